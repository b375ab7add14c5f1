// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables
import Testing

@Suite("Log-linear models")
struct LogLinearTests {
    /// Counts of a table by pattern, the lists being A, B, C and so on.
    static func table(_ lists: Int, _ counts: [Int]) throws -> CaptureTable {
        try CaptureTable(lists: ["A", "B", "C", "D", "E"].prefix(lists).map { $0 }, counts: counts)
    }

    /// Persons on four lists in Kosovo in 1999 (Ball et al. 2002), as shipped with LCMCR.
    static let kosovo = [0, 1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27]
    /// Hepatitis A in Taiwan (Chao et al. 2001).
    static let hepatitis = [0, 69, 55, 21, 63, 17, 18, 28]

    @Test("The model of the Kosovo report has the published 10,356 (Ball et al. 2002)")
    func kosovo() throws {
        let table = try Self.table(4, Self.kosovo)
        let fit = try LogLinearFitter(table).fit(LogLinearModel(name: "[123,14,34]", lists: 4))
        #expect(Int(fit.abundance) == 10_356)
        let comparison = try ModelComparison(table)
        #expect(comparison.best?.model.name == "[123,14,34]")
        #expect(comparison.bestByAIC?.model.name == "[123,134]")
        #expect(comparison.fits.count == 113)
    }

    @Test(
        "There are as many hierarchical models as published",
        arguments: [(3, 2, 8), (4, 3, 113), (5, 2, 1024), (5, 4, 6893)])
    func counts(lists: Int, order: Int, expected: Int) throws {
        let models = try HierarchicalModels.all(lists: lists, order: order)
        #expect(models.count == expected)
        #expect(Set(models.map(\.name)).count == expected)
    }

    @Test("A name says the model and the model its name", arguments: [3, 4])
    func names(lists: Int) throws {
        for model in try HierarchicalModels.all(lists: lists, order: lists - 1) {
            #expect(try LogLinearModel(name: model.name, lists: lists) == model)
        }
    }

    @Test(
        "What is no model is refused",
        arguments: ["", "12", "[]", "[15]", "[123]", "[12,,3]", "[1x]", "[0]", "[12", "[-1]"])
    func badNames(name: String) {
        #expect(throws: EstimationError.self) { try LogLinearModel(name: name, lists: 3) }
    }

    @Test("With two lists the fit is Lincoln and Petersen’s product")
    func twoLists() throws {
        let table = try Self.table(2, [0, 60, 40, 20])
        let fit = try LogLinearFitter(table).fit(.independence(lists: 2))
        #expect(abs(fit.abundance - 80 * 60 / 20) < 1e-9)
        #expect(fit.degreesOfFreedom == 0)
    }

    @Test("Three lists with all pairs have the estimate of odds: the product of the odd cells over the even")
    func allPairs() throws {
        let n = Self.hepatitis.map(Double.init)
        let fit = try LogLinearFitter(Self.table(3, Self.hepatitis)).fit(LogLinearModel(name: "[12,13,23]", lists: 3))
        #expect(abs(fit.missing - n[1] * n[2] * n[4] * n[7] / (n[3] * n[5] * n[6])) < 1e-8)
    }

    @Test("Numbering the lists otherwise changes no estimate")
    func permutation() throws {
        let order = [2, 0, 3, 1]
        var counts = [Int](repeating: 0, count: 16)
        for (pattern, count) in Self.kosovo.enumerated() {
            counts[order.indices.reduce(0) { $0 | (pattern >> $1 & 1) << order[$1] }] = count
        }
        let before = try ModelComparison(Self.table(4, Self.kosovo)).fits
        let after = try ModelComparison(Self.table(4, counts)).fits
        for (a, b) in zip(before, after) {
            #expect(abs(a.abundance - b.abundance) < 1e-7 * a.abundance)
            #expect(abs(a.bic - b.bic) < 1e-8)
        }
    }

    @Test("A larger model never fits worse")
    func nesting() throws {
        let fits = try ModelComparison(Self.table(4, Self.kosovo)).fits
        for a in fits {
            for b in fits where Set(a.model.terms).isSubset(of: b.model.terms) {
                #expect(b.deviance <= a.deviance + 1e-8)
            }
        }
    }

