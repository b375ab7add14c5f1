// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@Suite("Written dates")
struct DateReaderTests {
    @Test(
        "Numbers",
        arguments: [
            ("12.03.2022", DateStyle.dayMonthYear, "2022-03-12"), ("12/03/2022", .dayMonthYear, "2022-03-12"),
            ("1.3.1938", .dayMonthYear, "1938-03-01"), ("12.03.2022 г.", .dayMonthYear, "2022-03-12"),
            (" 12.03.2022. ", .dayMonthYear, "2022-03-12"), ("12.03.2022г", .dayMonthYear, "2022-03-12"),
            ("12.03.2022 року", .dayMonthYear, "2022-03-12"), ("03/12/2022", .monthDayYear, "2022-03-12"),
            ("2022.03.12", .yearMonthDay, "2022-03-12"), ("2022/3/12", .yearMonthDay, "2022-03-12"),
            ("2022-03-12", .yearMonthDay, "2022-03-12"), ("2022-03-12", .edtf, "2022-03-12"),
            ("2022-21~", .iso, "2022-21~"),
            ("44632", .excelSerial(.from1900), "2022-03-12"), ("44632.75", .excelSerial(.from1900), "2022-03-12"),
            ("1", .excelSerial(.from1900), "1900-01-01"), ("59", .excelSerial(.from1900), "1900-02-28"),
            ("61", .excelSerial(.from1900), "1900-03-01"), ("43170", .excelSerial(.from1904), "2022-03-12"),
            ("0", .excelSerial(.from1904), "1904-01-01"), ("109939", .excelSerial(.from1900), "2200-12-31"),
        ])
    func numbers(text: String, style: DateStyle, edtf: String) throws {
        #expect(try DateReader().read(text, styles: [style]).edtf == edtf)
    }

    @Test(
        "Russian words",
        arguments: [
            ("12 марта 2022 года", "2022-03-12"), ("12 МАРТА 2022 Г.", "2022-03-12"), ("1 мая 2023", "2023-05-01"),
            ("«12» марта 2022 г.", "2022-03-12"), ("12\u{A0}марта\u{A0}2022\u{202F}г.", "2022-03-12"),
            ("12 мар. 2022", "2022-03-12"),
            ("12-го марта 2022-го года", "2022-03-12"), ("март 2022", "2022-03"), ("в марте 2022 г.", "2022-03"),
            ("2022 год", "2022"), ("в 2022 году", "2022"), ("2022", "2022"), ("весной 2022", "2022-21"),
            ("лето 2022 года", "2022-22"),
            ("осенью 2022 г", "2022-23"), ("зимой 2022", "2022-24"), ("конец мая 2024", "2024-05~"),
            ("в начале 2023 года", "2023~"),
            ("в середине июня 2022", "2022-06~"), ("около 1938 года", "1938~"),
            (
                "предположительно 12 марта 2022",
                "2022-03-12?"
            ),
            ("предположительно в конце марта 2022", "2022-03%"), ("после 24 февраля 2022", "2022-02-25/.."),
            ("до 5 мая 2023 года", "../2023-05-05"), ("не ранее 5 мая 2023", "2023-05-05/.."),
            ("не позднее мая 2023 г.", "../2023-05"),
            ("1930-е годы", "193X"), ("в 1930-х годах", "193X"), ("сентябрь 2022 г.,", "2022-09"),
            (
                "Ноябрь 2022",
                "2022-11"
            ),
        ])
    func russian(text: String, edtf: String) throws {
        #expect(try DateReader().read(text, styles: [.russianWords]).edtf == edtf)
        #expect(try DateReader().read(text, styles: [.edtf, .dayMonthYear, .russianWords, .englishWords]).edtf == edtf)
    }

    @Test(
        "English words",
        arguments: [
            ("12 March 2022", "2022-03-12"), ("March 12, 2022", "2022-03-12"), ("Mar. 12, 2022", "2022-03-12"),
            ("12th of March, 2022", "2022-03-12"), ("on March 3rd, 2022", "2022-03-03"),
            (
                "the 1st May 2022",
                "2022-05-01"
            ),
            ("March 2022", "2022-03"), ("in March of 2022", "2022-03"), ("spring 2022", "2022-21"),
            (
                "Fall 2022",
                "2022-23"
            ),
            ("late May 2024", "2024-05~"), ("mid-May 2024", "2024-05~"), ("at most", ""),
            (
                "the end of May 2024",
                "2024-05~"
            ),
            ("early 2023", "2023~"), ("circa 1938", "1938~"), ("c. 1938", "1938~"),
            (
                "probably 12 March 2022",
                "2022-03-12?"
            ),
            ("after 24 February 2022", "2022-02-25/.."), ("since May 2022", "2022-05/.."), ("before 2023", "../2022"),
            ("by 5 May 2023", "../2023-05-05"), ("until March 12, 2022", "../2022-03-12"), ("in 2022", "2022"),
            ("1930s", "193X"),
            ("the 1930s", "193X"), ("Sept 5, 2022", "2022-09-05"),
        ])
    func english(text: String, edtf: String) throws {
        guard !edtf.isEmpty else {
            #expect(throws: DateError.self) { try DateReader().read(text, styles: [.englishWords]) }
            return
        }
        #expect(try DateReader().read(text, styles: [.englishWords]).edtf == edtf)
    }

