// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Statements

extension Mapping {
    private static let knownFields = [
        "name", "version", "title", "notes", "format", "encoding", "rows", "header", "key", "subject", "compartment",
        "only", "statements",
    ]

    /// Reads a mapping from the text of its file.
    ///
    /// - Parameter file: the file's name, for messages.
    /// - Throws: ``MappingError`` with file and path.
    public init(yaml text: String, file: String) throws(MappingError) {
        let tree = try YAMLTree(text: text, file: file)
        let fields = try tree.fields(known: Self.knownFields)
        self.file = file
        name = try Self.required("name", fields, tree).text()
        version = try Self.required("version", fields, tree).number()
        title = try fields["title"]?.text()
        notes = try fields["notes"]?.text()
        format = try fields["format"].map { field throws(MappingError) in try Self.code(field, InputFormat.self) }
        encoding = try fields["encoding"]?.text()
        rows = try fields["rows"]?.text()
        headerRow = try fields["header"]?.number() ?? 1
        key = try KeyRule(Self.required("key", fields, tree))
        subject =
            try fields["subject"].map { field throws(MappingError) in try Self.code(field, SubjectKind.self) }
            ?? .person
        compartment =
            try fields["compartment"].map { field throws(MappingError) in try Self.code(field, Compartment.self) }
            ?? .confidential
        only = try Self.each(fields["only"]?.elements() ?? []) { node throws(MappingError) in
            try ConditionRule(node, inEach: false)
        }
        statements = try Self.each(Self.required("statements", fields, tree).elements()) {
            node throws(MappingError) in try StatementRule(node)
        }
        let digest = SHA256.hash(data: Array(text.utf8))
        fingerprint = Hex.text(Array(digest).prefix(16))
        guard [SubjectKind.person, .place, .event, .organisation, .group, .instrument].contains(subject) else {
            throw tree.error(
                "Rows cannot be of the kind “\(subject.rawValue)”",
                "Give person, group, place, event, organisation or instrument.")
        }
        guard version >= 0, headerRow >= 1 else {
            throw tree.error("Version and header must be positive numbers", "Give 1 or more.")
        }
        try RowPlan.check(self)
    }

    private static func required(
        _ name: String, _ fields: [String: YAMLTree], _ tree: YAMLTree
    ) throws(MappingError) -> YAMLTree {
        guard let field = fields[name] else { throw tree.error("The field “\(name)” is missing", "Add it.") }
        return field
    }

    static func each<Value>(
        _ nodes: [YAMLTree], _ body: (YAMLTree) throws(MappingError) -> Value
    ) throws(MappingError) -> [Value] {
        var values: [Value] = []
        for node in nodes { values.append(try body(node)) }
        return values
    }

    static func code<Code: RawRepresentable & CaseIterable>(
        _ tree: YAMLTree, _ type: Code.Type
    ) throws(MappingError) -> Code where Code.RawValue == String {
        let text = try tree.text()
        guard let code = Code(rawValue: text) else {
            let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
            throw tree.error("“\(text)” is not known here", "Give one of: \(known).")
        }
        return code
    }
}

extension KeyRule {
    init(_ tree: YAMLTree) throws(MappingError) {
        guard tree.isObject else {
            self.init(columns: try tree.texts(), separator: "|", repeats: .refuse)
            try check(tree)
            return
        }
        let fields = try tree.fields(known: ["columns", "separator", "repeats"])
        self.init(
            columns: try fields["columns"]?.texts() ?? [], separator: try fields["separator"]?.text() ?? "|",
            repeats: try fields["repeats"].map { field throws(MappingError) in try Mapping.code(field, Repeats.self) }
                ?? .refuse)
        try check(tree)
    }

    private func check(_ tree: YAMLTree) throws(MappingError) {
        guard columns.isEmpty || columns.contains("") else { return }
        throw tree.error("The key names no column", "Name the column that tells rows apart, or several.")
    }
}

extension ConditionRule {
    init(_ tree: YAMLTree, inEach: Bool) throws(MappingError) {
        guard tree.isObject else {
            self.init(column: try tree.text(), equals: [], contains: [], isNegated: false)
            return
        }
        let fields = try tree.fields(known: ["column", "item", "equals", "contains", "not"])
        self.init(
            column: try fields["column"]?.text(), equals: try fields["equals"]?.texts() ?? [],
            contains: try fields["contains"]?.texts() ?? [], isNegated: try fields["not"]?.flag() ?? false)
        guard column != nil || inEach && fields["item"] != nil else {
            throw tree.error("The condition names no column", "Add “column”, or “item: true” under “each”.")
        }
    }
}

extension StatementRule {
    init(_ tree: YAMLTree) throws(MappingError) {
        let members = try tree.members()
        path = tree.path
        let byName = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        compartment = try byName["compartment"].map { field throws(MappingError) in
            try Mapping.code(field, Compartment.self)
        }
        each = try byName["each"].map { field throws(MappingError) in try ValueRule(field) }
        let hasEach = each != nil
        conditions = try Mapping.each(byName["when"]?.elements() ?? []) { node throws(MappingError) in
            try ConditionRule(node, inEach: hasEach)
        }
        if byName["read"] != nil {
            product = .reading(try TextReading(tree))
            return
        }
        guard let named = byName["claim"] else {
            throw tree.error("The statement has no “claim”", "Add “claim:” with a kind of the vocabulary.")
        }
        guard let kind = ClaimKind(name: try named.text()) else {
            throw named.error(
                "There is no kind of statement “\(try named.text())”",
                "Known kinds: \(ClaimKind.allCases.map(\.name).joined(separator: ", ")).")
        }
        let rules = members.filter { !["claim", "when", "each", "compartment"].contains($0.name) }
        product = .claim(kind, try FieldRule.read(rules, FieldShape.fields(of: kind), extra: true, tree))
    }
}

extension StatementRule.TextReading {
    static let parts: Set<String> = [
        "birth", "sex", "residence", "custody", "charge", "decision", "release",
    ]

    init(_ tree: YAMLTree) throws(MappingError) {
        let fields = try tree.fields(known: ["read", "column", "take", "when", "compartment"])
        reader = try fields["read"]?.text() ?? ""
        guard reader == "ru-biography" else {
            throw tree.error("There is no text reader “\(reader)”", "Known readers: ru-biography.")
        }
        guard let column = try fields["column"]?.text() else {
            throw tree.error("The text reader has no “column”", "Name the column with the text.")
        }
        self.column = column
        take = Set(try fields["take"]?.texts() ?? [])
        guard take.isSubset(of: Self.parts) else {
            throw tree.error(
                "“take” names something that the reader does not give",
                "It gives: \(Self.parts.sorted().joined(separator: ", ")).")
        }
    }
}
