// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// What a command prints in each form that `--format` offers.
protocol PrintedReport {
    /// The whole report.
    var json: JSONValue { get }
    /// Prints a table for programs and spreadsheets.
    func printCSV()
    /// Prints it for a reader.
    func printText()
}

extension PrintedReport {
    /// Prints the report in one form.
    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: json)
        case .csv: printCSV()
        case .text: printText()
        }
    }
}
