// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An entry of a list as audited.
public struct AuditEntry: Sendable {
    /// What is printed.
    public var printed: PrintedEntry
    /// Whom it may be.
    public var match: EntryMatch
    /// The likeliest person, if it is likelier than not.
    public var person: PersonProfile?
    /// The number of an earlier entry that is the same person.
    public var repeats: Int?
    /// What has to be known, in the order of ``AuditFlag``.
    public var flags: [AuditFlag]

    /// The code of the category; that of nobody known is ``CategoryFinding/undetermined``.
    public var category: String { person?.category.code ?? CategoryFinding.undetermined }
}
