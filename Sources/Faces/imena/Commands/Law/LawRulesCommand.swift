// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Law
import Statements
import Tables

struct LawRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Show all rules of the data packs, each with its text, source, dates and mark.")

    @Option(help: "Only the pack with this identifier.")
    var pack: String?

    @OptionGroup var packs: PackOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let folder = try packs.folder()
        let catalog = try DefinitionCatalog(folder)
        let survey = try PackSurvey(folder)
        let files = survey.files.filter { pack == nil || $0.id?.lowercased() == pack?.lowercased() }
        if files.isEmpty {
            let known = survey.files.compactMap(\.id).joined(separator: ", ")
            throw ValidationError("There is no pack “\(pack ?? "")”. Packs: \(known).")
        }
        switch output.format {
        case .json:
            let details = try RuleDetails(folder)
            Console.print(json: .array(files.map { json($0, catalog, details) }))
        case .csv: printCSV(files)
        case .text: printText(files)
        }
    }

    private func json(_ file: PackSurvey.File, _ catalog: DefinitionCatalog, _ details: RuleDetails) -> JSONValue {
        let definition = catalog.definitions.first { $0.header.file == file.name }
        var object: JSONObject = [
            "file": .string(file.name), "kind": .string(file.kind.rawValue), "id": .optional(file.id),
            "version": .optional(file.version), "rules": .array(file.rules.map(json)),
        ]
        if let definition {
            object["title"] = json(definition.header.title)
            object["note"] = definition.header.note.map(json) ?? .null
            object["met"] = .string(ExpressionText.text(definition.met))
            object["excluded"] = .optional(definition.excluded.map(ExpressionText.text))
            object["categories"] = .array(
                definition.categories.map { category in
                    .object([
                        "code": .string(category.code), "rule": .string(category.frame.id.text),
                        "flag": .bool(category.isFlag), "of": .optional(category.parent),
                        "when": .string(ExpressionText.text(category.when)),
                    ])
                })
            object["norms"] = .object(
                definition.criteria.reduce(into: JSONObject()) { object, criterion in
                    guard let norms = criterion.norms else { return }
                    let unverified = norms.mark == .toBeVerified ? " (to be verified)" : ""
                    object[criterion.id.text] = .string(norms.text.en + unverified)
                })
            object["evidence"] = .object(
                definition.criteria.reduce(into: JSONObject()) { object, criterion in
                    guard !criterion.evidence.isEmpty else { return }
                    object[criterion.id.text] = .texts(
                        criterion.evidence.map(criterion.text(of:)))
                })
        }
        details.add(to: &object, of: file)
        return .object(object)
    }

    private func json(_ text: RuleText) -> JSONValue { .object(["en": .string(text.en), "ru": .string(text.ru)]) }

    private func json(_ rule: RuleFrame) -> JSONValue {
        .object([
            "id": .string(rule.id.text), "text": json(rule.text),
            "sources": .array(
                rule.sources.map { source in
                    .object([
                        "citation": .string(source.citation), "url": .optional(source.url),
                        "passage": .optional(source.passage),
                    ])
                }), "from": .optional(rule.validity.from?.iso), "to": .optional(rule.validity.to?.iso),
            "mark": .string(rule.mark.rawValue), "toVerify": .optional(rule.toVerify),
        ])
    }

    private func printCSV(_ files: [PackSurvey.File]) {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write([
            "file", "pack", "version", "rule", "en", "ru", "source", "url", "from", "to", "mark", "to verify",
        ])
        for file in files {
            for rule in file.rules {
                writer.write([
                    file.name, file.id ?? "", file.version ?? "", rule.id.text, rule.text.en, rule.text.ru,
                    rule.sources.map(\.citation).joined(separator: "; "),
                    rule.sources.compactMap(\.url).joined(separator: "; "), rule.validity.from?.iso ?? "",
                    rule.validity.to?.iso ?? "", rule.mark.rawValue, rule.toVerify ?? "",
                ])
            }
        }
        Console.write(table: writer.bytes)
    }

    private func printText(_ files: [PackSurvey.File]) {
        for file in files {
            Console.print("\(file.id ?? file.name), version \(file.version ?? "not said"): \(file.rules.count) rules")
            for rule in file.rules {
                Console.print("  \(rule.id)\(rule.mark == .toBeVerified ? "  [to be verified]" : "")")
                Console.print("      \(rule.text.en)")
                Console.print("      \(rule.sources.map(\.citation).joined(separator: "; "))")
            }
            Console.print()
        }
    }
}
