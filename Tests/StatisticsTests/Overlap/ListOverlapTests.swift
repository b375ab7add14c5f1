// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Statistics
import Testing

@Suite("Lists of a register as an overlap")
struct ListOverlapTests {
    private typealias Mark = OverlapRecord.Mark

    private static func lists(_ text: String) throws -> [OverlapList] { try OverlapList.all(text) }

    private static func record(_ key: Int, _ marks: [Mark], _ eligible: Certainty = .certainly) -> OverlapRecord {
        OverlapRecord(subject: Made.subject("\(key)", "list-a"), marks: marks, isEligible: eligible)
    }

    /// Persons on random lists, each list with a row of its own for each of them, linked as given.
    private static func made(
        persons: Int, chances: [Double], link: (inout Seeded) -> (probability: Double, kind: OverlapLink.Kind)?
    ) throws -> ListOverlap {
        var random = Seeded(7)
        var (records, links): ([OverlapRecord], [OverlapLink]) = ([], [])
        for _ in 0..<persons {
            var first: Int?
            for (list, chance) in chances.enumerated() where Double.random(in: 0..<1, using: &random) < chance {
                var marks = [Mark](repeating: .off, count: chances.count)
                marks[list] = .on
                if let first, let made = link(&random) {
                    links.append(
                        OverlapLink(first: first, second: records.count, probability: made.probability, kind: made.kind)
                    )
                }
                first = first ?? records.count
                records.append(record(records.count, marks))
            }
        }
        let names = ["a", "b", "c", "d"].prefix(chances.count).joined(separator: ",")
        return try ListOverlap(lists: lists(names), records: records, links: links)
    }

    @Test("Rows of one person are one person; who was examined and declined, or could not be on a list, is no zero")
    func patterns() throws {
        let records = [
            Self.record(0, [.on, .off]), Self.record(1, [.off, .on]), Self.record(2, [.on, .off]),
            Self.record(3, [.on, .declined]), Self.record(4, [.on, .outside]), Self.record(5, [.off, .open]),
            Self.record(6, [.on, .off], .possibly), Self.record(7, [.off, .on], .no), Self.record(8, [.off, .off]),
            Self.record(9, [.open, .on]),
        ]
        let judged = OverlapLink(first: 0, second: 1, probability: 1, kind: .judged)
        let overlap = try ListOverlap(lists: Self.lists("a,b"), records: records, links: [judged])
        let count = overlap.standing
        #expect(count.counts == [0, 1, 0, 1] && count.listTotals == [2, 1])
        #expect(count.declined == 1 && count.outside == 1 && count.open == 1)
        #expect(count.uncertain == 1 && count.onNone == 1)
        let found = try ListOverlap(lists: Self.lists("a,b"), records: records, links: [judged], declined: .found)
        #expect(found.standing.counts == [0, 1, 0, 2] && found.standing.declined == 0)
    }

