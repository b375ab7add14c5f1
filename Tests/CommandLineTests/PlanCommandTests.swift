// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

@Suite("imena plan")
struct PlanCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func plan(_ constraints: String = "") throws -> String {
        _ = try scratch.file("ours.csv", "id,need,consent\na1,9,yes\na2,7,yes\na3,5,no\n")
        return try scratch.file(
            "plan.yaml",
            """
            format: imena-plan-1
            title: Invented talks
            packages: 2
            ours: {file: ours.csv}
            theirs: {candidates: [{id: b1, price: 3}, {id: b2, price: 4}]}
            constraints:
              - {id: heads, kind: balance, at_most: 0}
              - {id: consent, kind: consent, side: ours}
            \(constraints)
            scores:
              - {name: need, terms: [{side: ours, attribute: need}]}
              - {name: price, weight: -1, terms: [{side: theirs, attribute: price}]}
            frontier: {between: [need, price], points: 5}
            """)
    }

    @Test("The answer for programs has packages, scores and reasons, and nothing else on standard output")
    func json() throws {
        let answer = try Program.run(["plan", plan(), "--format", "json"])
        #expect(answer.status == 0 && answer.errors.isEmpty)
        let value = try JSONReader().read(bytes: Array(answer.output.utf8))
        #expect(value["status"]?.string == "optimal" && value["gap"]?.double == 0)
        let best = value["packages"]?[0]
        #expect(best?["ours"]?.array == [.string("a1"), .string("a2")])
        #expect(best?["theirs"]?.array == [.string("b1"), .string("b2")])
        #expect(best?["scores"]?["need"]?.double == 16 && best?["scores"]?["total"]?.double == 9)
        #expect(best?["why"]?.array?.contains(.string("a1: need 9 (need: 9); to the total +9.")) == true)
        #expect(value["packages"]?.array?.count == 2 && value["conflicts"]?.array?.isEmpty == true)
        #expect(value["frontier"]?.array?.count == 3)
        #expect(value["caution"]?.string?.contains("not the worth of people") == true)
    }

    @Test("The plan that comes with the program is proven best, and its constraints keep out whom they name")
    func example() throws {
        let answer = try Program.run(["plan", "Examples/plan/plan.yaml", "--format", "json"])
        let value = try JSONReader().read(bytes: Array(answer.output.utf8))
        #expect(value["status"]?.string == "optimal" && value["gap"]?.double == 0, "\(answer.errors)")
        let best = value["packages"]?[0]?["ours"]?.array?.compactMap(\.string) ?? []
        #expect(best.contains("a3") && best.contains("a4") && !best.contains("a17") && !best.contains("a8"))
        #expect(Set(["a1", "a6", "a13"]).isSubset(of: best))
    }

    @Test("The page for people warns first, then gives packages, who is left out, and the frontier")
    func text() throws {
        let answer = try Program.run(["plan", plan()])
        #expect(answer.output.hasPrefix("Invented talks\nThis ranks arguments, not the worth of people."))
        #expect(answer.output.contains("Confidential"))
        #expect(answer.output.contains("is the best there is under these weights and constraints (proven)"))
        #expect(answer.output.contains("a3 (ours, 5): kept out by consent (ours only with consent yes)."))
        #expect(answer.output.contains("All packages that are not outdone in both (proven):"))
    }

    @Test("The page is in Russian where that is asked for, regions by their names; for programs nothing changes")
    func russian() throws {
        let file = try plan("  - {id: one, kind: count, side: ours, where: {region: RU-TOM}, at_most: 0}")
        _ = try scratch.file("ours.csv", "id,need,consent,region\na1,9,yes,RU-TOM\na2,7,yes,RU-MOW\na3,5,no,RU-TOM\n")
        let answer = try Program.run(["plan", file, "--language", "ru"])
        #expect(answer.status == 0 && answer.output.contains("лучший возможный при этих весах и условиях (доказано)"))
        #expect(answer.output.contains("region — Томская область") && !answer.output.contains("RU-TOM"))
        #expect(!answer.output.contains("⟦"), "\(answer.output)")
        let english = try Program.run(["plan", file]).output
        #expect(english.contains("region is Tomsk") && !english.contains("RU-TOM"))
        let json = try Program.run(["plan", file, "--language", "ru", "--format", "json"]).output
        #expect(json.contains("region is RU-TOM") && !json.contains("доказано"))
    }

    @Test("Constraints that clash are named with their lines")
    func conflict() throws {
        let file = try plan("  - {id: many, kind: count, side: ours, at_least: 3, because: promised}")
        let answer = try Program.run(["plan", file, "--format", "json"])
        #expect(answer.status == 0)
        let value = try JSONReader().read(bytes: Array(answer.output.utf8))
        #expect(value["status"]?.string == "infeasible" && value["gap"]?.isNull == true)
        let clash = value["conflicts"]?[0]?["constraints"]?.array ?? []
        // Three of ours need three of theirs, of whom there are two; and only two of ours consent.
        #expect(clash.compactMap { $0["id"]?.string }.last == "many")
        #expect(clash.last?["line"]?.int == 9 && clash.last?["because"]?.string == "promised")
        #expect(
            try Program.run(["plan", file]).output.contains("many (line 9): at least 3 of ours; because: promised"))
    }

    @Test("A result that is written to a file is its owner's alone")
    func file() throws {
        let out = scratch.folder.appending(path: "out.csv").path
        let answer = try Program.run(["plan", plan(), "--format", "csv", "--out", out])
        #expect(answer.status == 0 && answer.output.isEmpty)
        #expect(try String(contentsOf: URL(filePath: out), encoding: .utf8).contains("best,1,a1 a2,b1 b2,16,7,9,0"))
        #expect(try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int == 0o600)
    }

    @Test("Mistakes name file, line and remedy")
    func mistakes() throws {
        let answer = try Program.run(["plan", plan("  - {kind: must, ids: [a9]}")])
        #expect(answer.status == 1 && answer.output.isEmpty)
        #expect(answer.errors.contains("plan.yaml, line 9, constraints[3].ids[1]: There is no candidate “a9”"))
        #expect(try Program.run(["plan", scratch.folder.path + "/none.yaml"]).status == 1)
        #expect(try Program.run(["plan", plan(), "--seconds", "0"]).status == 64)
    }
}
