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
            // One sentence tells one loss of liberty: its first day printed with a year.
            ("Задержан 30 ноября 2021 года, под стражей со 2 декабря 2021 года.", "2021-11-30"),
            ("Задержан 21 апреля, находится под домашним арестом с 24 апреля 2024 года.", "2024-04-24"),
            (
                "Находилась под домашним арестом с 9 апреля 2024 года, 12 сентября 2024 года взята под стражу.",
                "2024-04-09"
            ),
            (
                "Формально находится под стражей с 6 июля 2018 года, фактически лишён свободы с 28 июня 2018 года.",
                "2018-07-06"
            ),
            // What came of it later stands in a sentence of its own.
            ("Задержан 24 ноября 2020 года. 31 марта 2023 года был взят под стражу.", "2023-03-31"),
            (
                "Находился под стражей с 1 октября 2020 года, когда переведён под домашний арест. Вновь взят под стражу 6 октября 2022 года.",
                "2022-10-06"
            ),
            ("Лишён свободы с 1 мая 2022 года. Под стражей с 3 мая 2022 года.", "2022-05-01"),
            ("Был лишён свободы с 1 мая 2022 года. Снова взят под стражу 18 января 2024 года.", "2024-01-18"),
            (
                "Задержан 3 марта 2022 года по административной статье. Взят под стражу 21 октября 2022 года.",
                "2022-10-21"
            ),
            ("Лишён свободы предположительно с 9 августа 2023 года.", "2023-08-09~"),
        ])
    func arrest(text: String, expected: String) throws {
        #expect(try BiographyExtractor.standard().extract(text).arrest?.value.from?.edtf ?? "none" == expected)
    }

    @Test(
        "a release, and what is none",
        arguments: [
            ("Взят под стражу 5 мая 2023 года. 7 июня 2023 года освобождён под подписку о невыезде.", "2023-06-07"),
            ("Находился под стражей с 5 мая по 7 июня 2023 года, когда был отпущен под запрет.", "2023-06-07"),
            ("Её освободили из СИЗО 7 июня 2023 года.", "2023-06-07"),
            ("Взят под стражу 5 мая 2023 года, освобождён.", "undated"),
            ("Освобождён от отбывания наказания 7 июня 2023 года по болезни.", "2023-06-07"),
            ("Освобождён от наказания в зале суда 7 июня 2023 года.", "2023-06-07"),
            (
                "Была лишена свободы с 5 мая по 7 июня 2023 года, когда её освободили из СИЗО до вступления в силу приговора "
                    + "9 июля 2023 года.",
                "2023-06-07"
            ),
            (
                "Находился под домашним арестом с 5 мая 2023 до (предположительно) 7 июня 2024 года, когда был отпущен.",
                "2024-06-07"
            ),
            ("Лишён свободы с 5 мая 2023 года, освобождён под подписку 7 июня 2024 года.", "2024-06-07"),
            // Before the next loss of liberty.
            ("Был освобождён под подписку о невыезде. Вновь взят под стражу 5 мая 2023 года.", "../2023-05-04"),
            ("Освобождён из-под домашнего ареста, взят под стражу 5 мая 2023 года.", "../2023-05-04"),
            (
                "Под стражей с 5 мая по 27 октября 2022 года, когда переведена под домашний арест, позже освобождена. "
                    + "Взята под стражу 7 июня 2024 года.",
                "../2024-06-06"
            ),
            ("Попал в плен, освобождён в результате обмена. Лишён свободы предположительно с 5 мая 2023 года.", ""),
            // From guilt, punishment, duty, a fine.
            ("7 июня 2023 года суд освободил Тестова от уголовной ответственности.", ""),
            (
                "От назначенного наказания (в виде двух лет лишения свободы в колонии) освобождён по истечении срока.",
                ""
            ),
            ("От назначенного наказания (2 года) освобождён в связи с истечением срока давности.", ""),
            (
                "Признан виновным, освобождён от наказания в связи с истечением сроков. Под стражей с 5 мая 2023 года.",
                ""
            ),
            ("5 мая 2020 года освобождён от должности. Лишён свободы с 7 июня 2021 года.", ""),
            ("5 мая 2020 года был освобождён от службы.", ""), ("5 мая 2020 года освобождён от штрафа.", ""),
            // From an earlier case.
            ("Ранее судим, в 2012 году приговорён к 2 годам колонии, освобождён условно-досрочно 5 мая 2013 года.", ""),
            // Liberty was not gained, or lost again at once.
            ("Под стражей с 5 мая по 7 июня 2023 года, когда был отпущен под домашний арест.", ""),
            ("7 июня 2023 года освобождён в зале суда, но сразу же повторно задержан.", ""),
            ("Лишён свободы с 5 мая 2016 года, с 27 января по 27 июня 2018 года был временно освобождён.", ""),
        ])
    func release(text: String, expected: String) throws {
        let found = try BiographyExtractor.standard().extract(text).releases.map { $0.value.date?.edtf ?? "undated" }
        #expect(found == (expected.isEmpty ? [] : [expected]))
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

    @Test("a thousand texts with random damage are read, and every span holds the words it claims")
    func damaged() throws {
        let extractor = try BiographyExtractor.standard()
        let sound = Array(
            """
            Тестов Иван Образцович родился 1 мая 1980 года, ранее судим по ст. 158 УК РФ. 5 марта 2024 года приговорён по \
            п. «д» ч. 2 ст. 207.3 УК РФ («Образец», до 10 лет) и ст. 20.3.3 КоАП к 7 годам 6 месяцам колонии. Суд \
            апелляционной инстанции переквалифицировал обвинение на ч. 1 ст. 207.3 УК РФ.
            Задержан 2 апреля, находился под домашним арестом с 3 апреля по 5 мая 2023 года, вновь взят под стражу.
            """.utf8)
        let pieces = [
            "ст. ", "ч. ", "«", ")", "(", "99999999999999999999", "31 февраля ", "\u{AD}", "\n", " и ", "-", ".",
        ]
        var state: UInt64 = 11
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(limit, 1)
        }
        for _ in 0..<1_000 {
            var bytes = sound
            for _ in 0..<random(25) where !bytes.isEmpty {
                let place = random(bytes.count)
                switch random(4) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(truncatingIfNeeded: random(256))
                case 2: bytes.insert(contentsOf: Array(pieces[random(pieces.count)].utf8), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + random(120)))
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let whole = Array(text.utf8)
            for span in ExtractionSummary(extractor.extract(text)).spans {
                #expect(String(decoding: whole[span.start..<span.end], as: UTF8.self) == span.excerpt)
            }
        }
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
