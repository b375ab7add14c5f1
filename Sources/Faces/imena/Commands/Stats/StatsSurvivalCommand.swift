// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Statistics

struct StatsSurvivalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survival",
        abstract: "How long spells last: curves, competing ends, comparisons, hazard ratios.",
        discussion: """
            Each row is a spell. Columns that are not named are recognised by their names: time, entry, status, group. \
            A status of 0, an empty cell among words, or “censored” or “held” means that the spell goes on; every other \
            value is a kind of end. Rows that lack a value are left out with a warning.
            """)

    @Option(help: "The table: CSV, XLSX, ODS or JSON.")
    var file: String

    @Option(help: "The column of the time at which a spell ended or was last seen.")
    var time: String?

    @Option(help: "The column of the time from which a spell was seen, for those who entered late; “none” for none.")
    var entry: String?

    @Option(help: "The column that says how a spell ended.")
    var status: String?

    @Option(help: "A value of the status that means that the spell goes on.")
    var censored: [String] = []

    @Option(help: "The column of groups to compare; “none” for none.")
    var group: String?

    @Option(help: "Columns by which hazards may differ, parted by commas; “none” for none.")
    var covariates: String?

    @Option(help: "How hazard ratios treat ends at one time: efron or breslow.")
    var ties: CoxModel.Ties = .efron

    @Option(help: "Count one kind of end only in curves, tests and hazard ratios; the others as lost from sight.")
    var kind: String?

    @Option(help: "Give everything for those whose spell lasted at least so long.")
    var start: Double = 0

    @Option(help: "The power of the share not ended by which the log-rank test weighs ends; 0 weighs all alike.")
    var rho: Double = 0

    @Option(help: "The level of the intervals.")
    var level: Double = 0.95

    @OptionGroup var output: OutputOptions

    func run() throws {
        let table = try StatsTable(path: file)
        let spells = try SpellTable(table, self)
        let report = try SurvivalReport(spells, self)
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: Console.write(table: report.csv)
        case .text: report.printText()
        }
    }
}
