// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Statistics
import Tables

struct EstimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "Estimate how many no list has, from a table of who is on which lists.",
        discussion: """
            The table has a column of 0 and 1 for each list and the number of persons last, in the column “count”; \
            columns before the lists divide the persons into strata. A pattern without a row counts nobody. A table with \
            the columns “times_seen” and “persons” will do for a lower bound.
            """)

    @Option(help: ArgumentHelp("The table, a CSV file.", valueName: "file"))
    var table: String

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

    private static let names = EstimationMethod.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        if let delta, !(delta > 0 && delta <= 1000) {
            throw ValidationError("--delta is a weight above 0, up to 1000.")
        }
        guard (20...100_000).contains(resamples) else {
            throw ValidationError("--resamples is a number from 20 to 100000.")
        }
        if let threads, !(1...256).contains(threads) { throw ValidationError("--threads is a number from 1 to 256.") }
        _ = try chosenMethods()
    }

    private func chosenMethods() throws -> [EstimationMethod] {
        guard let methods else { return EstimationMethod.standard }
        let chosen = try methods.split(separator: ",").map { part throws -> EstimationMethod in
            let name = part.trimmingCharacters(in: .whitespaces)
            guard let method = EstimationMethod(rawValue: name) else {
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
        let page = EstimatePage(try EstimationReport(CaptureFile(path: table), settings: settings))
        switch output.format {
        case .json: Console.print(json: page.json)
        case .csv: page.printCSV()
        case .text: page.printText()
        }
    }
}
