// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Statements
import Testing

@testable import Accountability

/// Steps of pressure, what followed, and what bodies answered. Nobody here exists.
@Suite("Ladders and boards") struct LadderTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func action(
        _ kind: String, to: String? = nil, asked: String? = nil, due: String? = nil, replied: String? = nil,
        result: DecisionResult? = nil, step: String? = nil
    ) throws -> Action {
        var action = Action(kind: kind)
        action.to = to
        action.asked = try asked.map { try PartialDate(edtf: $0) }
        action.due = try due.map { try PartialDate(edtf: $0) }
        action.replied = try replied.map { try PartialDate(edtf: $0) }
        (action.result, action.step) = (result, step)
        return action
    }

    private static func rows(_ actions: [(String, Action)], on day: String = "2026-03-31") throws -> [ActionRow] {
        var board = ActionBoard(on: try Self.day(day))
        for (person, action) in actions {
            board.add(action, for: person, sources: [RoleSource(source: "our-desk", entry: 7)])
        }
        return board.rows
    }

    @Test("The ladders that come with the program can be read, cite their sources, and speak both languages")
    func bundled() throws {
        let ladders = try LadderFile.bundled()
        #expect(ladders.map(\.id) == ["medical-care", "release", "sanction", "visit"])
        for ladder in ladders {
            #expect(ladder.steps.contains { $0.trigger == .atOnce })
            for step in ladder.steps {
                #expect((step.basis == .product) == (step.source == nil), "\(ladder.id)/\(step.id)")
                for text in [step.what, step.by, step.to] {
                    #expect(text.ru.contains { $0 >= "а" && $0 <= "я" } && text.en.allSatisfy { $0 < "а" || $0 > "я" })
                }
            }
        }
    }

    private static let ladder = """
        ladder: test
        title: {en: A, ru: А}
        purpose: {en: B, ru: Б}
        steps:
          - {id: one, what: {en: A, ru: А}, by: {en: A, ru: А}, to: {en: A, ru: А}, kinds: [medical], words: [Prison], ends: true, when: at-once, basis: product}
          - {id: two, what: {en: A, ru: А}, by: {en: A, ru: А}, to: {en: A, ru: А}, kinds: [medical, legal], words: [prosecutor], ends: true, after: one, when: silence-or-refusal, days: 30, basis: product}
          - {id: three, what: {en: A, ru: А}, by: {en: A, ru: А}, to: {en: A, ru: А}, kinds: [statement], after: two, when: answer, basis: product}
          - {id: four, what: {en: A, ru: А}, by: {en: A, ru: А}, to: {en: A, ru: А}, kinds: [visit], after: one, when: silence, days: 90, basis: product}

        """

    private static func stands(_ actions: [(String, Action)], on day: String = "2026-03-31") throws -> [LadderStand] {
        LadderStand.all(
            try LadderFile.read(ladder, file: "test.yaml"), try rows(actions, on: day), on: try Self.day(day))
    }

    @Test("After a silence the next step opens on the day after it; a deadline of the action goes before the days")
    func silence() throws {
        let asked = try Self.action("medical", to: "A prison", asked: "2026-03-01")
        let waiting = try #require(try Self.stands([("p", asked)], on: "2026-03-31").first)
        #expect(waiting.taken.map(\.step.id) == ["one"] && waiting.next.map(\.step.id) == ["two", "four"])
        #expect(
            waiting.next.map(\.from?.iso) == ["2026-04-01", "2026-05-31"] && waiting.next.allSatisfy { !$0.isOpen })
        #expect(try Self.stands([("p", asked)], on: "2026-04-01").first?.next.first?.isOpen == true)
        let due = try Self.action("medical", to: "A prison", asked: "2026-03-01", due: "2026-03-10")
        #expect(try Self.stands([("p", due)]).first?.next.first?.from == Day(iso: "2026-03-11"))
        let undated = try Self.action("medical", to: "A prison")
        #expect(try Self.stands([("p", undated)]).first?.next.first?.from == nil)
    }

    @Test("A refusal opens the next step, an answer another, and a grant ends the ladder")
    func answers() throws {
        let refused = try Self.action(
            "medical", to: "A prison", asked: "2026-03-01", replied: "2026-03-20", result: .refused)
        let after = try #require(try Self.stands([("p", refused)]).first)
        #expect(after.next.map(\.step.id) == ["two"] && after.next[0].from == Day(iso: "2026-03-20"))
        let answered = try Self.action("legal", to: "The Prosecutor", asked: "2026-03-21", replied: "2026-03-25")
        let third = try #require(try Self.stands([("p", refused), ("p", answered)]).first)
        #expect(third.taken.map(\.step.id) == ["one", "two"] && third.next.map(\.step.id) == ["three"])
        let granted = try Self.action(
            "legal", to: "The Prosecutor", asked: "2026-03-21", replied: "2026-03-25", result: .granted)
        let over = try #require(try Self.stands([("p", refused), ("p", granted)]).first)
        #expect(over.isReached && over.next.isEmpty)
    }

    @Test("An action that names its step is that step; what is of no step gives nobody a place")
    func named() throws {
        let said = try Self.action("other", asked: "2026-03-01", step: "test/two")
        #expect(try Self.stands([("p", said)]).first?.taken.map(\.step.id) == ["two"])
        let other = try Self.action("medical", to: "A prison", asked: "2026-03-01", step: "another/one")
        #expect(try Self.stands([("p", other)]).isEmpty)
        #expect(try Self.stands([("p", try Self.action("money", asked: "2026-03-01"))]).isEmpty)
        // A later step that does not say so is none without the one before it.
        #expect(try Self.stands([("p", try Self.action("visit", asked: "2026-03-01"))]).isEmpty)
    }

    @Test(
        "What is wrong in a ladder is said with its place",
        arguments: [
            ("when: at-once, basis: product}", "when: silence, basis: product}"), ("days: 30, ", ""),
            ("after: one, when: silence-or", "after: four, when: silence-or"), ("id: two", "id: one"),
            ("kinds: [statement]", "kinds: [shout]"),
            ("basis: product}\n  - {id: two", "basis: verified}\n  - {id: two"),
            ("ladder: test", "ladder: Test 1"), ("id: four", "id: four, colour: red"), ("when: answer", "when: never"),
        ])
    func wrong(_ from: String, _ to: String) throws {
        #expect(Self.ladder.contains(from))
        let text = Self.ladder.replacing(from, with: to, maxReplacements: 1)
        #expect(throws: PackError.self, "\(to)") { try LadderFile.read(text, file: "test.yaml") }
    }

    @Test("Bodies: most asked first, written alike are one, and the median over answers with both days")
    func bodies() throws {
        let rows = try Self.rows([
            ("a", try Self.action("medical", to: "A Court", asked: "2026-01-01", replied: "2026-01-11")),
            (
                "b",
                try Self.action("visit", to: "a  court", asked: "2026-01-01", replied: "2026-01-31", result: .refused)
            ),
            ("c", try Self.action("release", to: "A Court", asked: "2026-01", replied: "2026-02-01")),
            ("d", try Self.action("release", to: "A Court", asked: "2025-01-01")),
            ("e", try Self.action("release", to: "B", asked: "2026-03-30")), ("f", try Self.action("release")),
        ])
        let bodies = BodyRow.all(rows)
        #expect(bodies.map(\.body) == ["A Court", nil, "B"] && bodies.map(\.asked) == [4, 1, 1])
        #expect(bodies[0].answered == 3 && bodies[0].silent == 1 && bodies[0].states[.refused] == 1)
        #expect(bodies[0].medianDays == 20 && bodies[0].timed == 2 && bodies[1].medianDays == nil)
    }

    @Test("What followed stands beside what happens anyway: counted by hand")
    func rates() throws {
        var board = ActionBoard(on: try Self.day("2026-03-31"), bounds: .init(within: 30))
        // 150 days: five pieces of thirty. Asked on the 65th day: the third piece has the request, the fourth begins less than thirty
        // days after it.
        let first = try Self.day("2025-01-01")
        board.addSpan(first...first.adding(days: 150), of: "p")
        var asked = Action(kind: "medical")
        asked.asked = PartialDate(day: first.adding(days: 65))
        board.add(asked, for: "p", sources: [])
        board.addEvent("transfer", PartialDate(day: first.adding(days: 70)), to: "p")
        board.addEvent("transfer", PartialDate(day: first.adding(days: 5)), to: "p")
        board.addEvent("mention", try PartialDate(edtf: "2025-02"), to: "p")
        let rates = Dictionary(uniqueKeysWithValues: board.followRates.map { ($0.what, $0) })
        let transfer = try #require(rates["transfer"])
        #expect(transfer.after == 1 && transfer.afterWith == 1 && transfer.without == 3 && transfer.withoutWith == 1)
        // A month is no day.
        #expect(rates["mention"]?.withoutWith == 0 && rates["release"]?.after == 1)
    }

    @Test("Dates for a calendar: deadlines, silences and steps, each with an identifier that stays")
    func dates() throws {
        let rows = try Self.rows([
            ("p", try Self.action("medical", to: "A prison", asked: "2026-03-01", due: "2026-04-10")),
            ("q", try Self.action("visit", asked: "2026-03-01")),
            ("r", try Self.action("visit", asked: "2026-01-01", replied: "2026-01-02")),
        ])
        let dates = ActionDate.all(rows, silentAfter: 90)
        #expect(Set(dates.map(\.kind)) == [.deadline, .followUp] && dates.count == 2)
        #expect(dates.first { $0.kind == .deadline }?.id == "7-medical-p")
        #expect(dates.first { $0.kind == .followUp }?.day == Day(iso: "2026-05-30"))
        let steps = ActionDate.all(
            LadderStand.all(try LadderFile.read(Self.ladder, file: "t"), rows, on: try Self.day("2026-03-31")))
        #expect(steps.map(\.id) == ["test-two-p", "test-four-p"])
        #expect(steps.first?.day == Day(iso: "2026-04-11"))
    }
}
