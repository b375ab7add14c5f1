// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// `imena deadlines`, asked as a user asks it. Nobody in this register exists.
@Suite("Deadlines on the command line") struct DeadlinesCommandTests {
    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: overdue}
                known: "2024-01-05"
                statements:
                  - {claim: name, text: Testov Ivan, kind: full}
                  - {claim: custody, kind: remand, from: "2022-01-10"}
                  - {claim: decision, kind: verdict, date: "2022-06-10", result: convicted, articles: [{code: ru-uk, article: "318", part: "2"}],
                     sentence: [{kind: imprisonment, term: P2Y, regime: strict}]}
              - subject: {kind: person, key: lost}
                known: "2024-01-05"
                statements:
                  - {claim: name, text: Probina Anna, kind: full}
                  - {claim: custody, kind: remand, from: "2023-12-01", incommunicadoSince: "2024-01-02"}
            """)
        return register
    }

    private static func rows(_ answer: Program.Answer) throws -> [JSONObject] {
        guard case .array(let rows) = try JSONReader().read(bytes: Array(answer.output.utf8)) else {
            throw CommandFailure(what: answer.output + answer.errors)
        }
        return rows.compactMap { row in
            if case .object(let object) = row { object } else { nil }
        }
    }

    private static func text(_ value: JSONValue?) -> String {
        if case .string(let text)? = value { text } else { "" }
    }

    @Test("the keys are just those that programs rely on, and the alarms are raised") func alarms() throws {
        let register = try Self.register()
        let ask = ["deadlines", "--on", "2024-05-01", "--format", "json"]
        let rows = try Self.rows(register.run(ask))
        for row in rows { #expect(row.keys == ["person", "clock", "rule", "starts", "due", "state"]) }
        let told = Set(rows.map { "\(Self.text($0["rule"])) \(Self.text($0["due"])) \(Self.text($0["state"]))" })
        // The term ended on 10 January 2024 and no release is on file; nobody reaches the other since 2 January; nothing
        // was said of either for ninety days since 5 January.
        #expect(told.contains("TERM-END 2024-01-10 missed"))
        #expect(told.contains("INCOMMUNICADO 2024-01-12 missed"))
        #expect(
            rows.filter { Self.text($0["rule"]) == "SILENCE" }.map { Self.text($0["due"]) } == [
                "2024-04-04", "2024-04-04",
            ])
        let patient = try Self.rows(register.run(ask + ["--silence", "200"]))
        #expect(!patient.contains { Self.text($0["rule"]) == "SILENCE" })
        let missed = try Self.rows(register.run(ask + ["--state", "missed"]))
        #expect(!missed.isEmpty && missed.allSatisfy { Self.text($0["state"]) == "missed" })
        #expect(try register.run(["deadlines", "--state", "late"]).errors.contains("running, due or missed"))
    }

    @Test("the calendar has the same events, without names, and its text in Russian if asked") func calendar() throws {
        let register = try Self.register()
        let rows = try Self.rows(register.run(["deadlines", "--on", "2024-05-01", "--format", "json"]))
        let calendar = try register.run(["deadlines", "--on", "2024-05-01", "--format", "ics"]).output
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
        let unfolded = calendar.replacing("\r\n ", with: "")
        let lines = unfolded.split(separator: "\r\n").map(String.init)
        let days = lines.filter { $0.hasPrefix("DTSTART;VALUE=DATE:") }.map { String($0.suffix(8)) }
        #expect(days.sorted() == rows.map { Self.text($0["due"]).filter { $0 != "-" } }.sorted())
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == rows.count)
        #expect(!calendar.contains("Testov") && !calendar.contains("Probina"))
        let russian = try register.run(["deadlines", "--on", "2024-05-01", "--format", "ics", "--language", "ru"])
            .output
        #expect(russian.replacing("\r\n ", with: "").contains("Срок заканчивается"))
        #expect(!unfolded.contains("Срок заканчивается"))
    }
}
