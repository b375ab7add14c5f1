// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// A rule for statements with its columns resolved.
final class CompiledStatement {
    enum Product {
        case claim(ClaimKind, CompiledObject)
        case biography(Int, StatementRule.TextReading)
    }

    let product: Product
    let conditions: [CompiledCondition]
    let each: CompiledValue?
    /// The compartment, by its place in the list of all compartments.
    let compartment: Compartment
    let path: String

    init(_ rule: StatementRule, mapping: Mapping, columns: inout ColumnList) throws(MappingError) {
        compartment = rule.compartment ?? mapping.compartment
        path = rule.path
        each = rule.each.map { CompiledValue($0, columns: &columns) }
        var conditions: [CompiledCondition] = []
        for condition in rule.conditions { conditions.append(CompiledCondition(condition, columns: &columns)) }
        self.conditions = conditions
        switch rule.product {
        case .reading(let reading): product = .biography(columns.index(of: reading.column), reading)
        case .claim(let kind, let fields):
            let object = try CompiledObject(fields, FieldShape.fields(of: kind), mapping.file, &columns)
            product = .claim(kind, object)
        }
    }

    /// Appends what the rule makes of the row.
    func run(_ frame: RowFrame, into statements: inout [Statement]) throws(StatementError) {
        guard let each else {
            guard try holds(frame) else { return }
            frame.item = nil
            return try single(frame, into: &statements)
        }
        for item in try each.items(frame) {
            frame.item = item
            if try holds(frame) { try single(frame, into: &statements) }
        }
        frame.item = nil
    }

    private func holds(_ frame: RowFrame) throws(StatementError) -> Bool {
        for condition in conditions where try !condition.holds(frame) { return false }
        return true
    }

    private func single(_ frame: RowFrame, into statements: inout [Statement]) throws(StatementError) {
        guard case .claim(let kind, let object) = product else { return }
        frame.given = 0
        var reader = RowReader(frame: frame, object: object)
        let claim: Claim
        do throws(StatementError) {
            claim = try Claim(kind: kind, from: &reader)
        } catch {
            // What a row says nothing of is no statement, even if a constant stands beside it.
            if case .missing = error, frame.given == 0 { return }
            throw error
        }
        guard frame.given > 0 || !object.usesRow else { return }
        statements.append(
            Statement(
                claim, valid: try reader.date(240, "valid"), mark: try reader.code(241, "mark", Mark.self),
                note: try reader.text(243, "note")))
    }
}

/// A condition with its column resolved.
final class CompiledCondition {
    private let column: Int?
    private let equals: Set<String>
    private let contains: [String]
    private let isNegated: Bool
    let name: String

    init(_ rule: ConditionRule, columns: inout ColumnList) {
        column = rule.column.map { columns.index(of: $0) }
        equals = Set(rule.equals)
        contains = rule.contains
        isNegated = rule.isNegated
        let words = (rule.equals + rule.contains).prefix(5).joined(separator: ", ")
        let verb = rule.contains.isEmpty ? (rule.equals.isEmpty ? "is not empty" : "is") : "has"
        name = "\(rule.isNegated ? "not: " : "")\(rule.column ?? "item") \(verb) \(words)"
    }

    func holds(_ frame: RowFrame) throws(StatementError) -> Bool { try test(frame) != isNegated }

    private func test(_ frame: RowFrame) throws(StatementError) -> Bool {
        guard let column else { return matches(frame.item?.text([]) ?? "") }
        do throws(ImportFailure) {
            for item in try frame.row.items(column) where matches(item.text([])) { return true }
            return false
        } catch {
            frame.problem = error.problem
            throw .invalid(field: "", value: "", remedy: "", place: "")
        }
    }

    private func matches(_ text: String) -> Bool {
        if !equals.isEmpty { return equals.contains(text) }
        if !contains.isEmpty { return contains.contains { text.contains($0) } }
        return !text.isEmpty
    }
}

extension CompiledObject {
    convenience init(
        _ rules: [StatementRule.FieldRule], _ shapes: [FieldShape], _ file: String, _ columns: inout ColumnList
    ) throws(MappingError) {
        var fields: [(tag: UInt8, content: Content)] = []
        for rule in rules {
            guard let shape = shapes.first(where: { $0.name == rule.name }) else { continue }
            fields.append((shape.tag, try Self.content(rule, rule.content, shape.kind, file, &columns)))
        }
        self.init(fields: fields.sorted { $0.tag < $1.tag })
    }

    private static func content(
        _ rule: StatementRule.FieldRule, _ content: StatementRule.FieldContent, _ kind: FieldShape.Kind,
        _ file: String, _ columns: inout ColumnList
    ) throws(MappingError) -> Content {
        switch (content, kind) {
        case (.constant(let tree), _): return constant(tree, kind)
        case (.value(let value), .nested), (.value(let value), .list):
            throw MappingError(
                file: file, path: rule.path, problem: "The field has fields of its own (\(value.input))",
                remedy: "Write them as “name: value” under it.")
        case (.value(let value), _): return .value(CompiledValue(value, columns: &columns))
        case (.object(let inner), .nested(let shapes)):
            return .object(try CompiledObject(inner, shapes, file, &columns))
        case (.list(let items), .list(let shapes)):
            var objects: [CompiledObject] = []
            for case .object(let inner) in items { objects.append(try CompiledObject(inner, shapes, file, &columns)) }
            return .objects(objects)
        case (.list(let items), _):
            var texts: [String] = []
            var values: [CompiledValue] = []
            for item in items {
                if case .constant(.text(let text)) = item { texts.append(text) }
                if case .value(let value) = item { values.append(CompiledValue(value, columns: &columns)) }
            }
            guard texts.isEmpty || values.isEmpty else {
                throw MappingError(
                    file: file, path: rule.path, problem: "The list mixes constants and columns",
                    remedy: "Give only constants or only columns.")
            }
            return values.isEmpty ? .texts(texts) : .values(values)
        case (.object, _):
            throw MappingError(
                file: file, path: rule.path, problem: "The field takes a value, not fields",
                remedy: "Give a constant or a column.")
        }
    }

    private static func constant(_ tree: FieldTree, _ kind: FieldShape.Kind) -> Content {
        switch (tree, kind) {
        case (.number(let number), _): .number(number)
        case (.flag(let flag), _): .flag(flag)
        case (.decimal(let number), _): .decimal(number)
        case (.text(let text), .date): (try? PartialDate(edtf: text)).map { .date($0) } ?? .text(text)
        case (.text(let text), .term): Term(iso: text).map { .term($0) } ?? .text(text)
        case (.text(let text), _): .text(text)
        default: .texts([])
        }
    }
}
