// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Foundation
public import Statements

/// A file of entries that somebody wrote by hand.
///
/// ```yaml
/// subjectSource: exchange-2024     # the source of subjects that name none
/// compartment: public              # of entries that name none; confidential if left out
/// entries:
///   - subject: {kind: person, key: somebody}
///     source: tass-2024-08-01      # who says it
///     known: "2024-08-01"          # when it was said
///     statements:
///       - {claim: name, text: Somebody, kind: full}
/// ```
public struct EntriesFile: Sendable {
    /// The largest file that is read, in bytes.
    public static let maximumLength = 25 << 20

    /// The entries in the order of the file.
    public let entries: [Entry]

    /// Reads a file.
    ///
    /// - Throws: ``MappingError`` or `StatementError` with the entry, the field and how to mend it.
    public init(path: String) throws {
        let url = URL(filePath: path)
        let name = url.lastPathComponent
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw MappingError(
                file: name, path: "", problem: "The file cannot be read", remedy: "Check its name and permissions.")
        }
        guard data.count <= Self.maximumLength, let text = String(validating: data, as: UTF8.self) else {
            throw MappingError(
                file: name, path: "", problem: "The file is not UTF-8 or longer than 25 MiB",
                remedy: "Convert it, or part it into several files.")
        }
        try self.init(yaml: text, file: name)
    }

    /// Reads the text of a file; `file` names it in messages.
    public init(yaml text: String, file: String) throws {
        let root = try YAMLTree(text: text, file: file)
            .fields(known: ["subjectSource", "compartment", "account", "entries"])
        let defaults = Defaults(
            subjectSource: try root["subjectSource"]?.text(), compartment: try root["compartment"]?.text(),
            account: try root["account"]?.text() ?? "local")
        var entries: [Entry] = []
        for (index, tree) in (root["entries"]?.elements() ?? []).enumerated() {
            entries.append(try Self.entry(tree, defaults, place: "\(file), entry \(index + 1)"))
        }
        self.entries = entries
    }

    private struct Defaults {
        var subjectSource: String?
        var compartment: String?
        var account: String
    }

    private static func entry(_ tree: YAMLTree, _ defaults: Defaults, place: String) throws -> Entry {
        let fields = try tree.fields(known: [
            "subject", "source", "known", "compartment", "account", "corrects", "retracts", "statements",
        ])
        guard let subject = fields["subject"] else { throw StatementError.missing(field: "subject", place: place) }
        guard let source = try fields["source"]?.text() else {
            throw StatementError.missing(field: "source", place: place)
        }
        guard let sourceID = SourceID(source) else {
            throw StatementError.invalid(
                field: "source", value: source, remedy: "Use small Latin letters, digits, hyphens and full stops.",
                place: place)
        }
        return Entry(
            subject: try self.subject(subject, defaults, place: place), source: sourceID,
            known: try fields["known"].map { try PartialDate(edtf: try $0.text()) },
            act: try act(fields, place: place), compartment: try compartment(fields, defaults, place: place),
            account: try fields["account"]?.text() ?? defaults.account,
            statements: try (fields["statements"]?.elements() ?? []).enumerated().map { index, tree in
                try Statement(tree: try tree.fieldTree(), place: "\(place), statement \(index + 1)")
            })
    }

    private static func subject(_ tree: YAMLTree, _ defaults: Defaults, place: String) throws -> Subject {
        guard case .object(var fields) = try tree.fieldTree() else {
            throw StatementError.missing(field: "subject", place: place)
        }
        if let source = defaults.subjectSource, !fields.contains(where: { $0.name == "source" }) {
            fields.append(.init("source", .text(source)))
        }
        return try Subject(tree: .object(fields), place: "\(place), subject")
    }

    private static func act(_ fields: [String: YAMLTree], place: String) throws -> EntryAct {
        switch (try fields["corrects"]?.number(), try fields["retracts"]?.number()) {
        case (nil, nil): return .addition
        case (let target?, nil): return .correction(of: target)
        case (nil, let target?): return .retraction(of: target)
        case (.some, .some):
            throw StatementError.invalid(
                field: "corrects", value: "", remedy: "An entry either corrects another or takes it back.",
                place: place)
        }
    }

    private static func compartment(
        _ fields: [String: YAMLTree], _ defaults: Defaults, place: String
    ) throws -> Compartment {
        guard let name = try fields["compartment"]?.text() ?? defaults.compartment else { return .confidential }
        guard let compartment = Compartment(rawValue: name) else {
            throw StatementError.invalid(
                field: "compartment", value: name,
                remedy: "Give one of: \(Compartment.codes.joined(separator: ", ")).", place: place)
        }
        return compartment
    }
}

extension YAMLTree {
    /// The node as named fields. Scalars stay texts as they are written; only `true` and `false` without quotes are
    /// flags.
    func fieldTree() throws(MappingError) -> FieldTree {
        if isObject {
            var fields: [FieldTree.Field] = []
            for (name, value) in try members() where !value.isNull { fields.append(.init(name, try value.fieldTree())) }
            return .object(fields)
        }
        if isList {
            var items: [FieldTree] = []
            for element in elements() { items.append(try element.fieldTree()) }
            return .list(items)
        }
        let text = try text()
        switch text {
        case "true" where !isQuoted: return .flag(true)
        case "false" where !isQuoted: return .flag(false)
        default: return .text(text)
        }
    }
}
