// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Intake

@Suite("Articles of a Russian text")
struct ArticleReadingTests {
    private func articles(_ text: String) throws -> [String] {
        try BiographyExtractor.standard().extract(text).articles.map { mention in
            let value = mention.value
            let points = value.points.isEmpty ? "" : " п. " + value.points.joined(separator: ",")
            return value.article + (value.part.map { " ч. \($0)" } ?? "") + points
        }
    }

    @Test(
        "every printed order of article, part and point is read",
        arguments: [
            ("Обвиняется по ч. 2 ст. 205.5 УК РФ.", ["205.5 ч. 2"]),
            ("Приговорён по п. «д» ч. 2 ст. 207.3 УК РФ к 5 годам.", ["207.3 ч. 2 п. д"]),
            ("Осуждён по ст. 158 ч. 3 п. «а» УК РФ.", ["158 ч. 3 п. а"]),
            ("Осуждён по ч. 2 п. «в» ст. 158 УК РФ.", ["158 ч. 2 п. в"]),
            ("Обвиняется по ч. 1 и 2 ст. 282.1 УК РФ.", ["282.1 ч. 1", "282.1 ч. 2"]),
            ("Обвиняется по ч. 1.1 и ч. 2 ст. 282.2 УК РФ.", ["282.2 ч. 1.1", "282.2 ч. 2"]),
            ("Обвиняется по ст. 30 ч. 1, ст. 278 УК РФ.", ["30 ч. 1", "278"]),
            (
                "Обвиняется по ст. 33 ч. 3 ч. 1 ст. 205.1, ч. 4 ст. 205.1 УК РФ.",
                ["33 ч. 3", "205.1 ч. 1", "205.1 ч. 4"]
            ),
            ("Обвиняется по статьям 205.2, 207.3 и 280.3 УК РФ.", ["205.2", "207.3", "280.3"]),
            ("Приговорён по статьям о призывах (280, 205.2 УК РФ) к 3 годам.", ["280", "205.2"]),
            ("Обвиняется: 205.5 ч.2, 278 УК РФ.", ["205.5 ч. 2", "278"]),
            ("Обвиняется по ч. 1. ст. 282.2 УК РФ.", ["282.2 ч. 1"]),
            ("Обвиняется по ст. 1.1 ст. 205.1 УК РФ.", ["205.1 ч. 1.1"]),
            ("Обвиняется по пп. «б», «д» ч. 2 ст. 207.3, ч. 3 ст. 280.4 УК РФ.", ["207.3 ч. 2 п. б,д", "280.4 ч. 3"]),
            ("Обвиняется по п. п. «а» и «в» ч. 2 ст. 205 УК РФ.", ["205 ч. 2 п. а,в"]),
            ("Обвиняется по ст. 242.2 УК РФ, п. «в», ч. 2.", ["242.2 ч. 2 п. в"]),
            ("Обвиняется по ч. 2 ст. 214 УК РФ («Вандализм») и 275.1 УК РФ.", ["214 ч. 2", "275.1"]),
            ("Обви\u{AD}няется по ч.\u{A0}2 ст\u{AD}.\u{A0}205.5 УК\u{A0}РФ.", ["205.5 ч. 2"]),
            ("Осуждён по ст. 58-10 ч. 1 УК РСФСР.", ["58-10 ч. 1"]),
            ("Приговорён к 5 годам колонии. Ему 34 года.", []),
        ])
    func orders(text: String, expected: [String]) throws {
        #expect(try articles(text) == expected)
    }

    @Test(
        "the role says what an article has to do with the present case",
        arguments: [
            ("Обвиняется по ст. 275 УК РФ.", "275", ArticleMention.Role.charged),
            ("По ст. 275 УК РФ («Измена») приговорён к 12 годам колонии.", "275", .convicted),
            ("По обвинению по ст. 275 УК РФ приговорён к 12 годам колонии.", "275", .convicted),
            ("Ранее судим по ст. 159 УК РФ. Обвиняется по ст. 275 УК РФ.", "159", .formerCase),
            (
                "В 2014 году приговорён по ст. 280 УК РФ к штрафу. Обвиняется по ст. 275 УК РФ. Лишён свободы с 5 мая 2023 года.",
                "280", .formerCase
            ),
            ("Обвиняется по ч. 1 ст. 30, ст. 278 УК РФ.", "30", .inchoate),
            ("Приговорён по ст. 275 УК РФ с применением ст. 64 УК РФ к 8 годам.", "64", .generalPart),
            ("Оштрафован по ст. 20.3.3 КоАП, ст. 20.2 КоАП РФ.", "20.2", .otherLaw),
            ("Обвинялся по ст. 319 УК РФ («Оскорбление»), это обвинение было снято.", "319", .dropped),
            ("Приговорён по ст. 275 УК РФ к 9 годам, по ст. 222 УК РФ оправдан.", "222", .dropped),
            (
                "Обвинялся по ст. 282.2 УК РФ, обвинение переквалифицировано на ст. 282.1 УК РФ.", "282.2",
                .requalifiedFrom
            ),
            ("Обвиняется в шпионаже по ст. 276 УК РФ, а не в измене по ст. 275 УК РФ.", "275", .dropped),
        ])
    func roles(text: String, article: String, role: ArticleMention.Role) throws {
        let found = try BiographyExtractor.standard().extract("Тестов Иван Образцович. " + text).articles
        #expect(found.first { $0.value.article == article }?.value.role == role)
    }

    @Test("a span holds exactly the words of the article")
    func spans() throws {
        let text = "Обвиняется по п. «д» ч. 2 ст. 207.3 УК РФ."
        let mention = try #require(try BiographyExtractor.standard().extract(text).articles.first)
        #expect(mention.excerpt == "п. «д» ч. 2 ст. 207.3")
        let bytes = Array(text.utf8)[mention.span.start..<mention.span.end]
        #expect(String(decoding: bytes, as: UTF8.self) == mention.excerpt)
    }
}
