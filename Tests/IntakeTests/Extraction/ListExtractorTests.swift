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
        "articles of an English charge have their parts and items, whatever the brackets do",
        arguments: [
            ("Criminal Code Articles 28 (Preparation); 220.1 (Mass disorder) and 228.3 (Arms)", "28 220.1 228.3"),
            // A title that opens two brackets and closes one.
            ("Articles 228.2.1 (Sale (except for guns, by a group), 228.4 (Knives), 278 (Power)", "228.2.1 228.4 278"),
            ("Articles 28.2 (only for crimes) 180.3.1 (robbery), 218.2 ( A) və 278-ci (B)", "28.2 180.3.1 218.2 278"),
            ("Articles 204.3.1 (money), 274(betrayal), 278(actions)", "204.3.1 274 278"),
            ("Article 57 (Treason); Article 57-1, Parts 2 (Forces) and 15 (Attempt)", "57 57-1/2 15"),
            ("Article 59, Parts 1 (Killing), 17 (Participation), and 70 (Bands)", "59/1 17 70"),
            ("Article 70-2, Parts 1 (Units), 3 (Attacks); Article 71 (Smuggling)", "70-2/1 70-2/3 71"),
            ("Article 95 (Murder (rape) as in Article 94; Article 120, Part 2 (X)", "95 120/2"),
            ("Article 145, Part 2, Items 1, 2, 5 and 6 (Robbery); Article 146 (Y)", "145/2/1,2,5,6 146"),
            ("Article 220, Parts 1 (A), 2 (B); and Part 3 of Article 220-1 (C)", "220/1 220/2 220-1/3"),
            ("Provisions 221.3 (fists, 2 of them) and 228.4 (arms) of the Code", "221.3 228.4"),
        ])
    func charges(text: String, expected: String) throws {
        let report = "1. Ivan Example\nDate of arrest: 1 May 2013\nCharges: \(text)\nCase background: None.\n"
        let person = try #require(try NumberedListExtractor.standard().extract(report).first)
        let found = person.articles.map { mention in
            let points = mention.value.points.joined(separator: ",")
            return [mention.value.article, mention.value.part ?? "", points].filter { !$0.isEmpty }
                .joined(separator: "/")
        }
        #expect(found.joined(separator: " ") == expected)
        #expect(person.charge?.value == text)
    }

    @Test(
        "the verdict of an English background is the person's own and the present one",
        arguments: [
            (
                "Example was sentenced to 4.5 years in jail under a 3 June 2013 decision of the Test District Court.",
                "P4Y6M 2013-06-03 Test District Court"
            ),
            (
                "He was sentenced to three months of pre-trial detention on 2 May 2013. "
                    + "On 3 June 2013, Test Court of Grave Crimes Judge Anna Sample sentenced Example to two years in jail.",
                "P2Y 2013-06-03 Test Court of Grave Crimes"
            ),
            (
                "The courts sentenced Anna Sample to 1.5 years in jail. He was sentenced to five years and half "
                    + "imprisonment.", "P5Y6M  "
            ),
            ("Example was sentenced to six and a half years. Before, he was sentenced to two years.", "P6Y6M  "),
            (
                "The Test Court issued a decision sentencing him to two years and three months on July 1st, 2013.",
                "P2Y3M 2013-07-01 Test Court"
            ),
            ("The prosecutor asked for seven years in jail.", nil), ("He was sentenced to 15 days.", nil),
        ])
    func verdicts(text: String, expected: String?) throws {
        let report = "1. Ivan Example\nDate of arrest: 1 May 2013\nCharge: Article 1\nCase background: \(text)\n"
        let person = try #require(try NumberedListExtractor.standard().extract(report).first)
        let verdict = person.verdict.map { "\($0.term.iso) \($0.date?.edtf ?? "") \($0.court ?? "")" }
        #expect(verdict == expected)
    }

    @Test("a chapter of an English report begins after the person before it")
    func chapters() throws {
        let report = """
            A. JOURNALISTS
            1. Ivan Example
            Date of arrest: 1 May 2013
            Charge: Article 221.3
            Case background: He wrote.
            b. Those arrested with him
            This is about the group.
            B. OTHER CASES
            2. Anna Sample
            Date of arrest: 2 May 2013
            Charge: Criminal Code (of 1960) Article 57
            Place
            of
            Detention: Prison No. 1
            """
        let persons = try NumberedListExtractor.standard().extract(report)
        #expect(persons.map(\.chapter) == ["A. JOURNALISTS", "B. OTHER CASES"])
        #expect(persons.first?.background?.value == "He wrote.")
        #expect(persons.map(\.codeYear) == [nil, 1960])
        #expect(persons.last?.place?.value == "Prison No. 1")
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
