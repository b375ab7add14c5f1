// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Statements
import Testing

@testable import Intake

@Suite("A file of entries")
struct EntriesFileTests {
    private func read(_ statements: String) throws -> Entry {
        let text = """
            subjectSource: example
            compartment: public
            entries:
              - subject: {kind: person, key: ivan-testov}
                source: gazette
                known: "2024-08"
                statements:
            \(statements)
            """
        return try #require(try EntriesFile(yaml: text, file: "e.yaml", account: "tester").entries.first)
    }

    @Test("keeps texts as they are written")
    func texts() throws {
        let entry = try read(
            """
                  - {claim: charge, article: {code: ru-uk, article: 207.30, part: 2}}
                  - {claim: citizenship, country: NO}
                  - {claim: birth, date: 1990-05}
                  - {claim: citizenship, country: XX, stateless: true}
            """)
        #expect(entry.subject.source.name == "example")
        #expect(entry.source.name == "gazette")
        #expect(entry.compartment == .public)
        #expect(entry.account == "tester")
        #expect(entry.known?.edtf == "2024-08")
        #expect(
            entry.statements.map(\.claim) == [
                .charge(ChargeClaim(article: ArticleReference(code: "ru-uk", article: "207.30", part: "2"))),
                .citizenship(CitizenshipClaim(country: "NO")),
                .birth(BirthClaim(date: try .init(edtf: "1990-05"))),
                .citizenship(CitizenshipClaim(country: "XX", stateless: true)),
            ])
    }

    @Test("takes a text in several languages, the original first")
    func languages() throws {
        let entry = try read(
            """
                  - claim: release
                    legalAct: {en: "Decree of pardon, Russia", ru: "Указ о помиловании, Россия"}
                  - claim: release
                    legalAct: Decree of pardon
            """)
        let acts = entry.statements.map { statement -> LocalizedText? in
            if case .release(let claim) = statement.claim { claim.legalAct } else { nil }
        }
        let both = LocalizedText(
            "Decree of pardon, Russia", language: "en", translations: [("ru", "Указ о помиловании, Россия")])
        #expect(acts == [both, "Decree of pardon"])
    }

    @Test(
        "with a slip names file, entry and field",
        arguments: [
            ("      - {claim: birth, dat: 1990}", "dat"), ("      - {claim: bith}", "bith"),
            ("      - {claim: citizenship, country: XX, stateless: \"true\"}", "true"),
            ("      - {claim: birth, date: 1990-13}", "1990-13"), ("      - {claim: name, kind: full}", "text"),
            ("      - {claim: release, legalAct: {english: Decree}}", "english"),
            ("      - {claim: citizenship, country: {en: Utopia}}", "country"),
        ])
    func slips(statement: String, word: String) {
        do {
            _ = try read(statement)
            Issue.record("it should be refused")
        } catch {
            #expect("\(error)".contains("e.yaml"))
            #expect("\(error)".contains("entries[1]"))
            #expect("\(error)".contains(word))
        }
    }

    @Test("the example of the exchange can be read")
    func example() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let given = ProcessInfo.processInfo.environment["IMENA_PROJECT"].map { URL(filePath: $0) }
        let folder = (given ?? root).appending(path: "Examples/exchange-2024")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(files.count >= 5)
        var count = 0
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            count += try EntriesFile(yaml: text, file: file, account: "example").entries.count
        }
        #expect(count > 100)
    }
}
