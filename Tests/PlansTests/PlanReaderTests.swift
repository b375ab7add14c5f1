// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables
import Testing

@testable import Plans

@Suite("The file of a plan")
struct PlanReaderTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let constraint: String
        let part: String
        var testDescription: String { constraint }

        init(_ constraint: String, _ part: String) { (self.constraint, self.part) = (constraint, part) }
    }

    @Test(
        "A mistake is told with its line, its field, what stands there and what to do",
        arguments: [
            Mistake(
                "{kind: cuont, side: ours, at_most: 3}",
                "constraints[2].kind: There is no such kind of constraint (“cuont”). There are: count"),
            Mistake(
                "{kind: count, side: us, at_most: 3}",
                "constraints[2].side: There is no such side (“us”). Write ours or theirs"),
            Mistake("{kind: count, side: ours}", "constraints[2]: No bound is given. Write at_least"),
            Mistake("{kind: count, side: ours, at_least: 4, at_most: 3}", "The least is more than the most"),
            Mistake(
                "{kind: count, side: ours, at_most: many}", "constraints[2].at_most: A number is expected here (“many”)"
            ),
            Mistake("{kind: count, side: ours, at_most: -1}", "Write one from 0 to 1000000"),
            Mistake("{kind: count, side: ours, at_most: nan}", "A number is expected"),
            Mistake("{kind: share, side: ours, where: {fame: 0}, at_least: 40}", "Write one from 0 to 1"),
            Mistake("{kind: share, side: ours, at_least: 0.4}", "The field “where” is missing"),
            Mistake(
                "{kind: count, side: ours, where: {heigth: 3}, at_most: 3}",
                "No candidate of ours has the attribute “heigth”"),
            Mistake("{kind: must, ids: [a9]}", "constraints[2].ids[1]: There is no candidate “a9” (“a9”)"),
            Mistake("{kind: must, ids: [a1, a1]}", "“a1” stands twice"),
            Mistake("{kind: apart, ids: [a1]}", "At least 2 candidates are expected"),
            Mistake(
                "{kind: sum, side: ours, attribute: region, at_most: 3}",
                "“region” is no number for 6 of ours, first “a1”"),
            Mistake("{id: size, kind: must, ids: [a1]}", "The id “size” stands twice"),
            Mistake("{kind: must, side: ours, ids: [a1]}", "There is no field “side” here"),
            Mistake("{kind: must, ids: [a1], colour: red}", "There is no field “colour” here"),
        ])
    func mistakes(mistake: Mistake) {
        let error = #expect(throws: PlanFault.self) {
            try PlanText.read(PlanText.plan("  - \(mistake.constraint)"))
        }
        #expect(error?.line == 20)
        #expect(error?.description.contains(mistake.part) == true, "\(error?.description ?? "")")
    }

    @Test(
        "What is no plan at all is refused",
        arguments: [
            "", "[]", "a: b", "format: imena-plan-2", "format: imena-plan-1", "format: [", "a: &x b\nc: *x",
            "format: imena-plan-1\nformat: imena-plan-1", String(repeating: "- ", count: 200_000),
            String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 200_000),
            "format: imena-plan-1\nours: {candidates: [{id: a}, {id: a}]}\nscores: []",
            "format: imena-plan-1\nours: {candidates: [{name: a}]}\nscores: []",
            "format: imena-plan-1\nours: {candidates: [{id: a, v: 1e300}]}\nscores: []",
            "format: imena-plan-1\nours: {candidates: [{id: a}]}\nscores: [{name: total, terms: [{side: ours, points: 1}]}]",
            "format: imena-plan-1\nours: {candidates: [{id: a}]}\nscores: [{name: s, terms: [{side: ours}]}]",
            "format: imena-plan-1\nours: {candidates: [{id: a}]}\nscores: [{name: s, weight: 1000000, terms: [{side: ours, points: 1000}]}]",
        ])
    func refused(text: String) {
        #expect(throws: PlanFault.self) { try PlanText.read(text) }
    }

    private static func rows(_ text: String) throws -> any RowSource {
        CSVRowSource(try CSVReader(bytes: Array(text.utf8), name: "ours.csv", options: CSVOptions(headerRow: 1)))
    }

    @Test("Candidates come from a table too, with empty cells unknown")
    func table() throws {
        let text = """
            format: imena-plan-1
            ours: {file: ours.csv}
            scores: [{name: s, terms: [{side: ours, attribute: need}]}]
            """
        let plan = try PlanReader(file: "plan.yaml") { path in
            #expect(path == "ours.csv")
            return try Self.rows("id,need,consent\na1,3.5,yes\na2,,?\n")
        }.read(text)
        #expect(plan.candidates.map(\.id) == ["a1", "a2"])
        #expect(plan.candidates[0].attributes == ["need": .number(3.5), "consent": .flag(true)])
        #expect(plan.candidates[1].attributes == ["need": .unknown, "consent": .unknown])
        #expect(plan.notes.map(PlanText.say) == ["s: need is not known for 1 of ours; it counts as 0."])
        let error = #expect(throws: PlanFault.self) {
            try PlanReader(file: "plan.yaml") { _ in try Self.rows("id,need,consent\n,3,\n") }.read(text)
        }
        #expect(error?.description == "ours.csv, line 2: The candidate has no id. Fill in the column “id”.")
    }

    @Test("Damaged plans give an answer or an error of ours, never a crash")
    func mutations() throws {
        var generator = BruteForceTests.Generator(state: 9)
        let original = Array(
            PlanText.plan(
                "  - {kind: first, side: ours, where: {health: grave}}", rest: "frontier: {between: [need, price]}"
            ).utf8)
        for _ in 0..<1000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8.random(in: 0x0A...0x7E, using: &generator), at: place)
                default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
                }
            }
            do { _ = try PlanText.read(String(decoding: bytes, as: UTF8.self)) } catch is PlanFault {
            } catch is TableError {}
        }
    }
}
