// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The sex of a person.
public struct SexClaim: FieldCoded {
    /// The sex.
    public var sex: Sex
    /// Whether it was read from grammatical gender and not stated.
    public var derived: Bool?

    /// Makes the value from its fields.
    public init(sex: Sex, derived: Bool? = nil) {
        self.sex = sex
        self.derived = derived
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        sex = try reader.requiredCode(1, "sex", Sex.self)
        derived = try reader.flag(2, "derived")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "sex", sex)
        writer.flag(2, "derived", derived)
    }
}
