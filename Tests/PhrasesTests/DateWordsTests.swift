// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Phrases
import Testing

@Suite("Dates, numbers and terms are said as people say them")
struct DateWordsTests {
    /// No-break spaces are shown as `_`.
    private func visible(_ text: String) -> String { text.replacing("\u{A0}", with: "_") }

    @Test(
        "A partial date in words",
        arguments: [
            ("2024-08-01", "1_August 2024", "1_августа 2024 года", "1_августа 2024"),
            ("2023-03", "March 2023", "март 2023 года", "март 2023"),
            ("2023-03-XX", "March 2023", "март 2023 года", "март 2023"),
            ("2022-21", "spring 2022", "весна 2022 года", "весна 2022"),
            ("2022-24", "winter 2022", "зима 2022 года", "зима 2022"),
            ("2021", "2021", "2021 год", "2021"),
            ("201X", "the 2010s", "2010-е годы", "2010-е годы"),
            ("2024-05-21/2024-05-31", "late May 2024", "конец мая 2024 года", "конец мая 2024 года"),
            ("2024-02-21/2024-02-29", "late February 2024", "конец февраля 2024 года", "конец февраля 2024 года"),
            ("2024-05-01/2024-05-10", "early May 2024", "начало мая 2024 года", "начало мая 2024 года"),
            ("2024-01-15/2024-01-16", "15 or 16_January 2024", "15 или 16_января 2024 года", "15 или 16_января 2024"),
            (
                "2024-01-31/2024-02-01", "31_January or 1_February 2024", "31_января или 1_февраля 2024 года",
                "31_января или 1_февраля 2024"
            ),
            ("2024-05-03/2024-05-09", "3 to 9_May 2024", "с 3 по 9_мая 2024 года", "с 3 по 9_мая 2024"),
            (
                "2022-03/2022-05", "between March 2022 and May 2022", "между мартом 2022 года и маем 2022 года",
                "между мартом 2022 года и маем 2022 года"
            ),
            (
                "2022-02-24/..", "24_February 2022 or later", "24_февраля 2022 года или позже",
                "24_февраля 2022 или позже"
            ),
            ("/2022-02", "February 2022 or earlier", "февраль 2022 года или раньше", "февраль 2022 или раньше"),
            ("2023-03~", "about March 2023", "примерно март 2023 года", "примерно март 2023"),
            ("2023?", "possibly 2023", "возможно, 2023 год", "возможно, 2023"),
        ])
    func partial(edtf: String, english: String, russian: String, russianShort: String) throws {
        let date = try PartialDate(edtf: edtf)
        #expect(visible(Words.of(.en).date(date)) == english)
        #expect(visible(Words.of(.ru).date(date)) == russian)
        #expect(visible(Words.of(.ru).date(date, .short)) == russianShort)
    }

    @Test(
        "A date takes the form that its place in the sentence asks for",
        arguments: [
            ("2023-03", DateWording.when, "in March 2023", "в марте 2023 года"),
            ("2023-03", .genitive, "March 2023", "марта 2023 года"),
            ("2023-04-17", .when, "on 17_April 2023", "17_апреля 2023 года"),
            ("2021", .when, "in 2021", "в 2021 году"),
            ("2021", .genitive, "2021", "2021 года"),
            ("2022-23", .when, "in autumn 2022", "осенью 2022 года"),
            ("2022-23", .between, "autumn 2022", "осенью 2022 года"),
            ("2021", .between, "2021", "2021 годом"),
            ("2022/2025-10", .plain, "between 2022 and October 2025", "между 2022 годом и октябрём 2025 года"),
            (
                "2023-04-17/2024-08-01", .plain, "between 17_April 2023 and 1_August 2024",
                "между 17_апреля 2023 года и 1_августа 2024 года"
            ),
            (
                "2023-04-17/2024-08-01", .short, "between 17_April 2023 and 1_August 2024",
                "между 17_апреля 2023 и 1_августа 2024"
            ),
            ("2024-05-21/2024-05-31", .genitive, "late May 2024", "конца мая 2024 года"),
            ("2024-05-01/2024-05-10", .when, "in early May 2024", "в начале мая 2024 года"),
            ("2024-07-26/2024-07-30", .genitive, "between 26 and 30_July 2024", "между 26 и 30_июля 2024 года"),
        ])
    func styles(edtf: String, style: DateWording, english: String, russian: String) throws {
        let date = try PartialDate(edtf: edtf)
        #expect(visible(Words.of(.en).date(date, style)) == english)
        #expect(visible(Words.of(.ru).date(date, style)) == russian)
    }

