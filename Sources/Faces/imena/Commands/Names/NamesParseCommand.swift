// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Tell surname, given name and patronymic of a name as it is printed.")

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        let parsed = ParsedName(name)
        let parts: [(String, String?)] = [
            ("family", parsed.family), ("second_family", parsed.secondFamily), ("former", parsed.former),
            ("given", parsed.given), ("patronymic", parsed.patronymic), ("given_name_of", parsed.givenName),
            ("father", parsed.father), ("sex", parsed.sex),
        ]
        switch output.format {
        case .json:
            var object: JSONObject = [:]
            for (key, value) in parts { object[key] = .optional(value) }
            object["order_uncertain"] = .bool(parsed.isOrderUncertain)
            Console.print(json: .object(object))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(parts.map(\.0) + ["order_uncertain"])
            writer.write(parts.map { $0.1 ?? "" } + [parsed.isOrderUncertain ? "true" : "false"])
            Console.write(table: writer.bytes)
        case .text:
            for (key, value) in parts {
                guard let value else { continue }
                Console.print("\(key.replacing("_", with: " ")): \(value)")
            }
            if parsed.isOrderUncertain { Console.print("Surname and given name could stand the other way round.") }
        }
    }
}