    @Test("A list that had a person and no longer has, or refused one, has not simply missed the person")
    func marks() throws {
        let made = Made()
        try made.say(
            "1", "list-a", known: "2024-01-01",
            [Made.custody("2023-01-01"), Made.listed(), Made.recognition("Committee", .refused, "2024-02-01")])
        try made.say("2", "list-b", known: "2024-01-01", [Made.custody("2023-01-01"), Made.listed()])
        let reader = try RecordReader(made.ledger, known: Made.day("2024-06-01"), at: made.ledger.size())
        let lists = try Self.lists("list-a, Committee+other ,list-b")
        var records: [OverlapRecord] = []
        for day in ["2024-06-01", "2024-01-15"] {
            try reader.forEachRecord(on: Made.day(day)) { record in
                records += OverlapRecord.all(
                    in: record, lists: lists, isEligible: .certainly, isOutside: { $0 == 2 })
            }
        }
        #expect(
            records.map(\.marks) == [
                [.on, .declined, .outside], [.off, .off, .on], [.on, .off, .outside], [.off, .off, .on],
            ])
    }

    @Test("Links that stand and cannot be doubted give the table of the persons, and draws repeat it")
    func certain() throws {
        let overlap = try Self.made(persons: 900, chances: [0.5, 0.4, 0.3]) { _ in (1, .judged) }
        let table = try overlap.table()
        #expect(overlap.doubtful == 0 && overlap.draw(seed: 3, number: 9) == overlap.standing)
        let best = try #require(try ModelComparison(table, order: 2).best)
        #expect(abs(best.abundance - 900) < 90)
        let draws = try LinkDraws(overlap, draws: 200, seed: 2)
        #expect(draws.linkRange.lower == draws.linkRange.upper)
        #expect(draws.range.lower < draws.range.median && draws.range.median < draws.range.upper)
        #expect(draws.range.lower < 900 && 900 < draws.range.upper)
    }

    @Test("Doubtful links that are missing raise the estimate, and the draws bring it back with a wider interval")
    func doubtful() throws {
        let chances = [0.5, 0.4, 0.3]
        let known = try Self.made(persons: 900, chances: chances) { _ in (1, .judged) }
        // Every third true link waits for a decision, and is likelier true than not.
        let open = try Self.made(persons: 900, chances: chances) { random in
            Int.random(in: 0..<3, using: &random) == 0 ? (0.9, .waiting) : (1, .judged)
        }
        let (truth, raw) = (try known.table(), try open.table())
        #expect(raw.observed > truth.observed && open.doubtful > 50)
        let (right, high) = (try ModelComparison(truth, order: 2).best, try ModelComparison(raw, order: 2).best)
        let draws = try LinkDraws(open, draws: 200, seed: 2)
        let (rightSize, highSize) = (try #require(right).abundance, try #require(high).abundance)
        #expect(highSize > rightSize * 1.1)
        #expect(draws.linkRange.median < highSize && draws.linkRange.lower < draws.linkRange.upper)
        #expect(abs(draws.linkRange.median - rightSize) < abs(highSize - rightSize))
        #expect(try LinkDraws(open, draws: 200, seed: 2, threads: 2).estimates == draws.estimates)
        #expect(try LinkDraws(open, draws: 200, seed: 3).estimates != draws.estimates)
    }

    @Test(
        "The share of draws in which a link holds is its probability, and two rows of one list are never joined through a third"
    )
    func probability() throws {
        let records = [
            Self.record(0, [.on, .off]), Self.record(1, [.off, .on]), Self.record(2, [.on, .off]),
        ]
        let overlap = try ListOverlap(
            lists: Self.lists("a,b"), records: records,
            links: [
                OverlapLink(first: 0, second: 1, probability: 0.3, kind: .waiting),
                OverlapLink(first: 2, second: 1, probability: 0.3, kind: .unsure),
            ])
        let observed = (0..<4000).map { overlap.draw(seed: 1, number: $0).observed }
        // Never all three in one: both persons are rows of list a.
        #expect(Set(observed) == [2, 3])
        let joined = Double(observed.count { $0 == 2 }) / 4000
        #expect(abs(joined - 0.51) < 0.03)
        // A link between the two rows themselves can join them: some lists have a person twice.
        let twice = try ListOverlap(
            lists: Self.lists("a,b"), records: [records[0], records[2]],
            links: [OverlapLink(first: 0, second: 1, probability: 0.5, kind: .waiting)])
        #expect(Set((0..<100).map { twice.draw(seed: 1, number: $0).observed }) == [1, 2])
    }

    @Test("The page has a line for the links, which bears on the headline")
    func page() throws {
        let open = try Self.made(persons: 400, chances: [0.5, 0.4, 0.3]) { random in
            Int.random(in: 0..<2, using: &random) == 0 ? (0.5, .waiting) : (1, .judged)
        }
        var settings = EstimationReport.Settings()
        settings.methods = [.chao, .loglinear, .linkDraws]
        settings.resamples = 100
        let report = try EstimationReport(open, notes: ["A note."], settings: settings)
        let line = try #require(report.methods.first { $0.method == "links" })
        #expect(line.model == "loglinear-bic" && line.estimate != nil && line.lower != nil && line.upper != nil)
        #expect(report.methods[0].warnings.contains("A note."))
        // Without doubtful links there is nothing to draw.
        let sure = try Self.made(persons: 400, chances: [0.5, 0.4, 0.3]) { _ in (1, .judged) }
        let plain = try EstimationReport(sure, settings: settings)
        #expect(!plain.methods.contains { $0.method == "links" })
    }

    @Test("One list, fifteen lists, a list twice and nobody at all are refused")
    func refused() throws {
        #expect(throws: EstimationError.tooFewLists(1, needed: 2)) { try OverlapList.all("a") }
        #expect(throws: EstimationError.tooFewLists(0, needed: 2)) { try OverlapList.all(" , ") }
        let many = (1...15).map { "list-\($0)" }.joined(separator: ",")
        #expect(throws: EstimationError.tooManyLists(15, limit: 12)) { try OverlapList.all(many) }
        #expect(throws: EstimationError.self) { try OverlapList.all("a,b+a") }
        let nobody = try ListOverlap(lists: Self.lists("a,b"), records: [], links: [])
        #expect(throws: EstimationError.nobody) { try nobody.table() }
        #expect(throws: EstimationError.self) { try LinkDraws(nobody) }
        #expect(throws: EstimationError.self) {
            try ListOverlap(
                lists: Self.lists("a,b"), records: [],
                links: [OverlapLink(first: 0, second: 1, probability: 1, kind: .judged)])
        }
    }
}
