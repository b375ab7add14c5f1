// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import Tables

struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Count persons on a day, with a lower and an upper bound.",
        discussion: """
            Counts who is held, or with --status who has that status. “certain” is the number for whom it is so beyond \
            doubt, “possible” the number for whom it may be so, the certain ones among them: the true number of those in \
            the register lies between the two.
            """)

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Also by group: status, sex, region, birth-decade, year, article, source, recognition.")
    var by: CaseGrouping?

    func run() throws {
        let session = try Session.reading(register)
        let table = try CaseTable(reading: session.store, asOf: moment.asOf(session.store))
        var filter = try filters.filter()
        let statuses = filter.statuses
        guard statuses.count <= 1 else {
            throw ValidationError("count takes one --status: a person with a doubtful status would count twice.")
        }
        filter.statuses = []
        let rows = try table.filter(filter)
        let total = total(table, rows, status: statuses.first)
        let shown = statuses.isEmpty ? rows : try table.filter(try filters.filter())
        let groups = by.map { table.count(shown, groupedBy: $0) } ?? []
        switch output.format {
        case .json: printJSON(table.asOf, total, groups)
        case .csv: printCSV(total, groups)
        case .text: printText(table.asOf, total, groups, of: rows.count)
        }
    }

    private func total(_ table: CaseTable, _ rows: [Int32], status: StatusKind?) -> CaseCount {
        guard let status else { return table.held(rows) }
        return table.count(rows, groupedBy: .status).first { $0.group == status.code }
            ?? CaseCount(group: status.code, cases: 0, certainly: 0, possibly: 0)
    }

    private func printJSON(_ asOf: AsOf, _ total: CaseCount, _ groups: [CaseCount]) {
        let groups = groups.map { group in
            JSONValue.object([
                "by": .string(by?.rawValue ?? ""), "value": .optional(group.group), "certain": .int(group.certainly),
                "possible": .int(group.possibly),
            ])
        }
        Console.print(
            json: .object([
                "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
                "certain": .int(total.certainly), "possible": .int(total.possibly), "groups": .array(groups),
            ]))
    }

    private func printCSV(_ total: CaseCount, _ groups: [CaseCount]) {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["by", "value", "certain", "possible"])
        writer.write(["", "", "\(total.certainly)", "\(total.possibly)"])
        for group in groups {
            writer.write([by?.rawValue ?? "", group.group ?? "", "\(group.certainly)", "\(group.possibly)"])
        }
        Console.write(table: writer.bytes)
    }

    private func printText(_ asOf: AsOf, _ total: CaseCount, _ groups: [CaseCount], of persons: Int) {
        let what = filters.status.map { "with status \($0)" } ?? "held"
        Console.print("\(Self.span(total)) \(what), of \(persons) persons in the register")
        Console.print("as it stood on \(asOf.on.iso), as known on \(asOf.known.iso), ledger size \(asOf.at)")
        guard !groups.isEmpty else { return }
        Console.print()
        var table = TextTable(heading: [by?.rawValue ?? "", "number"])
        for group in groups { table.add([group.group ?? "(not stated)", Self.span(group)]) }
        table.print()
    }

    private static func span(_ count: CaseCount) -> String {
        count.certainly == count.possibly
            ? "\(count.certainly)" : "between \(count.certainly) and \(count.possibly)"
    }
}
