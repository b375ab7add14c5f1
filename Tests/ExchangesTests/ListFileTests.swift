// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Statements
import Tables
import Testing

@testable import Exchanges

/// What a file is read as, and what is said of one that is no list.
@Suite("Files with lists") struct ListFileTests {
    private func file(_ name: String, _ text: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imena-lists-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test("a table is read by the names of its columns, in English and Russian")
    func table() throws {
        let english = try ListFile(
            path: file(
                "a.csv",
                """
                name,birth,consent,grounds,compartment,remark
                Ivan Testov,1980-05-06,family,ill; old,sealed,room 3
                Anna Probina,,,,,
                """))
        #expect(english.form == .table)
        #expect(english.entries.map(\.name) == ["Ivan Testov", "Anna Probina"])
        let first = try #require(english.entries.first)
        #expect(first.birth == "1980-05-06" && first.consent == .family && first.grounds == ["ill", "old"])
        #expect(first.compartment == .sealed && first.text == "remark: room 3" && first.row == 2)
        let russian = try ListFile(
            path: file("b.csv", "Фамилия;Имя;Отчество;Дата рождения\nТестов;Иван;Петрович;06.05.1980\n"))
        #expect(russian.entries.map(\.name) == ["Тестов Иван Петрович"])
        #expect(russian.entries.first?.born?.edtf == "1980-05-06")
    }

    @Test(
        "the column of names is found among others that look like it",
        arguments: [
            ("Имя,Дата рождения\nТестов Иван,1980\n", "Тестов Иван"),
            ("person,name\n2abc,Testov Ivan\n", "Testov Ivan"),
            ("number,printed,person,name\n1,Testov I.,2abc,Testov Ivan\n", "Testov I."),
            ("Surname,Name\nTestov,Ivan\n", "Testov Ivan"), ("person\nTestov Ivan\n", "Testov Ivan"),
            ("Ф.И.О.,Имя\nТестов Иван,Иван\n", "Тестов Иван"),
        ])
    func nameColumn(text: String, name: String) throws {
        let list = try ListFile(path: file("n.csv", text))
        #expect(list.form == .table && list.entries.map(\.name) == [name])
    }

    @Test(
        "a table of which no title is known is one by its shape: no title is an entry, and no cell is lost",
        arguments: [
            ("Prisoner,Article\nIvan Testov,280.3\nAnna Probina,207.3\n", ["280.3", "207.3"]),
            ("Кто;Статья;Год\nТестов Иван;280.3;1953\nПробина Анна;207.3;1983\n", ["280.3", "207.3"]),
            ("Nr;Wen;Haft\n1;Testov Ivan;Moskau\n2;Probina Anna;Perm\n", ["Moskau", "Perm"]),
            ("Entry\tHeld in\nTestov Ivan\tMoskau\nProbina Anna\tPerm\n", ["Moskau", "Perm"]),
        ])
    func unknownTitles(text: String, said: [String]) throws {
        let list = try ListFile(path: file("u.csv", text))
        #expect(list.form == .table && list.entries.count == 2)
        for (entry, word) in zip(list.entries, said) {
            #expect(!entry.name.contains(word) && entry.name.contains(" "), "\(entry.name)")
            #expect(
                (entry.articles + [entry.text ?? "", entry.birth, entry.region]).joined(separator: " ").contains(word))
        }
    }

    @Test("names with a note behind a comma are lines and no table without titles")
    func noTable() throws {
        for text in [
            "Ivan Testov, Moscow\nAnna Probina, Perm\nPetr Primerov, Kazan\n",
            "Testov, Ivan\nProbina, Anna\nPrimerov, Petr\n",
        ] {
            let list = try ListFile(path: file("l.txt", text))
            #expect(list.entries.count == 3 && list.form == .lines, "\(list.entries.map(\.name))")
        }
    }

    @Test("two columns of one title are the parts of one name")
    func twice() throws {
        let list = try ListFile(path: file("d.csv", "name,name\nIvan,Testov\n"))
        #expect(list.entries.map(\.name) == ["Ivan Testov"])
    }

