// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesSchemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schemes", abstract: "List the romanisation schemes, their sources, and how well they are known.")

    @Option(help: "One language only: ru, uk, be.")
    var language: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        var table = NamesTable([
            "id", "language", "title", "mark", "weakest", "complete", "reversible", "checked", "source", "remark",
            "rules",
        ])
        for scheme in Romanisation.schemes where language == nil || scheme.language == language {
            table.add([
                .string(scheme.id), .string(scheme.language), .string(scheme.title), .string(scheme.mark.rawValue),
                .string(scheme.weakestMark.rawValue), .bool(scheme.isComplete),
                .string(scheme.reversibility.rawValue), .optional(scheme.checkedAgainst), .string(scheme.source),
                .optional(scheme.remark), .texts(scheme.rules.map { "\($0.description) [\($0.mark.rawValue)]" }),
            ])
        }
        table.print(output.format, hidden: ["language", "checked", "source", "remark", "rules"])
        if output.format == .text {
            Console.print()
            for mark in SchemeMark.allCases { Console.print("\(mark.rawValue): \(mark.words)") }
        }
    }
}
