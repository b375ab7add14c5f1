// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

extension StatementRule.FieldRule {
    /// Reads rules for fields of this shape.
    static func read(
        _ members: [(name: String, value: YAMLTree)], _ shapes: [FieldShape], extra: Bool, _ tree: YAMLTree
    ) throws(MappingError) -> [StatementRule.FieldRule] {
        var rules: [StatementRule.FieldRule] = []
        for (name, value) in members {
            guard let shape = shapes.first(where: { $0.name == name }) else {
                let more = extra ? ["when", "each", "compartment"] : []
                let known = (shapes.map(\.name) + more).joined(separator: ", ")
                throw tree.error("There is no field “\(name)” here", "Known fields: \(known).")
            }
            guard !value.isNull else { continue }
            rules.append(
                StatementRule.FieldRule(name: name, content: try content(value, shape.kind), path: value.path))
        }
        return rules
    }

    private static func content(
        _ tree: YAMLTree, _ kind: FieldShape.Kind
    ) throws(MappingError) -> StatementRule.FieldContent {
        if tree.isList {
            guard case .list(let shapes) = kind else {
                guard case .texts = kind else { throw tree.error("The field takes one value", "Remove the list.") }
                return .list(
                    try Mapping.each(tree.elements()) { node throws(MappingError) in try content(node, .text) })
            }
            return .list(
                try Mapping.each(tree.elements()) { node throws(MappingError) in try content(node, .nested(shapes)) })
        }
        guard tree.isObject else { return .constant(try constant(tree, kind)) }
        let members = try tree.members()
        if members.contains(where: { ValueRule.marks.contains($0.name) }) { return .value(try ValueRule(tree)) }
        switch kind {
        case .nested(let shapes): return .object(try read(members, shapes, extra: false, tree))
        case .list(let shapes): return .list([.object(try read(members, shapes, extra: false, tree))])
        default:
            throw tree.error(
                "The field takes a value, not fields",
                "Give a constant, or “column:” with the name of a column, or “item: true” under “each”.")
        }
    }

    /// A value that stands in the mapping itself, checked here so that no row has to.
    private static func constant(_ tree: YAMLTree, _ kind: FieldShape.Kind) throws(MappingError) -> FieldTree {
        let text = try tree.text()
        switch kind {
        case .text, .texts: return .text(text)
        case .number: return .number(try tree.number())
        case .flag: return .flag(try tree.flag())
        case .decimal:
            guard let number = Double(text), number.isFinite else {
                throw tree.error("“\(text)” is not a number", "Write digits.")
            }
            return .decimal(number)
        case .date:
            guard (try? PartialDate(edtf: text)) != nil else {
                throw tree.error("“\(text)” is not a date", "Write it as EDTF, for example 2024-08-01.")
            }
            return .text(text)
        case .term:
            guard Term(iso: text) != nil else {
                throw tree.error("“\(text)” is not a term", "Write an ISO 8601 duration, for example P8Y6M.")
            }
            return .text(text)
        case .code(let codes):
            guard codes.contains(text) else {
                throw tree.error("“\(text)” is not in the vocabulary", "Give one of: \(codes.joined(separator: ", ")).")
            }
            return .text(text)
        case .nested, .list:
            throw tree.error("The field has fields of its own", "Write them as “name: value” under it.")
        }
    }
}

extension ValueRule {
    /// Any of these makes an object a rule for a value and not an object of the vocabulary.
    static let marks: Set<String> = ["column", "columns", "item"]

    private static let knownFields = [
        "column", "columns", "join", "item", "split", "letters", "values", "otherwise", "absent", "date", "pivot",
        "extract", "unit", "html", "required", "optional",
    ]

    init(_ tree: YAMLTree) throws(MappingError) {
        guard tree.isObject else {
            self.init(input: .column(try tree.text()))
            return
        }
        let fields = try tree.fields(known: Self.knownFields)
        self.init(input: try Self.input(fields, tree))
        split = try fields["split"]?.text()
        letters = try fields["letters"].map { field throws(MappingError) in try Mapping.code(field, Letters.self) }
        if let table = fields["values"] {
            var values: [String: String] = [:]
            for (name, value) in try table.members() { values[name] = try value.text() }
            self.values = values
        }
        otherwise = try fields["otherwise"].map { field throws(MappingError) in try Self.otherwise(field) }
        absent = try fields["absent"]?.texts() ?? []
        dateStyles = try fields["date"]?.texts() ?? []
        for style in dateStyles where DateStyle(named: style) == nil {
            throw tree.error(
                "There is no style of dates “\(style)”", "Known styles: \(DateStyle.names.joined(separator: ", ")).")
        }
        pivot = try fields["pivot"]?.number()
        extract = try fields["extract"]?.text()
        if let extract, TextExtractor(named: extract) == nil {
            throw tree.error(
                "There is no extractor “\(extract)”",
                "Known extractors: \(TextExtractor.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        unit = try fields["unit"]?.text()
        if let unit, !["years", "months", "days"].contains(unit) {
            throw tree.error("There is no unit “\(unit)”", "Give years, months or days.")
        }
        isHTML = try fields["html"]?.flag() ?? false
        isRequired = try fields["required"]?.flag() ?? false
        isOptional = try fields["optional"]?.flag() ?? false
    }

    private init(input: Input) {
        self.input = input
        absent = []
        dateStyles = []
        isHTML = false
        isRequired = false
        isOptional = false
    }

    private static func input(_ fields: [String: YAMLTree], _ tree: YAMLTree) throws(MappingError) -> Input {
        if let column = fields["column"] { return .column(try column.text()) }
        if let columns = fields["columns"] {
            return .columns(try columns.texts(), separator: try fields["join"]?.text() ?? " ")
        }
        guard let item = fields["item"] else {
            throw tree.error("The value names no column", "Add “column:” with the name of a column.")
        }
        let path = try item.text()
        return .item(path: path == "true" ? "" : path)
    }

    private static func otherwise(_ tree: YAMLTree) throws(MappingError) -> Otherwise {
        if tree.isObject {
            let fields = try tree.fields(known: ["use"])
            return .use(try fields["use"]?.text() ?? "")
        }
        switch try tree.text() {
        case "keep": return .keep
        case "drop": return .drop
        case "refuse": return .refuse
        default: throw tree.error("“otherwise” is none of its values", "Give keep, drop, refuse, or {use: value}.")
        }
    }
}

extension DateStyle {
    static let names = [
        "edtf", "dayMonthYear", "monthDayYear", "yearMonthDay", "russianWords", "englishWords", "ukrainianWords",
        "belarusianWords", "excelSerial",
    ]

    init?(named name: String) {
        switch name {
        case "edtf", "iso": self = .edtf
        case "dayMonthYear": self = .dayMonthYear
        case "monthDayYear": self = .monthDayYear
        case "yearMonthDay": self = .yearMonthDay
        case "russianWords": self = .russianWords
        case "englishWords": self = .englishWords
        case "ukrainianWords": self = .ukrainianWords
        case "belarusianWords": self = .belarusianWords
        case "excelSerial": self = .excelSerial(.from1900)
        default: return nil
        }
    }
}
