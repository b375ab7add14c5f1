// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What a list says of one subject in one compartment, as far as an import has to know it.
public struct EditionState: Sendable {
    /// The source's own key.
    public var key: String
    /// The compartment of the entry.
    public var compartment: Compartment
    /// The position of the entry.
    public var position: Int
    /// The known day of the entry: the edition that said it first.
    public var known: Day
    /// The first half of the SHA-256 of the row's bytes, sixteen bytes, if the entry came from a row.
    public var fingerprint: [UInt8]
    /// The first half of the SHA-256 of the statements' canonical bytes, sixteen bytes: `Entry.stateDigest`.
    public var digest: [UInt8]
    /// Whether it says that the list has the subject.
    public var isListed: Bool
    /// How many statements it makes; `nil` if the store does not keep that.
    public var statements: Int?

    /// Makes a state.
    public init(
        key: String, compartment: Compartment, position: Int, known: Day, fingerprint: [UInt8], digest: [UInt8],
        isListed: Bool, statements: Int?
    ) {
        self.key = key
        self.compartment = compartment
        self.position = position
        self.known = known
        self.fingerprint = fingerprint
        self.digest = digest
        self.isListed = isListed
        self.statements = statements
    }
}
