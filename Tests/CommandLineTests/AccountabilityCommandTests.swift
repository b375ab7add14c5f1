// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// Finding who is named, and who is listed, as a user asks for it.
@Suite("Mentions and screening on the command line") struct AccountabilityCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func path(_ name: String) -> String { scratch.folder.appending(path: name).path }

    @Test("Mentions against a table come as JSON with offsets in scalars")
    func mentionsOfTable() throws {
        let names = try scratch.file("names.csv", "id,name\nx1,Примерко Никола\n")
        let text = try scratch.file("text.txt", "Ё! Суд оставил Николу Примерко под стражей по ч. 2 ст. 207.3 УК.")
        let answer = try Program.run(["mentions", text, "--names", names, "--format", "json"])
        #expect(answer.status == 0)
        let json = try JSONReader().read(bytes: Array(answer.output.utf8))
        let person = try #require(json[0]?.object)
        #expect(person.keys == ["file", "start", "end", "text", "kind", "person", "probability", "why"])
        #expect(person["file"]?.string == text && person["start"]?.int == 15 && person["end"]?.int == 30)
        #expect(person["text"]?.string == "Николу Примерко" && person["kind"]?.string == "person")
        #expect(person["person"]?.string == "x1" && person["probability"]?.double ?? 0 > 0.9)
        #expect(json[1]?["kind"]?.string == "article" && json[1]?["person"]?.isNull == true)
    }

    @Test("Mentions of registered persons; nothing is recorded")
    func mentionsOfRegister() throws {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                statements:
                  - {claim: name, text: Testov Ivan, kind: full}
                  - {claim: name, text: Тестов Иван, kind: alias}
            """)
        let before = try register.run(["verify"]).output
        let text = try scratch.file("page.html", "<html><body><p>Письма Ивана <b>Тестова</b></p></body></html>")
        let answer = try register.run(["mentions", text, "--format", "csv"])
        #expect(answer.status == 0 && answer.output.contains("Ивана <b>Тестова,person,"))
        #expect(try register.run(["verify"]).output == before)
    }

    @Test("Only confirmed mentions are recorded, once, and never from another text")
    func recordMentions() throws {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                statements: [{claim: name, text: Синтетов Иван, kind: full}]
              - subject: {kind: person, key: b}
                statements: [{claim: name, text: Пробина Мария, kind: full}]
            """)
        let text = try scratch.file("text.txt", "Парламент требует освободить Ивана Синтетова и Марию Пробину.")
        let found = try register.run(["mentions", text, "--format", "csv"]).output
        let rows = found.split(whereSeparator: \.isNewline).map(String.init)
        #expect(rows.count == 3)
        func table(_ words: [String]) throws -> String {
            try scratch.file("confirmed.csv", zip(rows, words).map { "\($0),\($1)\n" }.joined())
        }
        func record(_ words: [String], of text: String) throws -> Program.Answer {
            try register.run([
                "mentions", text, "--record", try table(words), "--document", "Resolution 1", "--date", "2026-02-03",
                "--compartment", "public",
            ])
        }
        let answer = try record(["confirmed", "yes", ""], of: text)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(
            answer.output.contains("Recorded 1 mention as “public”, in entry 2. On file already: 0, not confirmed: 1."))
        #expect(try record(["confirmed", "yes", "no"], of: text).output.contains("Recorded 0 mentions"))
        let wrong = try record(["confirmed", "yes", "perhaps"], of: text)
        #expect(wrong.status == 1 && wrong.errors.contains("neither yes nor no"))
        let other = try scratch.file("other.txt", "Здесь нет никого.")
        let refused = try record(["confirmed", "yes", "yes"], of: other)
        #expect(refused.status == 1 && refused.errors.contains("no such mention"))
        #expect(try record(["checked", "yes", "yes"], of: text).errors.contains("no column “confirmed”"))
        let size = try register.run(["verify"]).output
        #expect(size.contains("Entries  3"), "\(size)")
        #expect(try register.run(["mentions", text, "--record", try table(["confirmed", "yes", ""])]).status == 64)
    }

    @Test("A text that cannot be read, or a table without names, is said")
    func errors() throws {
        let names = try scratch.file("names.csv", "number,colour\n1,red\n")
        let text = try scratch.file("text.txt", "Никто.")
        let answer = try Program.run(["mentions", text, "--names", names])
        #expect(answer.status != 0 && answer.errors.contains("No column of names.csv"))
        let good = try scratch.file("good.csv", "id,name\n1,Примерко Никола\n")
        let missing = try Program.run(["mentions", path("none.txt"), "--names", good])
        #expect(missing.status != 0 && missing.errors.contains("none.txt"))
    }

    @Test("Screening writes four columns, and finds across scripts")
    func screening() throws {
        let names = try scratch.file(
            "officials.csv", "id,name,birth\no1,Oleg Ilyich VYMYSLOV,1957-02-11\no2,Nobody Atall,1990-01-01\n")
        let list = try scratch.file("list.csv", Self.list("1957-02-11"))
        let answer = try Program.run(["screen", names, "--against", list, "--out", path("out.csv")])
        #expect(answer.status == 0 && answer.errors.contains("1 hit for 1 person"))
        let lines = try String(contentsOfFile: path("out.csv"), encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.first == "id,listed_id,probability,why" && lines.count == 2)
        #expect(lines[1].hasPrefix("o1,X-7,0.9") && lines[1].contains("programme UA-1"))
    }

    @Test("A table for programs begins with its first title; the mark of the encoding is put before it on request")
    func encodingMark() throws {
        let names = try scratch.file("officials.csv", "id,name,birth\no1,Oleg Ilyich VYMYSLOV,1957-02-11\n")
        let list = try scratch.file("list.csv", Self.list("1957-02-11"))
        func start(_ options: [String]) throws -> [UInt8] {
            let answer = try Program.run(["screen", names, "--against", list, "--out", path("out.csv")] + options)
            #expect(answer.status == 0, "\(answer.errors)")
            return Array(try Data(contentsOf: scratch.folder.appending(path: "out.csv")).prefix(3))
        }
        #expect(try start([]) == Array("id,".utf8))
        let printed = try Program.run(["screen", names, "--against", list, "--out", "-"])
        #expect(printed.output.hasPrefix("id,listed_id,probability,why"))
        #expect(try start(["--spreadsheet"]) == [0xEF, 0xBB, 0xBF])
    }

    @Test("A later version of a list tells what changed, and nothing is overwritten")
    func versions() throws {
        let names = try scratch.file("officials.csv", "id,name,birth\no1,Oleg Ilyich VYMYSLOV,1957-02-11\n")
        let earlier = try scratch.file("earlier.csv", Self.list(""))
        let later = try scratch.file("later.csv", Self.list("1957-02-11"))
        let answer = try Program.run([
            "screen", names, "--against", later, "--since", earlier, "--out", path("out.csv"), "--details",
        ])
        #expect(answer.status == 0 && answer.errors.contains("0 added, 0 removed, 0 delisted, 1 changed, 39 same"))
        let result = try String(contentsOfFile: path("out.csv"), encoding: .utf8)
        #expect(result.contains("changed since the earlier version"))
        let refused = try Program.run(["screen", names, "--against", later, "--out", later])
        #expect(refused.status != 0 && refused.errors.contains("named twice"))
        let other = try scratch.file("other.csv", "number,weight\n1,2\n")
        let unknown = try Program.run(["screen", names, "--against", other, "--out", path("o.csv")])
        #expect(unknown.status != 0 && unknown.errors.contains("--mapping"))
    }

    @Test("Two versions of a list are compared without a table of persons, and what differs is told")
    func compare() throws {
        let earlier = try scratch.file("earlier.csv", Self.list(""))
        let later = try scratch.file("later.csv", Self.list("1957-02-11"))
        let answer = try Program.run(["screen", "--compare", earlier, later, "--out", path("changes.csv")])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.errors.contains("1 changed, 39 same"))
        let lines = try String(contentsOfFile: path("changes.csv"), encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.count == 2 && lines[1].contains("X-7,changed,") && lines[1].contains("birth + 1957-02-11"))
        #expect(try Program.run(["screen", "--compare", earlier, "--out", path("o.csv")]).status == 64)
        #expect(try Program.run(["screen", "--out", path("o.csv")]).status == 64)
    }

    @Test("A folder stands for the lists in it, and what is no list is said to be passed over")
    func folder() throws {
        let names = try scratch.file("officials.csv", "id,name,birth\no1,Oleg Ilyich VYMYSLOV,1957-02-11\n")
        let folder = scratch.folder.appending(path: "lists")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Self.list("1957-02-11").utf8).write(to: folder.appending(path: "a.csv"))
        try Data("# About\n".utf8).write(to: folder.appending(path: "README.md"))
        let answer = try Program.run(["screen", names, "--against", folder.path, "--out", path("out.csv")])
        #expect(answer.status == 0 && answer.errors.contains("README.md is no known list"))
        #expect(answer.errors.contains("1 hit for 1 person"))
    }

    /// A list of forty invented persons in the plain form of OpenSanctions; the birth of one can be chosen.
    private static func list(_ birth: String) -> String {
        let surnames = ["Вымыслов", "Примеров", "Образцов", "Надуманов", "Пробин", "Черновиков", "Макетов", "Шаблонов"]
        let given = ["Иван Петрович", "Олег Ильич", "Пётр Олегович", "Юрий Львович", "Глеб Юрьевич"]
        var rows = ["id,schema,name,aliases,birth_date,sanctions,program_ids,dataset,first_seen"]
        for (place, surname) in surnames.enumerated() {
            for (number, name) in given.enumerated() {
                let isHe = place == 0 && number == 1
                rows.append(
                    "X-\(isHe ? 7 : 100 + place * 10 + number),Person,\(surname) \(name),,"
                        + "\(isHe ? birth : "19\(50 + place)-0\(1 + number)-12"),,UA-1,List,2025-10-06")
            }
        }
        return rows.joined(separator: "\n") + "\n"
    }

    @Test("Roles are proposed, and only confirmed ones recorded, once, as they were mended, with source and excerpt")
    func roles() throws {
        let register = try CommandRegister()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                statements:
                  - {claim: name, text: Тестов Иван Петрович, kind: full}
                  - {claim: description, text: Тестов Иван родился в 1980 году. Приговор вынесла судья Марина Судилова., language: ru}
                  - {claim: decision, kind: verdict, date: "2024-03-12", court: Тверской районный суд, judges: [Строгов П. П.]}
            """)
        let text = try scratch.file(
            "verdict.txt", "Судья Тверского районного суда Пётр Строгов приговорил Ивана Тестова к пяти годам.\n")
        let before = try register.run(["verify"]).output
        let answer = try register.run(["roles", text, "--format", "csv"])
        let proposed = answer.output
        #expect(answer.status == 0 && proposed.contains("Пётр Строгов,judge,Тверского районного суда,приговорил"))
        #expect(try register.run(["verify"]).output == before)
        let json = try JSONReader().read(
            bytes: Array(
                try register.run(["roles", "--register-texts", "--format", "json", "--language", "ru"]).output.utf8))
        #expect(json.array?.compactMap { $0["official"]?.string } == ["Строгов П. П.", "Марина Судилова"])
        #expect(json[1]?["why"]?.string?.contains("текст об этом человеке") == true)

        func table(_ word: String, _ change: (String) -> String = { $0 }) throws -> String {
            let lines = proposed.split(whereSeparator: \.isNewline).map(String.init)
            let rows = [lines[0] + ",confirmed"] + lines.dropFirst().map { change($0) + "," + word }
            return try scratch.file("\(UUID().uuidString).csv", rows.joined(separator: "\n") + "\n")
        }
        func record(_ table: String, of file: String) throws -> (status: Int32, output: String, errors: String) {
            let answer = try register.run([
                "roles", file, "--record", table, "--source", "verdict", "--page", "p. 1", "--compartment", "public",
            ])
            return (answer.status, answer.output, answer.errors)
        }
        #expect(try record(table("no"), of: text).output.contains("Recorded 0 roles"))
        let mended = try table("yes") { $0.replacingOccurrences(of: "Пётр Строгов,judge", with: "Строгов Пётр,judge") }
        #expect(
            try record(mended, of: text).output.contains("Recorded 1 role as “public” in 1 entry. On file already: 0"))
        #expect(
            try record(mended, of: text).output.contains(
                "Recorded 0 roles as “public” in 0 entries. On file already: 1"))
        let gap = try register.run(["roles", "--register-texts", "--format", "csv"])
        #expect(gap.output.contains("Марина Судилова"))
        let refused = try record(table("perhaps"), of: text)
        #expect(refused.status == 1 && refused.errors.contains("neither yes nor no"))
        let other = try scratch.file("other.txt", "Ничего такого.\n")
        let elsewhere = try record(table("yes"), of: other)
        #expect(elsewhere.status == 1 && elsewhere.errors.contains("no such role"))
        let wrong = try record(try table("yes") { $0.replacingOccurrences(of: ",judge,", with: ",king,") }, of: text)
        #expect(wrong.status == 1 && wrong.errors.contains("This is no role"))
        #expect(try register.run(["roles", text, "--record", mended]).status == 64)
        #expect(try register.run(["roles", "--register-texts", text]).status == 64)
    }

    @Test("A list of sanctions with a column of reasons is read row by row, each about its own official")
    func rolesOfList() throws {
        let names = try scratch.file("names.csv", "id,name\nx1,Testov Ivan\n")
        let list = try scratch.file(
            "act.csv",
            "recordId,name,reason\n7,Oleg STROGOV,Oleg Strogov is a judge of the Supreme Court. He rejected Ivan Testov’s appeal.\n"
        )
        let answer = try Program.run(["roles", list, "--names", names, "--format", "json"])
        let json = try JSONReader().read(bytes: Array(answer.output.utf8))
        let role = try #require(json[0]?.object)
        #expect(
            role.keys == [
                "file", "row", "start", "end", "official", "role", "body", "act", "date", "case", "person", "text",
                "quote",
                "probability", "why",
            ])
        #expect(
            role["row"]?.string == "7" && role["official"]?.string == "Oleg STROGOV" && role["role"]?.string == "judge")
        #expect(role["person"]?.string == "x1" && role["act"]?.string == "rejected Ivan Testov’s appeal")
    }
}
