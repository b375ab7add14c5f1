// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import Statistics
import Tables

struct StatsSeriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "How many were held on each of several days, with bounds, from the register.",
        discussion: """
            All days are asked by what was known on --known. “certain” is the number for whom it is so beyond doubt,             “possible” that for whom it may be so. With --by list each list and organisation has a series of its own; they are             never added up. With --flow it gives the months: who was detained, who of them was found late, who left and how.
            """)

    @OptionGroup var scope: StatsScope

    @Option(help: "The first day (ISO); ten years before the last if left out.")
    var from: String?

    @Option(help: "How far apart the days are: day, week, month (its last day) or year.")
    var every: Interval = .month

    @Option(help: "A series for each list and organisation: list.")
    var by: ListOnly?

    @Flag(help: "Months with who came and who left, by cause.")
    var flow = false

    @Option(help: "A detention is found late if it was learnt more than so many days after.")
    var grace = 30

    @OptionGroup var output: OutputOptions

    enum Interval: String, ExpressibleByArgument, CaseIterable { case day, week, month, year }
    enum ListOnly: String, ExpressibleByArgument, CaseIterable { case list }

    func validate() throws {
        if !(0...36_600).contains(grace) { throw ValidationError("--grace is a number of days from 0 to 36600.") }
        if flow, by != nil { throw ValidationError("--flow takes one list: name it with --list.") }
    }

    func run() throws {
        let reading = try scope.read()
        for note in reading.notes { Console.note(note) }
        if flow {
            return try FlowReport(reading, scope, grace: grace, from: first(reading.asOf.on)).print(output.format)
        }
        let days = try days(to: reading.asOf.on)
        let names: [String?] = by == nil ? [scope.listName] : reading.cohort.listNames.map { $0 }
        let series = names.map { StockSeries(reading.cohort, days: days, list: $0) }
        switch output.format {
        case .json: Console.print(json: json(series, reading.asOf))
        case .csv: Console.write(table: csv(series))
        case .text: printText(series, reading.asOf)
        }
    }

    private func first(_ last: Day) throws -> Day {
        try from.map { try Arguments.day($0, "--from") } ?? last.adding(months: -120)
    }

    private func days(to last: Day) throws -> [Day] {
        let start = try first(last)
        guard start <= last else {
            throw ValidationError("--from \(start.iso) is after the last day, \(last.iso). Give an earlier one.")
        }
        let days: [Day]
        switch every {
        case .month: days = StockSeries.monthEnds(from: start, to: last)
        case .day: days = (0...(last - start)).map { start.adding(days: $0) }
        case .week: days = stride(from: (last - start) % 7, through: last - start, by: 7).map { start.adding(days: $0) }
        case .year:
            days =
                (start.components.year..<max(last.components.year, start.components.year)).compactMap {
                    Day(year: $0, month: 12, day: 31)
                } + [last]
        }
        guard days.count <= 20_000 else {
            throw ValidationError("These are \(days.count) days, more than 20,000. Take a longer --every.")
        }
        return days
    }

    private func json(_ series: [StockSeries], _ asOf: AsOf) -> JSONValue {
        var object = JSONObject(asOf.json.map { .init(key: $0.key, value: $0.value) })
        object["definition"] = .optional(scope.definition)
        object["unit"] = .string("persons held")
        object["series"] = .array(
            series.map { one in
                .object([
                    "list": .optional(one.list),
                    "points": .array(
                        one.points.map { point in
                            .object([
                                "day": .string(point.day.iso), "certain": .int(point.held.certain),
                                "possible": .int(point.held.possible),
                            ])
                        }),
                ])
            })
        return .object(object)
    }

    private func csv(_ series: [StockSeries]) -> [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["list", "day", "certain", "possible"])
        for one in series {
            for point in one.points {
                writer.write([one.list ?? "", point.day.iso, "\(point.held.certain)", "\(point.held.possible)"])
            }
        }
        return writer.take()
    }

    private func printText(_ series: [StockSeries], _ asOf: AsOf) {
        Console.print("Held, as known on \(asOf.known.iso), ledger size \(asOf.at)")
        for one in series {
            Console.print()
            var table = TextTable(heading: [one.list ?? "day", "held"])
            for point in one.points { table.add([point.day.iso, point.held.shown]) }
            table.print()
        }
    }
}

extension Bounds {
    /// The bounds for people.
    var shown: String { certain == possible ? "\(certain)" : "\(certain) to \(possible)" }
}
