// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// What is worked out of published statements: assessments, terms, and numbers of people.
@Suite struct AssessmentPagesTests {
    private static func finding(
        _ criterion: String, _ answer: FindingAnswer, by assessor: String = "A lawyer", reason: String? = nil
    ) -> Claim {
        .finding(
            FindingClaim(
                definition: "PACE1900", criterion: criterion, answer: answer, assessor: assessor,
                reason: reason.map { LocalizedText($0) },
                evidence: [EvidenceReference(code: .charge), EvidenceReference(code: .act)]))
    }

    private static func recognition(_ organisation: String) -> Claim {
        .recognition(RecognitionClaim(organisation: organisation, outcome: .granted, date: date("2023-01-01")))
    }

    private static let remand = Claim.custody(CustodyClaim(kind: .remand, from: date("2022-04-11")))

    private static func shown(_ entries: [Entry]) throws -> (PublicPerson, LedgerPublication) {
        let publication = try TestStore().record(entries).publication()
        let id = try #require(try publication.all(try publication.moment()).first?.id)
        guard case .found(let person) = try publication.person(id, try publication.moment()) else {
            throw NotShown()
        }
        return (person, publication)
    }

    private struct NotShown: Error {}

    @Test(
        "A public finding stands on the page with its assessor and source; a confidential one does not, nor does it count"
    )
    func findings() throws {
        let subject = person("1")
        let (page, publication) = try Self.shown([
            basis(subject), entry(subject, [name("Тестов Иван"), Self.remand]),
            entry(subject, [Self.finding("PACE-a", .met, reason: "Speech alone.")], by: "court"),
            entry(subject, [Self.finding("PACE-b", .met, by: "A secret one")], in: .confidential),
        ])
        let assessment = try #require(page.assessments.first { $0.definition == "PACE1900" })
        let answered = try #require(assessment.criteria.first { $0.rule.id == "PACE-a" })
        #expect(answered.findings.first?.reason == PublicText("Speech alone."))
        #expect(answered.findings.first?.sources.isEmpty == false)
        #expect(assessment.criteria.first { $0.rule.id == "PACE-b" }?.findings.isEmpty == true)
        var found: [String] = []
        texts(in: page, &found)
        #expect(!found.contains("A secret one"))
        let count = try publication.numbers(try publication.moment()).definitions.first { $0.definition == "PACE1900" }
        #expect(count?.assessed == 1)
    }

    @Test("What a statement that is not published tells suggests nothing to the public")
    func unpublishedKinds() throws {
        let subject = person("1")
        let known = [name("Тестов Иван"), Self.remand]
        let (without, _) = try Self.shown([basis(subject), entry(subject, known)])
        let hidden: [Claim] = CharacteristicKind.allCases.map {
            .characteristic(CharacteristicClaim(kind: $0, text: "x"))
        }
        let (with, _) = try Self.shown([basis(subject), entry(subject, known + hidden)])
        #expect(with.assessments == without.assessments)
        #expect(with.term == without.term)
    }

    @Test("Two organisations are compared by the people whom each recognises")
    func overlap() throws {
        var entries: [Entry] = []
        for (number, who) in [["A"], ["A"], ["A", "B"], ["B"], []].enumerated() {
            let subject = person("\(number)")
            entries.append(basis(subject))
            entries.append(
                entry(subject, [name("Тестов \(number)"), Self.remand] + who.map { Self.recognition($0) }))
        }
        let publication = try TestStore().record(entries).publication()
        let numbers = try publication.numbers(try publication.moment())
        #expect(numbers.people == 5)
        #expect(numbers.organisations.map { [$0.people.certain, $0.held.certain] } == [[3, 3], [2, 2]])
        let overlap = try #require(numbers.overlaps.first)
        #expect([overlap.both.certain, overlap.onlyFirst.people, overlap.onlySecond.people] == [1, 2, 1])
        for count in numbers.definitions {
            #expect(count.held == PublicNumbers.Bounds(certain: 0, possible: 5), "nobody is assessed, all are open")
        }
    }

    @Test("A sentence with its first day in custody has an end on the page, and a child’s has none")
    func term() throws {
        let verdict = Claim.decision(
            DecisionClaim(
                kind: .verdict, date: date("2022-12-09"), result: .convicted,
                sentence: [SentencePart(kind: .imprisonment, term: Term(years: 5), regime: .general)],
                articles: [ArticleReference(code: "ru-uk", article: "207.3", part: "2")]))
        let claims = [name("Тестов Иван"), Self.remand, verdict]
        let subject = person("1")
        let (page, _) = try Self.shown([basis(subject), entry(subject, claims)])
        let term = try #require(page.term)
        #expect(term.start == day("2022-04-11"))
        let end = try #require(term.end)
        #expect(end < day("2027-04-11"), "days on remand count for more than a day in a colony of the general regime")
        #expect(!term.steps.isEmpty)
        let birth = Claim.birth(BirthClaim(date: date("2010-01-01")))
        let (child, _) = try Self.shown([
            basis(subject, .trustedPublication), entry(subject, claims + [birth]),
        ])
        #expect(child.isChild)
        #expect(child.term == nil)
        #expect(child.assessments.isEmpty)
    }
}
