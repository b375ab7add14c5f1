// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What is to be imported, and how.
public struct ImportRequest: Sendable {
    /// What happens at a row that cannot be taken over.
    public enum OnError: String, Sendable, CaseIterable {
        /// Nothing is imported; all problems are reported.
        case stop
        /// The row is left out and reported; all others are imported.
        case skip
    }

    /// The file, or a folder whose files are pages of one list.
    public var path: String
    /// How rows become statements.
    public var mapping: Mapping
    /// Whose list it is.
    public var source: SourceID
    /// The day on which this edition was published.
    public var published: Day
    /// The account that imports, under a pseudonym.
    public var account: String
    /// What happens at a row that cannot be taken over.
    public var onError: OnError
    /// The encoding, if neither the mapping nor recognition is to decide.
    public var encoding: String?
    /// Whether an earlier import of the same edition is taken back in the same act.
    public var replaces: Bool
    /// Whether a file of which no row is taken may say that everybody is gone from the list.
    public var allowsEmpty: Bool
    /// Whether only the receipt is wanted.
    public var isDryRun: Bool

    /// Makes a request.
    public init(
        path: String, mapping: Mapping, source: SourceID, published: Day, account: String, onError: OnError = .stop,
        encoding: String? = nil, replaces: Bool = false, allowsEmpty: Bool = false, isDryRun: Bool = false
    ) {
        self.path = path
        self.mapping = mapping
        self.source = source
        self.published = published
        self.account = account
        self.onError = onError
        self.encoding = encoding
        self.replaces = replaces
        self.allowsEmpty = allowsEmpty
        self.isDryRun = isDryRun
    }
}
