// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Finding duplicates in tables and between them, as anyone with a spreadsheet does it.
@Suite("Tables without a register, on the command line") struct TableCommandTests {
    private let scratch: Scratch
    private let table: String

    init() throws {
        scratch = try Scratch()
        table = try scratch.file(
            "people.csv",
            """
            id,ФИО,Дата рождения
            1,Примерко Никола,12.03.1980
            2,Primerko Nikola,1980-03-12
            2,Образцова Анна,в мае 1975
            3,Черновиков,
            """)
    }

    private func path(_ name: String) -> String { scratch.folder.appending(path: name).path }

    @Test("Duplicates are found, and what is not understood is said")
    func dedupe() throws {
        let answer = try Program.run(["dedupe", table, "--out", path("out.csv")])
        #expect(answer.status == 0)
        #expect(answer.errors.contains("4 records are 3 persons"))
        #expect(answer.errors.contains("1 records have the id of another one, the first of them “2”"))
        #expect(answer.errors.contains("1 dates are not understood") && answer.errors.contains("в мае 1975"))
        #expect(answer.errors.contains("1 records say too little"))
        let result = try String(contentsOfFile: path("out.csv"), encoding: .utf8)
        #expect(result.contains("2,1,") && result.contains("birth the same"))
    }

    @Test("A table is never overwritten by the result, under whatever name it is called")
    func overwriting() throws {
        let before = try String(contentsOfFile: table, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: path("link.csv"), withDestinationPath: table)
        for arguments in [
            ["dedupe", table, "--out", table], ["dedupe", table, "--out", path("link.csv")],
            ["dedupe", table, "--out", path("x.csv"), "--report", path("x.csv")],
            ["match", table, table, "--out", scratch.folder.path + "/./people.csv"],
            ["names", "compare", "--file", table, "--out", table],
            ["names", "index", table, "--out", table],
        ] {
            let answer = try Program.run(arguments)
            #expect(answer.status == 64 && answer.errors.contains("named twice"), "\(arguments)")
        }
        #expect(try String(contentsOfFile: table, encoding: .utf8) == before)
    }

    @Test("The result goes through a pipe as it is, and a link stays one")
    func throughPipes() throws {
        let target = try scratch.file("target.csv", "old")
        try FileManager.default.createSymbolicLink(atPath: path("link.csv"), withDestinationPath: target)
        #expect(try Program.run(["dedupe", table, "--out", path("link.csv")]).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.csv")) == target)
        #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("record_id"))
        #expect(try Program.run(["dedupe", table, "--out", "/dev/null"]).status == 0)
        let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(kind == .typeCharacterSpecial)
    }

    @Test("Two tables are compared, with a page of the pairs in doubt", arguments: ["en", "ru"])
    func match(language: String) throws {
        let other = try scratch.file(
            "others.csv", "key,name,born\nA,Примерко Никола,1984\nB,Образцова Анна Петровна,1975\n")
        let answer = try Program.run([
            "match", table, other, "--out", path("out.csv"), "--report", path("r.html"), "--language", language,
        ])
        #expect(answer.status == 0, "\(answer.errors)")
        let page = try String(contentsOfFile: path("r.html"), encoding: .utf8)
        #expect(page.contains("people.csv, others.csv") && page.contains("<svg"))
        // Records of two tables are not joined into persons, so that none are counted.
        #expect(page.contains(language == "en" ? "6 records · 3 pairs compared" : "6 записей · сравнены 3 пары"))
        let unknown = try Program.run([
            "match", table, other, "--out", path("out.csv"), "--encoding", "klingon",
        ])
        #expect(unknown.status == 64 && unknown.errors.contains("windows-1251"))
    }
}
