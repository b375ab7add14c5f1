// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Testing

@testable import Intake

@Suite("Entries of lists")
struct ListExtractorTests {
    @Test("an entry of a book of remembrance is taken apart")
    func execution() throws {
        let text =
            "Тестов Иван Образцович, род. 11.02.1872 (по другим данным - 1870), Примерская губ. (Первая вол.), с. Образцово, "
            + "латыш, член ВКП(б) с 1919, завод \"Пример, два\": старший мастер. Адрес: ул. Примерная, д.4, кв. 2. В 1931 г. "
            + "приговорен к 3 годам ссылки. Рассстрелян 17.05.1938. Место захоронения: Бутово."
        let record = try ExecutionListExtractor.standard().extract(text)
        #expect(record.name?.value == "Тестов Иван Образцович")
        #expect(record.birth?.value.edtf == "1872-02-11")
        #expect(record.otherBirth?.value.edtf == "1870")
        #expect(record.birthPlace?.value == "Примерская губ. (Первая вол.), с. Образцово")
        #expect(record.nationality?.value == "латыш")
        #expect(record.party?.value == "член ВКП(б) с 1919")
        #expect(record.occupation?.value == "завод \"Пример, два\": старший мастер")
        #expect(record.address?.value == "ул. Примерная, д.4, кв. 2")
        #expect(record.earlier?.value == "В 1931 г. приговорен к 3 годам ссылки")
        #expect(record.execution?.value.edtf == "1938-05-17")
        #expect(record.burial?.value == "Бутово")
        #expect(record.isFemale == false)
    }

    @Test("a feminine and rightly spelt verb is read, and what is missing stays missing")
    func missing() throws {
        let record = try ExecutionListExtractor.standard().extract(
            "Тестова Анна, род. 1900, г. Примерск, б/п, домохозяйка. Адрес: Примерный пер., д.1. Расстреляна 3.11.1937. Место захоронения: Донское."
        )
        #expect(record.isFemale == true)
        #expect(record.nationality == nil)
        #expect(record.birthPlace?.value == "г. Примерск")
        #expect(record.party?.value == "б/п")
        #expect(record.occupation?.value == "домохозяйка")
    }

    @Test("numbered persons of an English report")
    func report() throws {
        let text = """
            1. Ivan Example ........ 5
            1. Ivan Sample oglu Example 

            Date of arrest: 22 November 2013 
            Charge: Criminal Code Articles 28 (Preparation); 234.4.3 (Illegal storage of 10 items,
            large amount) and 278
            Place of detention: Example Prison No. 1 
            Case background: He was 30 years old.
            2. Anna Example
            Date of Detention: July 14th, 2014
            The Charges: Article 221.3 of the Criminal Code
            """
        let persons = try NumberedListExtractor.standard().extract(text)
        #expect(persons.map(\.number) == [1, 2])
        #expect(persons.map { $0.arrest?.value.edtf } == ["2013-11-22", "2014-07-14"])
        #expect(persons.first?.articles.map(\.value.article) == ["28", "234.4.3", "278"])
        #expect(persons.first?.place?.value == "Example Prison No. 1")
        #expect(persons.last?.articles.map(\.value.article) == ["221.3"])
    }

    @Test(
        "all persons of the English report have a date and articles",
        .enabled(if: SharedLists.file("azerbaijan-2014/list.html") != nil, "the list is not beside the project"))
    func realReport() throws {
        let file = try #require(SharedLists.file("azerbaijan-2014/list.html"))
        let html = try String(contentsOf: file, encoding: .utf8)
        let persons = try NumberedListExtractor.standard().extract(PlainText(html: html).text)
        #expect(persons.map(\.number) == Array(1...98))
        #expect(persons.allSatisfy { $0.arrest?.value.day != nil && !$0.articles.isEmpty })
    }

    @Test("HTML falls away and places in it are found again")
    func plainText() {
        let html = "<p><b>Тестов&nbsp;Иван</b> родился <i>1 мая</i> 1980 г.&#33;</p><script>x</script>5 < 6"
        let plain = PlainText(html: html)
        #expect(plain.text == "\nТестов\u{A0}Иван родился 1 мая 1980 г.!\n5 < 6")
        let text = Array(plain.text.utf8)
        let word = Array("1 мая 1980".utf8)
        let start = (0..<text.count - word.count).first { Array(text[$0..<$0 + word.count]) == word } ?? 0
        let span = plain.sourceSpan(of: TextSpan(start: start, end: start + word.count))
        let source = Array(html.utf8)[span.start..<span.end]
        #expect(String(decoding: source, as: UTF8.self) == "1 мая</i> 1980")
    }

    @Test("a word list says where it is wrong")
    func lexicon() {
        #expect(throws: LexiconError.badLine(file: "x", line: 2, text: "nonsense: слово")) {
            try Lexicon(text: "in: в\nnonsense: слово", file: "x")
        }
        #expect(throws: LexiconError.repeated(file: "x", line: 2, word: "в")) {
            try Lexicon(text: "in: в\nto: в", file: "x")
        }
    }
}