    @Test(
        "births are read as people write them, and one with two readings stays as printed",
        arguments: [
            ("~1982", "1982~"), ("5 March 1970", "1970-03-05"), ("29/06/1983", "1983-06-29"),
            ("5 марта 1970", "1970-03-05"), ("05/06/1983", nil), ("soon", nil), ("06.05.1980", "1980-05-06"),
        ])
    func births(text: String, edtf: String?) throws {
        var entry = PrintedEntry(number: 1, row: 1, name: "Ivan Testov")
        entry.birth = text
        #expect(entry.born?.edtf == edtf)
    }

    @Test("of a JSON array what is no text and no object is told as a row without a name")
    func jsonWithNull() throws {
        let list = try ListFile(
            path: file("n.json", "[\"Ivan Testov\",null,5,{\"name\":\"Anna Probina\",\"birth\":1983},{\"x\":1}]"))
        #expect(list.entries.map(\.name) == ["Ivan Testov", "Anna Probina"])
        #expect(list.rowsWithoutEntry.count == 3)
    }

    @Test("a pipe is refused in words and not waited for")
    func pipe() throws {
        let path = try file("list.txt", "") + ".pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: ListFileError.unreadable(file: "list.txt.pipe", why: "it is no regular file")) {
            try ListFile(path: path)
        }
    }

    @Test("a list of unusual names stays one name a line, and each is kept as it is printed")
    func unusual() throws {
        let lines = [
            "Тестбек Пробман уулу", "Пробов Тимур Рза оглы", "van der Test Jan", "Anar oglu Probov", "Joan of Testing",
            "Мария де лос Пробас", "Testa", "тестов иван", "李明", "Nguyễn Văn A", "Test", "Иванов Пётр", "Oleg Testov",
        ]
        let list = try ListFile(text: lines.joined(separator: "\n"))
        #expect(list.form == .lines && list.entries.map(\.name) == lines)
        let few = try ListFile(text: "Maria de los Pruebas\nOleg Testov\nvon Test Jan")
        #expect(few.entries.count == 3)
    }

    @Test("plain text has one name a line, with numbers, dots and births or without")
    func lines() throws {
        let list = try ListFile(
            text: """
                List of names:
                1. Testov Ivan Petrovich, born 1980
                2) Probina A. N.
                • Иванов Пётр (06.05.1981)

                Anna-Maria Opytnaya
                """)
        #expect(list.form == .lines)
        #expect(
            list.entries.map(\.name) == [
                "Testov Ivan Petrovich", "Probina A. N.", "Иванов Пётр", "Anna-Maria Opytnaya",
            ])
        #expect(list.entries.map(\.birth) == ["1980", "", "06.05.1981", ""])
        #expect(list.entries.map(\.number) == [1, 2, 3, 4])
        #expect(list.entries.map(\.row) == [2, 3, 4, 6])
    }

    @Test("a line that is no name stays as it is printed, if most lines are names")
    func strangeLine() throws {
        let list = try ListFile(text: "Testov Ivan\nProbina Anna\nOpytov Pyotr\nand the teacher from 12 Main Street\n")
        #expect(list.entries.map(\.name).last == "and the teacher from 12 Main Street")
    }

    @Test("lines that begin with a name and go on behind a dash, a comma, a colon or a bracket are an entry each")
    func notes() throws {
        let russian = try ListFile(
            text: """
                Список на обмен
                1. Иван Тестов — политик, 8,5 лет за стрим о Тестове
                • Анна Пробина — сопредседатель, осуждена в Москве
                Опытов Пётр Ильич, 06.05.1981 г.р., ст. 207.3 ч. 2 УК РФ
                Вера Новая (город Томск)
                """)
        #expect(russian.form == .lines)
        #expect(russian.entries.map(\.name) == ["Иван Тестов", "Анна Пробина", "Опытов Пётр Ильич", "Вера Новая"])
        #expect(russian.entries.map(\.birth) == ["", "", "06.05.1981", ""])
        #expect(russian.entries.map(\.row) == [2, 3, 4, 5])
        #expect(russian.entries[1].text == "сопредседатель, осуждена в Москве")
        #expect(russian.passedOver == ["Список на обмен"], "a title is said")
        let english = try ListFile(
            text: "Testov Ivan (born 1983) — 8,5 years\nProbina Anna: held since 01.02.2022\nOlga Opytova - ill\n")
        #expect(english.entries.map(\.name) == ["Testov Ivan", "Probina Anna", "Olga Opytova"])
        #expect(english.entries.map(\.birth) == ["1983", "", ""])
    }

    @Test("lines in capitals and in small letters are entries, and sentences with names in a row stay prose")
    func letters() throws {
        let list = try ListFile(text: "ИВАН ТЕСТОВ\nАННА ПРОБИНА\nivan testov\nanna probina\n")
        #expect(list.form == .lines && list.entries.count == 4)
        let prose = try ListFile(text: "Anna Probina, Ivan Testov and P. S. Opytov were freed.")
        #expect(prose.form == .prose && prose.entries.count == 3)
    }

    @Test("of a workbook the first sheet with names is read, below its title, and the others are said")
    func sheets() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imena-lists-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "two.xlsx").path
        let writer = try XLSXWriter(path: path)
        try writer.beginSheet("Cover")
        try writer.write(texts: ["To whom it concerns"])
        try writer.beginSheet("First")
        try writer.write(texts: ["List for exchange"])
        try writer.write(texts: ["name", "birth"])
        try writer.write(texts: ["Ivan Testov", "1980"])
        try writer.beginSheet("Empty")
        try writer.beginSheet("Second")
        try writer.write(texts: ["name"])
        try writer.write(texts: ["Anna Probina"])
        try writer.close()
        let list = try ListFile(path: path)
        #expect(list.entries.map(\.name) == ["Ivan Testov"] && list.entries.map(\.row) == [3])
        #expect(list.unreadSheets == ["Cover", "Second"])
        #expect(try ListFile(path: path, sheet: "Second").entries.map(\.name) == ["Anna Probina"])
        #expect(throws: ListFileError.noNameColumn(file: "two.xlsx", columns: ["To whom it concerns"])) {
            try ListFile(path: path, sheet: "Cover")
        }
        let none = #expect(throws: TableError.self) { try ListFile(path: path, sheet: "Third") }
        #expect(none?.description.contains("Second") == true)
    }

    @Test(
        "a birth that nobody can have is noticed and stays as printed",
        arguments: [
            ("foo", true), ("2999", true), ("32.13.1990", true), ("1853", true), ("1980", false), ("06.05.1980", false),
            ("1980-05", false), ("", false),
        ])
    func births(text: String, isStrange: Bool) throws {
        let list = try ListFile(path: file("f.csv", "name,birth\nIvan Testov,\(text)\n"))
        let entry = try #require(list.entries.first)
        #expect(entry.hasStrangeBirth(on: TestRegister.day) == isStrange && entry.birth == text)
    }

    @Test("an encoding that a person names is believed, of a table and of lines")
    func encoding() throws {
        let path = try file("k.csv", "")
        try Data([0x6E, 0x61, 0x6D, 0x65, 0x0A, 0xE9, 0xD7, 0xC1, 0xCE, 0x20, 0xF4, 0xC5, 0xD3, 0xD4, 0xCF, 0xD7, 0x0A])
            .write(to: URL(filePath: path))
        #expect(try ListFile(path: path, encoding: .koi8r).entries.map(\.name) == ["Иван Тестов"])
        #expect(try ListFile(path: path, encoding: .windows1252).entries.map(\.name) == ["é×ÁÎ ôÅÓÔÏ×"])
    }

    @Test("an empty file, prose without names, a table without names and an unknown code are told in words")
    func bad() throws {
        #expect(throws: ListFileError.empty(file: "e.txt")) { try ListFile(path: file("e.txt", "")) }
        #expect(throws: ListFileError.empty(file: "e.txt")) { try ListFile(path: file("e.txt", " \n\n ")) }
        #expect(throws: ListFileError.noNames(file: "text", words: 9)) {
            try ListFile(text: "The talks went on for three days without result.")
        }
        let code = #expect(throws: ListFileError.self) {
            try ListFile(path: file("c.csv", "name,consent\nIvan Testov,maybe\n"))
        }
        #expect(code?.description.contains("row 2") == true && code?.description.contains("not-asked") == true)
        #expect(code?.description.contains("Testov") == false, "a message names nobody")
        let json = #expect(throws: ListFileError.self) { try ListFile(path: file("j.json", "[{\"a\": 1}]")) }
        #expect(json?.description.contains("No column") == true)
    }

    @Test("a list of a hundred thousand lines is read")
    func long() throws {
        let list = try ListFile(
            text: (0..<100_000).map { "Testov \(["Ivan", "Anna", "Olga"][$0 % 3])" }.joined(separator: "\n"))
        #expect(list.entries.count == 100_000)
    }

    @Test("no row is lost in silence: rows without a name, cells beyond the columns, short lines beside names")
    func lostRows() throws {
        let table = try ListFile(
            path: file(
                "r.csv",
                "name,birth\n,1990\nIvan Testov,1983\n,,\n\"\",1970\nAnna Probina,1980,more,still\nPyotr Testov\n"))
        #expect(table.entries.map(\.name) == ["Ivan Testov", "Anna Probina", "Pyotr Testov"])
        #expect(table.rowsWithoutEntry == [2, 5] && table.rowsCutOff == [6])
        let text = try ListFile(text: "Ivan Testov\n?\n—\nAnna Probina\nX\n12345\nroom three\n")
        #expect(text.form == .prose && text.entries.count == 2 && text.rowsWithoutEntry == [5, 6, 7])
        let prose = try ListFile(
            text:
                "Two were freed on that day after long talks, Ivan Testov and Anna Probina.\nThey went home soon after that, and rested.\n"
        )
        #expect(prose.form == .prose && prose.rowsWithoutEntry.isEmpty)
    }

    @Test(
        "several names in one line are an entry each",
        arguments: [
            ("Ivan Testov, Anna Probina", 2), ("Ivan Testov and Anna Probina", 2), ("Ivan Testov; Zorgan Blathers", 2),
            ("Ivan Testov / Anna Probina", 2), ("Ivan Testov, Anna Probina, and Oleg Novy", 3),
            ("Ivan Testov & Oleg Novy", 2),
            ("Иван Тестов и Анна Пробина", 2), ("Иван Тестов та Анна Пробина", 2), ("Иван Тестов і Анна Пробина", 2),
            ("Ivan Testov (1980); Anna Probina (1981)", 2), ("1. Testov I.V.; Probina A.N.", 2),
        ])
    func several(line: String, count: Int) throws {
        let list = try ListFile(text: "Oleg Opytov\n\(line)\nVera Novaya\n")
        #expect(list.form == .lines && list.entries.count == count + 2, "\(list.entries.map(\.name))")
        #expect(list.rowsOfSeveral == [2] && list.rowsOfPerhapsSeveral.isEmpty)
        #expect(list.entries.dropFirst().prefix(count).allSatisfy { $0.row == 2 && $0.text == nil })
        // A cell of a table alike.
        let cell = line.trimmingPrefix("1. ")
        let table = try ListFile(path: file("s.csv", "name,birth,compartment\n\"\(cell)\",1970,sealed\n"))
        #expect(table.entries.count == count && table.rowsOfSeveral == [2], "\(table.entries.map(\.name))")
        #expect(table.entries.allSatisfy { $0.compartment == .sealed && $0.birth != "1970" && $0.text == "1970" })
    }

    @Test("sums, pages, “and others” and a lawyer who is called so are no entries, and are told")
    func noEntries() throws {
        let list = try ListFile(
            text: """
                Ivan Testov
                Anna Probina
                Marat Xyz9
                and others
                Итого 5 человек
                Total: 2 persons
                Page 1 of 1
                Lawyer Oleg Opytov
                адвокат Олег Опытов
                """)
        #expect(list.form == .lines && list.entries.map(\.name) == ["Ivan Testov", "Anna Probina", "Marat Xyz9"])
        #expect(list.rowsWithoutEntry == [4, 5, 6, 7, 8, 9])
    }

    @Test("names one to a line are kept among other lines, whatever the given name is")
    func namesAmongLines() throws {
        let list = try ListFile(
            text: """
                We met on Monday and talked for long.
                Zorgan Blathers
                Marat Xyz9
                The talks went on for three days without result.
                Ivan Testov
                Nobody knew what would come next of all this.
                """)
        #expect(list.form == .prose)
        #expect(list.entries.map(\.name) == ["Zorgan Blathers", "Marat Xyz9", "Ivan Testov"])
        #expect(list.entries.map(\.row) == [2, 3, 5] && list.entries.map(\.number) == [1, 2, 3])
        #expect(list.passedOver.isEmpty, "\(list.passedOver)")
    }

    @Test("an array of texts is a list of names; an object without a name is told and the others are kept")
    func json() throws {
        let texts = try ListFile(path: file("t.json", #"["Ivan Testov", "Anna Probina"]"#))
        #expect(texts.entries.map(\.name) == ["Ivan Testov", "Anna Probina"] && texts.form == .table)
        let mixed = try ListFile(
            path: file(
                "m.json",
                #"[{"name": "Ivan Testov", "birth": 1983}, {"birth": "1970"}, {"name": null}, "Anna Probina"]"#))
        #expect(mixed.entries.map(\.name) == ["Ivan Testov", "Anna Probina"] && mixed.entries.map(\.row) == [1, 4])
        #expect(mixed.rowsWithoutEntry == [2, 3])
    }

    @Test("a name of great length is refused with its row, and long prose before it is read")
    func refused() throws {
        let long = String(repeating: "Testov ", count: 400)
        #expect(throws: ListFileError.longName(file: "text", row: 2, limit: 2_000)) {
            try ListFile(text: "Ivan Testov\n\(long)\nAnna Probina\nOleg Opytov\n")
        }
        let lines = (0..<100_000).map { "Person\($0) Surname\($0) came" }.joined(separator: "\n")
        #expect(throws: ListFileError.longProse(file: "text", lines: 100_000, limit: 20_000)) {
            try ListFile(text: lines)
        }
    }

    @Test("a text of lines with two names alone is a list of them all")
    func severalAlone() throws {
        let list = try ListFile(text: "Ivan Testov, Anna Probina\nOleg Opytov, Vera Novaya\n")
        #expect(list.entries.map(\.name) == ["Ivan Testov", "Anna Probina", "Oleg Opytov", "Vera Novaya"])
        #expect(list.entries.map(\.row) == [1, 1, 2, 2] && list.entries.map(\.number) == [1, 2, 3, 4])
    }

    @Test(
        "where one person may be meant, the entry stays one and the row is told",
        arguments: [
            "Ivan Testov / Иван Тестов", "Anna Testova / Anna Probina", "Ivan Testov, Tver Region",
            "Ivan and Anna Testov",
            "Zorgan Blathers, Ulmek Taviri",
            "Тестов Пробин, Иван Петрович", "Ivan Testov, teacher, Anna Probina",
        ])
    func unclear(cell: String) throws {
        let table = try ListFile(path: file("u.csv", "name\n\"\(cell)\"\nOleg Novy\n"))
        #expect(table.entries.map(\.name) == [cell, "Oleg Novy"])
        #expect(table.rowsOfPerhapsSeveral == [2] && table.rowsOfSeveral.isEmpty)
    }

    @Test(
        "a surname before a given name, a note and a place are one entry, and nothing is said of them",
        arguments: [
            "Testov, Ivan", "Testov, Ivan Petrovich", "Тестов, Иван Петрович", "Ivan Testov, politician",
            "Vladimir\nTestov-Proba", "Ivan Testov (aka Testov I.V.), deputy",
        ])
    func one(cell: String) throws {
        let table = try ListFile(path: file("o.csv", "name\n\"\(cell)\"\nOleg Novy\n"))
        #expect(table.entries.count == 2 && table.rowsOfPerhapsSeveral.isEmpty && table.rowsOfSeveral.isEmpty)
    }

    @Test(
        "a header below a title is found in CSV as in a workbook, and tabs without a header part a name from its notes")
    func titleAbove() throws {
        for text in [
            "Список на обмен\n\n№;ФИО;Статья\n1;Тестов Иван;207.3\n2;Пробина Анна;280.3\n",
            "A list\nNo,Name,Article\n1,Testov Ivan,207.3\n2,Probina Anna,280.3\n",
        ] {
            let list = try ListFile(path: file("t.csv", text))
            #expect(
                list.form == .table && list.entries.count == 2
                    && list.entries.map(\.articles) == [["207.3"], ["280.3"]])
        }
        let tabs = try ListFile(path: file("t.txt", "Ivan Testov\tmale\t1983\nAnna Probina\tfemale\t1953\n"))
        #expect(tabs.form == .lines && tabs.entries.map(\.name) == ["Ivan Testov", "Anna Probina"])
        #expect(tabs.entries.map(\.text) == ["male, 1983", "female, 1953"])
    }
}

