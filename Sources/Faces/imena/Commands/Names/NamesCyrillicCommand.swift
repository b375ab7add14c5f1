// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesCyrillicCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cyrillic", abstract: "Read a Latin name back into Cyrillic letters, and tell its likely scheme.")

    @OptionGroup var input: NamesInput

    @Option(help: "The id of the scheme. Otherwise all schemes are tried, and the likeliest come first.")
    var scheme: String?

    @Option(help: "At most so many answers for a name, from 1 to 50.")
    var limit: Int = 10

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...50).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 50.") }
    }

    func run() throws {
        var table = NamesTable(["text", "cyrillic", "scheme", "share", "why"])
        let scheme = try scheme.map(Romanisation.scheme)
        for name in input.names {
            if let scheme {
                for form in scheme.candidates(for: name, limit: limit) {
                    table.add([.string(name), .string(form.text), .string(scheme.id), .null, .texts([String]())])
                }
            } else {
                for guess in Romanisation.guess(name).prefix(limit) {
                    let share = JSONNumber((guess.share * 1000).rounded() / 1000).map(JSONValue.number) ?? .null
                    table.add([
                        .string(name), .string(guess.reading), .string(guess.scheme.id), share, .texts(guess.reasons),
                    ])
                }
            }
        }
        table.print(output.format, hidden: input.text == ["-"] ? [] : ["text"])
    }
}
