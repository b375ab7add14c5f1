// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// `imena term`, asked as a user asks it. Nobody in these registers exists.
@Suite("Terms on the command line") struct TermCommandTests {
    private static let caseFile = """
        {"spells": [{"kind": "house-arrest", "from": "2022-06-28", "to": "2022-07-12"},
                    {"kind": "remand", "from": "2022-07-13"}],
         "articles": ["207.3/2"], "sentence": "P8Y6M", "regime": "general", "inForce": "2023-04-19"}
        """

    private static func register() throws -> (register: CommandRegister, persons: [String: String]) {
        let register = try CommandRegister()
        func person(_ key: String, _ name: String, years: Int, _ more: String = "") -> String {
            """
              - subject: {kind: person, key: \(key)}
                statements:
                  - {claim: name, text: \(name), kind: full}
                  - {claim: custody, kind: remand, from: "2020-03-01"}
                  - {claim: decision, kind: verdict, date: "2020-12-01", result: convicted, articles: [{code: ru-uk, article: "318", part: "2"}],
                     sentence: [{kind: imprisonment, term: P\(years)Y, regime: strict}]}
            \(more)
            """
        }
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
            \(person("a", "Testov Ivan", years: 4, "      - {claim: release, date: \"2024-03-01\", ground: term-served}"))
            \(person("b", "Probina Anna", years: 3, "      - {claim: release, date: \"2022-08-01\", ground: exchange}"))
            \(person("c", "Zhivov Petr", years: 5))
              - subject: {kind: person, key: d}
                statements:
                  - {claim: name, text: Chuzhov Oleg, kind: full}
                  - {claim: decision, kind: verdict, date: "2020-12-01", result: convicted, articles: [{code: az-cc, article: "234"}],
                     sentence: [{kind: imprisonment, term: P5Y}]}
                  - {claim: custody, kind: remand, from: "2020-03-01"}
            """)
        var persons: [String: String] = [:]
        for name in ["Testov", "Probina", "Zhivov", "Chuzhov"] {
            let found = try register.run(["find", name, "--format", "json"])
            guard case .array(let rows) = try JSONReader().read(bytes: Array(found.output.utf8)),
                case .object(let row)? = rows.first, case .string(let id)? = row["id"]
            else { throw CommandFailure(what: found.output) }
            persons[name] = id
        }
        return (register, persons)
    }

    @Test("Of whoever left custody it says how much was served until then, and nothing of a term that still runs")
    func released() throws {
        let (register, persons) = try Self.register()
        let probina = try #require(persons["Probina"])
        let answer = try register.run(["term", probina, "--on", "2026-01-01"])
        #expect(answer.output.contains("Left custody on 2022-08-01: "), "\(answer.output)")
        #expect(!answer.output.contains("Served on 2026-01-01") && !answer.output.contains("left: 0"))
    }

    private static func object(_ answer: Program.Answer) throws -> JSONObject {
        guard case .object(let object) = try JSONReader().read(bytes: Array(answer.output.utf8)) else {
            throw CommandFailure(what: answer.output + answer.errors)
        }
        return object
    }

    private static func rows(_ answer: Program.Answer) throws -> [JSONObject] {
        guard case .array(let rows) = try JSONReader().read(bytes: Array(answer.output.utf8)) else {
            throw CommandFailure(what: answer.output + answer.errors)
        }
        return rows.compactMap { row in
            if case .object(let object) = row { object } else { nil }
        }
    }

    private static func steps(_ object: JSONObject) -> [JSONObject] {
        guard case .array(let steps)? = object["trace"] else { return [] }
        return steps.compactMap { step in
            if case .object(let object) = step { object } else { nil }
        }
    }

    @Test("the keys of the answer are just those that programs rely on") func keys() throws {
        let answer = try Program.run(
            ["term", "--case", "-", "--on", "2024-01-01", "--format", "json"], input: Self.caseFile)
        #expect(answer.status == 0, "\(answer.errors)")
        let object = try Self.object(answer)
        #expect(
            object.keys == [
                "end", "earliestParole", "servedDays", "leftDays", "creditedDays", "readings", "trace", "unverified",
            ])
        // 15 days of house arrest for a half each and 280 of custody for one and a half: 427.5.
        #expect(try object["creditedDays"] == .number(#require(JSONNumber(427.5))))
        #expect(object["end"] == .string("2030-08-18"))
        let steps = Self.steps(object)
        #expect(!steps.isEmpty)
        for step in steps { #expect(step.keys == ["step", "rule", "days", "from", "to"]) }
    }

    @Test("steps and readings are in Russian if asked, and nothing else changes") func russian() throws {
        let ask = ["term", "--case", "-", "--on", "2024-01-01", "--format", "json"]
        let english = try Self.object(Program.run(ask, input: Self.caseFile))
        let russian = try Self.object(Program.run(ask + ["--language", "ru"], input: Self.caseFile))
        for key in ["end", "earliestParole", "servedDays", "leftDays", "creditedDays", "unverified"] {
            #expect(english[key] == russian[key])
        }
        let texts = Self.steps(russian).map { $0["step"] }
        #expect(texts.contains(.string("Домашний арест, 15 дней, каждый засчитан за 0.5.")))
        #expect(texts.contains(.string("Просить об УДО можно после 1/2 срока.")))
        #expect(Self.steps(english).contains { $0["step"] == .string("House arrest, 15 days, each counted as 0.5.") })
        let all = try Program.run(ask + ["--language", "ru"], input: Self.caseFile).output
        #expect(!all.contains("⟦"))
        guard case .array(let readings)? = russian["readings"], case .object(let first)? = readings.first,
            case .string(let text)? = first["text"]
        else {
            Issue.record("readings")
            return
        }
        #expect(text.unicodeScalars.contains { (0x430...0x44F).contains($0.value) }, "\(text)")
    }

    @Test("a contradiction ends with an error that names both facts, and prints nothing else") func contradiction()
        throws
    {
        let answer = try Program.run(
            ["term", "--case", "-", "--format", "json"],
            input:
                "{\"spells\": [{\"from\": \"2022-07-13\"}], \"articles\": [\"275\"], \"sentence\": \"P5Y\", \"decided\": \"2021-01-01\"}"
        )
        #expect(answer.status != 0)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains("2021-01-01") && answer.errors.contains("2022-07-13"))
    }

    @Test("a person has the range of the article and the place among the sentences for it") func person() throws {
        let (register, persons) = try Self.register()
        let id = try #require(persons["Testov"])
        let object = try Self.object(register.run(["term", id, "--format", "json", "--on", "2023-01-01"]))
        #expect(object["end"] == .string("2024-03-01"))
        let texts = Self.steps(object).map { step in
            if case .string(let text)? = step["step"] { text } else { "" }
        }
        #expect(
            texts.contains {
                $0.hasPrefix("Article 318/2 allows up to 10 years.") && $0.hasSuffix("Sentence: 4 years.")
            })
        #expect(
            texts.contains(
                "Other sentences for the same articles in the register: 2, of them shorter 1, the same 0, longer 1."))
        let other = try #require(persons["Chuzhov"])
        let foreign = try register.run(["term", other])
        #expect(foreign.status != 0 && foreign.errors.contains("There are no rules for “az”"))
    }

    @Test("everybody who was sentenced has a line, with the end or why there is none") func everybody() throws {
        let (register, persons) = try Self.register()
        let rows = try Self.rows(register.run(["term", "--all", "--on", "2023-01-01", "--format", "json"]))
        let ends = Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (Self.text(row["person"]), Self.text(row["end"]))
            })
        #expect(ends[persons["Testov"] ?? ""] == "2024-03-01")
        #expect(ends[persons["Zhivov"] ?? ""] == "2025-03-01")
        #expect(rows.count == 4)
        #expect(rows.filter { Self.text($0["problem"]).contains("no rules for “az”") }.count == 1)
    }

    @Test("stated days stand beside the calculated ends, with the cause of a difference") func compare() throws {
        let (register, persons) = try Self.register()
        let answer = try register.run(["term", "--all", "--compare", "--on", "2024-06-01", "--format", "json"])
        let rows = try Self.rows(answer)
        let causes = Dictionary(
            uniqueKeysWithValues: rows.map { (Self.text($0["person"]), Self.text($0["cause"])) })
        #expect(causes == [persons["Testov"] ?? "": "agrees", persons["Probina"] ?? "": "freed-early"])
        #expect(
            rows.first?.keys == [
                "person", "stated", "from", "to", "sources", "end", "earliestEnd", "days", "cause",
            ])
        #expect(try register.run(["term", "--compare"]).status != 0)
        #expect(try register.run(["term", "--all", "--compare"]).output.contains("freed-early"))
    }

    private static func text(_ value: JSONValue?) -> String {
        if case .string(let text)? = value { text } else { "" }
    }
}
