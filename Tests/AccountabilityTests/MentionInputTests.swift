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

    @Test("A line break of HTML is a line end, and two are a paragraph")
    func lineBreaks() {
        #expect(Invented.likely("<p>Дело Алексея<br/>Тестовского", markup: .tags) == ["a: Алексея<br/>Тестовского"])
        #expect(
            Invented.likely("<p>Дело Алексея Тестов-<br>\nского", markup: .tags) == ["a: Алексея Тестов-<br>\nского"])
        #expect(Invented.likely("<p>Видел Алексея<br><br>Тестовского, и ушёл", markup: .tags) == [])
        #expect(
            Invented.likely("<p>Тестовский Алексей<br>\nПробина Мария<br>\nОбразцов Илья", markup: .tags)
                == ["a: Тестовский Алексей", "b: Пробина Мария", "d: Образцов Илья"])
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
            ("оштрафован по 20.2 КоАП РФ в мае", .article, "20.2 КоАП РФ"),
            ("составили по 19.3 и 20.2 КоАП, потом", .article, "19.3 и 20.2 КоАП"),
            ("по статьям 19.3 или 20.2 КоАП всех", .article, "статьям 19.3 или 20.2 КоАП"),
            ("по статье 20.2 КоАП в 2012 году", .article, "статье 20.2 КоАП"),
            ("по статье 20.2 КоАП, а 76 дел", .article, "статье 20.2 КоАП"),
            ("по ч. 1.1 и 2 ст. 282.2 УК РФ приговорён", .article, "ч. 1.1 и 2 ст. 282.2 УК РФ"),
            ("по статье 20.29 и 8 дел", .article, "статье 20.29"),
            ("(ст. 132, п. «б», ч. 4) – 13 лет", .article, "ст. 132, п. «б», ч. 4"),
            (
                "Сафоновский районный суд Смоленской области Тестов помнит", .court,
                "Сафоновский районный суд Смоленской области"
            ),
            ("решение Мосгорсуда Тестов обжаловал", .court, "Мосгорсуда"),
            ("а Тверской суд отказал", .court, "Тверской суд"),
            ("the Baku Court of Grave Crimes Judge Testov", .court, "Baku Court of Grave Crimes"),
            (
                "the First Court of Appeal of General Jurisdiction upheld", .court,
                "First Court of Appeal of General Jurisdiction"
            ),
            ("a prosecutor of the Prosecutor General’s Office asked", .body, "Prosecutor General’s Office"),
            ("the Federal Security Service came", .body, "Federal Security Service"),
            ("космонавты Роскосмоса и Роскомнадзор", .body, "Роскомнадзор"),
            ("сотрудники Центра по противодействию", .body, "Центра по противодействию"),
            ("судья Тверского районного суда Москвы Пётр Тестов ушёл", .court, "Тверского районного суда Москвы"),
            ("в Верховном суде Иван Тестов молчал", .court, "Верховном суде"),
        ])
    func phrases(_ text: String, _ kind: MentionKind, _ expected: String) {
        #expect(MentionFinder.find(in: text, Invented.index).filter { $0.kind == kind }.map(\.text) == [expected])
    }

    @Test("Numbers between glosses in brackets go on a list of articles")
    func glosses() {
        let text =
            "Charge: Articles 234.4.3 (Illegal purchase), 281.2 (Public appeals); and 283.2.3 (Incitement). It cost 12.5 (twelve)."
        let found = MentionFinder.find(in: text, Invented.index).filter { $0.kind == .article }
        #expect(found.map(\.text) == ["Articles 234.4.3", "281.2", "283.2.3"])
        let scalars = Array(text.unicodeScalars)
        #expect(found.allSatisfy { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) == $0.text })
        #expect(MentionFinder.find(in: "Было 12.5 (мало); 13.7 (много).", Invented.index).isEmpty)
    }

    @Test(
        "Years, courts of no name and words for anybody are no articles, courts or bodies",
        arguments: [
            "по статьям, а в 2013 году", "статье (1106 дел)", "в 2012 УК изменили", "Суд решил так.",
            "The Court found him guilty.",
            "Новый суд начался.", "прокурор Тестов", "в 5 КоАП", "с 2009 по 2014 КоАП", "the Minister of Justice spoke",
        ])
    func noPhrases(_ text: String) {
        #expect(MentionFinder.find(in: text, Invented.index).filter { $0.kind != .person }.map(\.text) == [])
    }
}
