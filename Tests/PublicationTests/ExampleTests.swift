// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Intake
import Ledger
import PublicRecord
import Publication
import Statements
import Testing

/// The example register that ships with the project.
@Suite("The example register as it is published")
struct ExampleTests {
    private static func publication(of example: String = "exchange-2024") throws -> LedgerPublication {
        let store = TestStore()
        // All in one act, on the day of the compilation.
        let moment = Int64(day("2026-11-22").number) * 86_400_000
        try store.ledger.perform(at: .init(milliseconds: moment)) { ledger in
            for entry in try entries(example) { _ = try ledger.append(entry) }
        }
        return store.publication(today: "2026-11-22")
    }

    private static func entries(_ example: String) throws -> [Entry] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "Examples/\(example)"), includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "yaml" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .flatMap { file in
                let text = try String(contentsOf: file, encoding: .utf8)
                return try EntriesFile(yaml: text, file: file.lastPathComponent, account: "example").entries
            }
    }

    @Test func everybodyIsListedAndHeldUntilTheExchange() throws {
        let publication = try Self.publication()
        let all = try publication.all(publication.moment())
        #expect(all.count == 24)
        #expect(all.allSatisfy { !$0.isChild && $0.names.count == 2 })
        let ankara = try #require(try publication.exchanges(publication.moment()).exchanges.first)
        let freed = Set(ankara.freed.people.compactMap(\.person))
        let eve = try publication.people(PeopleQuery(status: .held, limit: 100), publication.moment(on: "2024-07-31"))
        #expect(eve.total == 24)
        #expect(freed.isSubset(of: eve.people.map(\.id)))
        let after = try publication.all(publication.moment(on: "2024-08-02"))
        #expect(after.count == 24)
        #expect(after.allSatisfy { $0.status.status == .exchanged && $0.status.certainty == .certainly })
    }

    @Test func theExchangeIsFoldedFromAllSources() throws {
        let publication = try Self.publication()
        let list = try publication.exchanges(publication.moment())
        #expect(list.exchanges.count == 1)
        #expect(list.others.count == 15)
        let ankara = try #require(list.exchanges.first)
        #expect(ankara.freed.people.count == 16)
        #expect(ankara.freed.adults == 16)
        #expect(ankara.handed.people.count == 8)
        #expect(ankara.handed.adults == 8)
        #expect(ankara.handed.children == 2)
        #expect(ankara.flows.reduce(0) { $0 + $1.persons } == 24)
        #expect(ankara.acts.count == 2)
        // Accusations known in words are shown as these words, and never as an article that is not stated.
        var found: [String] = []
        texts(in: list, &found)
        #expect(!found.contains { $0.contains("not stated") })
        #expect((ankara.freed.people + ankara.handed.people).allSatisfy { $0.accusation != nil })
    }

    /// What a Russian page says in the register's own words; titles of publications and names keep their language.
    @Test func everySentenceOfTheExampleIsThereInRussian() throws {
        let publication = try Self.publication()
        let moment = try publication.moment()
        let list = try publication.exchanges(moment)
        var sentences: [PublicText?] = []
        for exchange in list.exchanges {
            sentences += [exchange.title, exchange.place, exchange.mediator, exchange.freed.title]
            sentences += [exchange.handed.title]
            sentences += exchange.reports.map(\.text)
            sentences += exchange.acts.flatMap { [$0.state, $0.text] } + exchange.terms.map(\.text)
            sentences += exchange.moves.flatMap { [$0.from, $0.to, $0.place] } + [exchange.numbers]
            sentences += (exchange.freed.people + exchange.handed.people).map(\.accusation)
        }
        sentences += list.others.flatMap { [$0.what, $0.numbers, $0.note] }
        for topic in try publication.start(moment).topics {
            sentences += [topic.title, topic.place] + topic.counts.flatMap { [$0.counter, $0.unit, $0.split] }
        }
        for row in try publication.all(moment) {
            guard case .found(let person) = try publication.person(row.id, moment) else { continue }
            sentences += person.events.flatMap { [$0.place, $0.detail] } + person.sources.map(\.usedFor)
            sentences += person.facts.flatMap(\.values).map(\.note)
            sentences.append(row.region)
            for case .text(let text) in person.facts.flatMap(\.values).map(\.content) { sentences.append(text) }
        }
        let stated = sentences.compactMap { $0 }
        #expect(stated.count > 300)
        for text in stated {
            let shown = text.version(for: "ru")
            let isSaidInRussian = shown.language == "ru" || !shown.text.contains { $0.isLetter && $0.isASCII }
            #expect(isSaidInRussian, "only “\(shown.text)”, \(shown.language)")
        }
    }

    @Test func theExchangeSaysWhoSaysWhat() throws {
        let publication = try Self.publication()
        let ankara = try #require(try publication.exchanges(publication.moment()).exchanges.first)
        #expect(ankara.reports.first?.text.version(for: "en").text == "Russia released 15 persons and Belarus one.")
        // Two agencies say the same sentence: it stands once, with both.
        #expect(ankara.reports.contains { $0.sources.count == 2 })
        #expect(Set(ankara.reports.map(\.text)).count == ankara.reports.count)
        #expect(ankara.freed.title.version(for: "ru").text == "Освобождены Россией и Беларусью")
        #expect(ankara.handed.title.version(for: "ru").text == "Переданы России")
    }

    @Test func theExchangeHasItsTermsPartsAndCategories() throws {
        let publication = try Self.publication()
        let ankara = try #require(try publication.exchanges(publication.moment()).exchanges.first)
        func sum(to state: String) -> Int {
            ankara.moves.filter { $0.to?.version(for: "en").text == state }.reduce(0) { $0 + ($1.persons ?? 0) }
        }
        #expect(sum(to: "Russia") == ankara.handed.adults)
        #expect(sum(to: "Germany") + sum(to: "United States") == ankara.freed.adults)
        #expect(ankara.moves.compactMap(\.children).reduce(0, +) == ankara.handed.children)
        #expect(ankara.moves.allSatisfy { !$0.sources.isEmpty })
        // Nobody has checked what was said of consent; of conditions and refusals no source says anything.
        #expect(ankara.terms.map(\.kind) == [.consent])
        #expect(ankara.terms.allSatisfy { $0.isUnverified && $0.sources.count == 1 })
        // 16 categories as the sources propose them; two leave it open. Nobody proposes one for those handed over.
        #expect(ankara.freed.people.count { $0.category?.code == "PP" } == 9)
        #expect(ankara.freed.people.count { $0.category?.code == "FNL" } == 5)
        #expect(ankara.freed.people.count { $0.category != nil && $0.category?.code == nil } == 2)
        #expect(ankara.handed.people.allSatisfy { $0.category == nil })
    }

    @Test func anExchangeWithoutPersonsOnFileHasAPageToo() throws {
        let publication = try Self.publication()
        let moment = try publication.moment()
        let ids = try publication.exchanges(moment).others.compactMap(\.exchange)
        #expect(ids.count == 15)
        let pages = try ids.compactMap { try publication.exchange($0, moment) }
        #expect(pages.count == 15)
        #expect(pages.allSatisfy { $0.freed.people.isEmpty && $0.handed.people.isEmpty && !$0.sources.isEmpty })
        #expect(pages.flatMap(\.terms).map(\.kind).contains(.refused))
    }

    @Test func theMonitorSaysThatNothingCanBeTold() throws {
        let publication = try Self.publication()
        let monitor = try publication.statistics(publication.moment()).monitor
        #expect(monitor.findings.count == 16 && monitor.findings.allSatisfy { $0.step == nil && !$0.reserves.isEmpty })
        let ankara = try #require(monitor.findings.first { $0.registered > 0 })
        #expect(ankara.registered == 16 && ankara.rearrested == 0)
        #expect(ankara.windows.map(\.days) == [30, 90, 180])
        // Before the exchange nothing of it is told.
        let eve = try publication.statistics(publication.moment(on: "2024-07-31")).monitor
        #expect(!eve.findings.contains { $0.exchange == ankara.exchange })
    }

    @Test func theFirstPage() throws {
        let publication = try Self.publication()
        let start = try publication.start(publication.moment())
        #expect(start.totals.people == 24)
        #expect(start.totals.heldCertainly + start.totals.heldPossibly == 0)
        #expect(start.totals.unnamedChildren == 2)
        #expect(start.totals.exchanges == 16)
        #expect(start.totals.sources == 103)
        #expect(start.topics.prefix(2).map(\.id) == ["held-ru", "held-by"])
        // A series has one counter; a topic that is no stock of held people has one unit.
        for topic in start.topics where !topic.id.hasPrefix("held-") {
            #expect(Set(topic.counts.map(\.unit)).count == 1)
        }
        #expect(!start.changes.isEmpty && !start.releases.isEmpty)
    }

    @Test func everyPersonHasAPage() throws {
        let publication = try Self.publication()
        let moment = try publication.moment()
        for row in try publication.all(moment) {
            guard case .found(let person) = try publication.person(row.id, moment) else {
                Issue.record("no page for \(row.id)")
                continue
            }
            #expect(person.exchange != nil && person.events.contains { $0.kind == .exchanged })
            #expect(person.facts.first { $0.kind == .exchange }?.values.count == 1)
            #expect(person.sources.map(\.number) == Array(1...person.sources.count))
            #expect(!person.positions.isEmpty && !person.spells.isEmpty)
        }
        #expect(try publication.people(PeopleQuery(text: "Yashin"), moment).total == 1)
    }

    @Test func theDocumentsNameWhomTheyNameAndNobodyElse() throws {
        let publication = try Self.publication()
        let moment = try publication.moment()
        let documents = try publication.instruments(moment)
        #expect(documents.count == 26)
        #expect(documents.allSatisfy { $0.title.versions.count == 2 && !$0.sources.isEmpty })
        let vote = documents.first { $0.id.text == "ep-2023-2657" }?.vote
        #expect(vote == PublicVote(inFavour: 508, against: 14, abstained: 31))
        // General knowledge is shown as such, field by field.
        let pace = try #require(documents.first { $0.id.text == "pace-res-2540" })
        #expect(pace.marks[.date]?.isUnverified == true && pace.marks[.number]?.isUnverified == false)
        let named = documents.flatMap { document in document.named.map { "\(document.id) \($0.names.last?.text ?? "")" }
        }
        #expect(named.count == 3 && named.count { $0.hasPrefix("eu-2024-1484 ") } == 2)
        #expect(try publication.officials(moment).isEmpty, "no real official is named in the example")
    }

    /// The other example: invented people and officials, with what must not be shown.
    @Test func theExampleOfOfficialsShowsWhatItsReadmeSays() throws {
        let publication = try Self.publication(of: "officials")
        let moment = try publication.moment()
        let officials = try publication.officials(moment)
        #expect(officials.count == 4 && officials.count { !$0.replies.isEmpty } == 2)
        let judge = try #require(officials.first { $0.standing == .listed })
        #expect(judge.roles.count == 2 && judge.posts.count == 1 && judge.sanctions.count == 2)
        #expect(officials.count { $0.standing == .notShown } == 3)
        #expect(try publication.all(moment).count == 3)
        var found: [String] = []
        texts(in: officials, &found)
        texts(in: try publication.instruments(moment), &found)
        for row in try publication.all(moment) { texts(in: try publication.person(row.id, moment), &found) }
        for hidden in [
            "Шаблонов", "Черновиков", "Сомнев", "Очевидцева", "Бумагин", "Детонадзоров", "Скрытов", "Макетов Олег",
            "Малов",
            "Председатель", "N-18", "Ministry of Elsewhere",
        ] {
            #expect(!found.contains { $0.contains(hidden) }, "\(hidden)")
        }
    }
}
