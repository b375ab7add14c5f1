// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements
import Testing

@testable import Intake

@Suite("A mapping")
struct MappingTests {
    @Test("that ships can be read, and has a version and notes", arguments: ReadyMappings.names)
    func ready(name: String) throws {
        let mapping = try ReadyMappings.mapping(name)
        #expect(mapping.name == name)
        #expect(mapping.version >= 1)
        #expect(mapping.notes?.isEmpty == false)
        #expect(!mapping.statements.isEmpty)
    }

    @Test("the ones that are promised ship")
    func promised() {
        let promised = [
            "azerbaijan-2014", "letters-2026", "memorial-moscow-1930s", "memorial-politzek", "ovdinfo-detentions-2012",
            "ru-penal-facilities", "template", "ua-war-and-sanctions-2026",
        ]
        #expect(Set(promised).isSubset(of: ReadyMappings.names))
    }

    private static let head = "name: t\nversion: 1\nkey: id\nstatements:\n"

    @Test("gives what every statement may have beside its claim")
    func beside() throws {
        let workshop = try Workshop()
        let mapping = Samples.mapping(
            Self.head + """
                  - claim: custody
                    kind: remand
                    from: {column: arrested}
                    claimReliability: {column: trust, values: {sure: high}}
                    sourceConnection: reporter
                    sourcePage: {column: page}
                    dateType: estimate
                """)
        try workshop.run("id,arrested,trust,page\n1,2022-03,sure,7\n", "2024-01-01", mapping: mapping)
        let subject = Subject(kind: .person, source: Samples.source, key: "1")
        let statements = try workshop.ledger.entries(of: subject, before: .max).flatMap(\.entry.statements)
        let custody = try #require(statements.first { $0.claim.kind == .custody })
        #expect(custody.claimReliability == .high)
        #expect(custody.sourceConnection == .reporter)
        #expect(custody.sourcePage == "7")
        #expect(custody.dateType == .estimate)
    }

    @Test(
        "with a slip of the pen is refused with the place and what is known",
        arguments: [
            ("name: t\nversion: 1\nstatements: []\n", "", "key"),
            ("name: t\nversion: x\nkey: id\nstatements: []\n", "version", "number"),
            ("name: t\nversion: 1\nkei: id\nkey: id\nstatements: []\n", "", "kei"),
            ("name: t\nversion: 1\nkey: id\nformat: docx\nstatements: []\n", "format", "geojson"),
            (head + "  - {claim: nam, text: x}\n", "statements[1].claim", "citizenship"),
            (head + "  - {claim: name, txt: {column: a}}\n", "statements[1]", "patronymic"),
            (head + "  - {claim: name, text: {column: a}, kind: complete}\n", "statements[1].kind", "maiden"),
            (head + "  - {claim: name, text: {colum: a}, kind: full}\n", "statements[1].text", "column"),
            (head + "  - {claim: birth, date: {column: a, date: [american]}}\n", "statements[1].date", "dayMonthYear"),
            (head + "  - {claim: birth, date: 2024-99}\n", "statements[1].date", "EDTF"),
            (head + "  - {claim: charge, article: {numero: 1}}\n", "statements[1].article", "article"),
            (head + "  - {claim: charge, article: {column: a}}\n", "statements[1].article", "fields"),
            (
                head + "  - {claim: name, text: {column: a, extract: magic}, kind: full}\n", "statements[1].text",
                "ru-article"
            ),
            (head + "  - {read: magic, column: a}\n", "statements[1]", "ru-biography"),
            (head + "  - {text: a}\n", "statements[1]", "claim"),
            ("a: [", "", "YAML"),
        ])
    func slips(text: String, path: String, word: String) throws {
        do {
            _ = try Mapping(yaml: text, file: "slip.yaml")
            Issue.record("it should be refused")
        } catch {
            #expect(error.file == "slip.yaml")
            #expect(error.path == path)
            #expect("\(error)".contains(word), "\(error)")
        }
    }

    @Test("knows by its fingerprint that its text is another")
    func identity() throws {
        let first = try Mapping(yaml: Self.head + "  - {claim: sex, sex: male}\n", file: "a")
        let second = try Mapping(yaml: Self.head + "  - {claim: sex, sex: female}\n", file: "a")
        #expect(first.identity != second.identity)
        #expect(first.writing(to: .public).identity != first.identity)
        #expect(first.writing(to: .confidential).identity == first.identity)
    }

    @Test("is confidential unless it says otherwise")
    func compartment() throws {
        #expect(try Mapping(yaml: Self.head + "  - {claim: sex, sex: male}\n", file: "a").compartment == .confidential)
        #expect(try ReadyMappings.mapping("template").compartment == .confidential)
    }

    @Test(
        "reads articles as lists write them",
        arguments: [
            ("205.5 ч.2", "205.5", "2", []), ("282.2 ч. 1.1", "282.2", "1.1", []), ("278", "278", nil, []),
            ("ст. 207.3 ч. 2 п. «д»", "207.3", "2", ["д"]), ("105 ч.2 п. а, ж", "105", "2", ["а", "ж"]),
            ("205.5 ч.2«Совершение действий», до 20 лет", "205.5", "2", []), ("58-10 ч.1", "58-10", "1", []),
            ("205.3.", "205.3", nil, []),
        ] as [(String, String, String?, [String])])
    func articles(text: String, article: String, part: String?, points: [String]) throws {
        let read = try #require(ArticleText(text))
        #expect(read.article == article)
        #expect(read.part == part)
        #expect(read.points == points)
    }

    @Test(
        "reads lengths of time as people write them",
        arguments: [
            ("5 лет 6 месяцев", "P5Y6M"), ("18 мес.", "P18M"), ("1 год и 15 суток", "P1Y15D"),
            ("8 years, 6 months", "P8Y6M"),
            ("пять лет", nil), ("5", nil), ("лет 5", nil),
        ])
    func terms(text: String, iso: String?) {
        #expect(TermWords.term(text)?.iso == iso)
    }
}

@Suite("White space around a cell")
struct TrimmedTests {
    @Test(
        "falls away, whatever kind it is, and nothing else does",
        arguments: [
            ("  Тест ", "Тест"), ("\u{A0}Тест\u{A0}\u{2009}", "Тест"), ("\u{FEFF}Ёж\t\r\n", "Ёж"),
            ("\u{3000}а б\u{202F}", "а б"),
            ("", ""), (" \u{A0} ", ""), ("à", "à"), ("Ð\u{A0}", "Ð"), ("\u{200B}я", "я"), ("ࠠ", "ࠠ"),
        ])
    func trims(text: String, result: String) {
        #expect(Trimmed.text(text) == result)
    }
}
