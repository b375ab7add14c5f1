// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import Statistics

struct StatsEventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Whether a rate changed at an event: interrupted series, other dates, where a change is likeliest.",
        discussion: """
            A row is a period with its count, or, with --happened, one event with its day. Columns that are not named are \
            recognised: count, time, month, a step of 0 and 1, a population. Of single events with the day on which each was \
            learnt, the shares not yet known are estimated and corrected for. Without --file the detentions of the register \
            are counted by the day on which they happened.
            """)

    @Option(help: "The table: CSV, XLSX, ODS or JSON; the register if left out.")
    var file: String?

    @Option(help: "Count the register’s detentions from this day on (ISO).")
    var from: String?

    @OptionGroup var scope: StatsScope

    @Option(help: "The column of counts.")
    var count: String?

    @Option(help: "The column of times; otherwise rows are 1, 2, 3 …")
    var time: String?

    @Option(help: "The column of what counts are measured against, as a population; “none” for none.")
    var exposure: String?

    @Option(help: "The column of the place in the season, as the month; “none” for none.")
    var season: String?

    @Option(help: "The length of the season.")
    var period: Double?

    @Option(help: "Pairs of waves that describe the season.")
    var harmonics: Int = 2

    @Option(help: "The column that is 0 before the event and 1 after.")
    var step: String?

    @Option(help: "The event instead of a step: the time of the first period after it, or its day (ISO).")
    var at: String?

    @Option(help: "The column of the day on which each event happened (ISO): rows are events.")
    var happened: String?

    @Option(help: "The column of the day on which each event was learnt (ISO).")
    var learnt: String?

    @Option(help: "How long a period of single events is: month or week.")
    var by: EventRows.Length = .month

    @Option(help: "The last day on which something could be learnt (ISO); otherwise the last in the table.")
    var until: String?

    @Option(help: "How many periods away errors resemble each other; otherwise by the length of the series.")
    var lag: Int?

    @Option(help: "The shape of the prior of both rates of the change point.")
    var priorShape: Double = 1

    @Option(help: "The level of the intervals.")
    var level: Double = 0.95

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let period, !(period >= 2 && period.isFinite) {
            throw ValidationError("The length of the season is at least 2 periods, as 12 for months.")
        }
        try scope.check(besides: file)
        if !(0...20).contains(harmonics) { throw ValidationError("A season has from 0 to 20 pairs of waves.") }
    }

    private func read() throws -> (table: StatsTable, options: Self) {
        if let file { return (try StatsTable(path: file), self) }
        let reading = try scope.read()
        for note in reading.notes { Console.note(note) }
        var options = self
        // What is not known by then cannot have been counted.
        if until == nil { options.until = min(reading.asOf.on, reading.asOf.known).iso }
        let first = try from.map { try Arguments.day($0, "--from") }
        return (RegisterTables.detentions(reading.cohort, list: scope.listName, from: first), options)
    }

    func run() throws {
        let (table, options) = try read()
        let series = try SeriesTable(table, options)
        let report = try EventReport(series, options)
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: Console.write(table: report.csv)
        case .text: report.printText()
        }
    }
}
