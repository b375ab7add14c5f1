// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesNominativeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nominative", abstract: "Find the nominatives that a declined name can come from.")

    @OptionGroup var input: NamesInput

    @Option(help: "The sex, if it is known.")
    var sex: GrammaticalSex?

    @Option(help: "The language of the name; guessed by its letters if not given.")
    var language: NameDeclension.Language?

    @Option(help: "At most so many answers for a name.")
    var limit: Int = 5

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...100).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100.") }
    }

    func run() throws {
        var table = NamesTable(["text", "nominative", "sex", "cases", "parts"])
        for text in input.names {
            let rules = NameDeclension(language ?? .init(guessing: text))
            let name = DeclinableName(guessing: text, by: rules)
            for reading in rules.nominatives(of: name, sex: sex, limit: limit) {
                table.add([
                    .string(text), .string(reading.name.text), .string(reading.sex.rawValue),
                    .texts(reading.cases.map(\.rawValue)), .texts(reading.name.words.map(\.part.rawValue)),
                ])
            }
        }
        table.print(output.format, hidden: input.text == ["-"] ? ["parts"] : ["text", "parts"])
    }
}
