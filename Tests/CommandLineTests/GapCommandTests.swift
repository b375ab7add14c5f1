// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// Officials who are under no sanctions, as an advocate asks for them. All names are invented.
@Suite("The gap in lists of sanctions on the command line") struct GapCommandTests {
    static let entries = """
        subjectSource: our-desk
        compartment: public
        entries:
          - subject: {kind: person, key: a}
            known: "2025-01-10"
            statements:
              - {claim: name, text: Синтетов Иван, kind: full}
              - {claim: role, official: Вымыслов Семён Ильич, role: judge, body: Первый суд, date: "2024-05-02"}
              - {claim: role, official: Надуманова Яна Львовна, role: prosecutor, certainty: named in the verdict}
              - {claim: decision, kind: verdict, date: "2024-05-02", sentence: [{kind: imprisonment, term: P8Y}]}
          - subject: {kind: person, key: b}
            known: "2025-01-11"
            statements:
              - {claim: name, text: Пробина Мария, kind: full}
              - {claim: role, official: Семен Вымыслов Ильич, role: judge, body: Первый суд}
              - {claim: role, official: Надуманова Яна Львовна, role: prosecutor}
              - {claim: role, official: Шаблонов Юрий Глебович, role: convoy}

        """
    static let list = """
        id,schema,name,aliases,birth_date,sanctions,program_ids,dataset,first_seen
        X-1,Person,Надуманова Яна Львовна,,,,UA-1,List,2025-10-06

        """

    @Test(
        "Cases, points, roles and sources of those whom no list has; the listed and the one with one case are left out")
    func gap() throws {
        let register = try CommandRegister()
        try register.record(Self.entries)
        let list = try register.scratch.file("list.csv", Self.list)
        let answer = try register.run(["gap", "--against", list, "--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        let json = try JSONReader().read(bytes: Array(answer.output.utf8))
        #expect(json["officials"]?.array?.count == 1 && json["fewer_cases"]?.int == 1)
        let official = try #require(json["officials"]?[0])
        #expect(official["official"]?.string == "Вымыслов Семён Ильич" && official["cases"]?.int == 2)
        // Two for the cases, six for having judged twice, two for the eight years given.
        #expect(official["points"]?.double == 10.0)
        #expect(official["roles"]?.array?.count == 2)
        let roles = try #require(official["roles"]?.array)
        let dated = try #require(roles.first { $0["date"]?.string == "2024-05-02" })
        #expect(dated["term"]?.string == "P8Y" && dated["sources"]?[0]?["source"]?.string == "our-desk")
        #expect(json["sanctioned"]?[0]?["listed"]?["listed_id"]?.string == "X-1")
        let csv = try register.run(["gap", "--against", list, "--cases", "1", "--format", "csv"])
        #expect(csv.status == 0 && csv.output.contains("Шаблонов Юрий Глебович") && !csv.output.contains("Надуманова"))
    }

    @Test("Weights of one’s own, and what is refused")
    func grounds() throws {
        let register = try CommandRegister()
        try register.record(Self.entries)
        let list = try register.scratch.file("list.csv", Self.list)
        let wrong = try register.scratch.file("grounds.txt", "case = many\n")
        let refused = try register.run(["gap", "--against", list, "--grounds", wrong])
        #expect(refused.status == 1 && refused.errors.contains("from 0 to 1000"))
        #expect(try register.run(["gap"]).status == 64)
        #expect(try register.run(["gap", "--against", list, "--cases", "0"]).status == 64)
        let early = try register.run(["gap", "--against", list, "--known", "2024-01-01"])
        #expect(early.status == 0 && early.errors.contains("No statement of the register names an official"))
    }
}
