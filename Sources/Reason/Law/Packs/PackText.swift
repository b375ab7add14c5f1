// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads the text of a file of a pack into a tree, strictly.
public enum PackText {
    /// The longest file that is read, in bytes of UTF-8.
    public static let greatestLength = 1 << 20
    /// How deep fields and lists may lie in each other.
    public static let greatestDepth = 24

    /// The root of a file's tree.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - file: its name from the folder of the packs, for messages.
    /// - Throws: ``PackError`` if it is too long or too deep, not YAML, empty, has anchors or aliases, names that stand
    ///   twice, or names that are not texts.
    public static func read(_ text: String, file: String) throws(PackError) -> PackNode {
        guard text.utf8.count <= greatestLength else {
            throw PackError(
                file: file, problem: "The file is longer than \(greatestLength) bytes", remedy: "Divide it.")
        }
        if let line = lineOfReference(text) {
            throw PackError(
                file: file, line: line, problem: "A word begins with & or *, which YAML reads as a reference",
                remedy: "Packs have no references; repeat the value, or put the text another way.")
        }
        guard let root = try compose(text, file: file) else {
            throw PackError(file: file, problem: "The file is empty", remedy: "Fill it in.")
        }
        return try node(root, file: file, path: "", depth: 0)
    }

    /// The line of the first word that begins with `&` or `*`, before the parser sees it: an alias may stand for a tree
    /// that takes years to walk, even as a key that the parser compares.
    private static func lineOfReference(_ text: String) -> Int? {
        var line = 1
        var before: UInt8 = 0x0A
        var sign: UInt8 = 0
        for byte in text.utf8 {
            if sign != 0, byte > 0x20 { return line }
            sign = 0
            let starts = before <= 0x20 || [0x2C, 0x3A, 0x5B, 0x7B, 0x2D, 0x3F].contains(before)
            if starts, byte == 0x26 || byte == 0x2A { sign = byte }
            if byte == 0x0A { line += 1 }
            before = byte
        }
        return nil
    }

    private static func compose(_ text: String, file: String) throws(PackError) -> Node? {
        let problem: String
        let line: Int?
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
        throw PackError(
            file: file, line: line, problem: "This is not the YAML of a pack: \(problem)",
            remedy: "Check indentation, colons and quotes at this place.")
    }

    private static func node(
        _ node: Node, file: String, path: String, depth: Int
    ) throws(PackError) -> PackNode {
        let line = node.mark?.line
        func made(_ content: PackNode.Content) -> PackNode {
            PackNode(file: file, line: line, path: path, content: content)
        }
        func fault(_ problem: String, _ remedy: String) -> PackError {
            PackError(file: file, line: line, path: path, problem: problem, remedy: remedy)
        }
        guard depth < greatestDepth else {
            throw fault("Fields lie deeper than \(greatestDepth) levels", "Divide them.")
        }
        switch node {
        case .scalar(let scalar):
            return made(.text(scalar.string, quoted: scalar.style != .plain && scalar.style != .any))
        case .sequence(let sequence):
            var nodes: [PackNode] = []
            for element in sequence {
                let place = "\(path)[\(nodes.count + 1)]"
                nodes.append(try Self.node(element, file: file, path: place, depth: depth + 1))
            }
            return made(.list(nodes))
        case .mapping(let mapping):
            var fields: [PackNode.Field] = []
            var names: Set<String> = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string, names.insert(name).inserted else {
                    throw fault("The name of a field is not a text, or stands twice", "Write each plain name once.")
                }
                let place = path.isEmpty ? name : "\(path).\(name)"
                fields.append(
                    PackNode.Field(
                        name: name, value: try Self.node(value, file: file, path: place, depth: depth + 1)))
            }
            return made(.fields(fields))
        case .alias:
            throw fault("References are not read", "Repeat the value.")
        }
    }
}
