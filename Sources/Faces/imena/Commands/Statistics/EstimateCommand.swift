// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Statistics
import Tables

struct EstimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract:
            "Estimate how many no list has, from a table of who is on which lists, or from the lists of a register.",
        discussion: """
            The table has a column of 0 and 1 for each list and the number of persons last, in the column “count”; \
            columns before the lists divide the persons into strata. A pattern without a row counts nobody. A table with \
            the columns “times_seen” and “persons” will do for a lower bound. With --lists the table is made from a register: \
            persons held on --on who meet --definition, by the lists and organisations that have them. A case that a list examined and \
            declined is no zero, nor is a person whom a list could not have: both are left out and counted. Links between \
            lists that are in doubt are drawn at random by their probability.
            """)

    @Option(help: ArgumentHelp("The table, a CSV file.", valueName: "file"))
    var table: String?

    @Option(
        help: ArgumentHelp(
            "Lists of the register, with commas between: sources, or organisations that recognise. Parts that are one list are joined by +.",
            valueName: "a,b,c"))
    var lists: String?

    @OptionGroup var scope: StatsScope

    @Option(
        help: ArgumentHelp(
            "A list that has only cases of a definition; others are no zeros of it. May be given several times.",
            valueName: "list=definition"))
    var criteria: [String] = []

    @Option(
        help: "A case that a list examined and declined: left-out of the table, or found by that list all the same.")
    var declined: ListOverlap.Declined = .leftOut

    @Flag(help: "Count also who only may have been held on the day, or only may meet the definition.")
    var possible = false

    @OptionGroup var thresholds: ThresholdOptions

    @Option(help: ArgumentHelp("Also write the table made from the register, without names.", valueName: "file"))
    var tableOut: String?

    @Option(help: "Methods, with commas between: \(EstimateCommand.names). All but loglinear-all by default.")
    var methods: String?

    @Option(help: "The seed of what is drawn at random; the same seed gives the same answer.")
    var seed: UInt64 = 1

    @Option(help: "How many resamples the bootstrap draws, from 20 to 100000.")
    var resamples = 1000

    @Option(help: "The prior weight of a cell when averaging over graphs; 1 over the number of patterns by default.")
    var delta: Double?

    @Option(help: "How many threads to use; as many as the machine has by default. The answer is the same.")
    var threads: Int?

    @OptionGroup var output: OutputOptions

    private static let names = EstimationMethod.ofTables.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        guard (table == nil) != (lists == nil) else {
            throw ValidationError("Give either --table FILE or --lists A,B,C of a register.")
        }
        if table != nil {
            try scope.check(besides: table)
            if !criteria.isEmpty || tableOut != nil || declined != .leftOut || possible {
                throw ValidationError("--criteria, --declined, --possible and --table-out are for --lists.")
            }
        }
        _ = try criteriaByList()
        if let delta, !(delta > 0 && delta <= 1000) {
            throw ValidationError("--delta is a weight above 0, up to 1000.")
        }
        guard (20...100_000).contains(resamples) else {
            throw ValidationError("--resamples is a number from 20 to 100000.")
        }
        if let threads, !(1...256).contains(threads) { throw ValidationError("--threads is a number from 1 to 256.") }
        _ = try chosenMethods()
    }

    private func criteriaByList() throws -> [String: String] {
        try criteria.reduce(into: [:]) { all, text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError(
                    "--criteria \(text): write the list, = and a definition, as memorial=memorial-2024.")
            }
            all[parts[0]] = parts[1]
        }
    }

    private func chosenMethods() throws -> [EstimationMethod] {
        guard let methods else { return EstimationMethod.standard }
        let chosen = try methods.split(separator: ",").map { part throws -> EstimationMethod in
            let name = part.trimmingCharacters(in: .whitespaces)
            guard let method = EstimationMethod(rawValue: name), lists != nil || method != .linkDraws else {
                throw ValidationError("There is no method “\(name)”. There are: \(Self.names).")
            }
            return method
        }
        guard !chosen.isEmpty else { throw ValidationError("--methods names none. There are: \(Self.names).") }
        return EstimationMethod.allCases.filter(chosen.contains)
    }

    func run() throws {
        var settings = EstimationReport.Settings()
        settings.methods = try chosenMethods()
        settings.seed = seed
        settings.resamples = resamples
        settings.delta = delta
        settings.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let page =
            try table.map { EstimatePage(try EstimationReport(CaptureFile(path: $0), settings: settings)) }
            ?? registerPage(settings)
        switch output.format {
        case .json: Console.print(json: page.json)
        case .csv: page.printCSV()
        case .text: page.printText()
        }
    }

    private func registerPage(_ settings: EstimationReport.Settings) throws -> EstimatePage {
        let lists = try OverlapList.all(lists ?? "")
        let reading = try OverlapReader(
            lists, scope, criteria: criteriaByList(), declined: declined, takesPossible: possible,
            thresholds: thresholds)
        if let tableOut { try OutputFile.write(OverlapTable(reading.overlap).csv, to: tableOut) }
        let source = OverlapSource(reading, definition: scope.definition)
        do {
            return EstimatePage(
                try EstimationReport(reading.overlap, notes: reading.notes, settings: settings), source: source)
        } catch {
            // Why nobody is left in the table stands in the notes.
            for note in reading.notes { Console.note(note) }
            throw error
        }
    }
}
