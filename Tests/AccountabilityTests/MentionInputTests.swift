// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

@testable import Accountability

@Suite("Texts in which mentions are looked for") struct MentionInputTests {
    @Test("Tags, entities and hyphens at line ends do not hide a name")
    func markup() {
        let html = "<p>Дело <b>Алексея</b>&nbsp;<i>Тестов&shy;ского</i></p><script>Алексей Тестовский</script>"
        #expect(Invented.likely(html, markup: .tags) == ["a: Алексея</b>&nbsp;<i>Тестов&shy;ского"])
        #expect(Invented.likely("Дело Алексея Тестов-\nского передано.") == ["a: Алексея Тестов-\nского"])
        #expect(Invented.likely("Дело Владимира Кара-Примерова.") == ["c: Владимира Кара-Примерова"])
        #expect(Invented.likely("&#1040;лексей Тестовский", markup: .tags) == ["a: &#1040;лексей Тестовский"])
    }

    @Test("Strings of JSON are read with their escapes, and no name goes over their edge")
    func json() {
        let json = #"{"a": "\u0410лексей Тестовский\nМария", "b": "Пробина пришла"}"#
        let found = Invented.found(json, markup: [.tags, .strings])
        #expect(found.first?.text == #"\u0410лексей Тестовский"#)
        #expect(!found.contains { $0.person == "b" && $0.probability > 0.6 })
    }

    @Test("A name over a line end is found, but not the end of one paragraph with the beginning of another")
    func lines() {
        #expect(Invented.likely("Дело Алексея\nТестовского.") == ["a: Алексея\nТестовского"])
        #expect(Invented.likely("Встретил Алексея\n\nТестовского, не видел.") == [])
        #expect(
            Invented.likely("Тестовский Алексей\nПробина Мария\nОбразцов Илья")
                == ["a: Тестовский Алексей", "b: Пробина Мария", "d: Образцов Илья"])
    }

    @Test("A text gives the same mentions whole and in pieces of any size", arguments: [1, 7, 64, 1_000, 70_000])
    func pieces(_ size: Int) {
        let part =
            "Суд оставил Алексея Тестовского под стражей по ч. 2 ст. 207.3 УК РФ. Позже Тестовский болел. "
            + "Басманный районный суд города Москвы отказал. Мария Пробина ждёт.\n"
        let text = String(repeating: part, count: 900)
        let whole = MentionFinder.find(in: text, Invented.index)
        var finder = MentionFinder(Invented.index)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            finder.read(bytes[start..<min(start + size, bytes.count)])
        }
        let pieces = finder.finish()
        #expect(pieces.map(\.start) == whole.map(\.start) && pieces.map(\.end) == whole.map(\.end))
        #expect(pieces.map(\.person) == whole.map(\.person) && pieces.map(\.text) == whole.map(\.text))
        #expect(whole.count { $0.kind == .person } == 2_700)
        #expect(whole.count { $0.kind == .article } == 900)
        #expect(whole.count { $0.kind == .court } == 900)
    }

    @Test("windows-1251 is recognised in a file")
    func encodings() throws {
        let text = "Суд оставил под стражей Алексея Тестовского. Так решил Басманный районный суд, и это все помнят."
        let bytes = try #require(text.data(using: .windowsCP1251))
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "text.txt")
        try bytes.write(to: file)
        let found = try MentionFinder.find(path: file.path, Invented.index)
        #expect(found.filter { $0.kind == .person }.map(\.text) == ["Алексея Тестовского"])
        #expect(found.first { $0.kind == .person }?.start == 24)
        #expect(throws: TableError.self) { try MentionFinder.find(path: folder.path, Invented.index) }
    }

    @Test("What is no text, or no sentence, does no harm")
    func hostile() {
        let texts = [
            "", "<", "<a", "&", "&#", "&#x110000;", "\\", "\\u12", "А", "А.", "А.А.А.А.", "-", "Тестов-", "ст.",
            "ч. 2 ст.",
            String(repeating: "Алексей ", count: 5_000), String(repeating: "Т", count: 300_000),
            String(repeating: "<", count: 100_000), String(repeating: "(Тестовский ", count: 10_000),
            "Тестовский, , и и Пробина", String(repeating: "и ", count: 50_000),
        ]
        for text in texts {
            for markup in [TextMarkup(), .tags, [.tags, .strings]] {
                let count = text.unicodeScalars.count
                #expect(
                    MentionFinder.find(in: text, Invented.index, markup: markup).allSatisfy {
                        0 <= $0.start && $0.start < $0.end && $0.end <= count
                    })
            }
        }
        var finder = MentionFinder(Invented.index)
        finder.read([0xFF, 0xC0, 0x80, 0xD0] + Array(" Алексей Тестовский".utf8) + [0xD0])
        #expect(finder.finish().map(\.start) == [5])
    }

    @Test(
        "Articles, courts and bodies are found",
        arguments: [
            ("Обвинён по ч. 2 ст. 207.3 УК РФ и отпущен.", MentionKind.article, "ч. 2 ст. 207.3 УК РФ"),
            ("Обвинён по пп. «а», «б» ч. 2 ст. 163 УК.", .article, "пп. «а», «б» ч. 2 ст. 163 УК"),
            ("charged under Article 207.3 of the Criminal Code today", .article, "Article 207.3 of the Criminal Code"),
            ("за ч. 1 ст. 109 КК України", .article, "ч. 1 ст. 109 КК України"),
            ("паводле арт. 342 КК Рэспублікі Беларусь", .article, "арт. 342 КК Рэспублікі Беларусь"),
            ("Так решил Басманный районный суд города Москвы вчера.", .court, "Басманный районный суд города Москвы"),
            ("в Верховном суде Российской Федерации", .court, "Верховном суде Российской Федерации"),
            (
                "a judge of the Supreme Court of the Russian Federation, he", .court,
                "Supreme Court of the Russian Federation"
            ),
            ("Moscow City Court refused", .court, "Moscow City Court"),
            ("допросил Следственный комитет вчера", .body, "Следственный комитет"),
            ("officers of the FSB came", .body, "FSB"),
            ("судья Тверского районного суда Москвы Пётр Тестов ушёл", .court, "Тверского районного суда Москвы"),
            ("в Верховном суде Иван Тестов молчал", .court, "Верховном суде"),
        ])
    func phrases(_ text: String, _ kind: MentionKind, _ expected: String) {
        #expect(MentionFinder.find(in: text, Invented.index).filter { $0.kind == kind }.map(\.text) == [expected])
    }
}
