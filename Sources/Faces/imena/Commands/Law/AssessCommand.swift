// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Law
import Ledger
import Register
import Tables

struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Test a person's case against the published definitions, criterion by criterion.",
        discussion: """
            Each outcome names the rules that made it, what is missing, and what would change it. Only findings of named \
            assessors count (imena finding). Suggestions of the machine are shown as such and count nowhere, and so do \
            recognitions by organisations (imena recognition). “not assessed” says that nobody looked, “insufficient” that \
            somebody looked and could not tell. With --all it counts everybody: “certain” are those who are held and meet \
            the definition beyond doubt, “possible” those who may be held and may meet it, the not assessed among them.
            """)

    @Argument(help: "The person's id, as “imena list” and “imena find” print it.")
    var person: String?

    @Flag(help: "Count all persons of the register instead.")
    var all = false

    @Option(help: "Only this definition, for example PACE1900; its name may be cut short.")
    var definition: String?

    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (person == nil) == all else { throw ValidationError("Name a person, or give --all.") }
    }

    func run() throws {
        let catalog = try packs.catalog()
        let chosen = try definition.map { try PackOptions.definition($0, in: catalog).id }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let assessor = Assessor(catalog)
        guard let person else { return try count(reader, asOf, assessor, chosen) }
        guard let record = try reader.record(try PersonID(person), on: asOf.on) else {
            throw ShowError.noSuchPerson(person)
        }
        let report = AssessmentReport(record, assessor, only: chosen)
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: report.printCSV()
        case .text: report.printText()
        }
    }

    private func count(
        _ reader: RecordReader<some LedgerReading>, _ asOf: AsOf, _ assessor: Assessor, _ chosen: RuleID?
    ) throws {
        var tallies = assessor.catalog.definitions.map { DefinitionTally($0.id) }
        try reader.forEachRecord(on: asOf.on) { record in
            let held = record.status.held
            for (place, answer) in assessor.answers(of: record).enumerated() { tallies[place].add(answer, held: held) }
        }
        tallies.removeAll { chosen != nil && $0.definition != chosen }
        TallyReport(tallies, asOf).print(output.format)
    }
}
