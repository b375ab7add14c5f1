// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Law

@Suite("Assessing a case")
struct AssessorTests {
    private func pace(_ one: Case) throws -> DefinitionOutcome { try #require(try one.outcomes()["PACE1900"]) }

    private func answer(_ one: Case, _ id: String = "PACE-a") throws -> CriterionAnswer {
        try #require(try pace(one).criteria.first { $0.criterion.id.text == id })
    }

    @Test("without a finding nothing is assessed, whatever organisations have recognised")
    func recognitionIsNoFinding() throws {
        var one = Case()
        one.add(
            .recognition(
                RecognitionClaim(
                    organisation: "Memorial", outcome: .granted, definition: "GUIDE2013", criteria: ["G13-1a"])))
        for outcome in try one.outcomes().values {
            #expect(outcome.outcome == .notAssessed)
            #expect(outcome.criteria.allSatisfy { $0.answer == .notAssessed })
        }
    }

    @Test("a suggestion is shown with its rule and its entries, and counts as no finding")
    func suggestionIsNoFinding() throws {
        var one = Case()
        one.add(
            .charge(
                ChargeClaim(article: ArticleReference(code: "ru-uk", article: "207.3", part: "2"), stage: .convicted)))
        let outcome = try pace(one)
        #expect(outcome.outcome == .notAssessed)
        let answer = try answer(one)
        #expect(answer.answer == .notAssessed)
        #expect(answer.suggestions.map(\.rule.text) == ["S-SPEECH"])
        #expect(answer.suggestions.map(\.answer) == [.met])
        #expect(answer.suggestions.first?.entries == [1])
        #expect(outcome.proposal?.outcome == .met)
        #expect(try one.outcomes()["LIST"]?.categories == ["UND"])
        #expect(try one.outcomes()["LIST"]?.proposal?.categories == ["PP", "PP-OTH"])
    }

    @Test("a finding stands over a suggestion in the proposal too")
    func findingBeforeSuggestion() throws {
        var one = Case(["PACE-a": .notMet, "G13-1a": .notMet])
        one.add(.charge(ChargeClaim(article: ArticleReference(code: "ru-uk", article: "207.3"), stage: .brought)))
        #expect(try pace(one).proposal?.outcome == .notAssessed)
    }

    @Test("met without the least evidence is insufficient, and says which evidence is missing")
    func evidence() throws {
        var one = Case()
        one.add("PACE-a", .met, by: "A. Assessor", evidence: [.verdict])
        let answer = try answer(one)
        #expect(answer.answer == .insufficient)
        #expect(answer.reservations == [.evidence([[.act]])])
        one.add("PACE-a", .met, by: "B. Assessor", evidence: [.act])
        #expect(try self.answer(one).answer == .met)
    }

    @Test("a prisoner of war: E13, or two reports E11 that differ and E12")
    func twice() throws {
        func answer(_ evidence: [EvidenceReference]) throws -> Answer? {
            var one = Case()
            one.add(
                .finding(
                    FindingClaim(
                        definition: "GC3", criterion: "GC3-4A1", answer: .met, assessor: "A. Assessor",
                        evidence: evidence)))
            return try one.outcomes()["GC3"]?.criteria.first { $0.criterion.id.text == "GC3-4A1" }?.answer
        }
        let first = EvidenceReference(code: .media, text: "one paper")
        let second = EvidenceReference(code: .media, text: "another")
        let family = EvidenceReference(code: .family)
        #expect(try answer([EvidenceReference(code: .military)]) == .met)
        #expect(try answer([first, family]) == .insufficient)
        #expect(try answer([first, first, family]) == .insufficient, "the same report twice is one")
        #expect(try answer([first, second]) == .insufficient)
        #expect(try answer([first, second, family]) == .met)
    }

    @Test("assessors who differ leave it insufficient; the register does not choose")
    func disputed() throws {
        var one = Case(["PACE-a": .met, "PACE-X1.1": .notMet])
        #expect(try pace(one).outcome == .met)
        one.add("PACE-a", .notMet, by: "B. Assessor")
        #expect(try answer(one).reservations == [.disputed])
        #expect(try answer(one).findings.count == 2)
        #expect(try pace(one).outcome == .notAssessed)
    }

    @Test("of one assessor the latest finding counts, by its date and not by the order of recording")
    func latest() throws {
        var one = Case()
        one.add("PACE-a", .notMet, by: "A. Assessor", date: "2023-05-01")
        one.add("PACE-a", .insufficient, by: "A. Assessor", date: "2023-02-01")
        #expect(try answer(one).answer == .notMet)
    }

    @Test("a finding that says when it held counts on those days only")
    func valid() throws {
        var one = Case()
        one.add("PACE-a", .notMet, by: "A. Assessor", valid: "2022/2023")
        #expect(try answer(one).answer == .notAssessed)
        one.on = "2023-06-01"
        #expect(try answer(one).answer == .notMet)
    }

    @Test("before a definition was in force nothing is assessed under it")
    func notInForce() throws {
        let one = Case(["PACE-a": .met, "PACE-X1.1": .notMet], on: "2012-10-02")
        #expect(try pace(one).outcome == .notAssessed)
        #expect(try answer(one).reservations == [.notInForce])
        #expect(try pace(Case(["PACE-a": .met, "PACE-X1.1": .notMet], on: "2012-10-03")).outcome == .met)
    }

    @Test("an outcome on an unverified rule or finding says so")
    func unverified() throws {
        let guide = try #require(
            try Case(["G13-1a": .met, "G13-X1": .notMet, "G13-X2": .notMet]).outcomes()["GUIDE2013"])
        #expect(guide.outcome == .met)
        #expect(guide.fired.map(\.text) == ["G13-1a"])
        #expect(!guide.isUnverified)
        let other = try #require(try Case(["AI-1": .met, "AI-2": .met]).outcomes()["AI-POC"])
        #expect(other.isUnverified)
        var one = Case(["PACE-X1.1": .notMet])
        one.add("PACE-a", .met, by: "A. Assessor", evidence: [.verdict, .act], mark: .unverified)
        #expect(try pace(one).isUnverified)
    }

