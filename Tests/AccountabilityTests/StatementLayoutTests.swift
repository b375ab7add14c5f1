// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statements
import Tables
import Testing

@testable import Accountability

@Suite("Acts on sanctions are read entry by entry, whatever their form") struct StatementLayoutTests {
    private struct Entry {
        var number: String
        var given: String
        var surname: String
        var cyrillic: String
        var identification: String
        var reasons: String

        var name: String { given + " " + surname }
    }

    private static let entries = [
        Entry(
            number: "41", given: "Peter Ilyich", surname: "STROGOV", cyrillic: "Пётр Ильич СТРОГОВ",
            identification: "Position(s): Judge of the Test City Court; DOB: 4.3.1971; Gender: male",
            reasons:
                "Peter Strogov is a judge of the Test City Court. In that capacity he sentenced Alexei Testovsky to nine years."
        ),
        Entry(
            number: "42", given: "Olga", surname: "OBVINILOVA", cyrillic: "Ольга ОБВИНИЛОВА",
            identification: "Function: Prosecutor; DOB: 5.6.1980; Gender: female",
            reasons:
                "Olga Obvinilova was a prosecutor at the trial of Maria Probina. She requested twelve years for Probina."
        ),
        Entry(
            number: "43", given: "Tahmur", surname: "DOPROSOV", cyrillic: "Тахмур ДОПРОСОВ",
            identification: "Position: Investigator; DOB: 1975; Gender: male",
            reasons: "Investigator of the Federal Security Service. He opened the criminal case against Ilya Obraztsov."
        ),
    ]
    private static let expected = [
        "STROGOV: judge, a", "OBVINILOVA: prosecutor, b", "DOPROSOV: investigator, d",
    ]

    private static func text(_ make: (Entry) -> String) -> String {
        "COUNCIL DECISION concerning restrictive measures against persons responsible\n\nANNEX\n\nA. Natural persons\n\n"
            + entries.map(make).joined(separator: "\n\n")
            + "\n\nB. Legal persons, entities and bodies\n\n44. Test Prison\n\nAlexei Testovsky was beaten there.\n"
    }

    private static func said(_ name: String, _ content: String) throws -> [String] {
        let scratch = try ScratchFolder()
        let path = try scratch.file(name, Array(content.utf8))
        let list = try #require(try StatementOfReasons.read(path: path))
        let finder = RoleFinder(MentionIndex(Invented.persons))
        return list.filter { !$0.names.isEmpty }.flatMap { statement in
            finder.find(in: statement).filter { $0.probability >= 0.5 }.map { role in
                let surname = entries.map(\.surname).first { role.official.contains($0) } ?? role.official
                return "\(surname): \(role.role.rawValue), \(role.person ?? "nobody")"
            }
        }
    }

    @Test(
        "Plain text: a paragraph for each entry, a line for each cell, tabs between cells, names with a comma, lines with labels",
        arguments: [0, 1, 2, 3, 4])
    func plainText(_ form: Int) throws {
        let content = Self.text { entry in
            switch form {
            case 0: "\(entry.number). \(entry.name) (\(entry.cyrillic)) \(entry.identification). \(entry.reasons)"
            case 1:
                "\(entry.number).\n\n\(entry.given)\n\(entry.surname)\n\n\(entry.cyrillic)\n\n\(entry.identification)\n\n\(entry.reasons)\n\n11.5.2026"
            case 2: "‘\(entry.number).\t\(entry.name)\t\(entry.identification)\t\(entry.reasons)\t11.5.2026"
            case 3:
                "\(entry.surname), \(entry.given)\nDOB: 4/3/1971. Nationality: Russia. Other information: \(entry.reasons)"
            default: "Name: \(entry.name)\nDate of birth: 4.3.1971\nReasons: \(entry.reasons)"
            }
        }
        #expect(try Self.said("act.txt", content) == Self.expected)
    }

