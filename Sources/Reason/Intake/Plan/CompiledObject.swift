// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// The rules for the fields of a claim or of a value within it, by tag.
final class CompiledObject {
    enum Content {
        case text(String)
        case texts([String])
        case date(PartialDate)
        case term(Term)
        case flag(Bool)
        case number(Int)
        case decimal(Double)
        case value(CompiledValue)
        case values([CompiledValue])
        case object(CompiledObject)
        case objects([CompiledObject])
    }

    private let fields: [(tag: UInt8, name: String, content: Content)]
    /// Whether a value of the row is used anywhere in it.
    let usesRow: Bool

    init(fields: [(tag: UInt8, name: String, content: Content)]) {
        self.fields = fields
        usesRow = fields.contains { field in
            switch field.content {
            case .value, .values: true
            case .object(let object): object.usesRow
            case .objects(let objects): objects.contains(where: \.usesRow)
            default: false
            }
        }
    }

    /// The rule for a field; `nil` if the mapping has none.
    func content(_ tag: UInt8) -> Content? {
        for field in fields where field.tag == tag { return field.content }
        return nil
    }

    /// The column that gives a field, for messages; of a field with fields of its own the first that comes from the row.
    func column(of name: String, _ frame: RowFrame) -> String? {
        for field in fields {
            switch field.content {
            case .value(let value) where field.name == name: return frame.name(of: value)
            case .values(let values) where field.name == name: return values.first.flatMap { frame.name(of: $0) }
            case .object(let object): if let column = object.column(of: name, frame) { return column }
            case .objects(let objects):
                for object in objects { if let column = object.column(of: name, frame) { return column } }
            default: break
            }
        }
        return nil
    }

    /// Whether the mapping says that a row must have a value for a field.
    func requires(_ name: String) -> Bool {
        fields.contains { field in
            if case .value(let value) = field.content { field.name == name && value.rule.isRequired } else { false }
        }
    }
}
