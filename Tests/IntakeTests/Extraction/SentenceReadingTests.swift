// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Intake

@Suite("Punishments of a Russian text")
struct SentenceReadingTests {
    @Test(
        "the punishment in force: kind, length, regime and the part in a prison",
        arguments: [
            ("Приговорён к 21 году лишения свободы.", "imprisonment P21Y"),
            ("Приговорён к 8 с половиной годам колонии общего режима.", "imprisonment P8Y6M general"),
            ("Приговорён к 6,5 годам колонии общего режима.", "imprisonment P6Y6M general"),
            ("Приговорена к двадцати одному году колонии строгого режима.", "imprisonment P21Y strict"),
            ("Приговорён к 2 годам 11 месяцам колонии строгого режима.", "imprisonment P2Y11M strict"),
            ("Приговорён к пожизненному лишению свободы в колонии особого режима.", "life - special"),
            (
                "Приговорён к 12 годам в колонии строгого режима, с отбыванием первых 4 лет в тюрьме.",
                "imprisonment P12Y strict prison P4Y"
            ),
            (
                "Приговорён к 14 годам лишения свободы, из них 5 лет — в тюрьме, остальной срок — в колонии строгого режима.",
                "imprisonment P14Y strict prison P5Y"
            ),
            ("Приговорён к 2 годам колонии-поселения.", "colony-settlement P2Y settlement"),
            ("Приговорён к 3 годам лишения свободы условно с испытательным сроком 2 года.", "suspended P3Y"),
            ("Приговорён к штрафу в размере 600 тысяч рублей.", "fine - 600000"),
            ("Приговорён к 2 годам принудительных работ.", "forced-labour P2Y"),
            ("Отправлен судом, приговорён к принудительному лечению.", "psychiatric -"),
            (
                "Приговорён к лишению свободы на 17 лет с ограничением свободы на срок в 1 год с отбыванием наказания в колонии строгого режима.",
                "imprisonment P17Y strict"
            ),
            (
                "Приговорён к 7 годам колонии общего режима с лишением права вести блог на 4 года.",
                "imprisonment P7Y general"
            ),
            ("Обвиняется по ст. 275 УК РФ (до 20 лет лишения свободы).", "none"),
            (
                "Приговорён к 7 годам колонии общего режима. Апелляция сократила срок до 6 лет 11 месяцев.",
                "imprisonment P6Y11M general"
            ),
            (
                "Приговорён к 5 годам колонии общего режима. Суд апелляционной инстанции снизил срок на 1 месяц.",
                "imprisonment P4Y11M general"
            ),
            (
                "Приговорён к 6 годам условно. Суд апелляционной инстанции заменил условный срок на 6 лет колонии общего режима.",
                "imprisonment P6Y general"
            ),
            (
                "Прокурор запросил 12 лет колонии строгого режима. Приговорён к 9 годам лишения свободы.",
                "imprisonment P9Y"
            ),
        ])
    func inForce(text: String, expected: String) throws {
        let sentence = try BiographyExtractor.standard().extract(text).sentence?.value
        let parts = [
            sentence?.kind.rawValue ?? "none", sentence.map { $0.term?.iso ?? "-" }, sentence?.regime?.rawValue,
            sentence?.prisonPart.map { "prison \($0.iso)" }, sentence?.amount.map(String.init),
        ]
        #expect(parts.compactMap(\.self).joined(separator: " ") == expected)
    }

    @Test(
        "the day of the verdict",
        arguments: [
            ("5 марта 2024 года приговорён к 7 годам колонии.", "2024-03-05"),
            ("Приговорён 5 марта 2024 года к 7 годам колонии.", "2024-03-05"),
            ("Приговорён к 7 годам колонии. Приговор был вынесен 15 февраля 2023 года.", "2023-02-15"),
            ("7 февраля 2022 года стало известно, что приговорён к 7 годам колонии.", "none"),
            ("Тестов родился 11 мая 1980 года, приговорён к 7 годам колонии.", "none"),
        ])
    func verdict(text: String, expected: String) throws {
        #expect(try BiographyExtractor.standard().extract(text).verdict?.value.edtf ?? "none" == expected)
    }

    @Test("the court keeps its number and its place, and no court of appeal stands for it")
    func court() throws {
        let extractor = try BiographyExtractor.standard()
        let text = "5 марта 2024 года приговорён 1-м Примерским окружным военным судом к 7 годам колонии."
        #expect(extractor.extract(text).court?.value == "1-м Примерским окружным военным судом")
        let appeal = "Приговорён к 7 годам колонии. Примерский областной суд утвердил приговор."
        #expect(extractor.extract(appeal).court == nil)
    }
}
