// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements

@testable import Law

/// Synthetic cases: a person with findings and facts.
struct Case {
    static let subject = Subject(kind: .person, source: SourceID("desk") ?? .register, key: "ivan-testov")

    var statements: [Statement] = []
    var on = "2024-08-01"

    static func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

    /// A case with answers that name all the evidence that any rule asks for.
    init(_ answers: [String: FindingAnswer] = [:], on: String = "2024-08-01", by assessor: String = "A. Assessor") {
        self.on = on
        for (criterion, answer) in answers.sorted(by: { $0.key < $1.key }) {
            add(criterion, answer, by: assessor, evidence: EvidenceCode.allCases)
        }
    }

    mutating func add(
        _ criterion: String, _ answer: FindingAnswer, by assessor: String, evidence: [EvidenceCode] = [],
        date: String? = nil, valid: String? = nil, mark: Mark? = nil, confidence: Confidence? = nil
    ) {
        let claim = FindingClaim(
            definition: "any", criterion: criterion, answer: answer, assessor: assessor,
            date: date.flatMap { try? PartialDate(edtf: $0) }, evidence: evidence.map { EvidenceReference(code: $0) },
            confidence: confidence)
        statements.append(
            Statement(.finding(claim), valid: valid.flatMap { try? PartialDate(edtf: $0) }, mark: mark))
    }

    mutating func add(_ claim: Claim) { statements.append(Statement(claim)) }

    /// The record, each statement an entry of its own.
    func record() throws -> Record {
        let ledger = MemoryLedger()
        let moment = RecordedMoment(milliseconds: Int64(Self.day("2024-01-01").number) * 86_400_000)
        let size = try ledger.perform(at: moment) { appender in
            for statement in [Statement(.name(NameClaim(text: "Тестов Иван", kind: .full)))] + statements {
                try appender.append(
                    Entry(
                        subject: Self.subject, source: Self.subject.source, known: nil, act: .addition,
                        compartment: .public, account: "tester", run: nil, statements: [statement]))
            }
            return statements.count + 1
        }
        let reader = try RecordReader(ledger, known: Self.day("2025-01-01"), at: size)
        guard let record = try reader.record(of: Self.subject, on: Self.day(on)) else { throw Missing() }
        return record
    }

    struct Missing: Error {}

    /// What the definitions that come with the program make of it.
    func outcomes(_ catalog: DefinitionCatalog? = nil) throws -> [String: DefinitionOutcome] {
        let catalog = try catalog ?? Case.catalog.get()
        let outcomes = Assessor(catalog).assess(try record())
        return Dictionary(uniqueKeysWithValues: outcomes.map { ($0.definition.id.text, $0) })
    }

    /// The catalog that comes with the program, read once.
    static let catalog = Result { try DefinitionCatalog(PackFolder.bundled()) }
}
