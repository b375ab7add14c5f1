// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import StrictYAML

/// A node of a YAML file with its way from the root, for messages.
///
/// Scalars keep their text as written: `207.3` never becomes a number unless a number is asked for.
struct YAMLTree {
    let node: YAMLNode
    let file: String

    var path: String { node.path }

    /// Reads a file's text, within the bounds of ``YAMLText``; two dozen references spare a mapping repetitions.
    init(text: String, file: String) throws(MappingError) {
        do {
            self.init(node: try YAMLText(mostReferences: 24).read(text), file: file)
        } catch {
            let line = error.line.map { " (line \($0))" } ?? ""
            throw MappingError(file: file, path: error.path, problem: error.problem + line, remedy: error.remedy)
        }
    }

    private init(node: YAMLNode, file: String) {
        self.node = node
        self.file = file
    }

    /// An error at this place.
    func error(_ problem: String, _ remedy: String) -> MappingError {
        MappingError(file: file, path: path, problem: problem, remedy: remedy)
    }

    /// The text of a scalar as written; `nil` for lists and objects.
    var scalar: String? { node.text }

    /// Whether the scalar was written in quotes.
    var isQuoted: Bool { node.isQuoted }

    /// Whether nothing is written here.
    var isNull: Bool { node.isEmpty }

    /// Whether it is an object.
    var isObject: Bool { node.fields != nil }

    /// Whether it is a list.
    var isList: Bool { node.list != nil }

    /// The members of an object in their order, each name once.
    func members() throws(MappingError) -> [(name: String, value: YAMLTree)] {
        guard let fields = node.fields else {
            throw error("Named fields are expected here", "Write them as “name: value”, one a line.")
        }
        return fields.map { ($0.name, YAMLTree(node: $0.value, file: file)) }
    }

    /// The elements of a list; a single value counts as a list of one.
    func elements() -> [YAMLTree] {
        guard let list = node.list else { return isNull ? [] : [self] }
        return list.map { YAMLTree(node: $0, file: file) }
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
