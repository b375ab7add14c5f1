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

    /// What nobody compared with its source yet: a rule, or the articles beside one.
    private struct Open {
        var file: String
        var rule: RuleFrame
        var toVerify: String?
    }

    func run() throws {
        let folder = try packs.folder()
        let survey = try PackSurvey(folder)
        let open = Self.open(survey, try DefinitionCatalog(folder))
        let total = survey.files.reduce(0) { $0 + $1.rules.count }
        switch output.format {
        case .json:
            Console.print(
                json: .object([
                    "files": .int(survey.files.count), "rules": .int(total),
                    "unverified": .array(
                        open.map { one in
                            .object([
                                "file": .string(one.file), "id": .string(one.rule.id.text),
                                "toVerify": .optional(one.toVerify),
                                "sources": .texts(one.rule.sources.map(\.citation)),
                            ])
                        }),
                ]))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["file", "rule", "to verify", "source"])
            for one in open {
                writer.write([
                    one.file, one.rule.id.text, one.toVerify ?? "",
                    one.rule.sources.map(\.citation).joined(separator: "; "),
                ])
            }
            Console.write(table: writer.bytes)
        case .text:
            for one in open {
                Console.print("\(one.file)  \(one.rule.id)")
                Console.print("    \(one.rule.sources.map(\.citation).joined(separator: "; "))")
                if let part = one.toVerify { Console.print("    to verify: \(part)") }
            }
            Console.print("\(open.count) of \(total) rules in \(survey.files.count) packs are to be verified.")
        }
    }

    private static func open(_ survey: PackSurvey, _ catalog: DefinitionCatalog) -> [Open] {
        var articles: [RuleID: String] = [:]
        for criterion in catalog.definitions.flatMap(\.criteria) {
            guard let norms = criterion.norms, norms.mark == .toBeVerified else { continue }
            articles[criterion.id] = "The articles named beside it: \(norms.text.en)."
        }
        return survey.files.flatMap { file in
            file.rules.compactMap { rule in
                let beside = articles[rule.id]
                guard rule.mark == .toBeVerified || beside != nil else { return nil }
                let parts = [rule.toVerify, beside].compactMap { $0 }
                return Open(file: file.name, rule: rule, toVerify: parts.isEmpty ? nil : parts.joined(separator: " "))
            }
        }
    }
}