/// Names that stand in sentences.
@Suite("Names in prose") struct NamesInProseTests {
    private func names(_ text: String) -> [String] { NamesInProse(text).names.map(\.text) }

    @Test("names are found as they are printed, each once")
    func found() {
        #expect(
            names(
                """
                The Ministry said on Monday that Ivan Testov, Anna Probina and P. S. Opytov would be released. Later \
                Ivan Testov was named again, with Olga Petrovna Novaya.
                """) == ["Ivan Testov", "Anna Probina", "P. S. Opytov", "Olga Petrovna Novaya"])
        #expect(
            names("Освобождены Анна Тестова, Пётр Опытов и Н. В. Пробин.") == [
                "Анна Тестова", "Пётр Опытов", "Н. В. Пробин",
            ])
    }

    @Test("foreign given names are read where a surname follows, and given names alone are not")
    func foreign() {
        let prose = NamesInProse(
            """
            Evan Gershkovich, Paul Whelan and Alsu Kurmasheva went home. Germany received Rico Krieger, Patrick Schöbel, \
            Kevin Lik and German Moyzhes. Evan, Paul and Alsu were met at night.
            """)
        #expect(
            prose.names.map(\.text) == [
                "Evan Gershkovich", "Paul Whelan", "Alsu Kurmasheva", "Rico Krieger", "Patrick Schöbel", "Kevin Lik",
                "German Moyzhes",
            ])
        #expect(prose.passedOver.isEmpty, "\(prose.passedOver)")
        #expect(names("Освобождены Эван Гершкович, Пол Уилан и Рико Кригер.").count == 3)
    }

    @Test("what is no name is left out: bodies, places, single words, and sentences without names")
    func nothing() {
        #expect(names("The Ministry of Defence and the Federal Security Service gave no answer in New York.").isEmpty)
        #expect(names("Yesterday Testov spoke.").isEmpty)
        #expect(names("Ничего не произошло. Совет Европы молчал.").isEmpty)
        #expect(names("").isEmpty)
    }

    @Test("what may be a name and was not read as one is told, and nothing else")
    func passedOver() {
        let prose = NamesInProse(
            "Yesterday Zzyzx Testov, Anna Probina and Qwerty Opytov left New York. The Ministry was mute. Two Days on.")
        #expect(prose.names.map(\.text) == ["Anna Probina"])
        #expect(prose.passedOver == ["Zzyzx Testov", "Qwerty Opytov", "New York", "The Ministry", "Two Days"])
        #expect(NamesInProse("Anna Probina met P. S. Opytov.").passedOver.isEmpty)
    }

    @Test("no name runs across the end of a line; one that may is told, and so is a surname behind Mr.")
    func lineEnds() {
        let prose = NamesInProse(
            "Осуждена в Тестове\nАнна Пробина. Two others, Pyotr\nOpytov and Mr. Testov, left with г-н Новый.")
        #expect(prose.names.map(\.text) == ["Анна Пробина"])
        #expect(prose.passedOver == ["Pyotr Opytov", "Mr. Testov", "г-н Новый"])
    }

    @Test("a short form in another case is read, and the name behind “lawyer” is told and no entry")
    func casesAndLawyers() {
        let russian = NamesInProse(
            "Обменять Олега Тестова и Сашу Пробненко. Об этом сказал адвокат Иван Опытов в Москве.")
        #expect(russian.names.map(\.text) == ["Олега Тестова", "Сашу Пробненко"])
        #expect(russian.passedOver == ["адвокат Иван Опытов"])
        #expect(names("Обміняти Олега Тестова та Сашу Пробненко, сказав захисник Іван Опитов.").count == 2)
        #expect(names("Anna Probina was named by lawyer Ivan Testov.") == ["Anna Probina"])
    }

    @Test("the line of a name is told")
    func line() {
        #expect(NamesInProse("One.\nTwo, with Anna Probina.\n").names.map(\.line) == [2])
    }
}
