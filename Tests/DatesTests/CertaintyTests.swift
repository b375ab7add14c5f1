// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@Suite("Three-valued answers")
struct CertaintyTests {
    @Test("The laws of the logic hold for all values")
    func laws() {
        for a in Certainty.allCases {
            #expect(a.not.not == a)
            #expect(a.and(.certainly) == a && a.or(.no) == a && a.and(.no) == .no && a.or(.certainly) == .certainly)
            for b in Certainty.allCases {
                #expect(a.and(b) == b.and(a) && a.or(b) == b.or(a))
                #expect(a.and(b).not == a.not.or(b.not))
                #expect(a.or(a.and(b)) == a)
                for c in Certainty.allCases {
                    #expect(a.and(b.and(c)) == a.and(b).and(c))
                    #expect(a.and(b.or(c)) == a.and(b).or(a.and(c)))
                }
            }
        }
        #expect(Certainty.possibly.and(Certainty.possibly.not) == .possibly)
    }

    @Test(
        "Moments compared with a day",
        arguments: [
            ("2022-03", "2022-02-28", Certainty.no, Certainty.no, Certainty.certainly),
            ("2022-03", "2022-03-01", .no, .possibly, .possibly),
            ("2022-03", "2022-03-31", .possibly, .possibly, .no),
            ("2022-03", "2022-04-01", .certainly, .no, .no),
            ("2022-03-12", "2022-03-12", .no, .certainly, .no),
            ("2022-03-12~", "2022-03-12", .no, .certainly, .no),
            ("2022-02-24/..", "2022-02-23", .no, .no, .certainly),
            ("2022-02-24/..", "2030-01-01", .possibly, .possibly, .possibly),
            ("../2022-02-24", "1900-01-01", .possibly, .possibly, .possibly),
            ("/2022-02-24", "2022-02-25", .certainly, .no, .no),
            ("2022-24", "2023-03-01", .certainly, .no, .no),
            ("2022-24", "2023-02-28", .possibly, .possibly, .no),
            ("Y12345", "9999-12-30", .no, .no, .certainly),
        ])
    func moments(edtf: String, iso: String, before: Certainty, on: Certainty, after: Certainty) throws {
        let date = try PartialDate(edtf: edtf)
        let day = try #require(Day(iso: iso))
        #expect(date.isBefore(day) == before)
        #expect(date.isOn(day) == on)
        #expect(date.isAfter(day) == after)
        #expect(date.isOnOrBefore(day) == after.not)
        #expect(date.isOnOrAfter(day) == before.not)
    }

    @Test("An answer about a range is the one that all its days give")
    func bruteForce() throws {
        var random = Seeded(5)
        let origin = try #require(Day(iso: "2022-01-01"))
        func range() -> PartialDate? {
            let start = origin.adding(days: .random(in: 0...8, using: &random))
            let end = start.adding(days: .random(in: 0...4, using: &random))
            return try? PartialDate(edtf: start == end ? start.iso : "\(start.iso)/\(end.iso)")
        }
        func days(_ date: PartialDate) -> [Day] {
            guard let low = date.range.earliest, let count = date.range.count else { return [] }
            return (0..<count).map { low.adding(days: $0) }
        }
        func verdict(_ answers: [Bool]) -> Certainty {
            answers.allSatisfy { $0 } ? .certainly : (answers.contains(true) ? .possibly : .no)
        }
        for _ in 0..<2000 {
            let first = try #require(range())
            let second = try #require(range())
            let pairs = days(first).flatMap { a in days(second).map { (a, $0) } }
            #expect(first.isBefore(second) == verdict(pairs.map { $0.0 < $0.1 }))
            #expect(first.isOnOrAfter(second) == verdict(pairs.map { $0.0 >= $0.1 }))
            #expect(first.isSameDay(as: second) == verdict(pairs.map { $0.0 == $0.1 }))
            #expect(first.isWithin(second.range) == verdict(days(first).map { second.range.contains($0) }))
        }
    }

    @Test(
        "Spans and the days they contain",
        arguments: [
            ("2022-03", "2022-03-05", Certainty.certainly), ("2022-03-XX", "2022-03-05", .possibly),
            ("2022-03", "2022-04-05", .no), ("2022-24", "2022-12-05", .possibly),
            (
                "2022-21",
                "2022-04-05", .certainly
            ),
            ("2022-03/2022-05", "2022-03-05", .possibly), ("2022-03/2022-05", "2022-03-31", .certainly),
            ("2022-03/2022-05", "2022-05-01", .certainly), ("2022-03/2022-05", "2022-05-02", .possibly),
            ("2022-03/2022-05", "2022-06-01", .no), ("2022-02-24/..", "2090-01-01", .certainly),
            ("2022-02-24/", "2090-01-01", .possibly), ("/2022-02-24", "2022-02-24", .possibly),
            ("../2022-02-24", "1990-02-24", .certainly), ("201X", "2015-01-01", .possibly),
        ])
    func spans(edtf: String, iso: String, expected: Certainty) throws {
        #expect(try PartialDate(edtf: edtf).contains(#require(Day(iso: iso))) == expected)
    }

    static let custody: [(from: String?, to: String?, iso: String, expected: Certainty)] = [
        ("2022-03-12", "2024-08-01", "2024-08-01", Certainty.certainly),
        ("2022-03-12", "2024-08-01", "2024-08-02", .no), ("2022-03-12", "2024-08-01", "2022-03-11", .no),
        ("2022-03-12", "2024-08-01", "2022-03-12", .certainly), ("2022-03", nil, "2022-03-05", .possibly),
        ("2022-03", nil, "2022-03-31", .certainly), ("2022-03", nil, "2035-01-01", .certainly),
        (nil, nil, "2022-03-05", .possibly), (nil, "2022-03", "2022-04-01", .no),
        (
            nil, "2022-03",
            "2022-01-01", .possibly
        ),
        ("2022-03-12", "2023-05-01/", "2023-05-01", .certainly),
        ("2022-03-12", "2023-05-01/", "2024-01-01", .possibly), ("2022", "2022", "2022-06-01", .possibly),
    ]

    @Test("Spells of custody", arguments: custody)
    func spells(from: String?, to: String?, iso: String, expected: Certainty) throws {
        let day = try #require(Day(iso: iso))
        let answer = covers(
            day, from: try from.map { try PartialDate(edtf: $0) }, to: try to.map { try PartialDate(edtf: $0) })
        #expect(answer == expected)
    }
}
