// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A place in a file of a data pack: a text, a list or named fields, with the line and the way to it for messages.
///
/// Texts keep their letters as written: `207.3` never becomes a number unless a number is asked for. There are no
/// anchors and aliases, so that a small file is never a large tree.
public struct PackNode: Sendable, Hashable {
    /// What stands at the place.
    public indirect enum Content: Sendable, Hashable {
        /// One value; `quoted` if it was written in quotes or as a block.
        case text(String, quoted: Bool)
        /// Values one after another.
        case list([PackNode])
        /// Named fields in their order, each name once.
        case fields([Field])
    }

    /// A named field.
    public struct Field: Sendable, Hashable {
        /// The name before the colon.
        public let name: String
        /// What follows it.
        public let value: PackNode
    }

    /// The file, from the folder of the packs.
    public let file: String
    /// The line, counted from 1.
    public let line: Int?
    /// The way from the root, for example `rules[2].source`.
    public let path: String
    /// What stands here.
    public let content: Content

    init(file: String, line: Int?, path: String, content: Content) {
        self.file = file
        self.line = line
        self.path = path
        self.content = content
    }

    /// An error at this place.
    ///
    /// - Parameters:
    ///   - problem: a sentence without a full stop.
    ///   - remedy: a sentence that says what to do.
    public func error(_ problem: String, _ remedy: String) -> PackError {
        PackError(file: file, line: line, path: path, problem: problem, remedy: remedy)
    }

    /// Whether nothing is written here.
    public var isEmpty: Bool {
        guard case .text(let text, quoted: false) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// Whether it is a list.
    public var isList: Bool {
        if case .list = content { true } else { false }
    }

    /// Whether it has named fields.
    public var hasFields: Bool {
        if case .fields = content { true } else { false }
    }
}
