// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Statistics

struct StatsStockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "How a list came to its number: each change once, names found late apart from new detentions.",
        discussion: """
            Each row is a change with the day on which it happened, the day on which it was learnt, what happened and how \
            many persons it concerns; or, with the word “stock”, the number on the list at the end of a day. Changes: \
            detained, moved in, exchanged, pardoned, term served, transferred, released, died, struck off.
            """)

    @Option(help: "The table: CSV, XLSX, ODS or JSON.")
    var file: String

    @Option(help: "The column of what happened.")
    var change: String?

    @Option(help: "The column of the day on which it happened (ISO).")
    var happened: String?

    @Option(help: "The column of the day on which it was learnt (ISO).")
    var learnt: String?

    @Option(help: "The column of how many persons; otherwise one each.")
    var count: String?

    @Option(help: "The last day on which something could be learnt (ISO); otherwise the last in the table.")
    var until: String?

    @Option(help: "The level of the intervals.")
    var level: Double = 0.95

    @OptionGroup var output: OutputOptions

    func run() throws {
        let report = try StockReport(try StatsTable(path: file), self)
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: Console.write(table: report.csv)
        case .text: report.printText()
        }
    }
}
