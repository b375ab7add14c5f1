// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Law

@Suite("The definitions together")
struct DefinitionCatalogTests {
    private static func rule(_ id: String) -> String {
        "{id: \(id), text: {en: a, ru: б}, source: c, mark: verified}"
    }

    private func definition(_ id: String, _ criteria: [String], _ rest: String) throws(PackError) -> Definition {
        let head = "pack: definition\nid: \(id)\nversion: 2026-11-27\ntitle: {en: a, ru: б}\n"
        let rules = criteria.map { "  - \(Self.rule($0))\n" }.joined()
        return try Definition(PackText.read("\(head)criteria:\n\(rules)\(rest)\n", file: "\(id).yaml"))
    }

    private func problem(_ body: () throws(PackError) -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return error.problem
        }
    }

    @Test("those that come with the program are read, and each asks for those before it")
    func bundled() throws {
        let catalog = try Case.catalog.get()
        #expect(
            Set(catalog.definitions.map(\.id.text))
                == ["PACE1900", "GUIDE2013", "AI-POC", "WGAD", "LEVINSON", "GC3", "GC4", "LIST"])
        let names = catalog.definitions.map(\.id.text)
        let list = try #require(names.firstIndex(of: "LIST"))
        #expect(["PACE1900", "GUIDE2013", "LEVINSON", "GC3", "GC4"].allSatisfy(names[..<list].contains))
        #expect(catalog.definition(named: "pace")?.id.text == "PACE1900")
        #expect(catalog.definition(named: "gc") == nil)
    }

    @Test("a condition that names no rule is refused")
    func unknownName() {
        let found = problem { () throws(PackError) in
            _ = try DefinitionCatalog([definition("D", ["A"], "met: {any: [A, B]}")])
        }
        #expect(found == "A condition names “B”, which is no rule of any pack")
    }

    @Test("two packs with a rule of one name are refused")
    func sameRule() {
        let found = problem { () throws(PackError) in
            _ = try DefinitionCatalog([definition("D", ["A"], "met: A"), definition("E", ["A"], "met: A")])
        }
        #expect(found == "Another pack has a rule “A” too")
    }

    @Test("definitions that ask for each other are refused")
    func circle() {
        let found = problem { () throws(PackError) in
            _ = try DefinitionCatalog([
                definition("D", ["A"], "met: {definition: E}"), definition("E", ["B"], "met: {definition: D}"),
            ])
        }
        #expect(found == "Definitions ask for each other in a circle")
    }

    @Test("a condition is one operation", arguments: ["met: {}", "met: {any: [A], all: [A]}", "met: {if: A}"])
    func operations(_ condition: String) {
        let found = problem { () throws(PackError) in _ = try definition("D", ["A"], condition) }
        #expect(found == "One operation is expected here" || found == "The field “met” is missing or empty")
    }

    @Test("“at least” takes a number up to its operands")
    func number() {
        let found = problem { () throws(PackError) in
            _ = try definition("D", ["A"], "met: {atLeast: {number: 2, of: [A]}}")
        }
        #expect(found == "“2” is not a whole number from 1 to 1")
    }
}
