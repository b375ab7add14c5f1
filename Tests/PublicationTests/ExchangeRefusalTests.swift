// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// Who was to leave in an exchange and did not, as the page of the exchange tells it. All persons are made up.
@Suite("Refusals of persons") struct ExchangeRefusalTests {
    private static let swap = Subject(kind: .exchange, source: source("list-a"), key: "2025-09-11-swap")

    private static func entry(_ subject: Subject, _ claims: [Claim]) -> Entry {
        Entry(
            subject: subject, source: source("list-a"), known: date("2025-09-12"), compartment: .public,
            account: "editor", statements: claims.map { Statement($0) })
    }

    @Test("the person, the State and the day are told, and nobody who refused is among the released")
    func refusals() throws {
        let exchange = ExchangeClaim(title: LocalizedText("A swap"), date: date("2025-09-11"), released: 1)
        let basis = Claim.publicationBasis(PublicationBasisClaim(basis: .publicFigure))
        let store = try TestStore().record([
            Self.entry(Self.swap, [.exchange(exchange)]),
            Self.entry(
                person("a"),
                [
                    .name(NameClaim(text: "Тестов Иван Петрович", kind: .full)), basis,
                    .exchangeRefusal(ExchangeRefusalClaim(exchange: Self.swap, date: date("2025-09-11"))),
                ]),
            Self.entry(
                person("b"),
                [
                    .name(NameClaim(text: "Пробина Анна Олеговна", kind: .full)), basis,
                    .exchangeRefusal(
                        ExchangeRefusalClaim(exchange: Self.swap, state: "LT", text: LocalizedText("No visa."))),
                ]),
            Self.entry(
                person("hidden"),
                [
                    .name(NameClaim(text: "Скрытов Пётр Ильич", kind: .full)),
                    .exchangeRefusal(ExchangeRefusalClaim(exchange: Self.swap)),
                ]),
        ])
        let publication = store.publication()
        let moment = try publication.now()
        let id = try #require(ExchangeID("2025-09-11-swap"))
        let page = try #require(try publication.exchange(id, moment))
        #expect(page.freed.people.isEmpty && page.handed.people.isEmpty)
        #expect(page.refusals.count == 2, "nobody without a basis of publication")
        let own = try #require(page.refusals.first { $0.state == nil })
        #expect(own.names.first?.text.contains("Тестов") == true && own.date == date("2025-09-11"))
        #expect(!own.sources.isEmpty && own.person != nil)
        let state = try #require(page.refusals.first { $0.state != nil })
        #expect(state.text?.version(for: "en").text == "No visa.")
        #expect(state.state?.version(for: "en").text == "Lithuania")
        #expect(try publication.people(PeopleQuery(), moment).total == 2)
    }
}