    @Test("Empty overlaps are left out: the term is at minus infinity, its cells are gone")
    func emptyOverlap() throws {
        let table = try Self.table(3, [0, 40, 30, 6, 20, 0, 0, 0])
        #expect(table.emptyPairs.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
        let fitter = LogLinearFitter(table)
        let fit = try fitter.fit(LogLinearModel(name: "[13,23]", lists: 3))
        #expect(fit.minusInfinity == [0b101, 0b110])
        #expect(fit.degreesOfFreedom == 0)
        #expect(throws: EstimationError.notEstimable(model: "[12,3]", .doesNotExist)) {
            try fitter.fit(LogLinearModel(name: "[12,3]", lists: 3))
        }
        #expect(throws: EstimationError.notEstimable(model: "[12,13,23]", .notIdentified)) {
            try fitter.fit(LogLinearModel(name: "[12,13,23]", lists: 3))
        }
    }

    @Test("Ten lists with chosen terms are fitted")
    func tenLists() throws {
        // Independent lists of a population of 1,000 by expectation, rounded.
        let chances = [0.2, 0.1, 0.3, 0.15, 0.25, 0.1, 0.2, 0.3, 0.1, 0.2]
        let counts = (0..<1024).map { pattern -> Int in
            guard pattern > 0 else { return 0 }
            let share = chances.indices.reduce(1e6) { $0 * (pattern >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1]) }
            return Int(share.rounded())
        }
        let table = try CaptureTable(lists: chances.indices.map { "L\($0)" }, counts: counts)
        let fit = try LogLinearFitter(table).fit(LogLinearModel(name: "[1.2,9.10,3.4.5]", lists: 10))
        #expect(abs(fit.abundance / 1e6 - 1) < 0.01)
    }
}

@Suite("Reading a contingency table")
struct CaptureFileTests {
    private func read(_ text: String) throws -> CaptureFile { try CaptureFile(bytes: Array(text.utf8), name: "t.csv") }

    @Test("Patterns come in any order, and missing ones count nobody")
    func patterns() throws {
        let file = try read("A,B,C,count\n1,1,0,6\n1,0,0,40\n0,0,1,20\n")
        #expect(file.content == .patterns(try LogLinearTests.table(3, [0, 40, 0, 6, 20, 0, 0, 0])))
        #expect(file.warnings.isEmpty)
        #expect(try read("A,B,C,count\n1,1,0,6\n1,0,0,40\n0,0,1,0\n").warnings.count == 1)
        #expect(try read("A,B,count\n1,1,6\n1,1,4\n1,0,0\n0,1,0\n").warnings.count == 1)
    }

    @Test("Times seen are read as frequencies")
    func times() throws {
        let file = try read("times_seen,persons\n1,6\n2,4\n6,2\n")
        #expect(file.content == .times(try CaptureFrequencies(persons: [6, 4, 0, 0, 0, 2])))
    }

    @Test(
        "What is no table is refused with the place and the remedy",
        arguments: [
            ("A,B,count\n1,0,-3\n", 2, 3), ("A,B,count\n1,0,2.5\n", 2, 3), ("A,B,count\n1,0,many\n", 2, 3),
            ("A,B,count\n1,0,4\n1,2,4\n", 3, 2), ("A,B,count\n1,0,4\n1,,4\n", 3, 2), ("A,B,count\n0,0,4\n", 2, 3),
            ("A,B,persons\n1,0,4\n", 1, 3), ("A,B,count\n1,0\n", 2, 3), ("times_seen,persons\n0,5\n", 2, 1),
            ("times_seen,persons\n1,5\n1,5\n", 3, 1), ("s,A,B,count\nx,1,0,4\n0,1,0,4\n", 3, 1),
            ("A,B,count\n1,0,99999999999999999\n", 2, 3),
        ])
    func bad(text: String, row: Int, column: Int) throws {
        let error = try #require(throws: TableError.self) { try read(text) }
        #expect(error.place.row == row)
        #expect(error.place.column == column)
        #expect(error.place.file == "t.csv")
        #expect(!error.remedy.isEmpty)
    }

    @Test("One list, fifteen lists, nobody and no rows are refused")
    func unusable() {
        let many = (1...15).map { "L\($0)" }.joined(separator: ",")
        let marks = (1...15).map { _ in "1" }.joined(separator: ",")
        for text in [
            "A,count\n1,5\n", "\(many),count\n\(marks),3\n", "A,B,count\n1,0,0\n0,1,0\n", "A,B,count\n",
            "times_seen,persons\n1,0\n", "times_seen,persons\n1,7\n",
        ] {
            #expect(throws: TableError.self, "\(text)") { try read(text) }
        }
    }
}
