// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Law
import Phrases
import Statements
import Testing

@testable import Papers

/// Whom a dossier names, and whom it leaves out of what sources say. All persons are invented.
extension DossierPaperTests {
    private func consent(_ scope: String?, _ day: String?) throws {
        let claim = ConsentClaim(
            purposes: ["sanctions"], giver: "the person", givenOn: try day.map { try PaperSample.date($0) },
            scope: scope)
        try say([Statement(.consent(claim))], of: "1")
    }

    @Test(
        "The latest consent decides: one that names other regimes, or is not understood, ends those before it",
        arguments: [
            ("eu-russia", "2024-07-01", ["eu-russia"]), ("not uk", "2024-07-01", []),
            ("uk, canada", "2024-07-01", ["uk", "canada"]),
            (nil, "2024-07-01", []), ("not uk", "2024-06-01", []), ("not uk", nil, []),
            ("not uk", "2024-05-01", ["eu-russia", "uk", "canada"]),
            ("eu-russia", "2024-05", ["eu-russia", "uk", "canada"]),
        ] as [(String?, String?, [String])])
    func latestConsent(_ scope: String?, _ day: String?, _ regimes: [String]) throws {
        try fill(scope: "all")
        try consent(scope, day)
        for code in ["eu-russia", "uk", "canada"] {
            #expect(try dossier(code).dossier.named.count == (regimes.contains(code) ? 1 : 0), "\(code)")
        }
    }

    @Test("A consent of later date heals one that was not understood")
    func healed() throws {
        try fill(scope: "all")
        try consent("not uk", "2024-07-01")
        try consent("eu-russia, canada", "2024-08-01")
        #expect(try dossier("canada").dossier.named.count == 1)
        #expect(try dossier("uk").dossier.named.isEmpty)
    }

    @Test(
        "Who is not named is named by no text of a source either, in any case and script; official and relatives stay")
    func hidden() throws {
        try fill()
        let role = RoleClaim(
            official: Self.judge, role: .judge, body: "Суд (дело Пробиной)", caseNumber: "7-77/Пробина",
            certainty: "said by Probina Maria O., and by М. О. Пробина; also Петров")
        try say(
            [Statement(.role(role)), Statement(.targeting(TargetingClaim(activity: "tried with Марией Пробиной")))],
            of: "1")
        for language in [Language.en, .ru] {
            let text = try document("eu-russia", language).text
            #expect(
                !text.contains("Пробин") && !text.contains("Probin") && !text.contains("Мари")
                    && !text.contains("Maria"))
            #expect(text.contains("[…]") && text.contains("7-77/[…]") && text.contains("Петров"))
            #expect(text.contains(language == .en ? "Sintetov Ivan Petrovich" : "Синтетов Иван Петрович"))
        }
        #expect(try document("eu-russia").text.contains("words were left out, shown as […]"))
        let named = DossierPaperTests()
        try named.fill()
        #expect(try !named.document("eu-russia").text.contains("[…]"))
    }

    @Test("A child who may be named has initials, and the word that it is a child")
    func child() throws {
        try fill()
        try say(
            [Statement(.birth(BirthClaim(date: try PaperSample.date("2012-01-02"))))], of: "1", source: "doctor-list")
        let text = try document("eu-russia").text
        #expect(text.contains("S. I. P. (a child)") && !text.contains("Sintetov") && !text.contains("Синтетов"))
    }
}
