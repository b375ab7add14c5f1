// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

extension CompiledObject {
    convenience init(
        _ rules: [StatementRule.FieldRule], _ shapes: [FieldShape], _ file: String, _ columns: inout ColumnList
    ) throws(MappingError) {
        var fields: [(tag: UInt8, name: String, content: Content)] = []
        for rule in rules {
            guard let shape = shapes.first(where: { $0.name == rule.name }) else { continue }
            fields.append((shape.tag, rule.name, try Self.content(rule, rule.content, shape.kind, file, &columns)))
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
