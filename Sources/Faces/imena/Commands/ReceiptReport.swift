// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Intake
import Tables

/// The receipt of an import, ready to be printed.
struct ReceiptReport {
    private let receipt: Receipt

    init(_ receipt: Receipt) { self.receipt = receipt }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: receipt.json)
        case .csv: printCSV()
        case .text: printText()
        }
    }

    private func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["row", "column", "value", "problem", "remedy", "file"])
        for problem in receipt.problems {
            writer.write([
                problem.row.map(String.init) ?? "", problem.column ?? "", problem.value ?? "", problem.problem,
                problem.remedy, problem.file ?? "",
            ])
        }
        Console.write(table: writer.bytes)
    }

    private func printText() {
        let rows = receipt.rows
        Console.print(
            "\(receipt.source), edition of \(receipt.published.iso): \(receipt.format.rawValue), \(receipt.encoding)")
        if receipt.isRepetition { Console.print("This edition is in the register already. Nothing was changed.") }
        if receipt.isDryRun { Console.print("A dry run: nothing was recorded.") }
        var table = TextTable(heading: ["rows", ""])
        for (name, count) in [
            ("read", rows.read), ("new", rows.new), ("changed", rows.changed), ("unchanged", rows.unchanged),
            ("returned", rows.returned), ("rejected", rows.rejected), ("aside", rows.aside), ("gone", rows.gone),
        ] {
            table.add([name, "\(count)"])
        }
        table.print()
        Console.print("\(receipt.statements.added) statements added, \(receipt.statements.superseded) superseded")
        if let run = receipt.run { Console.print("Run \(run). To take it back: imena undo \(run)") }
        for problem in receipt.problems.prefix(50) { Console.print(problem.description) }
        if receipt.problems.count > 50 {
            Console.print("… and \(receipt.problems.count - 50) more. All of them: --format csv")
        }
    }
}
