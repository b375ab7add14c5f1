// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// Sponsors, ladders, boards and groups on the command line. Nobody here exists.
@Suite("Sponsors and steps on the command line") struct SponsorsCommandTests {
    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        var yaml = "subjectSource: our-desk\ncompartment: public\nentries:\n"
        for (key, since) in [("a", "2022-05-02"), ("b", "2023-05-02"), ("c", "2024-05-02"), ("d", "2021-05-02")] {
            yaml += """
                  - subject: {kind: person, key: \(key)}
                    known: "2025-01-10"
                    statements:
                      - {claim: name, text: Синтетов \(key.uppercased()), kind: full}
                      - {claim: custody, kind: colony, from: "\(since)", place: {name: IK-0, country: RU, region: RU-OMS}}

                """
            guard key != "d" else { continue }
            yaml += "      - {claim: consent, purposes: [media], giver: The family, givenOn: \"2025-01-01\"}\n"
        }
        yaml += """
              - subject: {kind: person, key: c}
                known: "2025-02-10"
                statements:
                  - {claim: mention, document: Resolution 1, body: European Parliament, date: "2025-01-05"}
              - subject: {kind: person, key: a}
                known: "2025-02-10"
                statements:
                  - {claim: intervention, kind: medical, by: We, to: Head of colony IK-0, date: "2026-01-10"}

            """
        try register.record(yaml)
        try register.record(
            """
            subjectSource: our-desk
            compartment: confidential
            entries:
              - subject: {kind: person, key: hidden}
                statements:
                  - {claim: name, text: Тайнова Анна, kind: full}
                  - {claim: custody, kind: remand, from: "2020-06-02"}
                  - {claim: consent, purposes: [sponsorship], giver: The family}

            """)
        return register
    }

    private static func json(_ register: CommandRegister, _ arguments: [String]) throws -> JSONValue {
        let answer = try register.run(arguments + ["--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        return try JSONReader().read(bytes: Array(answer.output.utf8))
    }

    private static func table(_ text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "sponsors-\(UUID().uuidString).csv")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    @Test("A proposal takes the least seen with consent, names nobody confidential, and is no statement")
    func proposal() throws {
        let register = try Self.register()
        let file = try Self.table("name,kind,persons\nA city,city,2\n")
        let json = try Self.json(register, ["sponsors", "--assign", file])
        let proposals = try #require(json["proposals"]?.array)
        #expect(proposals.count == 2 && json["left_over"]?.array?.count == 1 && json["only_counted"]?.int == 1)
        #expect(proposals[0]["grounds"]?["documents"]?.int == 0)
        #expect(json["left_over"]?[0]?["reason"]?.string == "no-place")
        #expect(json["not_proposed"]?[0]?["reasons"]?[0]?.string == "no-consent")
        #expect(json["wishes_proven_most"]?.bool == true)
        let text = try register.run(["sponsors", "--assign", file])
        #expect(!text.output.contains("Тайнова") && !text.output.contains("Синтетов"))
        let account = try Self.json(register, ["sponsors"])
        #expect(account["adoptions"]?.array?.isEmpty == true && account["free"]?.array?.count == 3)
        #expect(account["not_free"]?["confidential"]?.int == 1 && account["not_free"]?["no-consent"]?.int == 1)
    }

    @Test("--record makes offers that are confidential, and those offered are not proposed again")
    func record() throws {
        let register = try Self.register()
        let file = try Self.table("name,kind,persons\nA city,city,2\n")
        let answer = try register.run([
            "sponsors", "--assign", file, "--record", "--programme", "Neighbours", "--format", "json",
        ])
        #expect(answer.status == 0 && answer.errors.contains("Recorded 2 offers as “confidential”"), "\(answer.errors)")
        let account = try Self.json(register, ["sponsors"])
        #expect(account["adoptions"]?.array?.map { $0["state"]?.string } == ["offered", "offered"])
        #expect(account["adoptions"]?[0]?["programme"]?.string == "Neighbours")
        #expect(account["free"]?.array?.count == 1 && account["sponsors"]?[0]?["offered"]?.int == 2)
        let again = try Self.json(register, ["sponsors", "--assign", file])
        #expect(again["proposals"]?.array?.count == 1)
        for wrong in [
            ["sponsors", "--record"], ["sponsors", "--assign", file, "--most", "0"],
            ["sponsors", "--assign", file, "--record", "--compartment", "public"],
            ["sponsors", "--assign", file, "--record", "--on", "2025-01-01"],
        ] {
            #expect(try register.run(wrong).status == 64, "\(wrong)")
        }
        #expect(try register.run(["sponsors", "--assign", try Self.table("who\nA\n")]).status != 0)
    }

    @Test("How to reach a sponsor cannot be recorded in public")
    func contact() throws {
        let register = try Self.register()
        let entry = """
            subjectSource: our-desk
            compartment: COMPARTMENT
            entries:
              - subject: {kind: person, key: a}
                statements:
                  - {claim: sponsorship, sponsor: A city, state: accepted, contact: desk@city.example}

            """
        let file = try Self.table(entry.replacing("COMPARTMENT", with: "public"))
        let refused = try register.run(["record", file])
        #expect(refused.status != 0 && refused.errors.contains("The contact of a sponsor stands in a public entry"))
        #expect(!refused.errors.contains("desk@city.example"))
        try register.record(entry.replacing("COMPARTMENT", with: "confidential"))
        let account = try register.run(["sponsors", "--format", "json"])
        #expect(account.output.contains("A city") && !account.output.contains("desk@city.example"))
    }

    @Test("A ladder tells the next step and its day; a calendar has it, with ids and no names")
    func ladder() throws {
        let register = try Self.register()
        let stand = try Self.json(register, ["actions", "--ladder", "medical-care", "--on", "2026-01-20"])
        let person = try #require(stand["persons"]?[0])
        #expect(person["taken"]?[0]?["step"]?.string == "prison")
        #expect(person["next"]?.array?.map { $0["step"]?.string } == ["un", "prosecutor"])
        #expect(person["next"]?.array?.map { $0["from"]?.string } == ["2026-01-25", "2026-02-10"])
        let calendar = try register.run(["actions", "--calendar", "--on", "2026-01-20"])
        #expect(
            calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.output.contains("DTSTART;VALUE=DATE:20260210"))
        #expect(calendar.output.contains("DTSTART;VALUE=DATE:20260410"), "ninety days after the request")
        #expect(!calendar.output.contains("Синтетов"))
        #expect(try register.run(["actions", "--ladder", "nothing"]).status == 64)
        #expect(try register.run(["actions", "--ladder", "medical-care", "--board"]).status == 64)
        #expect(try register.run(["actions", "--calendar", "--format", "csv"]).status == 64)
        let russian = try register.run(
            ["actions", "--ladder", "medical-care", "--on", "2026-01-20", "--language", "ru"]).output
        #expect(russian.contains("Медицинская помощь: дел") && russian.contains("Дальше"))
        #expect(!russian.contains("Next") && russian.contains("прокур") || russian.contains("Прокурор"))
        #expect(!russian.contains("prison ("), "steps that were taken stand in words")
        let all = try register.run(["actions", "--ladders", "--language", "ru"]).output
        #expect(
            all.contains("К больному заключённому") && all.contains("молчание или отказ, 30 дней, после шага prison"))
        #expect(!all.contains("Complain") && !all.contains("silence"))
        let board = try register.run(["actions", "--board", "--language", "ru", "--on", "2026-06-01"]).output
        #expect(board.contains("К кому") && board.contains("Нет ответа") && !board.contains("Silent"))
        let json = try Self.json(
            register, ["actions", "--ladder", "medical-care", "--on", "2026-01-20", "--language", "ru"])
        #expect(json["title"]?.string == "Медицинская помощь")
        #expect(try register.run(["actions", "--language", "ru"]).status == 64)
        let ladders = try register.run(["actions", "--ladders", "--format", "csv"])
        #expect(ladders.status == 0 && ladders.output.contains("medical-care,prosecutor,prison,silence-or-refusal,30"))
    }

    @Test("The board by body, and rates beside what followed")
    func board() throws {
        let register = try Self.register()
        let board = try Self.json(register, ["actions", "--board", "--on", "2026-06-01"])
        #expect(board["bodies"]?[0]?["states"]?["silent"]?.int == 1 && board["bodies"]?[0]?["asked"]?.int == 1)
        let actions = try Self.json(register, ["actions", "--on", "2026-06-01"])
        let rates = try #require(actions["rates"]?.array)
        #expect(rates.map { $0["what"]?.string } == ["release", "transfer", "decision", "death", "mention"])
        #expect(rates[4]["after_actions"]?.int == 1 && rates[4]["without_actions_with"]?.int == 1)
    }

    @Test("Groups are compared, and small ones are hidden unless --exact")
    func groups() throws {
        let register = try Self.register()
        let hidden = try Self.json(register, ["visibility", "--by", "region", "--on", "2026-03-31"])
        #expect(
            hidden["groups"]?.array?.allSatisfy { $0["hidden"]?.bool == true && $0["mean"]?.isNull == true } == true)
        let exact = try Self.json(register, ["visibility", "--by", "region", "--exact", "--on", "2026-03-31"])
        #expect(exact["groups"]?[0]?["group"]?.string == "RU-OMS" && exact["groups"]?[0]?["persons"]?.int == 4)
        #expect(exact["groups"]?[0]?["unnamed_percent"]?.int == 75)
        #expect(try register.run(["visibility", "--by", "colour"]).status == 64)
        #expect(try register.run(["visibility", "--by", "sex", "--unseen"]).status == 64)
        #expect(try register.run(["visibility", "--exact"]).status == 64)
        let unseen = try register.run(["visibility", "--unseen", "--format", "csv"])
        #expect(unseen.status == 0 && unseen.output.split(whereSeparator: \.isNewline).count == 1)
    }
}
