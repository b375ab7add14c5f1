// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@testable import Accountability

@Suite("Surnames as the neighbouring languages spell them") struct MentionSpellingTests {
    private static func found(_ name: String, _ text: String) -> [Mention] {
        MentionFinder.find(in: "Вчера: \(text) здесь.", MentionIndex([NamedPerson(id: "1", names: [name])]))
            .filter { $0.kind == .person && $0.probability > 0.5 }
    }

    @Test(
        "A Belarusian surname is found in Russian, in every case, and a Russian one in Belarusian",
        arguments: [
            ("Сцяпадаў Андрэй", "Андрей Степадов", "Андрея Степадова"),
            ("Бандашэнка Зміцер", "Дмитрий Бондашенко", "Дмитрия Бондашенко"),
            ("Мядзвелаў Юрась", "Юрий Медвелов", "Юрия Медвелова"),
            ("Гвадзеў Юрась", "Юрий Гвадев", "Юрием Гвадевым"),
            ("Чарнылоў Аляксей", "Алексей Чернылов", "Алексея Чернылова"),
            ("Ляводаў Васіль", "Василий Леодов", "Василия Леодова"),
            ("Жалязлук Ігар", "Игорь Железлук", "Игоря Железлука"),
            ("Хведалук Ганна", "Анна Федолук", "Анны Федолук"),
            ("Ярмодзька Дзмітрый", "Дмитрий Ермодько", "Дмитрия Ермодько"),
            ("Дзяток Мікола", "Николай Деток", "Николая Детка"),
            ("Лябедулька Анатоль", "Анатолий Лебедулько", "Анатолия Лебедулько"),
            ("Вячолка Антось", "Антон Вечёлко", "Антона Вечёлко"),
            ("Шчарбалоў Віктар", "Виктор Щербалов", "Виктора Щербалова"),
        ])
    func belarusian(_ belarusian: String, _ russian: String, _ inflected: String) {
        #expect(Self.found(belarusian, russian).map(\.text) == [russian])
        #expect(Self.found(belarusian, inflected).map(\.text) == [inflected])
        let words = russian.split(separator: " ")
        let text = belarusian.split(separator: " ").reversed().joined(separator: " ")
        #expect(Self.found("\(words[1]) \(words[0])", text).map(\.text) == [text])
    }

    @Test(
        "Other surnames are not taken for Belarusian spellings",
        arguments: [
            ("Карпин Иван", "Ивана Корпина"), ("Шевчук Олег", "Олега Шовчука"), ("Хведалук Ганна", "Анны Ведолук"),
            ("Петрашенко Пётр", "Петра Петрошенко"), ("Ковадёв Иван", "Ивана Ковадова"),
        ])
    func strangers(_ name: String, _ text: String) {
        #expect(Self.found(name, text).allSatisfy { $0.reasons.contains { $0.code == "misspelt" } })
    }

    @Test(
        "Ukrainian declines both parts of a double surname, and spells the Russian ё by its sound",
        arguments: [
            ("Видуменко-Тесля Олександр Ігорович", "Олександром Видуменком-Теслею"),
            ("Видуменко-Тесля Олександр Ігорович", "Видуменка-Теслю Олександра"),
            ("Видуменко-Тесля Олександр Ігорович", "Олександра Видуменка-Теслі"),
            ("Ковадёва Екатерина", "Катерина Ковадьова"), ("Ковадёва Екатерина", "Катерині Ковадьовій"),
            ("Чернылёв Олег", "Олега Чернильова"), ("Соловьёв Олег", "Олегу Соловйову"),
        ])
    func ukrainian(_ name: String, _ text: String) { #expect(Self.found(name, text).map(\.text) == [text]) }
}
