// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Law
import Register
import Statements
import Tables

struct RecognitionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognition",
        abstract: "Who recognises whom: by one organisation and not by another, by all, or by none.",
        discussion: """
            An organisation has a person if it recognises, or if the list of that source has the person. Without a question \
            it gives everything that organisations decided. --compare says why two count differently.
            """)

    @Option(help: "Had by this organisation or list; several times: by all of them.")
    var by: [String] = []

    @Option(help: "Not had by this one; may be given several times.")
    var notBy: [String] = []

    @Option(help: "The findings meet this definition.")
    var met: String?

    @Flag(help: "Had by nobody.")
    var onNoList = false

    @Flag(help: "Only who is or may be held on the day.")
    var held = false

    @Option(parsing: .upToNextOption, help: "Two organisations or lists to compare.")
    var compare: [String] = []

    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard compare.isEmpty || compare.count == 2 else {
            throw ValidationError("--compare takes two names: --compare FIRST SECOND.")
        }
    }

    func run() throws {
        let assessor = try met.map { _ in Assessor(try packs.catalog()) }
        let definition = try met.flatMap { name in
            try assessor.map { try PackOptions.definition(name, in: $0.catalog).id }
        }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let query = RecognitionQuery(by: by, notBy: notBy, met: definition, onNoList: onNoList, held: held)
        var rows: [RecognitionRow] = []
        var named: Set<String> = []
        try reader.forEachRecord(on: asOf.on) { record in
            let row = RecognitionRow(record, outcomes: assessor?.assess(record) ?? [])
            named.formUnion(row.standing.map { $0.claim.organisation.lowercased() })
            named.formUnion(row.lists.map { $0.name.lowercased() })
            if query.matches(row) { rows.append(row) }
        }
        for name in by + notBy + compare where !named.contains(name.lowercased()) {
            Console.note("Nobody is recognised, refused or listed by “\(name)” as of these dates.")
        }
        rows.sort { ($0.name, $0.person) < ($1.name, $1.person) }
        if compare.count == 2 {
            ComparisonReport(RecognitionComparison(compare[0], compare[1], in: rows), asOf).print(output.format)
        } else {
            RecognitionReport(rows, asOf).print(output.format)
        }
    }
}
