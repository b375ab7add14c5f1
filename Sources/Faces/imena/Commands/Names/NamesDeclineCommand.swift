// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesDeclineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Put a Russian, Ukrainian or Belarusian name into the other cases: a letter needs the dative.")

    @OptionGroup var input: NamesInput

    @Option(name: .customLong("case"), help: "One case only.")
    var grammaticalCase: GrammaticalCase?

    @Option(help: "The sex, if the name does not tell it.")
    var sex: GrammaticalSex?

    @Option(help: "The language of the name; guessed by its letters if not given.")
    var language: NameDeclension.Language?

    @OptionGroup var output: OutputOptions

    func run() throws {
        var table = NamesTable(["text", "sex", "case", "form"])
        for text in input.names {
            let rules = NameDeclension(language ?? .init(guessing: text))
            let name = DeclinableName(guessing: text, by: rules)
            guard let sex = sex ?? rules.sex(of: name) else {
                throw ValidationError("“\(text)” does not tell the sex. Add --sex male or --sex female.")
            }
            for target in grammaticalCase.map({ [$0] }) ?? GrammaticalCase.allCases {
                let form = rules.decline(name, sex: sex, to: target).text
                table.add([.string(text), .string(sex.rawValue), .string(target.rawValue), .string(form)])
            }
        }
        if output.format == .text, grammaticalCase != nil {
            for row in table.rows { if case .string(let form) = row[3] { Console.print(form) } }
        } else {
            table.print(output.format, hidden: ["text", "sex"])
        }
    }
}