    @Test(
        "A time between two dates is told from a date before which a preposition fits",
        arguments: [
            ("2023-04-17/2024-08-01", true), ("2022/2025-10", true), ("2024-07-26/2024-07-30", true),
            ("2024-01-15/2024-01-16", false), ("2024-05-21/2024-05-31", false), ("2024-05", false),
            ("2024-05/..", false), ("/2024-05", false),
        ])
    func between(edtf: String, expected: Bool) throws {
        #expect(Words.of(.ru).isBetween(try PartialDate(edtf: edtf)) == expected)
    }

    @Test("Every kind of date has words in every style, in both languages", arguments: Language.allCases)
    func total(language: Language) throws {
        let words = Words.of(language)
        for edtf in [
            "2024-08-01", "2024-08-01T10:00:00", "2024-08", "2024-XX", "2024-XX-XX", "2024", "19XX", "Y12024", "-0044",
            "2024-22", "../2024-01", "2024-01/", "2024-01-01/2024-12-31", "2024?/2025~", "2024-06-XX/2024-07-03",
        ] {
            for style in DateWording.allCases {
                let text = words.date(try PartialDate(edtf: edtf), style)
                #expect(!text.isEmpty && !text.contains("⟦") && !text.contains("{"), "\(edtf) \(style): \(text)")
            }
        }
    }

    @Test(
        "The form for machines is one that HTML knows, or nothing",
        arguments: [
            ("2024-05-12", "2024-05-12"), ("2024-05", "2024-05"), ("2024", "2024"), ("2024-21", nil),
            ("2024-05/2024-06", nil), ("0044", nil),
        ] as [(String, String?)])
    func machine(edtf: String, expected: String?) throws {
        #expect(Words.machineReadable(try PartialDate(edtf: edtf)) == expected)
    }

    @Test(
        "Terms",
        arguments: [
            (Term(years: 8, months: 6), "8 years 6 months", "8 лет 6 месяцев"),
            (Term(years: 1), "1 year", "1 год"), (Term(years: 22, months: 2), "22 years 2 months", "22 года 2 месяца"),
            (Term(months: 18), "18 months", "18 месяцев"), (Term(days: 11), "11 days", "11 дней"),
            (Term(years: 25, months: 21), "25 years 21 months", "25 лет 21 месяц"), (.zero, "0 days", "0 дней"),
        ])
    func terms(term: Term, english: String, russian: String) {
        #expect(Words.of(.en).term(term) == english)
        #expect(Words.of(.ru).term(term) == russian)
    }

    @Test(
        "Numbers",
        arguments: [
            (0, "0", "0"), (999, "999", "999"), (1198, "1,198", "1198"), (12_300, "12,300", "12_300"),
            (-1_234_567, "-1,234,567", "-1_234_567"), (100_000, "100,000", "100_000"),
        ])
    func numbers(number: Int, english: String, russian: String) {
        #expect(Words.of(.en).number(number) == english)
        #expect(visible(Words.of(.ru).number(number)) == russian)
    }

    @Test("Bounds and lists")
    func bounds() {
        #expect(Words.of(.en).bounds(13, 14) == "13 or 14")
        #expect(Words.of(.en).bounds(16, 16) == "16")
        #expect(Words.of(.en).bounds(1412, 1431) == "between 1,412 and 1,431")
        #expect(Words.of(.ru).bounds(1412, 1431) == "от 1412 до 1431")
        #expect(visible(Words.of(.en).list(["a", "b", "c"])) == "a, b_and_c")
        #expect(visible(Words.of(.ru).list(["а", "б"])) == "а_и_б")
        #expect(Words.of(.ru).list([]) == "")
    }

    @Test(
        "Russian plurals",
        arguments: [
            (0, "many"), (1, "one"), (2, "few"), (4, "few"), (5, "many"), (11, "many"), (12, "many"), (14, "many"),
            (21, "one"), (22, "few"), (25, "many"), (101, "one"), (111, "many"), (112, "many"), (122, "few"),
            (1000, "many"), (-1, "one"),
        ])
    func plurals(number: Int, form: String) {
        #expect(PluralForm(number, in: .ru).rawValue == form)
    }

    @Test(
        "The language that a browser asks for",
        arguments: [
            ("ru", .ru), ("en-GB,en;q=0.9,ru;q=0.5", .en), ("de, ru;q=0.7, en;q=0.3", .ru), ("RU-ru", .ru),
            ("de,fr", nil), ("", nil), (";;q=,,", nil), ("en;q=0,ru;q=0.001", .ru), ("ru;q=abc", .ru),
        ] as [(String, Language?)])
    func languages(header: String, expected: Language?) {
        #expect(Language.preferred(byHeader: header) == expected)
    }
}
