// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Intake
import Ledger
import Register
import Statements
import Testing

@testable import Law

/// Real public lists, where this machine has them; elsewhere these tests say that they are skipped. They know and print
/// counts only, never a name. What the counts mean stands in Documentation/explanation/terms.md.
@Suite(
    "Terms of real lists",
    .enabled(if: TermLists.folder != nil, "the folder shared/data/lists is not beside the project"))
struct RealListTermTests {
    private static let memorial = [
        ("memorial-politzek-2025/list_841_14-02-2025.geojson", "2025-02-14"),
        ("memorial-politzek-2025/list_843_17-02-2025.geojson", "2025-02-17"),
    ]

    private func ledger(_ lists: [(path: String, mapping: String, published: String)]) throws -> MemoryLedger {
        let ledger = MemoryLedger()
        for list in lists {
            let path = try #require(TermLists.folder).appending(path: list.path).path
            let request = ImportRequest(
                path: path, mapping: try ReadyMappings.mapping(list.mapping),
                source: try #require(SourceID(list.mapping)), published: try #require(Day(iso: list.published)),
                account: "tester")
            _ = try ImportRun(request).perform(on: ledger, at: RecordedMoment(milliseconds: 1_800_000_000_000))
        }
        return ledger
    }

    private func records(_ ledger: MemoryLedger, on day: Day) throws -> [Record] {
        let reader = try RecordReader(ledger, known: try #require(Day(iso: "2026-11-27")), at: ledger.size())
        var records: [Record] = []
        try reader.forEachRecord(on: day) { records.append($0) }
        return records
    }

    private func codes(_ countries: [String: Jurisdiction]) -> [String: String] {
        var codes: [String: String] = [:]
        for (country, law) in countries { for code in law.codes { codes[code] = country } }
        return codes
    }

    /// How many stated days there are of each kind and cause.
    private func counts(_ records: [Record], on day: Day) throws -> [String: Int] {
        let countries = try Countries.all.get()
        var counts: [String: Int] = [:]
        for record in records {
            for one in TermComparison.all(of: record, countries: countries, codes: codes(countries), on: day) {
                counts["\(one.stated.kind.rawValue) \(one.cause.rawValue)", default: 0] += 1
            }
        }
        return counts
    }

    private var editions: [(path: String, mapping: String, published: String)] {
        Self.memorial.map { (path: $0.0, mapping: "memorial-politzek", published: $0.1) }
    }

    @Test("every person of Memorial’s editions with a sentence that runs in days and an arrest has an end")
    func ends() throws {
        let countries = try Countries.all.get()
        let edition = day("2025-02-17")
        var outcomes: [String: Int] = [:]
        for record in try records(try ledger(editions), on: edition) {
            do throws(TermProblem) {
                let term = try TermCase(record, countries: codes(countries))
                guard let law = countries[term.jurisdiction] else { throw TermProblem.noSentence }
                let answer = try TermCalculator(law).answer(for: term, on: edition)
                outcomes[answer.end == nil ? "life" : "end", default: 0] += 1
                if answer.earliestParole != nil { outcomes["parole", default: 0] += 1 }
                if let end = answer.end, end < edition { outcomes["over", default: 0] += 1 }
            } catch {
                outcomes[TermComparisonCounts.name(error), default: 0] += 1
            }
        }
        print("Memorial, 17 February 2025: \(outcomes.sorted { $0.key < $1.key })")
        #expect(
            outcomes == [
                "end": 675, "life": 3, "parole": 621, "over": 22, "no sentence": 132, "no arrest": 19,
                "no term of days": 12, "contradiction": 2,
            ])
    }

    @Test("days of release and of listing that the editions state, against the calculated ends")
    func memorial() throws {
        let edition = day("2025-02-17")
        let found = try counts(try records(try ledger(editions), on: edition), on: edition)
        print("Memorial: \(found.sorted { $0.key < $1.key })")
        #expect(
            found == [
                "release earlier-case": 19, "release from-custody": 10, "release held-again": 1,
                "release no-sentence": 1, "listed not-over-yet": 655, "listed listed-after-end": 20, "listed life": 3,
                "listed no-sentence": 132, "listed no-custody": 19, "listed no-term": 12, "listed refused": 2,
            ])
    }

    @Test("the list of letters of June 2026 still has persons of Memorial: their terms are not over by then")
    func letters() throws {
        let memorial = try records(try ledger(editions), on: day("2025-02-17"))
        let letters = try records(
            try ledger([(path: "letters-2026/prisoners.json", mapping: "letters-2026", published: "2026-06-13")]),
            on: day("2026-06-13"))
        let countries = try Countries.all.get()
        let known = Dictionary(grouping: memorial) { TermLists.twoNames($0.displayName) }
        var outcomes: [String: Int] = [:]
        var seen: Set<Set<Substring>> = []
        for record in letters {
            let names = TermLists.twoNames(record.displayName)
            guard seen.insert(names).inserted else { continue }
            guard let same = known[names], same.count == 1 else {
                outcomes["not on the other list", default: 0] += 1
                continue
            }
            guard let term = try? TermCase(same[0], countries: codes(countries)),
                let answer = try? TermCalculator(Countries.law("ru")).answer(for: term, on: day("2026-06-13"))
            else {
                outcomes["no sentence in February 2025", default: 0] += 1
                continue
            }
            let isOver = answer.end.map { $0 < day("2026-06-13") } ?? false
            outcomes[isOver ? "listed after the end" : "not over yet", default: 0] += 1
        }
        print("letters: \(outcomes.sorted { $0.key < $1.key })")
        #expect(
            outcomes == [
                "not over yet": 8, "listed after the end": 2, "no sentence in February 2025": 1,
                "not on the other list": 14,
            ])
    }

    @Test("a country without rules has no end, and the stated days are told as such")
    func azerbaijan() throws {
        let list = (path: "azerbaijan-2014/list.html", mapping: "azerbaijan-2014", published: "2014-08-10")
        let found = try counts(try records(try ledger([list]), on: day("2014-08-10")), on: day("2014-08-10"))
        print("Azerbaijan: \(found.sorted { $0.key < $1.key })")
        #expect(found == ["listed no-sentence": 41, "listed refused": 57])
    }
}

enum TermComparisonCounts {
    static func name(_ problem: TermProblem) -> String {
        switch problem {
        case .noSentence: "no sentence"
        case .noTerm, .notServed, .endless: "no term of days"
        case .noCustody, .datesTooRough: "no arrest"
        default: "contradiction"
        }
    }
}

/// Where the public lists stand.
private enum TermLists {
    static var folder: URL? {
        let given = ProcessInfo.processInfo.environment["IMENA_SHARED"].map { URL(filePath: $0) }
        var root = URL(filePath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        for shared in [given, root.appending(path: "shared")].compactMap({ $0 }) {
            let lists = shared.appending(path: "data/lists")
            if FileManager.default.fileExists(atPath: lists.path) { return lists }
        }
        return nil
    }

    /// Given and family name, whichever comes first; patronymics left out.
    static func twoNames(_ text: String?) -> Set<Substring> {
        let words = (text ?? "").split(separator: " ")
        return Set(words.filter { !$0.hasSuffix("вич") && !$0.hasSuffix("вна") && !$0.hasSuffix("ична") }.prefix(2))
    }
}
