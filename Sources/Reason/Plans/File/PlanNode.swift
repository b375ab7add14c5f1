// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// A place in the file of a plan, with its line and the way to it for messages.
struct PlanNode {
    /// The longest file that is read, in bytes.
    static let greatestLength = 8 << 20
    /// How deep fields and lists may lie in each other.
    static let greatestDepth = 12

    private let node: YAMLNode
    let file: String

    var path: String { node.path }
    var line: Int? { node.line }

    /// Reads a text: YAML without references, and not too deep.
    init(_ text: String, file: String) throws(PlanFault) {
        guard text.utf8.count <= Self.greatestLength else {
            throw PlanFault(
                file: file, problem: "The file is longer than \(Self.greatestLength >> 20) MiB",
                remedy: "Put the candidates into a table (file: …).")
        }
        do {
            let reader = YAMLText(greatestLength: Self.greatestLength, greatestDepth: Self.greatestDepth)
            self.init(node: try reader.read(text), file: file)
        } catch {
            throw PlanFault(
                file: file, line: error.line, field: error.path, problem: error.problem, remedy: error.remedy)
        }
    }

    private init(node: YAMLNode, file: String) { (self.node, self.file) = (node, file) }

    /// An error at this place.
    func fault(_ problem: String, _ remedy: String) -> PlanFault {
        PlanFault(
            file: file, line: line, field: path, value: node.text ?? "", problem: problem, remedy: remedy)
    }

    var isList: Bool { node.list != nil }
    var hasFields: Bool { node.fields != nil }
    var isEmpty: Bool { node.isEmpty }

    /// The fields in their order; empty ones are left out.
    func members() throws(PlanFault) -> [(name: String, value: PlanNode)] {
        guard let fields = node.fields else {
            throw fault("Named fields are expected here", "Write them as “name: value”.")
        }
        return fields.filter { !$0.value.isEmpty }.map { ($0.name, PlanNode(node: $0.value, file: file)) }
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
        guard let list = node.list else { return isEmpty ? [] : [self] }
        return list.map { PlanNode(node: $0, file: file) }
    }

    /// A text of at most 500 signs.
    func text() throws(PlanFault) -> String {
        guard let text = node.text, !text.isEmpty else {
            throw fault("A text is expected here", "Write one value, in quotes if need be.")
        }
        guard text.count <= 500 else { throw fault("The text is too long", "500 signs are enough.") }
        return text
    }

    func texts() throws(PlanFault) -> [String] {
        var texts: [String] = []
        for element in elements() { texts.append(try element.text()) }
        return texts
    }

    /// A value of a candidate, or one to compare with.
    func value() throws(PlanFault) -> PlanValue {
        guard let text = node.text else { throw fault("One value is expected here", "Write a word or a number.") }
        let value = PlanValue(text)
        if case .number(let number) = value, abs(number) > PlanValue.greatestNumber {
            throw fault("The number is out of bounds", "Numbers go to 1000000000 on both sides of 0.")
        }
        return value
    }

    func number(in range: ClosedRange<Double>) throws(PlanFault) -> Double {
        guard let text = node.text, let number = PlanValue.number(text), range.contains(number) else {
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
