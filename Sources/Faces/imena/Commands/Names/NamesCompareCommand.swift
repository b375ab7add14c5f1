// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Linkage
import Names
import Phrases
import Tables
import Vault

struct NamesCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Tell how likely two names are one person, and why.",
        discussion: """
            The probability is for two records that somebody had a reason to compare, before which the odds are one to a \
            thousand. With --file many pairs are compared at once: a table with the columns a and b (or name_a and name_b), and if \
            there are any birth_a, birth_b, sex_a, region_a, articles_a, arrest_a and so on.
            """)

    @Argument(help: "A name.")
    var a: String?

    @Argument(help: "Another name.")
    var b: String?

    @Option(help: "The first one's date of birth.")
    var birthA: String?

    @Option(help: "The other's date of birth.")
    var birthB: String?

    @Option(help: "A table of pairs, in place of two names.")
    var file: String?

    @Option(help: "The file for the result of --file (CSV: the columns of the table, probability, why).")
    var out: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (file == nil) != (a == nil || b == nil) else {
            throw ValidationError("Give two names, or --file and --out.")
        }
        guard (file == nil) == (out == nil) else { throw ValidationError("--file and --out go together.") }
        if let file, let out { try OutputFile.check(out, isNotAmong: [file]) }
    }

    func run() throws {
        if let file, let out { return try PairFile(file).write(to: out) }
        guard let a, let b else { return }
        let names = [a, b]
        let births = [birthA ?? "", birthB ?? ""]
        var table = LinkageTable()
        for (name, birth) in zip(names, births) {
            var cells = LinkageCells()
            cells.set(.name, name)
            cells.set(.birth, birth)
            table.append(cells)
        }
        var model = PairModel(standard: table)
        show(model.explain(0, 1), values(names, births))
    }

    /// What both say of each field.
    private func values(_ names: [String], _ births: [String]) -> [PairExplanation.Field: (String, String)] {
        let parsed = names.map { ParsedName($0) }
        var values: [PairExplanation.Field: (String, String)] = [:]
        values[.family] = (parsed[0].family ?? "", parsed[1].family ?? "")
        values[.given] = (parsed[0].given ?? "", parsed[1].given ?? "")
        values[.patronymic] = (parsed[0].patronymic ?? "", parsed[1].patronymic ?? "")
        values[.birth] = (births[0], births[1])
        values[.sex] = (parsed[0].sex ?? "", parsed[1].sex ?? "")
        return values
    }

    private func show(_ explanation: PairExplanation, _ values: [PairExplanation.Field: (String, String)]) {
        let words = Words.of(.en)
        switch output.format {
        case .json:
            let parts = explanation.parts.map { part -> JSONValue in
                .object([
                    "part": .string(part.field.code), "a": .string(values[part.field]?.0 ?? ""),
                    "b": .string(values[part.field]?.1 ?? ""), "verdict": .string(part.verdict.code),
                    "weight": JSONNumber((part.weight * 100).rounded() / 100).map(JSONValue.number) ?? .null,
                ])
            }
            Console.print(
                json: .object([
                    "probability": JSONNumber((explanation.probability * 10_000).rounded() / 10_000)
                        .map(JSONValue.number) ?? .null,
                    "parts": .array(parts), "why": .string(explanation.line(words)),
                ]))
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true)
            writer.write(["part", "a", "b", "verdict", "weight"])
            for part in explanation.parts {
                let value = values[part.field] ?? ("", "")
                writer.write([part.field.code, value.0, value.1, part.verdict.code, "\(part.weight)"])
            }
            Console.write(table: writer.bytes)
        case .text:
            Console.print("probability \((explanation.probability * 1000).rounded() / 10) %")
            var table = TextTable(heading: ["", "", "", "", "bits"])
            for part in explanation.parts {
                let value = values[part.field] ?? ("", "")
                table.add([
                    words("linkage.part.\(part.field.code)"), value.0, value.1,
                    words("linkage.verdict.\(part.verdict.code)"), "\((part.weight * 10).rounded() / 10)",
                ])
            }
            table.add([words("linkage.prior"), "", "", "", "\((explanation.prior * 10).rounded() / 10)"])
            table.print()
        }
    }
}
