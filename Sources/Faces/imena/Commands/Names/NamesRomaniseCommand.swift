// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesRomaniseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "romanise", abstract: "Write a name in Latin letters by a scheme.")

    @OptionGroup var input: NamesInput

    @Option(help: "The id of the scheme. Otherwise the usual one of the language that the letters tell.")
    var scheme: String?

    @Flag(help: "By every scheme of that language.")
    var all = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if all, scheme != nil { throw ValidationError("Take --scheme or --all, not both.") }
    }

    func run() throws {
        var table = NamesTable(["text", "scheme", "latin", "mark", "foreign", "title"])
        for name in input.names {
            for scheme in try schemes(for: name) {
                let form = scheme.romanised(name)
                table.add([
                    .string(name), .string(scheme.id), .string(form.text), .optional(form.mark?.rawValue),
                    .texts(form.foreignLetters.map(String.init)), .string(scheme.title),
                ])
            }
        }
        if output.format == .text, !all {
            for row in table.rows { if case .string(let latin) = row[2] { Console.print(latin) } }
        } else {
            table.print(output.format, hidden: ["text", "foreign"])
        }
        try noteUnverified()
    }

    private func schemes(for name: String) throws -> [RomanisationScheme] {
        if let scheme { return [try Romanisation.scheme(scheme)] }
        let usual = try Romanisation.scheme(Romanisation.usualScheme(for: name))
        return all ? Romanisation.schemes.filter { $0.language == usual.language } : [usual]
    }

    private func noteUnverified() throws {
        guard let scheme = try scheme.map(Romanisation.scheme), scheme.mark > .published else { return }
        Console.note("\(scheme.id) is \(scheme.mark.words). Do not use it for official documents before it is checked.")
    }
}
