// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// The commands that assess, asked as a user asks them.
@Suite("Assessing on the command line") struct AssessCommandTests {
    private static func register() throws -> (register: CommandRegister, person: String) {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                statements:
                  - {claim: name, text: Testov Ivan, kind: full}
                  - {claim: charge, article: {code: ru-uk, article: "207.3", part: "2"}, stage: convicted}
                  - {claim: recognition, organisation: Monitor, outcome: granted, date: "2023-01-02", definition: GUIDE2013}
              - subject: {kind: person, key: b}
                statements:
                  - {claim: name, text: Probina Anna, kind: full}
                  - {claim: recognition, organisation: Monitor, outcome: refused, date: "2023-01-02", reason: violence}
            """)
        let found = try register.run(["find", "Testov", "--format", "json"])
        guard case .array(let rows) = try JSONReader().read(bytes: Array(found.output.utf8)),
            case .object(let row)? = rows.first, case .string(let id)? = row["id"]
        else { throw CommandFailure(what: found.output) }
        return (register, id)
    }

    private static func object(_ answer: Program.Answer) throws -> JSONObject {
        guard case .object(let object) = try JSONReader().read(bytes: Array(answer.output.utf8)) else {
            throw CommandFailure(what: answer.output + answer.errors)
        }
        return object
    }

    private static func definition(_ answer: Program.Answer) throws -> JSONObject {
        guard case .array(let all)? = try object(answer)["definitions"], case .object(let one)? = all.first else {
            throw CommandFailure(what: answer.output + answer.errors)
        }
        return one
    }

    @Test("a finding changes the outcome; a charge and a recognition alone do not") func finding() throws {
        let (register, person) = try Self.register()
        let ask = ["assess", person, "--definition", "pace", "--format", "json"]
        let before = try Self.definition(register.run(ask))
        #expect(before["outcome"] == .string("notAssessed"))
        for (criterion, answer) in [("PACE-a", "met"), ("PACE-X1.1", "notMet")] {
            let recorded = try register.run([
                "finding", person, answer, "--definition", "PACE1900", "--criterion", criterion, "--by", "A. Assessor",
                "--why", "the post was peaceful", "--evidence", "E2:0", "--evidence", "E5:archived post",
            ])
            #expect(recorded.status == 0, "\(recorded.errors)")
        }
        let after = try Self.definition(register.run(ask))
        #expect(after["outcome"] == .string("met"))
        #expect(after["fired"] == .array([.string("PACE-a")]))
        guard case .array(let criteria)? = after["criteria"], case .object(let first)? = criteria.first else {
            Issue.record("criteria")
            return
        }
        #expect(first["id"] == .string("PACE-a"))
        #expect(first["answer"] == .string("met"))
        #expect(first["by"] == .string("A. Assessor"))
        #expect(first["unverified"] == .bool(false))
        let text = try register.run(["assess", person, "--definition", "pace"]).output
        #expect(text.contains("PACE1900: met"))
        #expect(text.contains("suggested by S-SPEECH: met"))
        let all = try Self.definition(
            register.run(["assess", "--all", "--definition", "PACE1900", "--format", "json"]))
        #expect(all["met"] == .number(JSONNumber(1)))
        #expect(all["notAssessed"] == .number(JSONNumber(1)))
    }

    @Test("a wrong criterion, answer, evidence or definition is told with what there is") func wrong() throws {
        let (register, person) = try Self.register()
        func errors(_ criterion: String, _ answer: String, _ more: [String] = []) throws -> String {
            let given = try register.run(
                [
                    "finding", person, answer, "--definition", "PACE1900", "--criterion", criterion, "--by", "A",
                    "--why",
                    "b",
                ] + more)
            #expect(given.status != 0)
            return given.errors
        }
        #expect(try errors("PACE-z", "met").contains("Criteria: PACE-a"))
        #expect(try errors("PACE-a", "yes").contains("Give met, notMet, insufficient or excluded"))
        #expect(try errors("PACE-a", "met", ["--evidence", "E99"]).contains("E1 to E13"))
        #expect(try register.run(["assess", person, "--definition", "none"]).errors.contains("PACE1900"))
        #expect(try register.run(["assess"]).errors.contains("Name a person, or give --all."))
    }

    @Test("the recognition ledger answers who is on one list and not on another") func recognition() throws {
        let (register, person) = try Self.register()
        let by = try register.run(["recognition", "--by", "Monitor", "--format", "csv"]).output
        #expect(by.contains(person) && by.contains("granted,2023-01-02,GUIDE2013"))
        #expect(!by.contains("Probina"))
        let not = try register.run(["recognition", "--not-by", "monitor", "--format", "csv"]).output
        #expect(not.contains("violence") && !not.contains(person))
        let unknown = try register.run(["recognition", "--by", "Nobody"])
        #expect(unknown.status == 0)
        #expect(unknown.errors.contains("“Nobody”"))
        let compared = try Self.object(
            register.run(["recognition", "--compare", "Monitor", "our-desk", "--format", "json"]))
        #expect(compared["onlyFirst"] != nil)
    }

    @Test("a changed definition shows whose outcome changes, and changes nothing") func diff() throws {
        let (register, person) = try Self.register()
        let changed = try register.scratch.file(
            "d.yaml",
            """
            pack: definition
            id: AI-POC
            version: 2026-12-01
            title: {en: Changed, ru: Изменено}
            criteria:
              - {id: AI-1, text: {en: a, ru: б}, source: c, mark: verified}
            met: AI-1
            """)
        let finding = try register.run([
            "finding", person, "met", "--definition", "AI-POC", "--criterion", "AI-1", "--by", "A", "--why", "b",
            "--evidence", "E1", "--evidence", "E5",
        ])
        #expect(finding.status == 0, "\(finding.errors)")
        let text = try register.run(["law", "diff", changed]).output
        #expect(text.contains("conditions: AI-POC AI-POC"))
        #expect(text.contains(person))
        #expect(text.contains("1 persons would have another outcome. Nothing was changed."))
    }

    @Test("the packs that come with the program pass their check") func check() throws {
        let answer = try Program.run(["law", "check", "--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        let object = try Self.object(answer)
        guard case .array(let open)? = object["unverified"] else {
            Issue.record("unverified rules")
            return
        }
        #expect(!open.isEmpty)
    }
}
