// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Tables

/// How many persons fall under each definition, ready to be printed.
struct TallyReport: PrintedReport {
    private let tallies: [DefinitionTally]
    private let asOf: AsOf

    init(_ tallies: [DefinitionTally], _ asOf: AsOf) {
        self.tallies = tallies
        self.asOf = asOf
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "definitions": .array(
                tallies.map { tally in
                    var object: JSONObject = [
                        "id": .string(tally.definition.text), "certain": .int(tally.certain),
                        "possible": .int(tally.possible),
                    ]
                    for answer in Answer.allCases { object[answer.rawValue] = .int(tally.outcomes[answer] ?? 0) }
                    return .object(object)
                }),
        ])
    }

    private var heading: [String] { ["definition", "certain", "possible"] + Answer.allCases.map(\.rawValue) }

    private func row(_ tally: DefinitionTally) -> [String] {
        [tally.definition.text, "\(tally.certain)", "\(tally.possible)"]
            + Answer.allCases.map { "\(tally.outcomes[$0] ?? 0)" }
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(heading)
        for tally in tallies { writer.write(row(tally)) }
        Console.write(table: writer.bytes)
    }

    func printText() {
        Console.print("Held on \(asOf.on.iso) under each definition, as known on \(asOf.known.iso), entries \(asOf.at)")
        Console.print("“certain” and “possible” bound the number; the others count all persons, held or not.")
        Console.print()
        var table = TextTable(heading: heading)
        for tally in tallies { table.add(row(tally)) }
        table.print()
    }
}
