// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

@Suite("Files of data packs")
struct PackTextTests {
    private func error(_ body: () throws(PackError) -> Void) -> PackError? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ text: String, _ read: (PackNode) throws(PackError) -> Void = { _ in }) -> PackError? {
        error { () throws(PackError) in try read(PackText.read(text, file: "p.yaml")) }
    }

    @Test("texts stay as written, whatever YAML would make of them")
    func texts() throws {
        let root = try PackText.read("a: 207.30\nb: no\nc: '~'\nd: [x, 2]\n", file: "p.yaml")
        let fields = try PackFields(root, known: ["a", "b", "c", "d"])
        #expect(try fields.required("a").text() == "207.30")
        #expect(try fields.required("b").text() == "no")
        #expect(try fields.required("c").text() == "~")
        #expect(try fields.required("d").texts() == ["x", "2"])
    }

    @Test("a field that is not known is named with file, line, way and remedy")
    func unknownField() {
        let error = fault("rules:\n  - id: A\n    txt: b\n") { root throws(PackError) in
            let rules = try PackFields(root, known: ["rules"]).required("rules")
            _ = try rules.each { node throws(PackError) in try PackFields(node, known: ["id", "text"]) }
        }
        #expect(
            error?.description
                == "p.yaml, line 3, rules[1].txt: There is no field “txt” here. Known fields: id, text.")
    }

    @Test("a missing field, a wrong type and a day that is none say what is expected")
    func wrongValues() {
        let read = { (root: PackNode) throws(PackError) in
            _ = try RuleValidity(PackFields(root, known: ["inForce"]).required("inForce"))
        }
        #expect(fault("inForce:\n", read)?.problem == "The field “inForce” is missing or empty")
        #expect(fault("inForce: 2012\n", read)?.problem == "Named fields are expected here")
        #expect(fault("inForce: {from: 2012-02-30}\n", read)?.problem == "“2012-02-30” is not a day of the calendar")
        #expect(
            fault("inForce: {from: 2013-01-01, to: 2012-01-01}\n", read)?.problem
                == "The rule ends before it begins")
        #expect(fault("inForce: {from: 2013-01-01, to: 2013-01-01}\n", read) == nil)
    }

    @Test(
        "files that could take memory or time are refused before they are walked",
        arguments: [
            "a: &x [1]\nb: *x\n", "? &k [a]\n: 1\n", "a: [*x]\n", "a: {b: &c 1}\n", "- *a\n", "a:\n  - &x 1\n",
        ])
    func references(_ text: String) {
        #expect(fault(text)?.problem == "A word begins with & or *, which YAML reads as a reference")
    }

    @Test("an ampersand between blanks or inside a word is a plain text")
    func ampersand() throws {
        let root = try PackText.read("a: R&D & law, 2 * 3\n", file: "p.yaml")
        #expect(try PackFields(root, known: ["a"]).required("a").text() == "R&D & law, 2 * 3")
    }

    @Test("too long, too deep, empty and broken files are refused, with the line where there is one")
    func limits() {
        #expect(fault(String(repeating: "a", count: PackText.greatestLength + 1))?.remedy == "Divide it.")
        let deep = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
        #expect(fault(deep)?.problem == "Fields lie deeper than 24 levels")
        #expect(fault(String(repeating: "[", count: 200_000)) != nil)
        #expect(fault("")?.problem == "The file is empty")
        #expect(fault("a: 1\nb: [\n")?.line != nil)
        #expect(fault("a: 1\nb: 2\na: 3\n")?.problem.contains("a name stands twice: a") == true)
        #expect(fault("? [a]\n: 1\n")?.problem == "The name of a field is not a text, or stands twice")
        #expect(fault("a: 1\n---\nb: 2\n")?.problem.contains("another document") == true)
    }

    @Test("two rules of one identifier are refused with both lines")
    func duplicates() {
        let error = fault("- a\n- b\n- a\n") { root throws(PackError) in
            _ = try root.items(by: \RuleID.self) { node throws(PackError) in try node.ruleID() }
        }
        #expect(error?.line == 3)
        #expect(error?.problem == "“a” stands twice (first in line 1)")
    }

    @Test("identifiers are short words of ASCII", arguments: ["", "-a", "a b", "ф", String(repeating: "a", count: 41)])
    func identifiers(_ text: String) {
        #expect(RuleID(text) == nil)
    }

    @Test("a version is a day, and a number if there are two of a day")
    func versions() throws {
        let first = try #require(PackVersion("2026-11-27"))
        let second = try #require(PackVersion("2026-11-27.2"))
        #expect(first < second)
        #expect(second.description == "2026-11-27.2")
        #expect(first.description == "2026-11-27")
        for text in ["", "1", "2026-11-31", "2026-11-27.", "2026-11-27.0", "2026-11-27.1.1"] {
            #expect(PackVersion(text) == nil)
        }
    }

    @Test("the frame of a rule needs text in both languages, a source and a mark")
    func frame() {
        let read = { (root: PackNode) throws(PackError) in
            _ = try RuleFrame(PackFields(root, known: RuleFrame.fieldNames))
        }
        let good = "id: A-1\ntext: {en: a, ru: б}\nsource: {citation: c, url: https://x.example/}\n"
        #expect(fault(good + "mark: verified\n", read) == nil)
        #expect(fault(good, read)?.problem == "The field “mark” is missing or empty")
        #expect(fault(good + "mark: sure\n", read)?.remedy == "Give one of: verified, to-be-verified.")
        #expect(fault(good + "mark: verified\ntoVerify: all\n", read)?.remedy == "Mark it to-be-verified.")
        #expect(fault("id: A\ntext: {en: a}\nsource: c\nmark: verified\n", read)?.path == "text")
        #expect(
            fault("id: A\ntext: {en: a, ru: б}\nsource: {citation: c, url: file:///x}\nmark: verified\n", read)?.path
                == "source.url")
        #expect(
            fault("id: A\ntext: {en: a, ru: б}\nsource: []\nmark: verified\n", read)?.problem
                == "The rule “A” has no source")
    }
}
