// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Testing

@testable import Law

@Suite("A change of rules")
struct RuleChangeTests {
    private func definition(_ met: String, text: String = "a") throws -> Definition {
        let rules = ["A", "B"].map {
            "  - {id: \($0), text: {en: \(text), ru: б}, source: c, mark: verified}\n"
        }.joined()
        return try Definition(
            PackText.read(
                "pack: definition\nid: D\nversion: 2026-11-27\ntitle: {en: a, ru: б}\ncriteria:\n\(rules)met: \(met)\n",
                file: "d.yaml"))
    }

    @Test("names the persons whose outcome it changes, and no others")
    func outcomes() throws {
        let old = try DefinitionCatalog([definition("{any: [A, B]}")])
        let new = try DefinitionCatalog([definition("{all: [A, B]}")])
        #expect(RuleChange.between(old, new).map(\.kind) == [.conditions])
        #expect(RuleChange.between(old, old).isEmpty)

        let one = try Case(["A": .met, "B": .notMet]).record()
        let changes = OutcomeChange.between(Assessor(old).assess(one), Assessor(new).assess(one))
        #expect(changes.map(\.before) == [.met])
        #expect(changes.map(\.after) == [.notMet])
        let same = try Case(["A": .met, "B": .met]).record()
        #expect(OutcomeChange.between(Assessor(old).assess(same), Assessor(new).assess(same)).isEmpty)
    }

    @Test("a rule whose text differs is named, and changes no outcome")
    func text() throws {
        let old = try DefinitionCatalog([definition("A")])
        let new = try DefinitionCatalog([definition("A", text: "other")])
        #expect(RuleChange.between(old, new).map(\.rule.text) == ["A", "B"])
        #expect(RuleChange.between(old, new).allSatisfy { $0.kind == .changed })
    }

    @Test("a definition that is new or gone is told as such")
    func added() throws {
        let none = try DefinitionCatalog([])
        let some = try DefinitionCatalog([definition("A")])
        #expect(Set(RuleChange.between(none, some).map(\.kind)) == [.added])
        #expect(Set(RuleChange.between(some, none).map(\.kind)) == [.removed])
        let one = try Case(["A": .met]).record()
        let changes = OutcomeChange.between(Assessor(none).assess(one), Assessor(some).assess(one))
        #expect(changes.map(\.before) == [nil])
        #expect(changes.map(\.after) == [.met])
    }
}
