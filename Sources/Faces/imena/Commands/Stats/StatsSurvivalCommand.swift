// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import Statistics

struct StatsSurvivalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survival",
        abstract: "How long spells last: curves, competing ends, comparisons, hazard ratios.",
        discussion: """
            Each row is a spell. Columns that are not named are recognised by their names: time, entry, status, group. \
            A status of 0, an empty cell among words, or “censored” or “held” means that the spell goes on; every other \
            value is a kind of end. Rows that lack a value are left out with a warning. Without --file the times in custody of \
            the register are taken, in days, each seen from the day on which it was learnt.
            """)

    @Option(help: "The table: CSV, XLSX, ODS or JSON; the register if left out.")
    var file: String?

    @Option(help: "Groups of the register: sex, age (at the detention), region, term, year.")
    var by: BreakdownDimension?

    @Option(help: "The register saw spells from this day on (ISO), instead of from when each was learnt.")
    var began: String?

    @OptionGroup var scope: StatsScope

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

    func validate() throws {
        try scope.check(besides: file)
        if file != nil, by != nil || began != nil {
            throw ValidationError(
                "--by and --began are for the register; of a file name columns with --group and --entry.")
        }
        if let by, !by.isAdditive || by == .status {
            throw ValidationError("--by \(by.rawValue) does not part persons: take sex, age, region, term or year.")
        }
    }

    private func read() throws -> StatsTable {
        if let file { return try StatsTable(path: file) }
        let reading = try scope.read()
        for note in reading.notes { Console.note(note) }
        let entry = try began.map { PersonTime.Entry.began(try Arguments.day($0, "--began")) } ?? .learnt
        let time = PersonTime(
            reading.cohort, until: min(reading.asOf.on, reading.asOf.known), entry: entry, list: scope.listName)
        for reason in PersonTime.Exclusion.allCases {
            guard let count = time.excluded[reason] else { continue }
            Console.note("Left out, \(reason.words): \(count) spells.")
        }
        if time.approximate > 0 {
            Console.note("\(time.approximate) spells begin or end in the middle of the days on which it can have been.")
        }
        return RegisterTables.spells(reading.cohort, time, by: by)
    }

    func run() throws {
        let spells = try SpellTable(try read(), self)
        let report = try SurvivalReport(spells, self)
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: Console.write(table: report.csv)
        case .text: report.printText()
        }
    }
}

extension PersonTime.Exclusion {
    /// The reason in words.
    var words: String {
        switch self {
        case .beginningUnknown: "as nobody says within a year when they began"
        case .endUnknown: "as nobody says within a year when they ended"
        case .endedBeforeSeen: "as they ended when or before they began to be seen"
        case .neverCertain: "as it is certain of no day that the person was held"
        }
    }
}
