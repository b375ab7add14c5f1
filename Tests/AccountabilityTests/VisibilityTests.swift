// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Accountability

/// Who is named by whom. Nobody here exists.
@Suite("Visibility") struct VisibilityTests {
    private static let day = Day(iso: "2026-03-31") ?? .latest

    private static func person(
        _ id: String, dates: [String], since: String? = nil, definition: Certainty = .certainly,
        held: Certainty = .certainly, isConfidential: Bool = false
    ) throws -> PersonVisibility {
        PersonVisibility(
            person: id, held: held, heldSince: try since.map { try PartialDate(edtf: $0) }, definition: definition,
            isConfidential: isConfidential,
            namings: try dates.map { PersonVisibility.Naming(kind: .media, date: try PartialDate(edtf: $0)) })
    }

    @Test("The Gini coefficient of known spreads, and its interval around it")
    func gini() throws {
        #expect(VisibilityDistribution([3, 3, 3]).gini == 0)
        #expect(VisibilityDistribution([0, 0, 0, 8]).gini == 0.75)
        // 1, 2, 3: (−2·1 + 0·2 + 2·3) / (3·6).
        #expect(VisibilityDistribution([3, 1, 2]).gini == 4.0 / 18)
        let spread = VisibilityDistribution((0..<200).map { $0 % 20 == 0 ? 10 : $0 % 3 })
        let (gini, interval) = (try #require(spread.gini), try #require(spread.interval))
        #expect(interval.contains(gini) && interval.upperBound - interval.lowerBound < 0.2)
        #expect(VisibilityDistribution([0, 0]).gini == nil && VisibilityDistribution([]).interval == nil)
    }

    @Test("The interval holds the true coefficient in about 95 of 100 draws from a known spread")
    func coverage() throws {
        // Ten equal shares of persons with 0 to 9 mentions: the coefficient of that spread is 33/90.
        let truth = 33.0 / 90
        var hits = 0
        var state: UInt64 = 7
        for draw in 0..<200 {
            let counts = (0..<150).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int((state >> 33) % 10)
            }
            let interval = VisibilityDistribution(counts, resamples: 200, seed: UInt64(draw)).interval
            if try #require(interval).contains(truth) { hits += 1 }
        }
        #expect((178...199).contains(hits), "\(hits) of 200")
    }

    @Test("The Lorenz curve begins at nothing, ends at all, and lies between two persons on a line")
    func lorenz() {
        let curve = VisibilityDistribution([0, 0, 0, 8]).lorenz
        #expect(curve.map(\.mentions) == [0, 0, 0, 0, 0, 0, 0, 0, 0.2, 0.6, 1].map { $0 })
    }

    @Test("The kind of a source is told by words, whole ones only, and else by what the source is")
    func kinds() {
        let sources = MentionSources()
        func kind(_ document: String, body: String? = nil, url: String? = nil) -> MentionSource {
            sources.kind(of: MentionClaim(document: document, body: body, url: url), source: .news)
        }
        #expect(kind("Resolution 1", body: "European Parliament") == .parliament)
        #expect(kind("Резолюция", body: "ПАСЕ") == .parliament)
        #expect(kind("Opinion 7/2024", url: "https://www.ohchr.org/en/x") == .un)
        #expect(kind("A space for words") == .media)
        #expect(kind("Council Decision (CFSP) 2024/1") == .sanction)
        #expect(sources.kind(of: MentionClaim(document: "Notes"), source: nil) == .other)
        // The body in any case and language goes before the words of the title, which can speak of others.
        for (body, expected) in [
            ("Reuters", MentionSource.media), ("The New York Times", .media), ("Der Spiegel", .media),
            ("White House", .state), ("Госдепартамент США", .state), ("Council of the EU", .state),
            ("МИД Германии", .state), ("Міністерство закордонних справ України", .state),
            ("European Court of Human Rights", .state), ("Сейм Литвы", .parliament),
            ("комитет Бундестага", .parliament),
            ("Рабочая группа ООН по произвольным задержаниям", .un), ("Репортёры без границ", .campaign),
        ] {
            #expect(kind("The court, the president and the parliament", body: body) == expected, "\(body)")
        }
        #expect(kind("Письмо президенту", url: "https://www.nytimes.com/1") == .media)
        #expect(sources.kind(of: MentionClaim(document: "Verdict"), source: .court) == .state)
    }

    @Test("Addresses of one page are one document, whatever stands around them")
    func addresses() {
        let page = WebAddress.plain("https://example.org/news/1?id=7")
        for same in [
            "http://www.example.org/news/1?id=7&utm_source=letter", "https://Example.org/news/1/?fbclid=1&id=7#top",
            "https://m.example.org/news/1?utm_medium=x&id=7",
        ] {
            #expect(WebAddress.plain(same) == page, "\(same)")
        }
        #expect(WebAddress.plain("https://example.org/news/1?id=8") != page)
        #expect(WebAddress.plain("https://example.org/News/1?id=7") != page)
    }

    @Test("Silence runs from the last naming, or from the detention, by the latest day that is possible")
    func silence() throws {
        #expect(try Self.person("p", dates: ["2026-03-01", "2025-01-01"]).silence(on: Self.day) == 30)
        #expect(try Self.person("p", dates: ["2026-02"]).silence(on: Self.day) == 31)
        #expect(try Self.person("p", dates: [], since: "2026-03-21").silence(on: Self.day) == 10)
        #expect(try Self.person("p", dates: []).silence(on: Self.day) == nil)
    }

    @Test("Unseen are the held who meet the definition with too few mentions; confidential persons are counted only")
    func unseen() throws {
        let account = VisibilityAccount(
            [
                try Self.person("a", dates: ["2026-01-01"], since: "2020-01-01"),
                try Self.person("b", dates: [], since: "2025-01-01"),
                try Self.person("c", dates: [], since: "2024-01-01"),
                try Self.person("d", dates: [], since: "2023-01-01", isConfidential: true),
                try Self.person("e", dates: [], since: "2022-01-01", definition: .possibly),
                try Self.person("f", dates: [], since: "2021-01-01", definition: .no),
                try Self.person("g", dates: [], since: "2021-01-01", held: .no),
                try Self.person("h", dates: []),
            ], on: Self.day, fewer: 1)
        #expect(account.unseen.map(\.person) == ["c", "b", "h"])
        #expect(account.unseenConfidential == 1 && account.unseenNotAssessed == 1 && account.confidential == 1)
        #expect(account.distribution.persons == 7 && account.distribution.unnamed == 6)
        #expect(account.shown.map(\.person) == ["a", "b", "c", "e", "f", "h"])
        #expect(account.kinds == [.media: 1])
    }
}
