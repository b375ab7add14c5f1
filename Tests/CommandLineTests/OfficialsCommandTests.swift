// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// What the staff sees of officials. All names are invented.
@Suite("Officials on the command line") struct OfficialsCommandTests {
    static let entries = """
        subjectSource: our-desk
        entries:
          - subject: {kind: person, key: a}
            known: "2025-01-10"
            compartment: public
            statements:
              - {claim: name, text: Синтетов Иван, kind: full}
              - {claim: role, official: Вымыслов Семён Ильич, role: judge, body: Первый суд, date: "2024-05-02"}
              - {claim: role, official: Надуманова Яна Львовна, role: prosecutor, certainty: perhaps, mark: unverified}
              - {claim: reply, state: not-reached, official: Надуманова Яна Львовна, asked: "2025-02-01"}
          - subject: {kind: person, key: b}
            known: "2025-01-11"
            compartment: public
            statements:
              - {claim: name, text: Вымыслов Семён Ильич, kind: full}
              - {claim: post, post: Судья, body: Первый суд, from: "2019"}
              - {claim: sanction, state: requested, authority: Nowhere, requestedBy: us}

        """

    @Test("A judge who is in the register as an official is still the judge of a text, and no prisoner of it")
    func officialOfRegister() throws {
        let register = try CommandRegister()
        try register.record(Self.entries)
        let text = try register.scratch.file(
            "verdict.txt",
            "Судья Первого суда Вымыслов С. И. приговорил Синтетова Ивана к семи годам. Вымыслов отказал в отводе.\n")
        let answer = try register.run(["roles", text, "--format", "json"])
        let roles = try #require(try JSONReader().read(bytes: Array(answer.output.utf8)).array, "\(answer.errors)")
        #expect(roles.first?["official"]?.string == "Вымыслов С. И." && roles.first?["role"]?.string == "judge")
        #expect(roles.first?["text"]?.string == "Синтетова Ивана" && roles.count == 1, "\(answer.output)")
    }

    @Test("Everything is shown with sources and certainty, also what no page publishes")
    func officials() throws {
        let register = try CommandRegister()
        try register.record(Self.entries)
        let answer = try register.run(["officials", "--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        let json = try JSONReader().read(bytes: Array(answer.output.utf8))
        let officials = try #require(json["officials"]?.array)
        #expect(officials.count == 2)
        let judge = try #require(officials.first)
        #expect(judge["posts"]?[0]?["post"]?.string == "Судья")
        #expect(judge["sanctions"]?[0]?["requested_by"]?.string == "us")
        let doubtful = try #require(officials.last?["roles"]?[0])
        #expect(doubtful["certainty"]?.string == "perhaps" && doubtful["sources"]?[0]?["mark"]?.string == "unverified")
        #expect(officials.last?["replies"]?[0]?["state"]?.string == "not-reached")
        let one = try register.run(["officials", "--official", "надуман"])
        #expect(one.output.contains("1 official, 1 role, 1 of them doubtful") && !one.output.contains("Вымыслов"))
        let csv = try register.run(["officials", "--format", "csv"])
        #expect(
            csv.output.contains("Надуманова Яна Львовна,,Надуманова Яна Львовна,") && csv.output.contains("not-reached")
        )
        #expect(
            try register.run(["officials", "--known", "2024-01-01"]).errors.contains("No statement of the register"))
    }

