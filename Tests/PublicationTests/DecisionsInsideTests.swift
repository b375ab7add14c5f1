// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// What the wider vocabulary of custody and decisions changes on the public page, and what it does not.
@Suite struct DecisionsInsideTests {
    private static let subject = person("1")

    private static func shown(_ claims: [Claim]) throws -> PublicPerson {
        let known = [name("Тестов Иван")] + claims
        let publication = try TestStore().record([basis(subject), entry(subject, known)]).publication()
        let moment = try publication.moment()
        let id = try #require(try publication.all(moment).first?.id)
        guard case .found(let person) = try publication.person(id, moment) else { throw NotShown() }
        return person
    }

    private struct NotShown: Error {}

    private static let remand = Claim.custody(CustodyClaim(kind: .remand, from: date("2022-03-01")))

    private static func decision(
        _ kind: DecisionKind, _ day: String, _ result: DecisionResult, _ part: SentencePart
    ) -> Claim {
        .decision(DecisionClaim(kind: kind, date: date(day), result: result, sentence: [part]))
    }

    private static let verdict = decision(
        .verdict, "2023-02-01", .convicted, SentencePart(kind: .imprisonment, term: Term(years: 5)))

    @Test("a place that is undisclosed among several rules of contact counts like one stated alone")
    func undisclosed() throws {
        let rules = [ContactRule(access: .counselDenied), ContactRule(access: .locationUndisclosed)]
        let custody = Claim.custody(
            CustodyClaim(kind: .remand, from: date("2022-03-01"), contactRules: rules))
        let person = try Self.shown([custody])
        #expect(person.events.map(\.kind) == [.disappeared])
        #expect(person.status.status == .placeUnknown)
    }

    @Test("a penalty inside does not take the place of the sentence, and is not shown")
    func penalty() throws {
        let cell = SentencePart(kind: .punishmentCell, term: Term(days: 15))
        let without = try Self.shown([Self.remand, Self.verdict])
        let with = try Self.shown([
            Self.remand, Self.verdict, Self.decision(.disciplinary, "2023-06-01", .granted, cell),
        ])
        #expect(with.sentence?.term == Term(years: 5))
        #expect(with.sentence == without.sentence)
        #expect(with.events == without.events)
        #expect(with.facts == without.facts)
        #expect(with.status.status == without.status.status)
    }

    @Test("a shorter sentence takes the place of the first")
    func reduction() throws {
        let shorter = SentencePart(kind: .imprisonment, term: Term(years: 4))
        let person = try Self.shown([
            Self.remand, Self.verdict, Self.decision(.reduction, "2024-01-10", .changed, shorter),
        ])
        #expect(person.sentence?.term == Term(years: 4))
    }
}