    @Test(
        "Ukrainian and Belarusian words",
        arguments: [
            ("12 березня 2022 року", "2022-03-12"), ("1 січня 2022 р.", "2022-01-01"),
            (
                "у липні 2023 року",
                "2023-07"
            ),
            ("навесні 2022", "2022-21"), ("взимку 2022 року", "2022-24"), ("наприкінці травня 2024", "2024-05~"),
            ("після 24 лютого 2022", "2022-02-25/.."), ("не пізніше 5 травня 2023", "../2023-05-05"),
            (
                "2022 рік",
                "2022"
            ),
            ("31 грудня 2021", "2021-12-31"), ("9 жовтня 2020", "2020-10-09"), ("1930-ті роки", "193X"),
            ("12 сакавіка 2022 года", "2022-03-12"), ("9 жніўня 2020 г.", "2020-08-09"),
            (
                "у кастрычніку 2020 года",
                "2020-10"
            ),
            ("вясной 2022", "2022-21"), ("узімку 2021", "2021-24"), ("канец траўня 2024", "2024-05~"),
            ("пасля 24 лютага 2022", "2022-02-25/.."), ("да 5 мая 2023", "../2023-05-05"),
            (
                "31 снежня 2021",
                "2021-12-31"
            ),
        ])
    func ukrainianAndBelarusian(text: String, edtf: String) throws {
        #expect(try DateReader().read(text, styles: [.ukrainianWords, .belarusianWords]).edtf == edtf)
    }

    @Test(
        "After and before leave the date out; since, until and from leave it in",
        arguments: [
            ("after 28 February 2022", "2022-03-01/.."), ("after May 2022", "2022-06/.."),
            ("after December 2022", "2023-01/.."), ("after 2022", "2023/.."), ("after spring 2022", "2022-06-01/.."),
            ("after winter 2022", "2022-24/.."), ("after about May 2022", "2022-05~/.."),
            ("after the 1930s", "194X/.."), ("since 24 February 2022", "2022-02-24/.."),
            ("from 24 February 2022", "2022-02-24/.."), ("not before 24 February 2022", "2022-02-24/.."),
            ("not earlier than May 2022", "2022-05/.."), ("before 1 March 2022", "../2022-02-28"),
            ("before May 2022", "../2022-04"), ("before summer 2022", "../2022-05-31"),
            ("until 5 May 2023", "../2023-05-05"), ("no later than 5 May 2023", "../2023-05-05"),
            ("not after 5 May 2023", "../2023-05-05"), ("after 2022-02-24", "2022-02-25/.."),
            ("после мая 2022 года", "2022-06/.."), ("после 2022 года", "2023/.."),
            ("с 5 мая 2023 года", "2023-05-05/.."),
            ("не раньше мая 2023", "2023-05/.."), ("до 5 мая 2023", "../2023-05-05"),
            ("перед 5 мая 2023", "../2023-05-04"), ("після травня 2022", "2022-06/.."),
            ("до 5 травня 2023", "../2023-05-05"), ("з 5 травня 2023", "2023-05-05/.."),
            ("не раніше 5 травня 2023", "2023-05-05/.."), ("пасля траўня 2022", "2022-06/.."),
            ("перад 5 траўня 2023", "../2023-05-04"), ("не раней 5 траўня 2023", "2023-05-05/.."),
        ])
    func limits(text: String, edtf: String) throws {
        let styles: [DateStyle] = [.edtf, .russianWords, .englishWords, .ukrainianWords, .belarusianWords]
        #expect(try DateReader().read(text, styles: styles).edtf == edtf)
    }

    @Test("In running text a date after «с» or from is that date")
    func fromInText() {
        let found = DateReader().find(
            in: "под стражей с 5 мая 2023 года, held from 6 May 2023", styles: [.russianWords, .englishWords])
        #expect(found.map(\.date.edtf) == ["2023-05-05", "2023-05-06"])
    }

