// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Statistics

/// Made-up registers, shortly written.
struct Made {
    let ledger = MemoryLedger()

    static func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }
    static func date(_ text: String?) -> PartialDate? { text.flatMap { try? PartialDate(edtf: $0) } }
    static func subject(_ key: String, _ list: String) -> Subject {
        Subject(kind: .person, source: SourceID(list) ?? .register, key: key)
    }

    /// Records what a list says of a person since a day.
    func say(_ key: String, _ list: String = "list-a", known: String, _ claims: [Claim]) throws {
        let day = Self.day(known)
        _ = try ledger.perform(at: RecordedMoment(milliseconds: Int64(day.number) * 86_400_000)) { appender in
            try appender.append(
                Entry(
                    subject: Self.subject(key, list), source: SourceID(list) ?? .register,
                    known: PartialDate(day: day), act: .addition, compartment: .public, account: "tester", run: nil,
                    statements: claims.map { Statement($0) }))
        }
    }

    func cohort(on day: String, known: String? = nil, definition: (Record) -> Certainty = { _ in .certainly }) throws
        -> Cohort
    {
        let reader = try RecordReader(ledger, known: Self.day(known ?? day), at: ledger.size())
        return try Cohort(reading: reader, on: Self.day(day), definition: definition)
    }

    static func custody(_ from: String?, _ to: String? = nil, _ kind: CustodyKind = .remand, region: String? = nil)
        -> Claim
    {
        .custody(
            CustodyClaim(
                kind: kind, place: region.map { PlaceReference(region: $0) }, from: date(from), to: date(to),
                ending: to == nil ? nil : .released))
    }
    static func release(_ on: String?, _ ground: ReleaseGround) -> Claim {
        .release(ReleaseClaim(date: date(on), ground: ground))
    }
    static func death(_ on: String?) -> Claim { .death(DeathClaim(date: date(on))) }
    static func born(_ on: String) -> Claim { .birth(BirthClaim(date: date(on))) }
    static func listed() -> Claim { .listing(ListingClaim(state: .listed)) }
    static func verdict(_ on: String, years: Int) -> Claim {
        .decision(
            DecisionClaim(
                kind: .verdict, date: date(on), result: .convicted,
                sentence: [SentencePart(kind: .imprisonment, term: Term(years: years))]))
    }
    static func charge(_ article: String) -> Claim {
        .charge(ChargeClaim(article: ArticleReference(code: "ru-uk", article: article)))
    }
    static func recognition(_ by: String, _ outcome: RecognitionOutcome, _ on: String) -> Claim {
        .recognition(RecognitionClaim(organisation: by, outcome: outcome, date: date(on)))
    }
}
