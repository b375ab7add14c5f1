// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Who says something, and where it stands.
public struct RoleSource: Sendable, Hashable {
    /// The source.
    public var source: String
    /// The position of the entry in the ledger.
    public var entry: Int
    /// How far it was checked.
    public var mark: Mark?
    /// Where in the source it stands.
    public var page: String?
    /// The words it was read from.
    public var words: String?
    /// Who may read it.
    public var compartment: Compartment
    /// How reliable the statement is, by the word of whoever recorded it.
    public var reliability: Reliability?

    /// A source.
    public init(
        source: String, entry: Int, mark: Mark? = nil, page: String? = nil, words: String? = nil,
        compartment: Compartment = .public, reliability: Reliability? = nil
    ) {
        self.source = source
        self.entry = entry
        self.mark = mark
        self.page = page
        self.words = words
        self.compartment = compartment
        self.reliability = reliability
    }
}
