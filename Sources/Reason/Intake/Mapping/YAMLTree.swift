// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Yams

/// A node of a YAML file with its way from the root, for messages.
///
/// Scalars keep their text as written: `207.3` never becomes a number unless a number is asked for.
struct YAMLTree {
    let node: Node
    let file: String
    let path: String

    /// Reads a file's text; one document, no aliases that stand for something endless (Yams resolves them by value).
    init(text: String, file: String) throws(MappingError) {
        self.file = file
        path = ""
        do {
            guard let node = try Yams.compose(yaml: text, .default, .default) else {
                throw MappingError(file: file, path: "", problem: "The file is empty", remedy: "Fill it in.")
            }
            self.node = node
        } catch let error as MappingError {
            throw error
        } catch {
            throw MappingError(
                file: file, path: "", problem: "This is not YAML: \(error)",
                remedy: "Check indentation, colons and quotes at this line.")
        }
    }

    private init(node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    /// An error at this place.
    func error(_ problem: String, _ remedy: String) -> MappingError {
        MappingError(file: file, path: path, problem: problem, remedy: remedy)
    }

    /// The text of a scalar as written; `nil` for lists and objects.
    var scalar: String? { node.scalar?.string }

    /// Whether the scalar was written in quotes.
    var isQuoted: Bool {
        guard let scalar = node.scalar else { return false }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted, .literal, .folded: return true
        case .any, .plain: return false
        }
    }

    /// Whether nothing is written here.
    var isNull: Bool {
        guard let scalar, !isQuoted else { return false }
        return scalar.isEmpty || scalar == "~" || scalar == "null"
    }

    /// Whether it is an object.
    var isObject: Bool { node.mapping != nil }

    /// Whether it is a list.
    var isList: Bool { node.sequence != nil }

    /// The members of an object in their order, each name once.
    func members() throws(MappingError) -> [(name: String, value: YAMLTree)] {
        guard let mapping = node.mapping else {
            throw error("Named fields are expected here", "Write them as “name: value”, one a line.")
        }
        var members: [(name: String, value: YAMLTree)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw error("The name of a field is not a text", "Write a plain word before the colon.")
            }
            guard !members.contains(where: { $0.name == name }) else {
                throw error("The field “\(name)” stands twice", "Keep one of them.")
            }
            members.append((name, YAMLTree(node: value, file: file, path: path.isEmpty ? name : "\(path).\(name)")))
        }
        return members
    }

    /// The elements of a list; a single value counts as a list of one.
    func elements() -> [YAMLTree] {
        guard let sequence = node.sequence else { return isNull ? [] : [self] }
        return sequence.enumerated().map { index, node in
            YAMLTree(node: node, file: file, path: "\(path)[\(index + 1)]")
        }
    }

    /// The members by name, after a check that each is among the known names.
    func fields(known: [String]) throws(MappingError) -> [String: YAMLTree] {
        var fields: [String: YAMLTree] = [:]
        for (name, value) in try members() {
            guard known.contains(name) else {
                throw error(
                    "There is no field “\(name)” here", "Known fields: \(known.sorted().joined(separator: ", ")).")
            }
            if !value.isNull { fields[name] = value }
        }
        return fields
    }

    /// The text of a scalar that must be one.
    func text() throws(MappingError) -> String {
        guard let scalar else { throw error("A text is expected here", "Write one value, in quotes if need be.") }
        return scalar
    }

    /// The texts of a list.
    func texts() throws(MappingError) -> [String] {
        var texts: [String] = []
        for element in elements() { texts.append(try element.text()) }
        return texts
    }

    /// Yes or no: `true` or `false` without quotes.
    func flag() throws(MappingError) -> Bool {
        switch scalar {
        case "true" where !isQuoted: return true
        case "false" where !isQuoted: return false
        default: throw error("“\(scalar ?? "")” is neither true nor false", "Write true or false without quotes.")
        }
    }

    /// A whole number.
    func number() throws(MappingError) -> Int {
        guard let scalar, let number = Int(scalar) else {
            throw error("“\(scalar ?? "")” is not a whole number", "Write digits.")
        }
        return number
    }
}
