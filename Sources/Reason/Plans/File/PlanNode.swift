// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Yams

/// A place in the file of a plan, with its line and the way to it for messages.
struct PlanNode {
    /// The longest file that is read, in bytes.
    static let greatestLength = 8 << 20
    /// How deep fields and lists may lie in each other.
    static let greatestDepth = 12

    private let node: Node
    let file: String
    let path: String

    var line: Int? { node.mark?.line }

    /// Reads a text: YAML without references, and not too deep.
    init(_ text: String, file: String) throws(PlanFault) {
        guard text.utf8.count <= Self.greatestLength else {
            throw PlanFault(
                file: file, problem: "The file is longer than \(Self.greatestLength >> 20) MiB",
                remedy: "Put the candidates into a table (file: …).")
        }
        if let line = Self.lineOfReference(text) {
            throw PlanFault(
                file: file, line: line, problem: "A word begins with & or *, which YAML reads as a reference",
                remedy: "Put the word in quotes, or repeat what it stands for.")
        }
        guard let node = try Self.composed(text, file) else {
            throw PlanFault(file: file, problem: "The file is empty", remedy: "Fill it in.")
        }
        self.init(node: node, file: file, path: "")
        try checkDepth(node, 0)
    }

    private init(node: Node, file: String, path: String) {
        (self.node, self.file, self.path) = (node, file, path)
    }

    private static func composed(_ text: String, _ file: String) throws(PlanFault) -> Node? {
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
        throw PlanFault(
            file: file, line: line, problem: "This is not YAML: \(problem)",
            remedy: "Check indentation, colons and quotes at this place.")
    }

    /// The line of the first word that begins with `&` or `*`, found before the parser resolves it.
    private static func lineOfReference(_ text: String) -> Int? {
        var (line, sign, before) = (1, UInt8(0), UInt8(0x0A))
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

    private func checkDepth(_ node: Node, _ depth: Int) throws(PlanFault) {
        guard depth <= Self.greatestDepth else {
            throw PlanFault(
                file: file, line: node.mark?.line, problem: "Fields lie deeper than \(Self.greatestDepth) levels",
                remedy: "See the format under Documentation/reference/plan.md.")
        }
        for (_, value) in node.mapping ?? [:] { try checkDepth(value, depth + 1) }
        for element in node.sequence ?? [] { try checkDepth(element, depth + 1) }
    }

    /// An error at this place.
    func fault(_ problem: String, _ remedy: String) -> PlanFault {
        PlanFault(
            file: file, line: line, field: path, value: node.scalar?.string ?? "", problem: problem, remedy: remedy)
    }

    var isList: Bool { node.sequence != nil }
    var hasFields: Bool { node.mapping != nil }
    var isEmpty: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// The fields in their order; empty ones are left out.
    func members() throws(PlanFault) -> [(name: String, value: PlanNode)] {
        guard let mapping = node.mapping else {
            throw fault("Named fields are expected here", "Write them as “name: value”.")
        }
        var members: [(name: String, value: PlanNode)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw fault("The name of a field is not a text", "Write a plain word before the colon.")
            }
            let inner = PlanNode(node: value, file: file, path: path.isEmpty ? name : "\(path).\(name)")
            if !inner.isEmpty { members.append((name, inner)) }
        }
        return members
    }

    /// The fields by name, each of which must be known here.
    func fields(_ known: [String]) throws(PlanFault) -> PlanFields {
        var fields: [String: PlanNode] = [:]
        for (name, value) in try members() {
            guard known.contains(name) else {
                throw value.fault("There is no field “\(name)” here", "Known are: \(known.joined(separator: ", ")).")
            }
            fields[name] = value
        }
        return PlanFields(node: self, fields: fields)
    }

    /// The elements of a list; one value counts as a list of one.
    func elements() -> [PlanNode] {
        guard let sequence = node.sequence else { return isEmpty ? [] : [self] }
        return sequence.enumerated().map { index, node in
            PlanNode(node: node, file: file, path: "\(path)[\(index + 1)]")
        }
    }

    /// A text of at most 500 signs.
    func text() throws(PlanFault) -> String {
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            throw fault("A text is expected here", "Write one value, in quotes if need be.")
        }
        guard scalar.string.count <= 500 else { throw fault("The text is too long", "500 signs are enough.") }
        return scalar.string
    }

    func texts() throws(PlanFault) -> [String] {
        var texts: [String] = []
        for element in elements() { texts.append(try element.text()) }
        return texts
    }

    /// A value of a candidate, or one to compare with.
    func value() throws(PlanFault) -> PlanValue {
        guard let scalar = node.scalar else { throw fault("One value is expected here", "Write a word or a number.") }
        let value = PlanValue(scalar.string)
        if case .number(let number) = value, abs(number) > PlanValue.greatestNumber {
            throw fault("The number is out of bounds", "Numbers go to 1000000000 on both sides of 0.")
        }
        return value
    }

    func number(in range: ClosedRange<Double>) throws(PlanFault) -> Double {
        guard let text = node.scalar?.string, let number = PlanValue.number(text), range.contains(number) else {
            throw fault(
                "A number is expected here",
                "Write one from \(PlanValue.shown(range.lowerBound)) to \(PlanValue.shown(range.upperBound)).")
        }
        return number
    }

    func whole(in range: ClosedRange<Int>) throws(PlanFault) -> Int {
        let number = try number(in: Double(range.lowerBound)...Double(range.upperBound))
        guard number == number.rounded() else {
            throw fault("A whole number is expected here", "Leave out the fraction.")
        }
        return Int(number)
    }
}

/// Fields by name.
struct PlanFields {
    let node: PlanNode
    let fields: [String: PlanNode]

    subscript(name: String) -> PlanNode? { fields[name] }

    /// A field that must be there.
    func needed(_ name: String) throws(PlanFault) -> PlanNode {
        guard let field = fields[name] else {
            throw node.fault("The field “\(name)” is missing", "Write “\(name): …” here.")
        }
        return field
    }
}
