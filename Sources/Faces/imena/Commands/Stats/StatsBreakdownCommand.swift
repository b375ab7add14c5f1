// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Foundation
import Register
import SQLiteStore
import Statistics
import Tables

struct StatsBreakdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breakdown",
        abstract: "How many persons of each group there are on a day, with bounds, from the register.",
        discussion: """
            Counts who is held; by status everybody. A person with several articles, lists or recognitions counts under each,             so these rows do not add up. The numbers are for those who may read the register. With --release they are as they             may be given out: persons whom the register publishes are counted exactly, as anybody can recount them; of the             others counts below five are hidden, others beside them so that none can be worked out, all are rounded to five,             and none changes by fewer than five from one release to the next.
            """)

    @OptionGroup var scope: StatsScope

    @Option(help: "Groups: status, article, region, sex, age, term, list, recognition, year.")
    var by: BreakdownDimension = .status

    @Option(help: "Groups within each group; the counts are then of those possibly held.")
    var and: BreakdownDimension?

    @Option(
        help: ArgumentHelp(
            "Only what may be given out; the file keeps what was, for the next release.", valueName: "file"))
    var release: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard let and else { return }
        guard and != by else { throw ValidationError("--by and --and are the same. Name two.") }
        guard by.isAdditive, and.isAdditive, by != .status, and != .status else {
            throw ValidationError(
                "--and is for groups that part those held: sex, age, region, term, year, on both sides.")
        }
    }

    func run() throws {
        let today = Clock.today()
        if release != nil, !by.isAdditive {
            throw ValidationError(
                "--by \(by.rawValue): persons count in several groups, so it cannot be told what other tables give back. Release "
                    + "status, region, sex, age, term or year.")
        }
        let published = release == nil ? [] : try publishedPersons(today)
        let reading = try scope.read { record in published.contains(record.id) }
        for note in reading.notes { Console.note(note) }
        if release != nil {
            let report = try ReleaseReport(reading, self)
            return try report.print(output.format)
        }
        if let and {
            let table = try Crosstab(reading.cohort, by, and, on: reading.asOf.on, list: scope.listName)
            return CrosstabReport(table, reading.asOf, by, and).print(output.format)
        }
        let breakdown = Breakdown(reading.cohort, by: by, on: reading.asOf.on, list: scope.listName)
        switch output.format {
        case .json: Console.print(json: json(breakdown, reading.asOf))
        case .csv: Console.write(table: csv(breakdown))
        case .text: printText(breakdown, reading.asOf)
        }
    }

    /// Whom the register publishes at its head, whatever day is asked for.
    private func publishedPersons(_ today: Day) throws -> Set<PersonID> {
        let session = try Session.reading(scope.register)
        let reader = try RecordReader(session.store, known: .latest, at: session.store.size())
        var published: Set<PersonID> = []
        try reader.forEachRecord(on: today, kinds: PublicBasis.kinds) { record in
            if PublicBasis.permits(record, on: today) { published.insert(record.id) }
        }
        return published
    }

    private func json(_ breakdown: Breakdown, _ asOf: AsOf) -> JSONValue {
        var object = JSONObject(asOf.json.map { .init(key: $0.key, value: $0.value) })
        object["definition"] = .optional(scope.definition)
        object["list"] = .optional(scope.listName)
        object["by"] = .string(by.rawValue)
        object["adds_up"] = .bool(by.isAdditive)
        object["certain"] = .int(breakdown.total.certain)
        object["possible"] = .int(breakdown.total.possible)
        object["groups"] = .array(
            breakdown.rows.map { row in
                .object([
                    "value": .optional(row.group), "certain": .int(row.count.certain),
                    "possible": .int(row.count.possible),
                ])
            })
        return .object(object)
    }

    private func csv(_ breakdown: Breakdown) -> [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["by", "value", "certain", "possible"])
        writer.write(["", "", "\(breakdown.total.certain)", "\(breakdown.total.possible)"])
        for row in breakdown.rows {
            writer.write([by.rawValue, row.group ?? "", "\(row.count.certain)", "\(row.count.possible)"])
        }
        return writer.take()
    }

    private func printText(_ breakdown: Breakdown, _ asOf: AsOf) {
        let what = by == .status ? "persons" : "held"
        Console.print(
            "\(breakdown.total.shown) \(what) on \(asOf.on.iso), as known on \(asOf.known.iso), ledger size \(asOf.at)")
        if !by.isAdditive { Console.print("A person may count in several rows: they do not add up.") }
        Console.print()
        var table = TextTable(heading: [by.rawValue, "number"])
        for row in breakdown.rows { table.add([row.group ?? "(not stated)", row.count.shown]) }
        table.print()
    }
}
