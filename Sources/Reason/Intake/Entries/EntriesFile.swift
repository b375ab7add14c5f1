// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A hand-written YAML file of entries.
///
/// ```yaml
/// subjectSource: example      # the source of subjects that name none
/// compartment: public
/// entries:
///   - subject: {kind: person, key: ivan-testov}
///     source: some-newspaper
///     known: "2024-08-01"
///     statements:
///       - {claim: name, text: Иван Тестов, kind: full}
/// ```
///
/// Texts stay as they are written: `207.3` is no number and `2024-08-01` no date object; only a field that takes a number
/// reads one. Yes and no are `true` and `false` without quotes.
public struct EntriesFile: Sendable {
    /// An entry as the file has it.
    struct Draft: Sendable {
        var entry: Entry
        /// Whether the file says in which compartment it stands.
        var saysCompartment: Bool
        /// Where it stands, for messages.
        var file: String
        var path: String

        func error(_ problem: String, _ remedy: String) -> MappingError {
            MappingError(file: file, path: path, problem: problem, remedy: remedy)
        }
    }

    /// The entries in the order of the file. Those that correct or retract must be compared with the ledger before they
    /// are recorded: see ``EntryAdmission``.
    public var entries: [Entry] { drafts.map(\.entry) }
    let drafts: [Draft]

    /// Whether recording the file surely needs the keys: an entry stands outside `public` by what the file says, not by
    /// what it corrects.
    public var isSealing: Bool {
        drafts.contains { draft in
            draft.entry.compartment != .public && (draft.saysCompartment || draft.entry.act.target == nil)
        }
    }

    private static let topFields = ["subjectSource", "source", "compartment", "account", "entries"]
    private static let entryFields = [
        "subject", "source", "known", "compartment", "statements", "corrects", "retracts", "why",
    ]

    /// Reads a file's text.
    ///
    /// - Parameters:
    ///   - file: its name, for messages.
    ///   - account: the account that records, if the file names none.
    /// - Throws: ``MappingError`` with file, entry and field.
    public init(yaml text: String, file: String, account: String) throws(MappingError) {
        let tree = try YAMLTree(text: text, file: file)
        let fields = try tree.fields(known: Self.topFields)
        let common = Common(
            subjectSource: try fields["subjectSource"]?.text(), source: try fields["source"]?.text(),
            compartment: try fields["compartment"].map { node throws(MappingError) in
                try Mapping.code(node, Compartment.self)
            },
            account: try fields["account"]?.text() ?? account)
        guard let list = fields["entries"] else { throw tree.error("There is no list “entries”", "Add it.") }
        var drafts: [Draft] = []
        for node in list.elements() { drafts.append(try Self.draft(node, common)) }
        self.drafts = drafts
    }

    /// What holds for entries that say nothing else.
    private struct Common {
        var subjectSource: String?
        var source: String?
        var compartment: Compartment?
        var account: String
    }

    private static func draft(_ node: YAMLTree, _ common: Common) throws(MappingError) -> Draft {
        let fields = try node.fields(known: entryFields)
        var entry = try entry(node, fields, common)
        entry.act = try act(node, fields)
        entry.reason = try fields["why"]?.text()
        return Draft(
            entry: entry, saysCompartment: fields["compartment"] != nil, file: node.file, path: node.path)
    }

    /// What the entry does to an earlier one, and whether the other fields fit that.
    private static func act(_ node: YAMLTree, _ fields: [String: YAMLTree]) throws(MappingError) -> EntryAct {
        let hasStatements = !(fields["statements"]?.elements().isEmpty ?? true)
        switch (fields["corrects"], fields["retracts"]) {
        case (nil, nil):
            if let why = fields["why"] {
                throw why.error(
                    "Only an entry that corrects or retracts another says why",
                    "Add “corrects:” or “retracts:”, or write it as the “note” of a statement.")
            }
            return .addition
        case (.some, .some):
            throw node.error(
                "The entry both corrects and retracts", "Keep “corrects” if something stands in its place.")
        case (let target?, nil):
            guard hasStatements else {
                throw node.error(
                    "A correction without statements says nothing in the place of what it corrects",
                    "Add all statements that are to stand there, or write “retracts:”.")
            }
            return .correction(of: try target.number())
        case (nil, let target?):
            guard !hasStatements else {
                throw node.error(
                    "An entry that retracts has statements",
                    "Remove them, or write “corrects:” in place of “retracts:”.")
            }
            return .retraction(of: try target.number())
        }
    }

