// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import PublicRecord

extension Fixture {
    /// An invented definition with every kind of rule.
    var definitionList: [PublicDefinition] {
        [
            PublicDefinition(
                id: "TEST1900", version: "2026-11-27", title: text("A test definition", "Пробное определение"),
                note: text("Invented.", "Вымышлено."),
                criteria: [rule("T-a"), rule("T-b", isUnverified: true), rule("T-X1", excludes: true)],
                principles: [rule("T-P")],
                categories: [PublicDefinition.Category(code: "PP", rule: rule("T-PP"))]),
            PublicDefinition(
                id: "TEST1901", version: "2026-11-27", title: text("A second one", "Второе"), criteria: [rule("S-a")]),
            PublicDefinition(
                id: "TEST1903", version: "2026-11-27", title: text("A fourth one", "Четвёртое"),
                criteria: [rule("V-X", excludes: true)]),
        ]
    }

    /// What it makes of a case: one criterion with a finding, one with a suggestion, one of which nobody spoke.
    var assessmentList: [PublicAssessment] {
        let finding = PublicFinding(
            assessor: text("A lawyer", "Юрист"), answer: .met, date: date("2024-03"),
            reason: text("The acts were speech.", "Деяния — высказывания."), sources: [1], isUnverified: true)
        return [
            PublicAssessment(
                definition: "TEST1900", version: "2026-11-27", title: text("A test definition", "Пробное определение"),
                outcome: .met, categories: [text("Political prisoner", "Политзаключённый")],
                criteria: [
                    PublicCriterion(rule: rule("T-a"), answer: .met, findings: [finding], decides: true),
                    PublicCriterion(
                        rule: rule("T-b", isUnverified: true), answer: .insufficient, findings: [finding],
                        reservations: [.evidence, .disputed]),
                    PublicCriterion(rule: rule("T-X1", excludes: true), answer: .notAssessed),
                ], isUnverified: true),
            PublicAssessment(
                definition: "TEST1901", version: "2026-11-27", title: text("A second one", "Второе"),
                outcome: .notAssessed,
                criteria: [PublicCriterion(rule: rule("S-a"), answer: .notAssessed, suggested: .met)]),
            PublicAssessment(
                definition: "TEST1902", version: "2026-11-27", title: text("A third one", "Третье"),
                outcome: .notAssessed, criteria: [PublicCriterion(rule: rule("U-a"), answer: .notAssessed)]),
            PublicAssessment(
                definition: "TEST1903", version: "2026-11-27", title: text("A fourth one", "Четвёртое"),
                outcome: .excluded,
                criteria: [
                    PublicCriterion(
                        rule: rule("V-X", excludes: true), answer: .met, findings: [finding], decides: true)
                ]),
        ]
    }

    /// Invented numbers of three organisations, the last of which recognises nobody else.
    var numberList: PublicNumbers {
        PublicNumbers(
            people: 60, held: .init(certain: 41, possible: 44),
            organisations: [
                .init(
                    name: text("Memorial", "Мемориал"), code: "memorial", people: .init(certain: 30, possible: 31),
                    held: .init(certain: 20, possible: 21), listed: 28, decided: [.recognised: 2, .refused: 3],
                    definitions: [PublicText("Guidelines, 2013")]),
                .init(
                    name: text("Another", "Другая"), code: "another", people: .init(certain: 12, possible: 12),
                    held: .init(certain: 9, possible: 9)),
            ],
            overlaps: [
                .init(
                    first: 0, second: 1, both: .init(certain: 7, possible: 8),
                    onlyFirst: .init(
                        people: 23, decided: [.refused: 4, .underReview: 1], silent: 18,
                        reasons: [.init(text: text("Violence was used.", "Применялось насилие."), people: 4)]),
                    onlySecond: .init(people: 5, silent: 5))
            ],
            definitions: [
                .init(
                    definition: "TEST1900", title: text("A test definition", "Пробное определение"),
                    held: .init(certain: 3, possible: 42), assessed: 5)
            ])
    }

    /// What one asks of recognition: a list with every kind of decision, and a child.
    func standingPage(_ query: StandingQuery, _ people: [PersonSummary]) -> StandingPage {
        let decisions = RecognitionStand.allCases.map { stand in
            PublicRecognition(
                organisation: text("Memorial", "Мемориал"), code: "memorial", stand: stand,
                definition: PublicText("Guidelines, 2013"), date: date("2024-03"),
                reason: stand == .refused ? text("Violence was used.", "Применялось насилие.") : nil)
        }
        let rows = people.map { person in
            StandingPage.Row(person: person, decisions: decisions, lists: [text("Another", "Другая")])
        }
        return StandingPage(
            rows: query.notBy == .all ? [] : rows,
            total: query.notBy == .all ? .init(certain: 0, possible: 0) : .init(certain: 3, possible: 120),
            organisations: numberList.organisations.map {
                FilterChoice(code: $0.code, label: $0.name, count: $0.people.possible)
            })
    }

    /// An invented term with a step of each kind.
    var invented: PublicTerm {
        PublicTerm(
            start: day("2022-04-11"), end: day("2029-10-10"), earliestParole: day("2027-06-01"), served: 1_690,
            left: 1_050, credited: "547.5",
            readings: [
                PublicTerm.Reading(
                    ground: .law, text: text("another way to count", "другой способ счёта"),
                    rule: rule("T-72", isUnverified: true), end: day("2029-10-09"),
                    earliestParole: day("2027-05-31")),
                PublicTerm.Reading(
                    ground: .fact, text: text("another fact", "другой факт"), rule: nil, end: day("2030-04-01"),
                    earliestParole: nil),
            ],
            steps: PublicTermStep.Kind.allCases.map { kind in
                PublicTermStep(
                    kind: kind, text: text("Step \(kind.rawValue)", "Шаг \(kind.rawValue)"),
                    rule: rule("T-72.\(kind.rawValue.count)"), days: "365", from: day("2022-04-11"),
                    to: day("2023-04-10"))
            }, isUnverified: true, lawAsOf: day("2025-10-01"))
    }

    private func rule(_ id: String, isUnverified: Bool = false, excludes: Bool = false) -> PublicRule {
        PublicRule(
            id: id, text: text("The rule \(id)", "Правило \(id)"),
            sources: [PublicCitation(text: change("A resolution, 3.b"), address: change("https://example.org/r"))],
            from: day("2012-10-03"), isUnverified: isUnverified, excludes: excludes,
            norms: text("ICCPR 19", "Пакт, 19"), normsUnverified: isUnverified)
    }
}
