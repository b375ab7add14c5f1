// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Law
import Register
import Tables

struct LawDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show whose outcome a change of rules would change, before it is applied.",
        discussion: """
            Compares the packs in use with a folder of packs, or with one changed definition that takes the place of the one \
            with its identifier. Nothing is recorded and nothing is changed.
            """)

    @Argument(help: "A folder of data packs, or the file of one definition.")
    var changed: String

    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    /// A person whose outcomes change.
    struct Row {
        var person: PersonID
        var name: String
        var changes: [OutcomeChange]
    }

    func run() throws {
        let old = try packs.catalog()
        let new = try changedCatalog(old)
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let (before, after) = (Assessor(old), Assessor(new))
        var rows: [Row] = []
        try reader.forEachRecord(on: asOf.on) { record in
            let changes = OutcomeChange.between(before.assess(record), after.assess(record))
            if !changes.isEmpty {
                rows.append(Row(person: record.id, name: record.displayName ?? "", changes: changes))
            }
        }
        rows.sort { ($0.name, $0.person) < ($1.name, $1.person) }
        let rules = RuleChange.between(old, new)
        switch output.format {
        case .json: printJSON(rules, rows)
        case .csv: printCSV(rows)
        case .text: printText(rules, rows)
        }
    }

    private func changedCatalog(_ old: DefinitionCatalog) throws -> DefinitionCatalog {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: changed, isDirectory: &isFolder) else {
            throw ValidationError("\(changed) is not there. Name a folder of packs or the file of a definition.")
        }
        if isFolder.boolValue { return try DefinitionCatalog(PackOptions.folder(at: changed)) }
        let url = URL(filePath: changed)
        let file = url.lastPathComponent
        let definition = try Definition(PackFolder(url.deletingLastPathComponent()).read(file))
        // Suggestions count in no outcome, and may speak of a criterion that the change takes out.
        return try DefinitionCatalog(old.definitions.filter { $0.id != definition.id } + [definition])
    }

    private func printJSON(_ rules: [RuleChange], _ rows: [Row]) {
        Console.print(
            json: .object([
                "rules": .array(
                    rules.map { change in
                        .object([
                            "pack": .string(change.pack.text), "rule": .string(change.rule.text),
                            "change": .string(change.kind.rawValue),
                        ])
                    }),
                "persons": .array(
                    rows.map { row in
                        .object([
                            "person": .string(row.person.text), "name": .string(row.name),
                            "changes": .array(row.changes.map(json)),
                        ])
                    }),
            ]))
    }

    private func json(_ change: OutcomeChange) -> JSONValue {
        .object([
            "definition": .string(change.definition.text), "before": .optional(change.before?.rawValue),
            "after": .optional(change.after?.rawValue), "categoryBefore": .texts(change.categoriesBefore),
            "categoryAfter": .texts(change.categoriesAfter),
        ])
    }

    private func cells(_ row: Row, _ change: OutcomeChange) -> [String] {
        [
            row.person.text, row.name, change.definition.text, change.before?.rawValue ?? "",
            change.after?.rawValue ?? "", change.categoriesBefore.joined(separator: "+"),
            change.categoriesAfter.joined(separator: "+"),
        ]
    }

    private static let heading = [
        "person", "name", "definition", "before", "after", "category before", "category after",
    ]

    private func printCSV(_ rows: [Row]) {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for row in rows { for change in row.changes { writer.write(cells(row, change)) } }
        Console.write(table: writer.bytes)
    }

    private func printText(_ rules: [RuleChange], _ rows: [Row]) {
        for change in rules { Console.print("\(change.kind.rawValue): \(change.pack) \(change.rule)") }
        if rules.isEmpty { Console.print("The rules are the same.") }
        if !rows.isEmpty {
            Console.print()
            var table = TextTable(heading: Self.heading)
            for row in rows { for change in row.changes { table.add(cells(row, change)) } }
            table.print()
        }
        Console.print("\(rows.count) persons would have another outcome. Nothing was changed.")
    }
}
