// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What a reader of the public pages sees of a list that is not public: nothing.
@Suite("Closed lists and the public pages", .serialized) struct ClosedListTests {
    private static let entries = """
        subjectSource: list-a
        compartment: public
        entries:
          - subject: {kind: person, key: one}
            statements:
              - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
              - {claim: custody, kind: remand, from: "2022-01-10"}
              - {claim: publication-basis, basis: public-figure}
          - subject: {kind: exchange, key: swap}
            source: our-desk
            statements:
              - {claim: exchange, title: A swap, date: "2024-08-01"}
        """

    private static let addresses: [String] = {
        let pages = [
            "", "people", "exchanges", "exchanges/monitor", "sources", "counts", "how", "numbers", "statistics",
        ]
        let files = ["people.csv", "people.json", "exchanges.csv", "exchanges.json", "sources.json", "statistics.json"]
        let further = ["people?at=1", "people?at=3", "people?at=40", "people?at=1000000"]
        return (pages + files + further).map { "/en/\($0)" } + ["/ru/", "/sitemap.xml", "/checkpoint", "/robots.txt"]
    }()

    /// All answers with their headers, the clock's apart.
    private static func answers(_ server: ServedProgram) throws -> [String: String] {
        var answers: [String: String] = [:]
        for address in addresses {
            let text = try server.exchange("GET \(address) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 "), "\(address)")
            answers[address] = text.split(separator: "\r\n").filter { !$0.hasPrefix("Date:") && !$0.hasPrefix("date:") }
                .joined(separator: "\n")
        }
        return answers
    }

    @Test("no byte of pages, files and the signed head changes with closed lists of 1 and of 1,500 names")
    func unchanged() throws {
        let register = try CommandRegister()
        try register.record(Self.entries)
        let (server, running) = (try ServedProgram(register), "the server that runs")
        let before = try Self.answers(server)
        #expect(before.values.count { $0.hasPrefix("HTTP/1.1 200") } > 15)
        for count in [1, 1_500] {
            let names = (1...count).map { "Zyablikov Timur \(Self.letters($0))" }.joined(separator: "\n")
            let file = try register.scratch.file("list-\(count).txt", names + "\n")
            let loaded = try register.run([
                "list-load", file, "--kind", "exchange", "--holder", "Desk", "--version", "\(count)", "--name", "swap",
            ])
            #expect(loaded.status == 0 && loaded.output.contains("\(count) entries"), "\(loaded)")
            for (server, which) in [(server, running), (try ServedProgram(register), "a new one")] {
                let after = try Self.answers(server)
                // Two files name the port.
                let withPort = which == running ? [] : ["/sitemap.xml", "/robots.txt"]
                for (address, text) in before where !withPort.contains(address) {
                    #expect(after[address] == text, "\(address), \(count) names, \(which)")
                }
            }
        }
    }

    @Test("the ledger grows by a power of four, whatever the length of the list")
    func padded() throws {
        var grown: [Int] = []
        for count in [1, 3, 5, 15] {
            let register = try CommandRegister()
            try register.record(Self.entries)
            let before = try Self.size(register)
            let names = (1...count).map { "Zyablikov Timur \(Self.letters($0))" }.joined(separator: "\n")
            let file = try register.scratch.file("list.txt", names + "\n")
            let load = [
                "list-load", file, "--kind", "exchange", "--holder", "Desk", "--version", "1", "--name", "swap",
            ]
            #expect(try register.run(load).status == 0)
            grown.append(try Self.size(register) - before)
            let shown = try register.run(["list-show", "swap/1", "--format", "csv"])
            #expect(shown.output.split(whereSeparator: \.isNewline).count == count + 1, "none fills it up")
        }
        #expect(grown == [4, 4, 16, 16])
    }

    private static func size(_ register: CommandRegister) throws -> Int {
        let answer = try register.run(["verify", "--format", "json"])
        let match = answer.output.firstMatch(of: #/"size":\s*(\d+)/#)
        return try #require(match.flatMap { Int($0.1) }, "\(answer.output)")
    }

    /// A word for a number, so that names differ.
    private static func letters(_ number: Int) -> String {
        String(number).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) }.joined()
            .capitalized + "ovich"
    }
}
