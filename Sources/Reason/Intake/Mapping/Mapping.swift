// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// How the rows of one publisher's lists become statements: data, kept in a YAML file, with a version.
public struct Mapping: Sendable {
    /// The short name, as given to `--mapping`.
    public let name: String
    /// The version; a change of the rules raises it.
    public let version: Int
    /// What it is for, in words.
    public let title: String?
    /// Whose list it is and what to know about it.
    public let notes: String?
    /// The format that it expects; `nil`: any that the columns fit.
    public let format: InputFormat?
    /// The encoding to read the file in; `nil`: recognised.
    public let encoding: String?
    /// Where the rows are: a JSON path, a sheet, or the name of a record recogniser.
    public let rows: String?
    /// The number of the row with the column names, counted from 1.
    public let headerRow: Int
    /// How a row is told from all others of the list.
    public let key: KeyRule
    /// What a row speaks of.
    public let subject: SubjectKind
    /// The compartment of statements that name none.
    public internal(set) var compartment: Compartment
    /// Which rows are taken; all if empty.
    public let only: [ConditionRule]
    /// What a row says.
    public let statements: [StatementRule]
    /// The first half of the SHA-256 of the mapping's text, by which a change without a new version is noticed.
    public let fingerprint: String
    /// The file it was read from, for messages.
    let file: String

    /// Whether ``compartment`` is not the one that the file gives.
    private var isMoved = false

    /// The mapping as it is recorded with an edition: name, version, and what its text and the extractors are.
    public var identity: String {
        let place = isMoved ? "/\(compartment.rawValue)" : ""
        return "\(name)@\(version)+\(fingerprint.prefix(8)).\(Self.extractorRevision)\(place)"
    }

    /// The same mapping with another compartment for statements that name none: what a person says at the import.
    public func writing(to compartment: Compartment) -> Mapping {
        var mapping = self
        mapping.isMoved = compartment != self.compartment
        mapping.compartment = compartment
        return mapping
    }

    /// Raised when the same mapping and row give other statements than before, so that rows are read again.
    static let extractorRevision = 2
}
