// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An occupation or position of a person.
public struct OccupationClaim: FieldCoded {
    /// The occupation as printed.
    public var occupation: String
    /// The body worked for.
    public var employer: String?
    /// The position.
    public var position: String?

    /// Makes the value from its fields.
    public init(occupation: String, employer: String? = nil, position: String? = nil) {
        self.occupation = occupation
        self.employer = employer
        self.position = position
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        occupation = try reader.requiredText(1, "occupation")
        employer = try reader.text(2, "employer")
        position = try reader.text(3, "position")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "occupation", occupation)
        writer.text(2, "employer", employer)
        writer.text(3, "position", position)
    }
}
