// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statements

@testable import Intake

/// The files beside the tests of the vocabulary, and the page that tells of them.
enum VocabularyFiles {
    /// A row of the union list: its name, and for each field where it stands.
    struct Row: Sendable, CustomStringConvertible {
        var name: String
        var fields: [(field: String, places: String)]
        var description: String { name }
        /// The name of the file with the entries of the row.
        var file: String { name.lowercased().replacing(" ", with: "-") + ".yaml" }
    }

    static var project: URL {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return ProcessInfo.processInfo.environment["IMENA_PROJECT"].map { URL(filePath: $0) } ?? root
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: project.appending(path: path), encoding: .utf8)
    }

    static func entries(_ name: String) throws -> [Entry] {
        try EntriesFile(yaml: text("Tests/IntakeTests/Vocabulary/\(name)"), file: name, account: "tester").entries
    }

    /// The rows of the page; none if it cannot be read.
    static let rows: [Row] = {
        var rows: [Row] = []
        for line in (try? text("Documentation/reference/union-list.md"))?.split(separator: "\n") ?? [] {
            if line.hasPrefix("## Lists of HURIDOCS") { break }
            if line.hasPrefix("## ") { rows.append(Row(name: String(line.dropFirst(3)), fields: [])) }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("| "), cells.count == 2, cells[0] != "field", !rows.isEmpty else { continue }
            rows[rows.count - 1].fields.append((cells[0], cells[1]))
        }
        return rows
    }()
}

extension Entry {
    /// What the entry uses: `custody.from`, `custody.place.unit`, `custody.kind = remand`, `statement.mark`, `entry.known`…
    var uses: Set<String> {
        var uses: Set<String> = ["entry.source", "entry.account", "entry.compartment"]
        if known != nil { uses.insert("entry.known") }
        Self.walk(subject.tree, "subject", &uses)
        let common = Set(FieldShape.common.map(\.name) + ["excerpt"])
        for statement in statements {
            guard case .object(let fields) = statement.tree else { continue }
            for field in fields where field.name != "claim" {
                let prefix = common.contains(field.name) ? "statement" : statement.claim.kind.name
                Self.walk(field.value, "\(prefix).\(field.name)", &uses)
            }
        }
        return uses
    }

    private static func walk(_ tree: FieldTree, _ path: String, _ uses: inout Set<String>) {
        uses.insert(path)
        switch tree {
        case .text(let text): uses.insert("\(path) = \(text)")
        case .list(let items): for item in items { walk(item, path, &uses) }
        case .object(let fields): for field in fields { walk(field.value, "\(path).\(field.name)", &uses) }
        case .number, .decimal, .flag: break
        }
    }
}
