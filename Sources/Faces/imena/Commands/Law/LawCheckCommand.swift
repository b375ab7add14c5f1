// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Law
import Tables

struct LawCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check all data packs, and list the rules that nobody has compared with their source yet.",
        discussion:
            "It ends with an error if a pack is wrong. Unverified rules are no error: outputs that rest on one say so.")

    @OptionGroup var packs: PackOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let folder = try packs.folder()
        _ = try DefinitionCatalog(folder)
        let survey = try PackSurvey(folder)
        let total = survey.files.reduce(0) { $0 + $1.rules.count }
        let open = survey.files.flatMap { file in
            file.rules.filter { $0.mark == .toBeVerified }.map { (file: file, rule: $0) }
        }
        switch output.format {
        case .json:
            Console.print(
                json: .object([
                    "files": .int(survey.files.count), "rules": .int(total),
                    "unverified": .array(
                        open.map { one in
                            .object([
                                "file": .string(one.file.name), "id": .string(one.rule.id.text),
                                "toVerify": .optional(one.rule.toVerify),
                                "sources": .texts(one.rule.sources.map(\.citation)),
                            ])
                        }),
                ]))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["file", "rule", "to verify", "source"])
            for one in open {
                writer.write([
                    one.file.name, one.rule.id.text, one.rule.toVerify ?? "",
                    one.rule.sources.map(\.citation).joined(separator: "; "),
                ])
            }
            Console.write(table: writer.bytes)
        case .text:
            for one in open {
                Console.print("\(one.file.name)  \(one.rule.id)")
                Console.print("    \(one.rule.sources.map(\.citation).joined(separator: "; "))")
                if let part = one.rule.toVerify { Console.print("    to verify: \(part)") }
            }
            Console.print("\(open.count) of \(total) rules in \(survey.files.count) packs are to be verified.")
        }
    }
}
