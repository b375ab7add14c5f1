// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Phrases
import PublicRecord
import Testing

@testable import Law
@testable import Publication

@Suite("What steps and readings of a term say")
struct TermWordsTests {
    private func texts(_ said: TermWords) -> [String] {
        let text = PublicText(said)
        return Language.allCases.map { text.version(for: $0.rawValue).text }
    }

    @Test("every way of being held, punishment, regime and range has its words in both languages")
    func codes() throws {
        let countries = try Jurisdiction.all(in: try PackFolder.bundled())
        let ranges = ["none", "0-1", "0-3", "0-21", "5-10"].flatMap { years in
            ["", " L", " D", " L D"].compactMap { PenaltyRange(years + $0) }
        }
        let said =
            HoldKind.allCases.map(\.words) + Punishment.allCases.map(\.words) + ranges.map(\.words)
            + Set(countries.values.flatMap(\.servedAs)).map(regimeWords)
        for one in said {
            let both = texts(one)
            #expect(both.allSatisfy { !$0.contains("⟦") && !$0.isEmpty }, "\(both)")
            #expect(both[0] != both[1])
        }
        #expect(texts(try #require(PenaltyRange("0-21")).words) == ["Up to 21 years", "До 21 года"])
        #expect(
            texts(try #require(PenaltyRange("15-20 L")).words) == [
                "15 to 20 years or life", "От 15 до 20 лет или пожизненно",
            ])
    }

    /// Cases that between them reach most of what a trace can say.
    private static let files = [
        """
        {"spells": [{"kind": "administrative", "from": "2022-06-27", "to": "2022-07-12"}, {"from": "2022-07-13"}],
         "articles": ["207.3/2", "205.2/2", "222", "999", "207.3/17"], "sentence": "P8Y6M", "decided": "2022-12-09"}
        """,
        """
        {"spells": [{"kind": "house-arrest", "from": "2018-01", "to": "2018-06-10"}, {"from": "2018-06-01", "to": "2018-08-01"},
          {"from": "2018-07-15", "to": "2018-09-01"}, {"kind": "curfew-ban", "from": "2018-10-01", "to": "2018-10-31"}],
         "articles": ["318/1"], "sentence": "P6Y", "regime": "general", "inForce": "2018-12-01", "act": "2017-05",
         "changes": [{"on": "2019-06-01", "regime": "strict"}, {"on": "2020-06-01", "punishment": "forced-labour"}]}
        """,
        """
        {"spells": [{"from": "2022-01-01"}], "articles": ["318/2"],
         "sentences": [{"term": "P4Y", "regime": "strict", "decided": "2022-12-01", "inForce": "2023-01-01"},
          {"term": "P2Y", "regime": "strict", "decided": "2024-01-01", "inForce": "2024-02-01", "joined": "70"}]}
        """,
        """
        {"jurisdiction": "by", "spells": [{"from": "2021-06-01"}], "articles": ["356/1"], "sentence": "P30Y",
         "regime": "general", "inForce": "2022-06-01"}
        """,
        """
        {"spells": [{"from": "2024-02-01"}], "articles": ["207.3/2"], "sentence": "life", "act": "2024-01-01"}
        """,
    ]

    @Test("no step and no reading has a slot or a phrase that is missing, in either language", arguments: files.indices)
    func cases(index: Int) throws {
        let term = try TermCase(file: Self.files[index], name: "case.json")
        let law = try #require(try Jurisdiction.all(in: try PackFolder.bundled())[term.jurisdiction])
        let answer = try TermCalculator(law).answer(for: term, on: try #require(Day(iso: "2024-06-01")))
        let said = answer.trace.map(\.words) + answer.readings.map(\.words)
        #expect(!said.isEmpty)
        for one in said {
            let both = texts(one)
            #expect(both.allSatisfy { !$0.contains("⟦") }, "\(both)")
            #expect(both[1].unicodeScalars.contains { (0x430...0x44F).contains($0.value) }, "\(both)")
        }
    }

    @Test("every phrase that the sources of terms name stands in the books of both languages")
    func named() throws {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        let terms = folder.appending(path: "Sources/Reason/Law/Terms")
        var named: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: terms, includingPropertiesForKeys: nil) {
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: /(?:TermWords\(|write\(\s*\.[a-z]+, )"([a-z.\-]+)"/) {
                named.insert(String(match.output.1))
            }
            for match in source.matches(of: /\? "([a-z\-]+\.?[a-z\-]*)"\s*: "([a-z\-]+\.?[a-z\-]*)"/) {
                named.formUnion([String(match.output.1), String(match.output.2)])
            }
        }
        #expect(named.count > 40)
        for phrase in named.sorted() where !phrase.hasPrefix("effect-") && !phrase.hasPrefix("-") {
            for language in Language.allCases { #expect(Words.of(language).has("term.say.\(phrase)"), "\(phrase)") }
        }
    }
}