    @Test("Confirmed mentions are recorded under a document that the register has, with their paragraphs")
    func instrument() throws {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                statements: [{claim: name, text: Синтетов Иван, kind: full}]
              - subject: {kind: instrument, key: resolution-1}
                statements:
                  - {claim: instrument, kind: resolution, body: Parliament of Nowhere, title: On prisoners, date: "2026-02-03", votesFor: 61}
            """)
        let text = try register.scratch.file("text.txt", "Парламент требует освободить Ивана Синтетова.")
        let rows = try register.run(["mentions", text, "--format", "csv"]).output.split(whereSeparator: \.isNewline)
        let table = try register.scratch.file("named.csv", "\(rows[0]),confirmed,paragraph\n\(rows[1]),yes,§ 4\n")
        func record(_ instrument: String, _ more: [String] = []) throws -> Program.Answer {
            try register.run(
                ["mentions", text, "--record", table, "--instrument", instrument, "--compartment", "public"] + more)
        }
        #expect(try record("our-desk/none").errors.contains("has no document our-desk/none"))
        #expect(try record("resolution-1").status == 64 && record("our-desk/x", ["--document", "D"]).status == 64)
        let answer = try record("our-desk/resolution-1")
        #expect(answer.status == 0 && answer.output.contains("Recorded 1 mention "), "\(answer.errors)")
        #expect(try record("our-desk/resolution-1").output.contains("On file already: 1"))
        let found = try JSONReader().read(
            bytes: Array(try register.run(["find", "Синтетов", "--format", "json"]).output.utf8))
        let id = try #require(found[0]?["id"]?.string)
        let shown = try register.run(["show", id, "--format", "json"]).output
        #expect(shown.contains("On prisoners") && shown.contains("§ 4") && shown.contains("resolution-1"))
    }

    @Test("A document is shown with body, number, date, text and vote, who is named in it, and the sources")
    func showInstrument() throws {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: instrument, key: resolution-1}
                known: "2026-02-04"
                statements:
                  - claim: instrument
                    kind: resolution
                    body: {en: Parliament of Nowhere, ru: Парламент Нигдинии}
                    title: On prisoners
                    number: "1 (2026)"
                    date: "2026-02-03"
                    votesFor: 61
                    votesAgainst: 12
                    text: Calls for the release of all.
              - subject: {kind: instrument, key: resolution-1}
                source: other-notes
                known: "2026-02-05"
                statements:
                  - {claim: instrument, kind: resolution, body: Parliament of Nowhere, title: On prisoners, votesFor: 60, abstentions: 4, mark: unverified}
              - subject: {kind: person, key: a}
                known: "2026-02-06"
                statements:
                  - {claim: name, text: Синтетов Иван, kind: full}
                  - claim: mention
                    document: On prisoners
                    instrument: {kind: instrument, source: our-desk, key: resolution-1}
                    paragraph: § 4
              - subject: {kind: person, key: b}
                known: "2026-02-06"
                statements:
                  - {claim: name, text: Пробина Мария, kind: full}
                  - {claim: mention, document: Another one}
            """)
        for name in ["our-desk/resolution-1", "resolution-1"] {
            let answer = try register.run(["show", name])
            #expect(answer.status == 0, "\(answer.errors)")
            for text in [
                "On prisoners", "Parliament of Nowhere / Парламент Нигдинии", "number: 1 (2026)", "date: 2026-02-03",
                "vote: 61 for, 12 against  (sources differ)", "text: Calls for the release of all.", "kind: resolution",
                "other-notes, known since 2026-02-05", "[unverified]", "named in it: 1", "Синтетов Иван, § 4",
            ] {
                #expect(answer.output.contains(text), "\(text)")
            }
            #expect(!answer.output.contains("Пробина"))
        }
        let json = try JSONReader().read(
            bytes: Array(try register.run(["show", "resolution-1", "--format", "json"]).output.utf8))
        #expect(json["statements"]?[0]?["value"]?["votesFor"]?.int == 61)
        #expect(json["statements"]?.array?.count == 2 && json["named"]?[0]?["paragraph"]?.string == "§ 4")
        #expect(try register.run(["show", "resolution-1", "--format", "csv"]).output.contains("Синтетов Иван"))
        #expect(try register.run(["show", "instruments"]).output.contains("our-desk/resolution-1"))
        #expect(try register.run(["show", "our-desk/none"]).errors.contains("There is no document"))
        #expect(try register.run(["show", "resolution-1", "--known", "2026-01-01"]).status != 0)
    }
}
