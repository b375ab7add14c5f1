// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements

/// Short ways to write synthetic ledgers.
enum Sample {
    static func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }
    static func date(_ text: String?) -> PartialDate? {
        guard let text else { return nil }
        return try? PartialDate(edtf: text)
    }
    static func source(_ name: String) -> SourceID { SourceID(name) ?? .register }
    static func person(_ key: String, _ list: String = "list-a") -> Subject {
        Subject(kind: .person, source: source(list), key: key)
    }
    static func moment(_ text: String) -> RecordedMoment {
        RecordedMoment(milliseconds: Int64(day(text).number) * 86_400_000)
    }

    static func entry(
        _ subject: Subject, _ known: String?, _ act: EntryAct, source: String? = nil, run: Int? = nil,
        compartment: Compartment = .public, _ statements: [Statement]
    ) -> Entry {
        Entry(
            subject: subject, source: source.map { Sample.source($0) } ?? subject.source, known: date(known), act: act,
            compartment: compartment, account: "tester", run: run, statements: statements)
    }

    static func entry(
        _ subject: Subject, _ known: String?, source: String? = nil, run: Int? = nil, _ statements: [Statement]
    ) -> Entry {
        entry(subject, known, .addition, source: source, run: run, statements)
    }

    static func judgement(
        _ first: Subject, _ verdict: JudgementVerdict, _ second: Subject, machine: Bool? = nil, run: Int? = nil
    ) -> Entry {
        Entry(
            subject: first, source: .register, known: nil, account: "judge", run: run,
            statements: [Statement(.judgement(JudgementClaim(verdict: verdict, other: second, machine: machine)))])
    }

    static func name(_ text: String) -> Statement { Statement(.name(NameClaim(text: text, kind: .full))) }
    static func birth(_ text: String, mark: Mark? = nil) -> Statement {
        Statement(.birth(BirthClaim(date: date(text))), mark: mark)
    }
    static func custody(
        _ kind: CustodyKind, _ from: String?, _ to: String? = nil, ending: CustodyEnd? = nil, mark: Mark? = nil
    ) -> Statement {
        Statement(.custody(CustodyClaim(kind: kind, from: date(from), to: date(to), ending: ending)), mark: mark)
    }
    static func verdict(
        _ on: String?, _ result: DecisionResult? = .convicted, _ sentence: SentenceKind? = .imprisonment,
        years: Int? = nil, kind: DecisionKind = .verdict, inAbsentia: Bool? = nil
    ) -> Statement {
        let parts = sentence.map { [SentencePart(kind: $0, term: years.map { Term(years: $0) })] } ?? []
        return Statement(
            .decision(
                DecisionClaim(kind: kind, date: date(on), result: result, sentence: parts, inAbsentia: inAbsentia)))
    }
    static func release(_ on: String?, _ ground: ReleaseGround? = nil) -> Statement {
        Statement(.release(ReleaseClaim(date: date(on), ground: ground)))
    }
    static func death(_ on: String?) -> Statement { Statement(.death(DeathClaim(date: date(on)))) }
    static func wanted(_ from: String?, _ to: String? = nil) -> Statement {
        Statement(.wanted(WantedClaim(from: date(from), to: date(to))))
    }
    static func listing(_ state: ListingState) -> Statement { Statement(.listing(ListingClaim(state: state))) }
}

extension MemoryLedger {
    /// Records entries as one act on a day; gives their positions.
    @discardableResult
    func record(on day: String, _ entries: [Entry]) throws -> [Int] {
        try perform(at: Sample.moment(day)) { appender in try entries.map { try appender.append($0) } }
    }

    func reader(known: String = "2026-01-01", at: Int? = nil) throws -> RecordReader<MemoryLedger> {
        try RecordReader(self, known: Sample.day(known), at: at ?? size())
    }

    func record(
        of subject: Subject, on: String = "2025-06-01", known: String = "2026-01-01", at: Int? = nil
    ) throws -> Record? {
        try reader(known: known, at: at).record(of: subject, on: Sample.day(on))
    }
}