    @Test("An order that is not given is not guessed")
    func ambiguity() throws {
        let reader = DateReader()
        let both: [DateStyle] = [.dayMonthYear, .monthDayYear]
        let first = try PartialDate(edtf: "2022-04-03")
        let second = try PartialDate(edtf: "2022-03-04")
        #expect(throws: DateError.ambiguous(value: "03/04/2022", first: first, second: second)) {
            try reader.read("03/04/2022", styles: both)
        }
        #expect(try reader.read("03/03/2022", styles: both).edtf == "2022-03-03")
        #expect(try reader.read("25/03/2022", styles: both).edtf == "2022-03-25")
        #expect(throws: DateError.self) { try reader.read("2022", styles: [.edtf, .excelSerial(.from1900)]) }
        #expect(reader.find(in: "03/04/2022 и 25/03/2022", styles: both).map(\.date.edtf) == ["2022-03-25"])
    }

    @Test("Years of two digits need a pivot")
    func pivots() throws {
        #expect(throws: DateError.twoDigitYear(value: "12.03.22")) {
            try DateReader().read("12.03.22", styles: [.dayMonthYear])
        }
        let reader = DateReader(pivot: 2030)
        #expect(try reader.read("12.03.22", styles: [.dayMonthYear]).edtf == "2022-03-12")
        #expect(try reader.read("12.03.30", styles: [.dayMonthYear]).edtf == "2030-03-12")
        #expect(try reader.read("12.03.31", styles: [.dayMonthYear]).edtf == "1931-03-12")
        #expect(try reader.read("12 марта 38 г.", styles: [.russianWords]).edtf == "1938-03-12")
    }

    @Test(
        "Days that do not exist are impossible",
        arguments: [
            "31 февраля 2022", "31.02.2022", "32.01.2022", "12.13.2022", "February 30, 2022", "31 квітня 2022",
            "0 марта 2022",
        ])
    func impossible(text: String) {
        let styles: [DateStyle] = [.edtf, .dayMonthYear, .russianWords, .englishWords, .ukrainianWords]
        #expect {
            try DateReader().read(text, styles: styles)
        } throws: { error in
            guard case .impossible? = error as? DateError else { return false }
            return "\(error)".contains(text)
        }
    }

    @Test(
        "Years that nobody means are refused",
        arguments: ["12.03.0202", "12 марта 0999", "12.03.2201", "март 2922 года", "May 3022"])
    func implausible(text: String) {
        #expect { try DateReader().read(text, styles: [.dayMonthYear, .russianWords, .englishWords]) } throws: {
            error in
            if case .implausibleYear? = error as? DateError { true } else { false }
        }
    }

    @Test(
        "Other texts are malformed",
        arguments: [
            "", "  ", "вчера", "12 марта", "марта", "12.03", "задержан 12 марта 2022", "12 марта 2022 в Москве",
            "1.2.3.2022", "12.03/2022",
        ])
    func malformed(text: String) {
        #expect { try DateReader().read(text, styles: [.edtf, .dayMonthYear, .russianWords]) } throws: { error in
            if case .malformed? = error as? DateError { true } else { false }
        }
    }

    @Test("Dates in running text")
    func running() {
        let text = """
            Задержан 12 марта 2022 года в Москве; в марте 2023 г. переведён в СИЗО-2, под стражей до 24.05.2024. Приговор \
            от «3» апреля 2023 г. по делу № 1-123/2022 (ст. 207.3 ч. 2) вступил в силу весной 2023 года. В 2021 году, \
            в конце мая 2020-го и после 24 февраля 2022 – 12 человек, 2022 рубля, IP 192.168.10.2022, 31 февраля 2022, \
            2022-03-05? 12.03.2022.
            """
        let bytes = Array(text.utf8)
        let found = DateReader().find(in: text, styles: [.russianWords, .dayMonthYear, .edtf])
        let expected = [
            ("12 марта 2022 года", "2022-03-12"), ("марте 2023 г.", "2023-03"), ("до 24.05.2024", "../2024-05-24"),
            ("«3» апреля 2023 г.", "2023-04-03"), ("весной 2023 года", "2023-21"), ("2021 году", "2021"),
            ("конце мая 2020-го", "2020-05~"), ("после 24 февраля 2022", "2022-02-25/.."),
            (
                "2022-03-05",
                "2022-03-05"
            ),
            ("12.03.2022", "2022-03-12"),
        ]
        #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected.map(\.0))
        #expect(found.map(\.date.edtf) == expected.map(\.1))
    }

    @Test("Random bytes never trap, and ranges are in order and within the text")
    func fuzz() {
        var random = Seeded(7)
        let pieces = [
            "12", "марта", " ", "2022", ".", "03", "-", "/", "г.", "конец", "после", "«", "»", "May", ", ", "th",
            "31", "0", "1930", "-е", "годы",
            "не", "ранее", "в", "2022-03-12", "?", "T", "\u{A0}", "весной", "of", "іюля", "99999", "7", "2200",
        ].map { Array($0.utf8) }
        let styles: [DateStyle] = [
            .edtf, .dayMonthYear, .monthDayYear, .yearMonthDay, .russianWords, .englishWords, .ukrainianWords,
            .belarusianWords, .excelSerial(.from1900), .excelSerial(.from1904),
        ]
        let reader = DateReader(pivot: 2030)
        var total = 0
        for round in 0..<30_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                bytes += pieces.randomElement(using: &random) ?? []
                if round % 3 == 0 { bytes.append(.random(in: 0...255, using: &random)) }
            }
            let found = reader.find(in: bytes.span, styles: styles)
            total += found.count
            var end = 0
            for (range, date) in found {
                if range.lowerBound < end || range.isEmpty || range.upperBound > bytes.count {
                    Issue.record("\(bytes)")
                }
                if (try? PartialDate(edtf: date.edtf)) != date { Issue.record("\(date)") }
                end = range.upperBound
            }
            _ = try? reader.read(String(decoding: bytes, as: UTF8.self), styles: styles)
        }
        #expect(total > 1000)
    }
}
