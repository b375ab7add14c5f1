// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PublicRecord
import Site
import Testing

@Suite("Data stay data, whatever they contain")
struct HostileTextTests {
    private static let own = [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'><img src=x onerror=alert(1)>", "</title><b>",
        "]]>", "<!--", "-->", "&lt;", "\u{0}\u{1B}[31m", "\u{202E}gnp.exe", "", "{name}", "⟦", "\r\nX: y",
        String(repeating: "я", count: 5_000), "e\u{301}\u{301}\u{301}", "=1+1", "\u{FFFE}",
    ]

    /// Tags and attributes of a page, in order: what data must never change.
    private func skeleton(_ page: Page) -> [String] {
        page.elements.map { element in
            element.name + " " + element.attributes.keys.sorted().joined(separator: ",")
        }
    }

    private static let places = [
        ("/en/", ""), ("/ru/p/T-0002", ""), ("/en/people", ""), ("/en/exchanges/2024-08-01", ""),
        ("/ru/sources/S-1", ""),
    ]

    @Test("Our own hostile texts in every field add no element and no attribute", arguments: Self.own)
    func ownTexts(text: String) throws { try check(text) }

    @Test("The shared hostile texts add none either", .enabled(if: SharedStrings.exists))
    func sharedTexts() throws {
        // All of them, each in one place in turn: all places would take minutes in a debug build.
        for (index, text) in try SharedStrings.all().enumerated() {
            try check(text, places: [Self.places[index % Self.places.count]])
        }
    }

    private func check(_ text: String, places: [(String, String)] = Self.places) throws {
        // Compared with a harmless text of the same kind: not empty, and a name of one word.
        let hostile = Fixture(change: { _ in text }, crowd: 2)
        let harmless = Fixture(change: { _ in text.isEmpty ? "" : "x" }, crowd: 2)
        for (path, query) in places {
            let page = try Page(Visit.respond(path, query, fixture: hostile).body)
            let plain = try Page(Visit.respond(path, query, fixture: harmless).body)
            let allowed: Set<String> = ["text", "tspan", "path", "line", "rect", "polyline"]
            // Where words stand in a drawing depends on their length; elsewhere the pages are the same.
            let found = skeleton(page).filter { !allowed.contains(String($0.prefix { $0 != " " })) }
            let expected = skeleton(plain).filter { !allowed.contains(String($0.prefix { $0 != " " })) }
            #expect(found == expected, "\(path) \(text.debugDescription)")
            #expect(page.count("script") == 0)
        }
    }

    @Test("What a reader types comes back as text", arguments: Self.own)
    func echoed(text: String) throws {
        let value = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let plain = skeleton(try Page(Visit.respond("/en/people", "status=zz").body))
        for query in ["q=\(value)", "status=\(value)", "on=\(value)", "at=\(value)", "region=\(value)", "zz=\(value)"]
        where query.utf8.count < 4_000 {
            let response = Visit.respond("/en/people", query)
            let page = try Page(response.body)
            #expect(page.count("script") == 0 && page.count("img") == 0)
            if response.status == 400, query.hasPrefix("status") { #expect(skeleton(page) == plain) }
        }
    }

    @Test("No spreadsheet cell begins a formula")
    func formulas() throws {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u{200B}=1", "'=1", "a\"b,c;d\n=x"] {
            let fixture = Fixture(change: { _ in text }, crowd: 2)
            for path in [
                "people", "p/T-0001", "exchanges", "exchanges/2024-08-01", "sources", "counts", "actions", "visibility",
            ] {
                let response = Visit.respond("/en/\(path).csv", fixture: fixture)
                #expect(response.header("Content-Disposition")?.hasPrefix("attachment") == true)
                let rows = CSVReader.rows(response.body)
                #expect(rows.count > 1)
                for row in rows {
                    #expect(row.count == rows[0].count, "\(path)")
                    for cell in row {
                        let begin = cell.drop { $0.isWhitespace || $0 == "\u{200B}" }.first
                        #expect(begin.map { !"=+-@＝".contains($0) } ?? true, "\(path): \(cell.debugDescription)")
                    }
                }
            }
        }
    }

    @Test("JSON files are JSON and hold the texts unchanged")
    func json() throws {
        for text in ["</script>\"\\\u{7F}\u{0}é\u{2028}", "=1", "\u{1F600}"] {
            let fixture = Fixture(change: { _ in text }, crowd: 2)
            for path in [
                "people", "p/T-0001", "exchanges", "exchanges/2024-08-01", "sources", "counts", "actions", "visibility",
            ] {
                let response = Visit.respond("/ru/\(path).json", fixture: fixture)
                let object = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
                #expect(object?["as_stood_on"] as? String == "2026-11-22")
                #expect(object?["ledger_size"] as? Int == 412)
                #expect(!response.body.contains(UInt8(ascii: "<")))
            }
            let people = try JSONSerialization.jsonObject(
                with: Data(Visit.respond("/en/people.json", fixture: fixture).body))
            let first = ((people as? [String: Any])?["people"] as? [[String: Any]])?.first
            let name = (first?["names"] as? [[String: Any]])?.first?["text"] as? String
            #expect(name.map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test("A file holds the whole result, in the order of the page")
    func complete() {
        let rows = CSVReader.rows(Visit.respond("/en/people.csv", fixture: Fixture(crowd: 1_200)).body)
        #expect(rows.count == 1_207)
        #expect(rows[1][0] == "T-0001" && rows[1_206][0] == "T-1206")
        #expect(CSVReader.rows(Visit.respond("/en/people.csv", "q=Testov").body).count < 20)
    }
}