    @Test("what is missing is what could still change the outcome, and changes say how")
    func missing() throws {
        let one = Case(["PACE-a": .met])
        let outcomes = Assessor(try Case.catalog.get()).assess(try one.record())
        let pace = try #require(outcomes.first { $0.definition.id.text == "PACE1900" })
        #expect(pace.missing.map(\.text) == ["PACE-X1.1", "PACE-X1.2"])
        let changes = Assessor(try Case.catalog.get()).changes(of: pace.definition.id, in: outcomes)
        #expect(changes.contains { $0.criterion.text == "PACE-X1.1" && $0.answer == .notMet && $0.outcome == .met })
        #expect(!changes.contains { $0.criterion.text == "PACE-X1.1" && $0.answer == .met })
    }

    @Test("the list takes findings of medium confidence or higher; the definition itself takes all")
    func confidence() throws {
        func found(_ confidence: Confidence?) throws -> [String: DefinitionOutcome] {
            var one = Case(["PACE-X1.1": .notMet, "G13-X1": .notMet, "G13-X2": .notMet])
            one.add("PACE-a", .met, by: "A. Assessor", evidence: [.verdict, .act], confidence: confidence)
            return try one.outcomes()
        }
        for confidence in [nil, Confidence.high, .medium] {
            #expect(try found(confidence)["LIST"]?.categories == ["PP"])
            #expect(try found(confidence)["LIST"]?.outcome == .met)
        }
        #expect(try found(.low)["PACE1900"]?.outcome == .met)
        #expect(try found(.low)["LIST"]?.categories == ["UND"])
        #expect(try found(.low)["LIST"]?.outcome.isDecided == false)
    }

    @Test("an open exclusion of the guidelines keeps a case off the category of political prisoners")
    func openExclusion() throws {
        let outcomes = try Case(["PACE-a": .met, "PACE-X1.1": .notMet]).outcomes()
        #expect(outcomes["PACE1900"]?.outcome == .met)
        #expect(outcomes["LIST"]?.categories == ["UND"])
        #expect(outcomes["LIST"]?.outcome == .notAssessed)
        #expect(outcomes["LIST"]?.missing.contains { $0.text == "G13-X1" } == true)
    }

    @Test("a charge that was dropped and one of after the day suggest nothing")
    func charges() throws {
        var one = Case()
        let article = ArticleReference(code: "ru-uk", article: "207.3")
        one.add(.charge(ChargeClaim(article: article, stage: .dropped)))
        one.add(.charge(ChargeClaim(article: article, stage: .brought, date: try PartialDate(edtf: "2024-09"))))
        #expect(try answer(one).suggestions.isEmpty)
        one.on = "2024-10-01"
        #expect(try !answer(one).suggestions.isEmpty)
    }

    @Test("for counting there are the outcomes alone, and they are the same")
    func answers() throws {
        let assessor = Assessor(try Case.catalog.get())
        var low = Case(["PACE-X1.1": .notMet, "G13-X1": .notMet, "G13-X2": .notMet])
        low.add("PACE-a", .met, by: "A. Assessor", evidence: [.verdict, .act], confidence: .low)
        low.add(.charge(ChargeClaim(article: ArticleReference(code: "ru-uk", article: "207.3"), stage: .brought)))
        let cases =
            try DefinitionRuleTests.rows.map { try Case($0.answers).record() } + [low.record(), Case().record()]
        for record in cases { #expect(assessor.answers(of: record) == assessor.assess(record).map(\.outcome)) }
    }
}
