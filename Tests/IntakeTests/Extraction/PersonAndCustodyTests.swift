// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Intake

@Suite("Birth, residence and custody of a Russian text")
struct PersonAndCustodyTests {
    @Test(
        "the day on which liberty was lost",
        arguments: [
            ("Лишён свободы с 5 мая 2023 года.", "2023-05-05"),
            ("Лишена свободы не позднее 14 ноября 2024 года.", "2024-11-14"),
            ("Лишён свободы с марта-апреля 2022 года.", "2022-03/2022-04"),
            ("Задержан 2 апреля, находится под стражей с 4 апреля 2024 года.", "2024-04-04"),
            (
                "Находился под подпиской о невыезде с 21 января 2019 года по 30 июня 2021 года, когда был взят под стражу.",
                "2021-06-30"
            ),
            ("5 марта 2024 года приговорён к 7 годам колонии. Взят под стражу в зале суда.", "2024-03-05"),
            (
                "Находился под стражей с 28 сентября по 15 ноября 2022 года. Вновь взят под стражу 3 октября 2024 года.",
                "2024-10-03"
            ),
            ("Был лишён свободы с 3 июня по 26 августа и с 12 сентября 2024 года.", "2024-09-12"),
            ("Находится под подпиской о невыезде с 5 мая 2023 года.", "none"),
            ("Лишён свободы предположительно с 9 августа 2023 года.", "2023-08-09~"),
        ])
    func arrest(text: String, expected: String) throws {
        #expect(try BiographyExtractor.standard().extract(text).arrest?.value.from?.edtf ?? "none" == expected)
    }

    @Test("a spell has its kind, its bound and its end")
    func spell() throws {
        let text =
            "Находился под домашним арестом с 12 апреля по 23 июля 2024 года. Лишён свободы не позднее 1 мая 2025 года."
        let spells = try BiographyExtractor.standard().extract(text).custodies.map(\.value)
        #expect(spells.map(\.kind) == [.houseArrest, .custody])
        #expect(spells.first?.to?.edtf == "2024-07-23")
        #expect(spells.last?.bound == .notLater)
    }

    @Test(
        "birth",
        arguments: [
            ("Тестов Иван Образцович родился 11 августа 1986 года, житель города Примерска.", "1986-08-11"),
            ("Тестова Анна, 1963 г. р., учитель.", "1963"), ("Тестов Иван родился в 1981 году.", "1981"),
            ("Тестов Иван, 1978 года рождения.", "1978"), ("Тестов Иван, житель Примерска.", "none"),
        ])
    func birth(text: String, expected: String) throws {
        #expect(try BiographyExtractor.standard().extract(text).birth?.value.edtf ?? "none" == expected)
    }

    @Test(
        "residence as printed",
        arguments: [
            ("Тестов родился 1 мая 1980 года, житель города Примерска в Крыму.", "города Примерска в Крыму"),
            ("Тестов жил в селе Образцове Примерского района, работал слесарем.", "селе Образцове Примерского района"),
            ("Тестов проживал в г. Примерске Республики Образец, сварщик.", "г. Примерске Республики Образец"),
            ("Тестов жил и работал в Примерске.", "Примерске"),
        ])
    func residence(text: String, expected: String) throws {
        #expect(try BiographyExtractor.standard().extract(text).residence?.value.text == expected)
    }

    @Test("sex comes from the gender of verbs, and contradictions are counted")
    func sex() throws {
        let extractor = try BiographyExtractor.standard()
        let woman = extractor.extract(
            "Тестова Анна родилась 1 мая 1980 года, жительница Примерска. Лишена свободы с 5 мая 2023 года.")
        #expect(woman.sex?.value.sex == .female)
        #expect(woman.sex?.value.isCertain == true)
        #expect(extractor.extract("Тестов родился 1 мая 1980 года.").sex?.value.sex == .male)
        #expect(extractor.extract("Учитель из Примерска.").sex == nil)
    }

    @Test(
        "no text makes the extractor fail",
        arguments: [
            "", " ", "(", "«", "ч.", "ст. ст. ст.", "п. «", "999999999999 лет", "к году", "с по до", "\u{AD}",
            "1.1.1.1.1.1", "ст. 205.5 ч. 2 п. «а» «б» «",
        ])
    func hostile(text: String) throws {
        let summary = ExtractionSummary(try BiographyExtractor.standard().extract(text))
        #expect(summary.birth == nil)
    }
}
