// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import PublicRecord
import Publication
import Site
import Statements
import Testing

/// Whoever is not shown under a name is named on no page and in no file, whoever wrote the name where. All persons are invented.
@Suite("The names of those who are not shown") struct UnnamedPersonsTests {
    private static let shown = person("shown")
    private static let named = person("named")
    private static let initials = person("initials")

    private static func described(_ name: String, _ claim: SourceClaim) -> Entry {
        entry(Subject(kind: .source, source: source(name), key: name), [.source(claim)], by: "register")
    }

    /// A person who is shown, with one who is an official.
    private static func shownOnes() -> [Entry] {
        [
            described("court", SourceClaim(publisher: "A court", url: "https://court.example/", kind: .court)),
            entry(
                shown,
                [
                    name("Аистов Пётр Ильич"), .birth(BirthClaim(date: date("1980"))),
                    .custody(CustodyClaim(kind: .colony, from: date("2022-06-12"))),
                ]),
            basis(shown, .familyConsent),
            entry(
                person("official"),
                [name("Вымыслов Семён Ильич"), .post(PostClaim(post: "Судья", body: "Суд"))], by: "court"),
            basis(person("official")),
        ]
    }

    /// An adult without a basis of publication, a child without one, one who is shown by initials, and one who was withheld.
    private static func unnamed() -> [Entry] {
        let custody = Claim.custody(CustodyClaim(kind: .colony, from: date("2025-06-12")))
        return [
            entry(person("adult"), [name("Скрытнов Борис Тайнович"), custody]),
            entry(
                person("child"),
                [name("Малышкова Роза Львовна"), .birth(BirthClaim(date: date("2012-05-05"))), custody]),
            entry(
                initials,
                [
                    name("Подросткова Лина Марковна"), .birth(BirthClaim(date: date("2012-05-05"))), custody,
                    .mention(MentionClaim(document: "On Podrostkova", body: "Parliament")),
                ]),
            basis(initials, .trustedPublication),
            entry(person("withheld"), [name("Утаев Глеб Молчанович"), custody]), basis(person("withheld")),
            basis(person("withheld"), .withheld),
        ]
    }

    private static let words = [
        "Скрытнов", "Skrytnov", "Малышков", "Malyshkov", "Подростков", "Podrostkov", "Утаев", "Utaev", "Utayev",
        "Маликшов",
    ].map { $0.lowercased() }

    /// Texts that name them: cases, orders, scripts, initials, addresses, several under one surname.
    private static let texts = [
        "List with Скрытнов Борис", "For P. Aistov and B. Skrytnov", "Бориса Тайновича Скрытнова сын",
        "о Скрытнове Борисе", "Скрытнову Б. Т.", "Скрытнов, Борис", "СКРЫТНОВ БОРИС", "просим за Б.Т.Скрытнова",
        "Барыс Скрытноў", "О Розе Малышковой", "about Roza Malyshkova", "Розу Малышкову (14 лет)",
        "Роза Львовна Малышкова",
        "Анны и Розы Малышковых", "Роза, Анна и Пётр Малышковы", "Лины Подростковой", "Lina Podrostkova’s case",
        "За Лину Подросткову и Аистова", "Л. М. Подросткову", "#СвободуЛинеПодростковой", "Утаева Глеба", "Hleb Utayev",
        "https://x.example/utaev-gleb-letter", "https://x.example/lina_podrostkova",
        "https://x.example/\("Роза-Малышкова".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")",
    ]

    /// The texts, several in a row, in every field of every claim on every subject of which anything is published.
    private static func everywhere(_ texts: [String]) -> [Entry] {
        let subjects: [ClaimKind: SubjectKind] = [
            .instrument: .instrument, .exchange: .exchange, .count: .population, .place: .place, .event: .event,
        ]
        let own: Set<ClaimKind> = [
            .name, .birth, .publicationBasis, .safety, .characteristic, .judgement, .runRetraction,
        ]
        var entries: [Entry] = []
        for (group, start) in stride(from: 0, to: texts.count, by: 5).enumerated() {
            let rows = texts[start..<min(start + 5, texts.count)]
            let text = rows.joined(separator: "; ")
            for kind in ClaimKind.allCases where !own.contains(kind) {
                guard let claim = planted(kind, text, variant: group) else { continue }
                if kind == .source {
                    let key = "planted-\(group)"
                    entries.append(
                        entry(Subject(kind: .source, source: source(key), key: key), [claim], by: "register"))
                } else if let subject = subjects[kind] {
                    let key = rows[start]
                    entries.append(
                        entry(Subject(kind: subject, source: source("register"), key: key), [claim], by: "court"))
                } else {
                    entries.append(entry(shown, [claim], by: "court"))
                    entries.append(entry(person("official"), [claim], by: "court"))
                }
            }
        }
        return entries
    }

    private static func readable(_ body: String) -> String { (body.removingPercentEncoding ?? body).lowercased() }

    @Test("stand on no page, in no file and no feed, in whatever field and form somebody wrote them")
    func nowhere() throws {
        let store = try TestStore().record(Self.shownOnes() + Self.everywhere(Self.texts))
        let before = try WithheldPagesTests.crawl(store.publication(), most: 150)
        let seen = before.filter { page in Self.words.contains { Self.readable(page.value).contains($0) } }
        #expect(seen.count > 20, "the texts are there as long as the register has nobody of these names")
        try store.record(Self.unnamed())
        let after = try WithheldPagesTests.crawl(store.publication(), most: 150)
        #expect(after.count > 60)
        for (address, body) in after {
            for word in Self.words where Self.readable(body + address).contains(word) {
                Issue.record("\(address) says \(word)")
            }
        }
        #expect(after.values.contains { $0.contains("Аистов") } && after.values.contains { $0.contains("П. Л. М.") })
    }
}
