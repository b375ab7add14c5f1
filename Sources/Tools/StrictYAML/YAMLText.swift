// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads YAML that people wrote, strictly and within bounds: one document, each name of a field once, and few references or none, so
/// that a small file is never a large tree.
public struct YAMLText: Sendable {
    /// The longest text that is read, in bytes of UTF-8.
    public var greatestLength: Int
    /// How deep fields and lists may lie in each other.
    public var greatestDepth: Int

    /// How often a text may refer to another place (`*name`). References in what is referred to multiply: n of them make a tree of at
    /// most about e^(n/e) places, some thousands for 24.
    public var mostReferences: Int

    /// A reader with bounds.
    public init(greatestLength: Int = 1 << 20, greatestDepth: Int = 24, mostReferences: Int = 0) {
        self.greatestLength = greatestLength
        self.greatestDepth = greatestDepth
        self.mostReferences = mostReferences
    }

    /// The root of the tree. The time is in proportion to the length.
    ///
    /// - Throws: ``YAMLFault`` if the text is too long or too deep, not YAML or empty, has too many references, names that stand twice,
    ///   or names that are not texts.
    public func read(_ text: String) throws(YAMLFault) -> YAMLNode {
        guard text.utf8.count <= greatestLength else {
            throw YAMLFault("The file is longer than \(greatestLength) bytes", "Divide it.")
        }
        if let line = lineOfReference(text) {
            throw mostReferences == 0
                ? YAMLFault(
                    line: line, "A word begins with & or *, which YAML reads as a reference",
                    "Put the word in quotes, or repeat what it stands for.")
                : YAMLFault(
                    line: line, "There are more than \(mostReferences) references (words that begin with *)",
                    "Repeat what they stand for.")
        }
        guard let root = try Self.compose(text) else { throw YAMLFault("The file is empty", "Fill it in.") }
        return try node(root, path: "", depth: 0)
    }

    /// The line of the first reference that is too many, before the parser sees it: one may stand for a tree that takes years to walk,
    /// even as a key that the parser compares. What is referred to (`&`) counts only where there are to be no references.
    private func lineOfReference(_ text: String) -> Int? {
        var (line, sign, before, found) = (1, UInt8(0), UInt8(0x0A), 0)
        for byte in text.utf8 {
            if sign != 0, byte > 0x20 {
                found += 1
                if found > mostReferences { return line }
            }
            sign = 0
            let starts = before <= 0x20 || [0x2C, 0x3A, 0x5B, 0x7B, 0x2D, 0x3F].contains(before)
            if starts, byte == 0x2A || byte == 0x26 && mostReferences == 0 { sign = byte }
            if byte == 0x0A { line += 1 }
            before = byte
        }
        return nil
    }

    private static func compose(_ text: String) throws(YAMLFault) -> Node? {
        let (problem, line): (String, Int?)
        do {
            return try Yams.compose(yaml: text, .default, .default)
        } catch YamlError.scanner(_, let message, let mark, _), YamlError.parser(_, let message, let mark, _),
            YamlError.composer(_, let message, let mark, _)
        {
            (problem, line) = (message, mark.line)
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            (problem, line) = ("a name stands twice: \(names.joined(separator: ", "))", context.mark.line)
        } catch YamlError.reader(let message, _, _, _) {
            (problem, line) = (message, nil)
        } catch {
            (problem, line) = ("it cannot be read", nil)
        }
        throw YAMLFault(
            line: line, "This is not YAML: \(problem)", "Check indentation, colons and quotes at this place.")
    }

    private func node(_ node: Node, path: String, depth: Int) throws(YAMLFault) -> YAMLNode {
        let line = node.mark?.line
        guard depth < greatestDepth else {
            throw YAMLFault(
                line: line, path: path, "Fields lie deeper than \(greatestDepth) levels", "Divide them.")
        }
        let content: YAMLNode.Content
        switch node {
        case .scalar(let scalar):
            content = .text(scalar.string, quoted: scalar.style != .plain && scalar.style != .any)
        case .sequence(let sequence):
            var nodes: [YAMLNode] = []
            for element in sequence {
                nodes.append(try self.node(element, path: "\(path)[\(nodes.count + 1)]", depth: depth + 1))
            }
            content = .list(nodes)
        case .mapping(let mapping):
            var fields: [YAMLNode.Field] = []
            var names: Set<String> = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string, names.insert(name).inserted else {
                    throw YAMLFault(
                        line: line, path: path, "The name of a field is not a text, or stands twice",
                        "Write each plain name once.")
                }
                let place = path.isEmpty ? name : "\(path).\(name)"
                fields.append(
                    YAMLNode.Field(name: name, value: try self.node(value, path: place, depth: depth + 1)))
            }
            content = .fields(fields)
        case .alias:
            throw YAMLFault(line: line, path: path, "The reference is not resolved", "Repeat the value.")
        }
        return YAMLNode(line: line, path: path, content: content)
    }
}
