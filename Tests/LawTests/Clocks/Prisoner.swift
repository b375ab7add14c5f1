// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Law

/// A synthetic record.
enum Prisoner {
    static func date(_ text: String) -> PartialDate? { try? PartialDate(edtf: text) }

    static func article(_ text: String, code: String = "ru-uk") -> ArticleReference {
        let parts = text.split(separator: "/").map(String.init)
        return ArticleReference(code: code, article: parts[0], part: parts.count > 1 ? parts[1] : nil)
    }

    static func custody(
        _ kind: CustodyKind, _ from: String, _ to: String? = nil, in country: String? = nil
    ) -> Statement {
        let place = country.map { PlaceReference(country: $0) }
        return Statement(
            .custody(CustodyClaim(kind: kind, place: place, from: date(from), to: to.flatMap { date($0) })))
    }

    static func charge(_ text: String, on day: String? = nil, code: String = "ru-uk") -> Statement {
        Statement(
            .charge(ChargeClaim(article: article(text, code: code), stage: .brought, date: day.flatMap { date($0) })))
    }

    static func verdict(
        _ day: String?, years: Int, regime: Regime? = nil, articles: [String] = [], kind: DecisionKind = .verdict,
        result: DecisionResult = .convicted
    ) -> Statement {
        let part = SentencePart(kind: .imprisonment, term: Term(years: years), regime: regime)
        return Statement(
            .decision(
                DecisionClaim(
                    kind: kind, date: day.flatMap { date($0) }, result: result,
                    sentence: kind == .verdict ? [part] : [],
                    articles: articles.map { article($0) })))
    }

    /// A ledger with a person, said by a list on a day.
    static func ledger(_ persons: [[Statement]], known: String = "2024-01-01") throws -> MemoryLedger {
        let ledger = MemoryLedger()
        let source = try #require(SourceID("list-a"))
        let moment = RecordedMoment(milliseconds: Int64(day(known).number) * 86_400_000)
        try ledger.perform(at: moment) { appender in
            for (number, statements) in persons.enumerated() {
                _ = try appender.append(
                    Entry(
                        subject: Subject(kind: .person, source: source, key: "\(number)"), source: source,
                        known: date(known), act: .addition, compartment: .public, account: "tester",
                        statements: statements))
            }
        }
        return ledger
    }

    static func record(_ statements: [Statement], on text: String, known: String = "2024-01-01") throws -> Record {
        let ledger = try ledger([statements], known: known)
        let reader = try RecordReader(ledger, known: day("2030-01-01"), at: ledger.size())
        let source = try #require(SourceID("list-a"))
        return try #require(try reader.record(of: Subject(kind: .person, source: source, key: "0"), on: day(text)))
    }
}
