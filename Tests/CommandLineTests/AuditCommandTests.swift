// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// Lists and audits, asked as a user asks them. All persons are made up.
@Suite("Lists and audits on the command line") struct AuditCommandTests {
    private static let entries = """
        subjectSource: our-desk
        compartment: public
        entries:
          - subject: {kind: person, key: a}
            statements:
              - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
              - {claim: publication-basis, basis: public-figure}
              - {claim: custody, kind: remand, from: "2022-01-10"}
              - {claim: charge, article: {code: ru-uk, article: "207.3", part: "2"}, stage: convicted}
          - subject: {kind: person, key: b}
            statements:
              - {claim: name, text: Пустельгин Назар Олегович, kind: full}
              - {claim: publication-basis, basis: public-figure}
              - {claim: custody, kind: remand, from: "2021-01-10"}
              - {claim: charge, article: {code: ru-uk, article: "207.3", part: "2"}, stage: convicted}
        """

    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        try register.record(entries)
        return register
    }

    private static func object(_ answer: Program.Answer) throws -> JSONObject {
        guard case .object(let object) = try JSONReader().read(bytes: Array(answer.output.utf8)) else {
            throw CommandFailure(what: answer.output + answer.errors)
        }
        return object
    }

    private static func load(
        _ register: CommandRegister, _ file: String, version: String, _ more: [String] = []
    ) throws -> Program.Answer {
        try register.run(
            ["list-load", file, "--kind", "exchange", "--holder", "Desk", "--version", version, "--name", "swap"] + more
        )
    }

    @Test("the report on a terminal is in Russian where that is asked for, with no code and no English word left")
    func russian() throws {
        let register = try Self.register()
        let list = try register.scratch.file("names.txt", "Зябликов Тимур Аркадьевич\nНикто Неизвестный\n")
        let answer = try register.run(["audit", list, "--language", "ru"])
        #expect(answer.status == 0 && !answer.output.contains("⟦"))
        #expect(answer.output.contains("Найдено в реестре 1 из 2: с вероятностью 0,9 и выше — 1, проверить надо — 0."))
        let allowed: Set<String> = ["names", "txt", "PACE1900", "PP", "UND", "PACE", "LIST"]
        let latin = answer.output.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
            word.contains { $0.isASCII && $0.isLetter } && !allowed.contains(word) && word.count > 5
        }
        #expect(latin.isEmpty, "\(latin)")
        #expect(answer.output.contains(/\d,\d/) && !answer.output.contains(/[ ]0\.\d/), "a number has a comma")
    }

    @Test("the example is made from any folder by a program in the path; the audit says how many of all are matched")
    func anywhere() throws {
        let register = try CommandRegister()
        let names = try register.scratch.file("names.txt", "Ilya Yashin\nPablo Gonzalez\nY. Orlov\nNobody Unheardof\n")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = register.scratch.folder
        process.environment = Program.environment(nil)
        process.environment?["PATH"] = try Program.binary().deletingLastPathComponent().path + ":/usr/bin:/bin"
        process.arguments = ["-c", "imena example made > out && imena audit '\(names)' --register made >> out"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let out = try String(contentsOf: register.scratch.folder.appending(path: "out"), encoding: .utf8)
        #expect(
            out.contains("2 of 4 matched to a person of the register: 0 at 0.9 or surer, 2 to be looked at."), "\(out)")
        #expect(out.contains("1 of whom nobody is known") || out.contains("2 of whom nobody is known"))
    }

    @Test("a list is taken in, shown, decided and audited, and versions are compared") func wholeWay() throws {
        let register = try Self.register()
        let first = try register.scratch.file("one.txt", "Timur Zyablikov\nZyablikov T.\nNobody Unheardof\n")
        let loaded = try Self.load(register, first, version: "1", ["--format", "json"])
        #expect(loaded.status == 0, "\(loaded.errors)")
        let counts = try Self.object(loaded)
        #expect(counts["entries"]?.int == 3 && counts["matched"]?.int == 1 && counts["unknown"]?.int == 1)
        #expect(counts["compartment"] == .string("confidential"))
        let second = try register.scratch.file(
            "two.csv", "name,consent\nЗябликов Тимур,family\nПустельгин Назар,refused\n")
        #expect(try Self.load(register, second, version: "2").status == 0)
        let again = try Self.load(register, second, version: "2")
        #expect(again.status != 0 && again.errors.contains("swap/2 is in the register already"))
        let doubtful = try register.run(["list-show", "swap/1", "--doubtful", "--format", "csv"])
        #expect(doubtful.output.contains("Zyablikov T."), "\(doubtful.errors)")
        let decided = try register.run(["list-match", "swap/1", "3", "nobody", "--why", "asked the family"])
        #expect(decided.status == 0, "\(decided.errors)")
        let id = try #require(try Self.firstPerson(register))
        let wrong = try register.run(["list-match", "swap/1", "3", id, "--why", "slip"])
        #expect(wrong.status != 0 && wrong.errors.contains("Nothing in the names"), "\(wrong.errors)")
        #expect(try register.run(["list-match", "swap/1", "2", id, "--why", "the family"]).status == 0)
        #expect(try register.run(["list-match", "swap/1", "3", id, "--why", "an alias", "--anyway"]).status == 0)
        #expect(try register.run(["list-match", "swap/1", "3", "nobody", "--why", "asked the family"]).status == 0)
        let audit = try Self.object(register.run(["audit", "swap", "--format", "json"]))
        let entries = try #require(audit["entries"]?.array)
        #expect(entries.count == 2)
        #expect(entries.allSatisfy { $0["person"]?.string != nil })
        #expect(entries[1]["flags"]?.array?.contains(.string("refuses")) == true)
        #expect(audit["diff"]?["against"] == .string("swap/1"))
        #expect(audit["diff"]?["added"]?.array?.count == 1)
        for key in ["list", "entries", "composition", "inflation", "omitted", "diff"] {
            #expect(audit[key] != nil, "\(key)")
        }
        for key in ["printed", "person", "probability", "category", "rule", "status", "definitions", "flags"] {
            #expect(entries[0]["\(key)"] != nil, "\(key)")
        }
        let earlier = try Self.object(register.run(["audit", second, "--format", "json"]))
        #expect(earlier["entries"]?.array?.first?["lists"]?.array?.isEmpty == false, "earlier lists are told")
    }

    /// The id of the person whom the first entry of the first list is.
    private static func firstPerson(_ register: CommandRegister) throws -> String? {
        let shown = try register.run(["list-show", "swap/1", "--format", "json"])
        return try JSONReader().read(bytes: Array(shown.output.utf8)).array?.first?["person"]?.string
    }

    @Test("each format is written, whole, and a PDF for a meeting has at most two pages in both languages")
    func formats() throws {
        let register = try Self.register()
        let names = (0..<300).map {
            "Person\(["a", "b", "c"][$0 % 3]) Testov\(String(repeating: "o", count: $0 % 40))v"
        }
        let file = try register.scratch.file("list.txt", names.joined(separator: "\n"))
        for language in ["en", "ru"] {
            let pdf = register.scratch.folder.appending(path: "\(language).pdf").path
            let answer = try register.run(["audit", file, "--format", "pdf", "--language", language, "--out", pdf])
            #expect(answer.status == 0, "\(answer.errors)")
            let bytes = try Data(contentsOf: URL(filePath: pdf))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.hasPrefix("%PDF"))
            let pages = text.matches(of: /\/Type \/Page\b/).count - text.matches(of: /\/Type \/Pages\b/).count
            #expect((1...2).contains(max(pages, 1)), "\(pages)")
            let html = try register.run(["audit", file, "--format", "html", "--language", language])
            #expect(html.output.contains("<!DOCTYPE html>") || html.output.contains("<!doctype html>"))
            #expect(!html.output.contains("⟦"), "all words are there")
        }
        let csv = try register.run(["audit", file, "--format", "csv"])
        #expect(csv.output.split(separator: "\r\n").count == 301)
        let xlsx = register.scratch.folder.appending(path: "a.xlsx").path
        #expect(try register.run(["audit", file, "--format", "xlsx", "--out", xlsx]).status == 0)
        let rows = try TableSource.open(path: xlsx)
        #expect(rows.columns.contains("printed"))
        #expect(try register.run(["audit", file]).output.contains("300 entries"))
    }

    @Test("the text for people goes into --out and not to the terminal; tables speak Russian if that is asked for")
    func intoFile() throws {
        let register = try Self.register()
        let list = try register.scratch.file("names.txt", "Зябликов Тимур Аркадьевич\nНикто Неизвестный\n")
        for (command, said) in [(["audit", list], "2 entries"), (["monitor"], "Detentions with a day")] {
            let path = register.scratch.folder.appending(path: "\(command[0]).out").path
            let answer = try register.run(command + ["--format", "text", "--out", path])
            #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.errors)")
            #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8).contains(said))
        }
        let csv = try register.run(["audit", list, "--format", "csv", "--language", "ru"]).output
        #expect(csv.contains("как напечатано") && !csv.contains("printed") && !csv.contains("suggestion"))
        let english = try register.run(["audit", list, "--format", "csv"]).output
        #expect(english.contains("number,printed,person,name,probability,why,category"))
        let text = try register.run(["audit", list]).output
        let table = text.split(separator: "\n").drop { !$0.hasPrefix("no ") }.prefix { !$0.hasPrefix("Left out") }
        #expect(!table.isEmpty && table.allSatisfy { $0.count <= 80 }, "\(table)")
    }

    @Test("what is no list is told in words, and names nobody") func bad() throws {
        let register = try Self.register()
        func errors(_ text: String) throws -> String {
            let answer = try register.run(["audit", try register.scratch.file("list.txt", text)])
            #expect(answer.status != 0)
            return answer.errors
        }
        #expect(try errors("").contains("holds no entry"))
        #expect(
            try errors("The talks went on for three days without result.").contains("none of them was read as a name"))
        let none = try register.run(["audit", "no-such-list"])
        #expect(none.status != 0 && none.errors.contains("no-such-list"))
        let load = try register.run([
            "list-load", "no-such-file", "--kind", "exchange", "--holder", "A", "--version", "1",
        ])
        #expect(load.status != 0)
    }

    @Test("a confidential list shows in no page, file, feed, count or log of the site") func confidential() throws {
        let register = try Self.register()
        let canary = "Неслыханов Канарей Канареевич"
        let file = try register.scratch.file("list.txt", "Timur Zyablikov\n\(canary)\n")
        let before = try register.run(["count", "--format", "json"])
        #expect(
            try Self.load(register, file, version: "canary-9", ["--recipient", "Canaryland", "--kind", "exchange"])
                .status
                == 0)
        let after = try register.run(["count", "--format", "json"])
        func people(_ answer: Program.Answer) -> String {
            answer.output.replacing(/"at": *[0-9]+/, with: "").replacing(/"[a-z]*[eE]ntries": *[0-9]+/, with: "")
        }
        #expect(people(before) == people(after), "no count changes")
        for arguments in [
            ["list", "--format", "csv"], ["find", "Неслыханов", "--format", "json"], ["list-show", "--format", "json"],
            ["runs", "--format", "json"], ["verify"], ["monitor", "--format", "json"],
        ] {
            let answer = try register.run(arguments, passphrase: nil)
            let all = answer.output + answer.errors
            #expect(!all.contains("Канарей") && !all.contains("canary") && !all.contains("Canaryland"), "\(arguments)")
        }
        let served = try ServedProgram(register)
        for path in [
            "/en/", "/ru/", "/en/people", "/en/people?q=%D0%9A%D0%B0%D0%BD%D0%B0%D1%80",
            "/en/people.csv", "/en/people.json", "/en/exchanges", "/en/exchanges.json",
            "/en/exchanges/monitor", "/ru/exchanges/monitor", "/en/counts", "/en/counts.json", "/en/sources",
            "/en/sources.csv", "/en/numbers.json", "/en/downloads", "/sitemap.xml",
        ] {
            let page = try served.exchange("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(page.contains("HTTP/1.1 200"), "\(path)")
            #expect(!page.contains("Канарей") && !page.contains("canary-9") && !page.contains("Canaryland"), "\(path)")
        }
    }
}
