// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Statements
import Statistics
import Testing

@testable import Accountability

/// Visibility by group, and figures that others worked out. Nobody here exists.
@Suite("Visibility of groups") struct VisibilityGroupTests {
    private static let values = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Values/gini.csv")

    /// Coefficients by the package “inequality” of PySAL, curves by approx() of R: see Scripts/generate-gini-values.
    @Test("Gini coefficient and Lorenz curve are those of PySAL and R")
    func published() throws {
        let lines = try String(contentsOf: Self.values, encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(lines.count == 7)
        for line in lines {
            let cells = line.split(separator: ",")
            let counts = cells[0].split(separator: ";").compactMap { Int($0) }
            let spread = VisibilityDistribution(counts, resamples: 100)
            let gini = try #require(spread.gini)
            #expect(abs(gini - (try #require(Double(cells[1])))) < 1e-12, "\(cells[0].prefix(40))")
            let curve = spread.lorenz.map(\.mentions)
            #expect(curve.count == 11 && cells.count == 13)
            for (ours, theirs) in zip(curve, cells.dropFirst(2)) {
                #expect(abs(ours - (try #require(Double(theirs)))) < 1e-12)
            }
        }
    }

    @Test("The middle of an even number of persons lies between the two in the middle")
    func median() {
        #expect(VisibilityDistribution([0, 1, 4, 9]).median == 2.5 && VisibilityDistribution([3]).median == 3)
        #expect(VisibilityDistribution([]).median == nil && VisibilityDistribution([0, 1, 4, 9]).mean == 3.5)
    }

    private static func person(_ id: Int, documents: Int, date: String = "2026-01-01") throws -> PersonVisibility {
        PersonVisibility(
            person: "P-\(id)", held: .certainly,
            namings: try (0..<documents).map { _ in .init(kind: .media, date: try PartialDate(edtf: date)) })
    }

    private static func persons(_ groups: [(String?, [Int])]) throws -> [(PersonVisibility, [String?])] {
        var all: [(PersonVisibility, [String?])] = []
        for (group, counts) in groups {
            for count in counts { all.append((try person(all.count, documents: count), [group])) }
        }
        return all
    }

    @Test("Of a small group nothing is told, and no second sum gives it back")
    func smallCells() throws {
        let persons = try Self.persons([
            ("North", Array(repeating: 3, count: 20) + Array(repeating: 0, count: 20)),
            ("South", Array(repeating: 1, count: 15) + Array(repeating: 0, count: 10)), ("West", [50, 0, 0]),
        ])
        let breakdown = VisibilityBreakdown(persons, by: .region)
        let shown = Dictionary(uniqueKeysWithValues: breakdown.groups.map { ($0.group ?? "", $0) })
        let west = try #require(shown["West"])
        #expect(west.persons == .hidden && west.mean == nil && west.gini == nil && west.last == nil)
        #expect(breakdown.hidden >= 2, "one hidden group alone could be worked out from the total")
        let exact = VisibilityBreakdown(persons, by: .region, rules: .init(threshold: 1, base: 1))
        #expect(exact.hidden == 0 && exact.groups.map(\.persons.number) == [40, 25, 3])
        #expect(exact.groups.map(\.unnamedPercent) == [50, 40, 67])
    }

    @Test("Where all are published, a group in which all are named equally often is a figure of each, and is not told")
    func alike() throws {
        let persons = try Self.persons([
            ("North", [0, 0, 0, 0, 0, 0]), ("South", [2, 2, 2, 2, 2]), ("West", [0, 0, 0, 0, 1]), ("East", [0, 4]),
        ])
        let breakdown = VisibilityBreakdown(
            persons, by: .region, rules: .init(threshold: 5, base: 1), arePublished: true)
        let shown = breakdown.groups.filter { $0.persons != .hidden }
        #expect(shown.map(\.group) == ["West"] && shown.first?.unnamedPercent == 80)
        #expect(breakdown.groups.allSatisfy { $0.persons != .hidden || ($0.mean == nil && $0.unnamedPercent == nil) })
    }

    @Test("A person counts under each article, and a group of which all are unnamed tells no share that points to few")
    func overlapping() throws {
        var persons: [(PersonVisibility, [String?])] = []
        for id in 0..<12 {
            persons.append((try Self.person(id, documents: id % 3), id < 6 ? ["207.3", "280.3"] : ["280.3"]))
        }
        let breakdown = VisibilityBreakdown(persons, by: .article, rules: .init(threshold: 5, base: 1))
        #expect(breakdown.groups.map(\.group) == ["207.3", "280.3"])
        #expect(breakdown.groups.map(\.persons.number) == [6, 12])
        // Two of six, and four of twelve: below the threshold, so no share.
        #expect(breakdown.groups.allSatisfy { $0.unnamedPercent == nil && $0.mean == 1 })
    }

    @Test("The country of a document is told by its body, then its address, then its source")
    func countries() {
        let countries = MentionCountries()
        func country(_ body: String?, _ url: String? = nil, source: SourceClaim? = nil) -> String? {
            countries.country(of: MentionClaim(document: "Letter", body: body, url: url), source: source)
        }
        #expect(country("Deutscher Bundestag") == "DE" && country("European Parliament") == "EU")
        for (body, expected) in [
            ("Council of the EU", "EU"), ("МИД Германии", "DE"), ("Госдепартамент США", "US"), ("Сейм Литвы", "LT"),
            ("White House", "US"), ("European Court of Human Rights", "INT"), ("Совет Европейского союза", "EU"),
            ("Парламент Чехии", "CZ"), ("Міністерство закордонних справ Польщі", "PL"), ("Правительство Канады", "CA"),
        ] {
            #expect(country(body) == expected, "\(body)")
        }
        // A name is no country.
        #expect(country("Герман Чехов") == nil && country("Даниил Литвинов") == nil && country("Franz Germanov") == nil)
        #expect(country("ПАСЕ") == "INT" && country(nil, "https://www.parliament.uk/x") == "GB")
        #expect(country(nil, "https://example.pl:443/a") == "PL" && country(nil, "https://example.io/") == nil)
        #expect(country(nil, "no address") == nil && country(nil, "mailto:x.de") == nil)
        #expect(country(nil, source: SourceClaim(publisher: "TASS")) == "RU")
        #expect(country(nil, source: SourceClaim(publisher: "A", url: "https://a.example.cz/")) == "CZ")
    }
}
