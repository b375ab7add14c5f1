// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Law
import Ledger
import Register
import SQLiteStore
import Statements

struct FindingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finding",
        abstract: "Record what a named assessor answers to a criterion of a definition, and why.",
        discussion: """
            The finding is an entry; a later one of the same assessor on the same criterion takes its place. Evidence is a \
            code from E1 to E13, alone, with the number of an entry (E2:14), or with words (E5:"archived post, 3 March"). \
            “met” without the least evidence that the definition asks for is recorded, and counts as insufficient.
            """)

    @Argument(help: "The person's id, as “imena list” and “imena find” print it.")
    var person: String

    @Argument(help: "met, notMet, insufficient or excluded.")
    var answer: String

    @Option(help: "The definition, for example PACE1900.")
    var definition: String

    @Option(help: "The criterion, for example PACE-a.")
    var criterion: String

    @Option(help: "Who made the finding.")
    var by: String

    @Option(help: "Why.")
    var why: String

    @Option(help: "A piece of evidence; may be given several times.")
    var evidence: [String] = []

    @Option(help: "When the finding was made (EDTF); today if left out.")
    var date: String?

    @Option(help: "high, medium or low.")
    var confidence: Confidence?

    @Option(help: "Who says so, by the name of a source.")
    var source: String = "register"

    @Option(help: "Who may read it.")
    var compartment: Compartment = .confidential

    @Option(help: "The account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions

    func run() throws {
        let catalog = try packs.catalog()
        let found = try PackOptions.definition(definition, in: catalog)
        let asked = try criterion(of: found)
        let claim = try claim(found, asked)
        let said = try Arguments.source(source)
        let id = try PersonID(person)
        try Session.writing(register.folder(), keys: compartment == .public ? .reading : .sealing) { session in
            let moment = Clock.now()
            let reader = try RecordReader(session.store, known: moment.day, at: session.store.size())
            guard let record = try reader.record(id, on: moment.day) else { throw ShowError.noSuchPerson(person) }
            let entry = Entry(
                subject: try OpenSubject.choose(of: record, for: compartment), source: said, known: nil,
                compartment: compartment, account: account,
                statements: [Statement(.finding(claim))])
            let position = try session.store.perform(at: moment) { try $0.append(entry) }
            Console.print(
                "Recorded in entry \(position), as “\(compartment.rawValue)”: \(asked.id) \(claim.answer.rawValue).")
            let lacking = asked.lacking(claim.evidence)
            if claim.answer == .met, !lacking.isEmpty {
                let needed = lacking.map(asked.text(of:))
                Console.note(
                    "It counts as insufficient until a finding names this evidence: \(needed.joined(separator: "; ")).")
            }
        }
    }

    private func criterion(of definition: Definition) throws -> Criterion {
        guard let found = definition.criteria.first(where: { $0.id.text.lowercased() == criterion.lowercased() })
        else {
            let known = definition.criteria.map(\.id.text).joined(separator: ", ")
            throw ValidationError("\(definition.id) has no criterion “\(criterion)”. Criteria: \(known).")
        }
        return found
    }

    private func claim(_ definition: Definition, _ criterion: Criterion) throws -> FindingClaim {
        let code = answer == "notMet" ? FindingAnswer.notMet.rawValue : answer
        guard let answer = FindingAnswer(rawValue: code) else {
            throw ValidationError("“\(answer)” is no answer. Give met, notMet, insufficient or excluded.")
        }
        let made: PartialDate
        do {
            made = try PartialDate(edtf: date ?? Clock.today().iso)
        } catch {
            throw ValidationError("--date \(date ?? ""): give a date such as 2024-08-01 or 2024-08.")
        }
        guard !by.isEmpty, !why.isEmpty else { throw ValidationError("Say who made the finding, and why.") }
        return FindingClaim(
            definition: definition.id.text, criterion: criterion.id.text, answer: answer, assessor: by,
            version: "\(definition.header.version)", date: made, reason: LocalizedText(why),
            evidence: try evidence.map(reference), confidence: confidence)
    }

    private func reference(_ text: String) throws -> EvidenceReference {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let code = EvidenceCode(rawValue: first.lowercased()) else {
            throw ValidationError("--evidence \(text): begin it with a code from E1 to E13, for example E2:14.")
        }
        guard parts.count == 2 else { return EvidenceReference(code: code) }
        if let entry = Int(parts[1]) { return EvidenceReference(code: code, entry: entry) }
        return EvidenceReference(code: code, text: String(parts[1]))
    }
}