    private static func entry(
        _ node: YAMLTree, _ fields: [String: YAMLTree], _ common: Common
    ) throws(MappingError) -> Entry {
        guard let subject = fields["subject"] else { throw node.error("The entry has no “subject”", "Add it.") }
        let named = try subject.fields(known: ["kind", "source", "key"])
        var members: [FieldTree.Field] = []
        for name in ["kind", "key"] {
            if let value = named[name] { members.append(.init(name, .text(try value.text()))) }
        }
        if let source = try named["source"]?.text() ?? common.subjectSource {
            members.append(.init("source", .text(source)))
        }
        var entry: [FieldTree.Field] = [
            .init("subject", .object(members)), .init("account", .text(common.account)),
            .init("compartment", .text((common.compartment ?? .confidential).rawValue)),
        ]
        if let source = try fields["source"]?.text() ?? common.source { entry.append(.init("source", .text(source))) }
        if let own = fields["compartment"] {
            entry[2] = .init("compartment", .text(try Mapping.code(own, Compartment.self).rawValue))
        }
        if let known = fields["known"] { entry.append(.init("known", .text(try known.text()))) }
        var statements: [FieldTree] = []
        for statement in fields["statements"]?.elements() ?? [] { statements.append(try statement.statementTree()) }
        entry.append(.init("statements", .list(statements)))
        do throws(StatementError) {
            return try Entry(tree: .object(entry), place: node.path)
        } catch {
            throw error.asMappingError(node)
        }
    }
}

extension StatementError {
    /// The same error with the file's name.
    fileprivate func asMappingError(_ node: YAMLTree) -> MappingError {
        func error(_ place: String, _ problem: String, _ remedy: String) -> MappingError {
            MappingError(file: node.file, path: place, problem: problem, remedy: remedy)
        }
        switch self {
        case .missing(let field, let place): return error(place, "The field “\(field)” is missing", "Add it.")
        case .unknownField(let field, let known, let place):
            return error(
                place, "There is no field “\(field)” here", "Known fields: \(known.joined(separator: ", ")).")
        case .invalid(let field, let value, let remedy, let place):
            return error(place, "“\(value)” cannot be the value of “\(field)”", remedy)
        case .unknownKind(let kind, let place):
            return error(
                place, "There is no kind of statement “\(kind)”",
                "Known kinds: \(ClaimKind.allCases.map(\.name).joined(separator: ", ")).")
        case .damaged(let what): return error(node.path, what, "Correct the value.")
        }
    }
}

extension YAMLTree {
    /// A statement with its scalars in the types that its fields take, and no others.
    func statementTree() throws(MappingError) -> FieldTree {
        let members = try members()
        guard let claim = members.first(where: { $0.name == "claim" }) else {
            throw error("The statement has no “claim”", "Add “claim:” with a kind of the vocabulary.")
        }
        guard let kind = ClaimKind(name: try claim.value.text()) else {
            throw claim.value.error(
                "There is no kind of statement “\(try claim.value.text())”",
                "Known kinds: \(ClaimKind.allCases.map(\.name).joined(separator: ", ")).")
        }
        let shapes = FieldShape.fields(of: kind)
        return try objectTree(shapes, extra: ["claim", "excerpt"])
    }

    private func objectTree(_ shapes: [FieldShape], extra: [String] = []) throws(MappingError) -> FieldTree {
        var fields: [FieldTree.Field] = []
        for (name, value) in try members() where !value.isNull {
            guard let shape = shapes.first(where: { $0.name == name }) else {
                guard extra.contains(name) else {
                    let known = (shapes.map(\.name) + extra).sorted().joined(separator: ", ")
                    throw error("There is no field “\(name)” here", "Known fields: \(known).")
                }
                fields.append(.init(name, try value.plainTree()))
                continue
            }
            fields.append(.init(name, try value.tree(shape.kind)))
        }
        return .object(fields)
    }

    private func tree(_ kind: FieldShape.Kind) throws(MappingError) -> FieldTree {
        switch kind {
        case .number: return .number(try number())
        case .flag: return .flag(try flag())
        case .decimal:
            guard let scalar, let number = Double(scalar), number.isFinite else {
                throw error("“\(scalar ?? "")” is not a number", "Write digits.")
            }
            return .decimal(number)
        // Texts by language; a field that takes but one text refuses them with its own words.
        case .text where isObject: return try plainTree()
        case .text, .date, .term, .code: return .text(try text())
        case .texts:
            var items: [FieldTree] = []
            for element in elements() { items.append(.text(try element.text())) }
            return .list(items)
        case .nested(let shapes): return try objectTree(shapes)
        case .list(let shapes):
            var items: [FieldTree] = []
            for element in elements() { items.append(try element.objectTree(shapes)) }
            return .list(items)
        }
    }

    /// A value without a shape: texts, and numbers of an excerpt.
    private func plainTree() throws(MappingError) -> FieldTree {
        guard isObject else { return .text(try text()) }
        var fields: [FieldTree.Field] = []
        for (name, value) in try members() {
            let isNumber = name == "start" || name == "end"
            fields.append(.init(name, isNumber ? .number(try value.number()) : .text(try value.text())))
        }
        return .object(fields)
    }
}
