// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Warn of look-alike letters, mixed scripts, and signs that cannot be seen in a name.")

    @OptionGroup var input: NamesInput
    @OptionGroup var output: OutputOptions

    func run() throws {
        var table = NamesTable(["text", "kind", "place", "part", "meant", "reason"])
        for name in input.names {
            for warning in ScriptCheck(name).warnings {
                table.add([
                    .string(name), .string(warning.kind.rawValue), .int(warning.place), .string(warning.text),
                    .optional(warning.meant), .string(warning.reason),
                ])
            }
        }
        guard output.format == .text else { return table.print(output.format) }
        if table.rows.isEmpty {
            Console.print("Nothing to warn of.")
        } else {
            for row in table.rows {
                guard case .string(let name) = row[0], case .string(let kind) = row[1],
                    case .string(let reason) = row[5]
                else { continue }
                Console.print("\(name): \(kind): \(reason)")
            }
        }
    }
}
