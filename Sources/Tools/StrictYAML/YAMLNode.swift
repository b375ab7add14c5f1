// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A place in a YAML file: a text, a list or named fields, with the line and the way to it for messages.
///
/// Texts keep their letters as written: `207.3` never becomes a number unless a number is asked for.
public struct YAMLNode: Sendable, Hashable {
    /// What stands at the place.
    public indirect enum Content: Sendable, Hashable {
        /// One value; `quoted` if it was written in quotes or as a block.
        case text(String, quoted: Bool)
        /// Values one after another.
        case list([YAMLNode])
        /// Named fields in their order, each name once.
        case fields([Field])
    }

    /// A named field.
    public struct Field: Sendable, Hashable {
        /// The name before the colon.
        public let name: String
        /// What follows it.
        public let value: YAMLNode
    }

    /// The line, counted from 1.
    public let line: Int?
    /// The way from the root, for example `rules[2].source`.
    public let path: String
    /// What stands here.
    public let content: Content

    init(line: Int?, path: String, content: Content) {
        self.line = line
        self.path = path
        self.content = content
    }

    /// The text as written; `nil` for lists and fields.
    public var text: String? {
        if case .text(let text, _) = content { text } else { nil }
    }

    /// Whether it is a text in quotes or a block.
    public var isQuoted: Bool {
        if case .text(_, quoted: true) = content { true } else { false }
    }

    /// Whether nothing is written here: no sign, `~` or `null`, without quotes.
    public var isEmpty: Bool {
        guard case .text(let text, quoted: false) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The values, if it is a list.
    public var list: [YAMLNode]? {
        if case .list(let nodes) = content { nodes } else { nil }
    }

    /// The named fields, if it has such.
    public var fields: [Field]? {
        if case .fields(let fields) = content { fields } else { nil }
    }
}
