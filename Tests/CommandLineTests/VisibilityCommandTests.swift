// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// Who is named, and what was asked of whom, as a campaign asks for it. Nobody here exists.
@Suite("Visibility and actions on the command line") struct VisibilityCommandTests {
    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                known: "2025-01-10"
                statements:
                  - {claim: name, text: Синтетов Иван, kind: full}
                  - {claim: custody, kind: remand, from: "2024-05-02"}
                  - {claim: mention, document: Resolution 1, body: European Parliament, date: "2025-01-05"}
                  - {claim: intervention, kind: medical, by: Our office, to: A clinic, date: "2026-01-10", due: "2026-02-01"}
                  - {claim: transfer, date: "2026-01-20"}
              - subject: {kind: person, key: b}
                known: "2025-01-11"
                statements:
                  - {claim: name, text: Пробина Мария, kind: full}
                  - {claim: custody, kind: remand, from: "2023-05-02"}
                  - {claim: intervention, kind: pardon-list, by: Our office, to: A president, date: "2025-01-10", replied: "2025-03-01", result: refused}

            """)
        try register.record(
            """
            subjectSource: our-desk
            compartment: confidential
            entries:
              - subject: {kind: person, key: c}
                known: "2025-01-11"
                statements:
                  - {claim: name, text: Тайнова Анна, kind: full}
                  - {claim: custody, kind: remand, from: "2023-06-02"}

            """)
        return register
    }

    private static func json(_ register: CommandRegister, _ arguments: [String]) throws -> JSONValue {
        let answer = try register.run(arguments + ["--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        return try JSONReader().read(bytes: Array(answer.output.utf8))
    }

    @Test("Persons by ids, the spread, and the confidential counted only")
    func visibility() throws {
        let register = try Self.register()
        let json = try Self.json(register, ["visibility", "--on", "2026-03-31", "--fewer", "1"])
        #expect(json["held"]?.int == 3 && json["only_counted"]?.int == 1)
        #expect(json["persons"]?.array?.count == 2)
        // A list for a pardon names the second person.
        #expect(json["distribution"]?["mentions"]?.int == 2 && json["distribution"]?["unnamed"]?.int == 1)
        #expect(json["kinds"]?["parliament"]?.int == 1 && json["kinds"]?["exchange-list"]?.int == 1)
        #expect(json["few_and_not_assessed"]?.int == 1 && json["unseen"]?.array?.isEmpty == true)
        let text = try register.run(["visibility", "--on", "2026-03-31"])
        #expect(!text.output.contains("Синтетов") && !text.output.contains("Тайнова"))
        #expect(try register.run(["visibility", "--fewer", "0"]).status == 64)
        #expect(try register.run(["visibility", "--definition", "nothing"]).status != 0)
    }

    @Test("Actions with their states, what followed, and the warning")
    func actions() throws {
        let register = try Self.register()
        let json = try Self.json(register, ["actions", "--on", "2026-03-31"])
        let actions = try #require(json["actions"]?.array)
        #expect(actions.map { $0["state"]?.string } == ["silent", "refused"])
        #expect(actions[0]["followed"]?[0]?["what"]?.string == "transfer")
        #expect(actions[0]["followed"]?[0]?["certain"]?.bool == true && actions[0]["days_left"]?.int == -58)
        #expect(json["warning"]?.string?.hasPrefix("After is not because") == true)
        #expect(json["counts"]?["silent"]?.int == 1)
        let early = try Self.json(register, ["actions", "--on", "2026-01-20", "--state", "due,open"])
        #expect(early["actions"]?[0]?["state"]?.string == "due")
        let csv = try register.run(["actions", "--on", "2026-03-31", "--to", "a president", "--format", "csv"])
        #expect(csv.output.split(whereSeparator: \.isNewline).count == 2 && csv.output.contains("refused,pardon-list"))
        #expect(try register.run(["actions", "--state", "lost"]).status == 64)
        #expect(try register.run(["actions", "--within", "-1"]).status == 64)
    }
}