    @Test(
        "Pages of EUR-Lex: a table, a table inside a point of an act that amends, paragraphs without a table",
        arguments: [0, 1, 2])
    func pages(_ form: Int) throws {
        let rows = Self.entries.map { entry in
            "<tr><td><p>‘\(entry.number).</p></td><td><p>\(entry.name)</p><p>(\(entry.cyrillic))</p></td>"
                + "<td>\(entry.identification)</td><td><p>\(entry.reasons)</p></td><td>11.5.2026</td></tr>"
        }
        let titles =
            "<tr><td>&#160;</td><td>Names (Transliteration into Latin script)</td><td>Identifying information</td>"
            + "<td>Reasons for listing</td><td>Date of listing</td></tr>"
        let table = "<p>Natural persons</p><table>\(titles)\(rows.joined())</table>"
        let page =
            switch form {
            case 0: "<p>COUNCIL DECISION concerning restrictive measures</p>" + table
            case 1:
                "<p>Restrictive measures</p><table><tr><td>(1)</td><td>the following entries are added:\(table)</td></tr></table>"
            default:
                "<h1>Sanctions</h1>"
                    + Self.entries.map {
                        "<p>\($0.number). \($0.name)</p><p>\($0.identification)</p><p>\($0.reasons)</p>"
                    }
                    .joined()
            }
        #expect(try Self.said("act.html", "<html><body>\(page)</body></html>") == Self.expected)
    }

    @Test(
        "Tables: titles of several words, and a name in several columns below a line that is no title",
        arguments: [0, 1])
    func tables(_ form: Int) throws {
        let rows = Self.entries.map { entry in
            form == 0
                ? "\(entry.number),\(entry.name),\(entry.cyrillic),\"\(entry.identification)\",\"\(entry.reasons)\""
                : "T\(entry.number),\(entry.surname),\(entry.given),Primary name,\(entry.cyrillic),Individual,\"\(entry.reasons)\"\n"
                    + "T\(entry.number),\(entry.surname),,Alias,,Individual,\"\(entry.reasons)\""
        }
        let titles =
            form == 0
            ? "No,Name (Transliteration of Russian spelling),Name (Russian spelling),Identifying information,Statement of Reasons"
            : "Report Date: 11-May-2026\nUnique ID,Name 6,Name 1,Name type,Name non-latin script,Individual Entity Ship,UK Statement of Reasons"
        #expect(try Self.said("list.csv", ([titles] + rows).joined(separator: "\n") + "\n") == Self.expected)
    }

    @Test("The places of plain text are those of the file, and what stands around the entries is read as any text")
    func places() throws {
        let scratch = try ScratchFolder()
        let content =
            "Sanctions. Судья Пётр Строгов приговорил Илью Образцова к двум годам.\n\n"
            + Self.text { "\($0.number). \($0.name). \($0.reasons)" }
        let path = try scratch.file("act.txt", Array(content.utf8))
        let list = try #require(try StatementOfReasons.read(path: path))
        let finder = RoleFinder(MentionIndex(Invented.persons))
        let found = list.flatMap { finder.find(in: $0) }.filter { $0.probability >= 0.5 }
        #expect(found.first.map { "\($0.official), \($0.person ?? "")" } == "Пётр Строгов, d")
        #expect(found.count == 4)
        let scalars = Array(content.unicodeScalars)
        let bytes = Array(content.utf8)
        for role in found {
            let words = role.quote.split(separator: " ").joined()
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[role.start..<role.end])
            #expect(String(view).filter { !$0.isWhitespace } == words)
            #expect(String(decoding: bytes[role.bytes], as: UTF8.self).filter { !$0.isWhitespace } == words)
        }
    }

    @Test(
        "A text that is no list of sanctions has no entries: a list of prisoners, numbered points, a report with one name in capitals",
        arguments: [
            "Список политзаключённых\n\n1. ТЕСТОВСКИЙ Алексей Петрович\n\n2. ПРОБИНА Мария Ильинична\n",
            "Report on sanctions\n\n1. GENERAL PROVISIONS\n\n2. SANCTIONS against persons\n\n3. Final remarks\n",
            "Sanctions were asked for.\n\n1. Ivan TESTOV was heard.\n",
        ])
    func noLists(_ content: String) throws {
        let scratch = try ScratchFolder()
        #expect(try StatementOfReasons.read(path: try scratch.file("text.txt", Array(content.utf8))) == nil)
    }
}
