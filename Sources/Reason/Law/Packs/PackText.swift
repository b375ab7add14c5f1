// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// Reads the text of a file of a pack into a tree, strictly.
public enum PackText {
    /// The longest file that is read, in bytes of UTF-8.
    public static let greatestLength = 1 << 20

    /// The root of a file's tree.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - file: its name from the folder of the packs, for messages.
    /// - Throws: ``PackError`` if it is too long or too deep, not YAML, empty, has anchors or aliases, names that stand
    ///   twice, or names that are not texts.
    public static func read(_ text: String, file: String) throws(PackError) -> PackNode {
        do {
            return PackNode(try YAMLText(greatestLength: greatestLength).read(text), file: file)
        } catch {
            throw PackError(
                file: file, line: error.line, path: error.path, problem: error.problem, remedy: error.remedy)
        }
    }
}

extension PackNode {
    fileprivate init(_ node: YAMLNode, file: String) {
        let content: Content =
            switch node.content {
            case .text(let text, let quoted): .text(text, quoted: quoted)
            case .list(let nodes): .list(nodes.map { PackNode($0, file: file) })
            case .fields(let fields):
                .fields(fields.map { Field(name: $0.name, value: PackNode($0.value, file: file)) })
            }
        self.init(file: file, line: node.line, path: node.path, content: content)
    }
}
