// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What went wrong in a file, where, and how to mend it.
///
/// The quoted value is shortened and free of control signs, so that a message may go to a terminal or a log as it is.
public struct TableError: Error, Sendable, Hashable {
    /// The family of the problem, for programs.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The file cannot be opened or read.
        case unreadable
        /// The file cannot be written.
        case unwritable
        /// Bytes that are not text in the encoding that the file has or claims.
        case encoding
        /// A limit of size, count, depth or ratio is passed.
        case limit
        /// The text breaks the grammar of its format.
        case syntax
        /// A quoted cell is never closed.
        case unterminatedQuote
        /// A row has more or fewer cells than the header.
        case ragged
        /// A name that must be unique stands twice.
        case duplicate
        /// The file is damaged: a checksum or a size does not agree.
        case damaged
        /// A member of an archive has a name or a type that must not be followed.
        case unsafeMember
        /// The file or a member is locked with a password.
        case encrypted
        /// The XML brings a document type; entities are never expanded.
        case doctype
        /// Something that this reader does not know.
        case unsupported
        /// A part, sheet or column that was asked for is not there.
        case missing
        /// A value is not of the type that was asked for.
        case type
    }

    /// The family of the problem.
    public var kind: Kind
    /// Where it is.
    public var place: TablePlace
    /// The value that caused it: at most 60 characters, control signs shown as pictures.
    public private(set) var value: String?
    /// What is wrong, as a sentence without the place.
    public var problem: String
    /// What a person can do about it.
    public var remedy: String

    /// Makes an error; `value` is shortened and made safe here.
    public init(
        _ kind: Kind, _ problem: String, at place: TablePlace = TablePlace(), value: String? = nil, remedy: String
    ) {
        self.kind = kind
        self.place = place
        self.value = value.map { ShownValue.safe($0) }
        self.problem = problem
        self.remedy = remedy
    }
}

extension TableError: CustomStringConvertible {
    /// Place, problem, value and remedy in one line.
    public var description: String {
        let place = place.description
        var text = place.isEmpty ? "" : place + ": "
        text += problem
        if let value { text += " («\(value)»)" }
        return text + ". " + remedy
    }
}
