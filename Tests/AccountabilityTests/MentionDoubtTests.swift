// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables
import Testing

@testable import Accountability

@Suite("Mentions that are for review, and files that are no texts") struct MentionDoubtTests {
    @Test(
        "Something called after somebody is for review, wherever the text names the person in full",
        arguments: [
            "Город Тестовский большой. Там жил Алексей Тестовский.", "Посёлок Пробина. Мария Пробина уехала.",
            "Партия Тестовского проиграла. Алексей Тестовский ушёл.",
            "Alexei Testovsky left. He walked along Testovsky Street.", "They met in Alexei Testovsky Street.",
            "Alexei Testovsky was given the Testovsky Prize.",
            "Пришёл Алексей Тестовский. Партия Тестовского проиграла.",
        ])
    func calledAfter(_ text: String) {
        let found = Invented.found(text)
        let doubtful = found.filter { $0.probability <= 0.45 }
        #expect(!doubtful.isEmpty && found.count - doubtful.count == (text.hasPrefix("They") ? 0 : 1), "\(found)")
    }

    @Test(
        "A surname in the plural is a family: it is found, and for review",
        arguments: [
            ("Алексей Тестовский ушёл. Семья Тестовских ждёт.", "Тестовских"),
            ("Илья Образцов ушёл. Братья Образцовы молчат.", "Образцовы"),
            ("Олена Примеренко прийшла. Подружжя Примеренко чекає.", "Примеренко"),
            ("Ilya Obraztsov left. The Obraztsovs wait.", "Obraztsovs"),
        ])
    func families(_ text: String, _ plural: String) {
        let found = Invented.found(text)
        #expect(found.count == 2)
        #expect(found.last?.text == plural)
        #expect(found.last.map { $0.probability <= 0.5 && $0.probability > 0.2 } == true, "\(found)")
    }

    @Test("A couple whose surname ends in -ич is found, and two brothers of the list are both meant")
    func couples() {
        let persons = [NamedPerson(id: "1", names: ["Пробневич Иван Петрович"])]
        let found = MentionFinder.find(in: "Иван Пробневич ушёл. Супруги Пробневичи ждут.", MentionIndex(persons))
        #expect(found.map(\.text) == ["Иван Пробневич", "Пробневичи"])
        #expect(found.last.map { $0.probability <= 0.5 } == true)
        let both = Invented.found("Евгений Вымыслов и Сергей Вымыслов пришли. Братья Вымысловы молчат.")
        #expect(Set(both.suffix(2).map(\.person)) == ["e", "f"] && both.allSatisfy { $0.probability > 0.5 })
    }

    @Test(
        "A PDF, a document, a workbook and an archive are refused, with what they are and how to get their text",
        arguments: [
            ("%PDF-1.7 Алексей Тестовский", "a PDF", "pdftotext"),
            ("PK\u{3}\u{4}....[Content_Types].xml....word/document.xml", "DOCX", "soffice"),
            ("PK\u{3}\u{4}....[Content_Types].xml....xl/workbook.xml", "XLSX", "CSV"),
            ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text", "ODT", "soffice"),
            ("PK\u{3}\u{4}....a.txt", "ZIP", "Unpack"), ("{\\rtf1 Alexei", "RTF", "soffice"),
            ("Алексей\u{0} Тестовский", "null", "encoding"),
        ])
    func foreignFiles(_ text: String, _ name: String, _ remedy: String) throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("text", Array(text.utf8))
        let error = try #require(throws: TableError.self) { try MentionFinder.find(path: file, Invented.index) }
        #expect(error.description.contains(name) && error.description.contains(remedy), "\(error)")
        #expect(throws: TableError.self) { try RoleFinder(Invented.index).find(path: file) }
        withExtendedLifetime(scratch) {}
    }
}
