// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import Tables
import Testing

@Suite("Estimates of those no list has")
struct EstimateTests {
    private static let hepatitis = LogLinearTests.hepatitis
    private static let kosovo = LogLinearTests.kosovo

    private func table(_ counts: [Int]) throws -> CaptureTable {
        try LogLinearTests.table(counts.count == 8 ? 3 : 4, counts)
    }

    @Test("Sample coverage of hepatitis A in one step is the published 508 (Chao et al. 2001)")
    func coverage() throws {
        #expect(try SampleCoverage(table(Self.hepatitis)).lowCoverage.rounded() == 508)
    }

    @Test("Lists without names, or with one name, are refused with the column", arguments: ["A,A,B", "A,,B"])
    func names(_ names: String) throws {
        let error = #expect(throws: TableError.self) {
            try CaptureFile(bytes: Array("\(names),count\n1,0,0,5\n0,1,1,4\n".utf8))
        }
        #expect(error?.description.contains("row 1, column 2") == true, "\(String(describing: error))")
    }

    @Test("Averaging walks only where there is weight, and nothing else changes")
    func walk() throws {
        let large = Self.hepatitis.map { $0 * 40 }
        for counts in [Self.hepatitis, Self.kosovo, large, [0, 90, 3, 1, 2, 0, 0, 0]] {
            let table = try table(counts)
            for delta in [nil, 1.0] {
                let some = try GraphAveraging(table, delta: delta)
                let all = try GraphAveraging(table, delta: delta) { -log(Double($0)) }
                #expect(abs(some.mean / all.mean - 1) < 1e-13 && abs(some.deviation / all.deviation - 1) < 1e-12)
                for share in [0.025, 0.5, 0.975] { #expect(some.quantile(share) == all.quantile(share)) }
                #expect(some.mode == all.mode && some.graphs.first?.graph == all.graphs.first?.graph)
                for (one, other) in zip(some.graphs, all.graphs) {
                    #expect(abs(one.probability - other.probability) < 1e-13)
                }
            }
        }
    }

    @Test("Chapman’s estimate is the formula; with an empty overlap there still is one")
    func chapman() throws {
        let pair = try #require(TwoLists.all(try LogLinearTests.table(2, [0, 60, 40, 20])).first)
        let corrected: Double = 81 * 61 / 21
        #expect(pair.chapman == corrected - 1)
        #expect(pair.lincolnPetersen == 240)
        let apart = try #require(TwoLists.all(try LogLinearTests.table(2, [0, 60, 40, 0])).first)
        #expect(apart.lincolnPetersen == nil)
        #expect(apart.chapman == 2500)
    }

    @Test(
        "The bootstrap of Kosovo that repeats the choice spans about the published 6,947 to 18,010 (Silverman et al. 2024)"
    )
    func bootstrap() throws {
        let models = try HierarchicalModels.all(lists: 4, order: 3)
        let one = try BootstrapInterval(table(Self.kosovo), selection: .lowestBIC(models), seed: 3, threads: 1)
        // The published limits rest on 1,000 resamples too; between seeds ours move by some percent.
        #expect(abs(one.lower / 6947 - 1) < 0.08, "\(one.lower)")
        #expect(abs(one.upper / 18_010 - 1) < 0.08, "\(one.upper)")
        func few(_ seed: UInt64, _ threads: Int) throws -> BootstrapInterval {
            try BootstrapInterval(
                table(Self.kosovo), selection: .lowestBIC(models), resamples: 60, seed: seed, threads: threads)
        }
        let (first, second) = try (few(3, 1), few(3, 2))
        #expect(first.replicates == second.replicates)
        #expect([first.lower, first.upper] == [second.lower, second.upper])
        #expect(try few(4, 1).replicates != first.replicates)
    }

    @Test("A model that is held fixed has a much narrower interval than one that is chosen")
    func fixed() throws {
        let model = try LogLinearModel(name: "[123,14,34]", lists: 4)
        let interval = try BootstrapInterval(table(Self.kosovo), selection: .fixed(model))
        // Silverman et al. 2024, table 2: 9,100 to 12,000.
        #expect(abs(interval.lower / 9100 - 1) < 0.05)
        #expect(abs(interval.upper / 12_000 - 1) < 0.05)
    }

    @Test("Latent classes give the same draws on one thread and two, and others for another seed")
    func sameDraws() throws {
        var settings = LatentClasses.Settings()
        (settings.burnIn, settings.draws, settings.thinning) = (100, 50, 2)
        let one = try LatentClasses(table(Self.hepatitis), settings: settings)
        settings.threads = 2
        #expect(try LatentClasses(table(Self.hepatitis), settings: settings).chains == one.chains)
        settings.seed = 2
        #expect(try LatentClasses(table(Self.hepatitis), settings: settings).chains != one.chains)
        #expect(Set(one.chains).count == one.chains.count)
        #expect(one.chains.allSatisfy { $0.allSatisfy { $0 >= 271 } })
    }

    @Test("Chains that stand apart are found out")
    func apart() throws {
        // Two groups that share no list: how they divide is not settled by the data.
        let counts = (0..<16).map { (pattern: Int) -> Int in
            pattern == 0 ? 0 : pattern.nonzeroBitCount == 1 ? 200 : 1
        }
        var settings = LatentClasses.Settings()
        (settings.burnIn, settings.draws, settings.thinning) = (200, 100, 1)
        let drawn = try LatentClasses(table(counts), settings: settings)
        #expect(drawn.rHat > 1.01)
        #expect(drawn.effectiveSize < 400)
    }

    @Test("Lists that share nobody have no lower bound: a number that grows without end is none")
    func runningOff() throws {
        let table = try CaptureTable(lists: ["A", "B", "C"], counts: [0, 5, 7, 0, 4, 0, 0, 0])
        var settings = EstimationReport.Settings()
        settings.methods = [.chao, .chances, .loglinear]
        let report = try EstimationReport(table, settings: settings)
        for result in report.methods where result.method == "chao" {
            #expect(result.estimate == nil && result.warnings.contains { $0.contains("grows without end") })
        }
        #expect(report.methods.allSatisfy { ($0.estimate ?? 0) < 1e6 * 16 })
        #expect(report.headline.value == nil && !report.headline.why.contains("beyond count"))
    }

    @Test("The total of many small strata lies in the middle of its limits, not below them")
    func manyStrata() throws {
        var random = Seeded(5)
        let strata = (0..<300).map { number in
            var counts = [Int](repeating: 0, count: 8)
            for _ in 0..<120 {
                let pattern = (0..<3).reduce(0) { $0 | (Double.random(in: 0..<1, using: &random) < 0.35 ? 1 << $1 : 0) }
                if pattern > 0 { counts[pattern] += 1 }
            }
            return CaptureStratum(values: ["\(number)"], counts: counts)
        }
        let sum = try StratifiedEstimate(lists: ["A", "B", "C"], strata: strata)
        let (below, above) = (sum.estimate - sum.lower, sum.upper - sum.estimate)
        #expect(below > 0 && above > 0 && below < 2 * above && above < 2 * below, "\(sum.lower) \(sum.upper)")
    }

    @Test("A total of strata is the sum of its parts, and its draws are the sums of theirs")
    func strata() throws {
        let strata = [
            CaptureStratum(values: ["north"], counts: Self.hepatitis),
            CaptureStratum(values: ["south"], counts: Self.hepatitis.map { $0 * 2 }),
            CaptureStratum(values: ["west"], counts: [0, 5, 3, 0, 0, 0, 0, 0]),
            CaptureStratum(values: ["east"], counts: [0, 0, 0, 0, 0, 0, 0, 0]),
        ]
        let sum = try StratifiedEstimate(lists: ["A", "B", "C"], strata: strata)
        let parts = sum.parts.compactMap(\.estimate)
        #expect(parts.count == 2)
        #expect(abs(sum.estimate - parts[0] - parts[1]) < 1e-9)
        #expect(sum.refused.map(\.name) == ["west", "east"])
        #expect(sum.lower < sum.estimate && sum.estimate < sum.upper)
        // The limits of the sum lie inside the sum of the limits.
        let ends = sum.parts.compactMap(\.upper).reduce(0.0, +)
        #expect(sum.upper < ends)
        #expect(throws: EstimationError.self) {
            try StratifiedEstimate(lists: ["A", "B", "C"], strata: [strata[3]])
        }
    }

    @Test("A list of known size is found again where lists are independent")
    func knownSize() throws {
        let chances = [0.3, 0.4, 0.5, 0.35]
        let counts = (0..<16).map { pattern -> Int in
            guard pattern > 0 else { return 0 }
            let share = chances.indices.reduce(10_000.0) {
                $0 * (pattern >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1])
            }
            return Int(share.rounded())
        }
        let test = try KnownSizeTest(table(counts), methods: [.independence, .lowestBIC, .stepwise, .graphs])
        #expect(test.answers.count == 16)
        for answer in test.answers {
            let estimate = try #require(answer.estimate)
            #expect(abs(estimate / Double(answer.truth) - 1) < 0.02, "\(answer)")
            #expect(answer.covers == true)
        }
        #expect(test.coverage(.independence) == (4, 4))
    }

    @Test("The mass at the end of a grid that is too short is seen")
    func shortGrid() throws {
        let short = try GraphAveraging(table(Self.hepatitis), largestMissing: 100)
        #expect(short.massAtEnd > 0.001)
        #expect(try GraphAveraging(table(Self.hepatitis), delta: 1).massAtEnd < 1e-6)
        let mass = short.posterior.reduce(0.0, +)
        #expect(abs(mass - 1) < 1e-12)
        let shares = short.graphs.reduce(0.0) { $0 + $1.probability }
        #expect(abs(shares - 1) < 1e-12)
    }

    @Test("There are as many decomposable graphs as published", arguments: [(2, 2), (3, 8), (4, 61), (5, 822)])
    func graphs(lists: Int, count: Int) throws {
        let graphs = try DecomposableGraph.all(lists: lists)
        #expect(graphs.count == count)
        #expect(Set(graphs).count == count)
        // Lists in cliques less lists in separators are the lists.
        for graph in graphs {
            let inCliques = graph.cliques.reduce(0) { $0 + $1.nonzeroBitCount }
            let inSeparators = graph.separators.reduce(0) { $0 + $1.nonzeroBitCount }
            #expect(inCliques - inSeparators == lists)
        }
    }

    @Test("Arguments out of range are refused, never trapped")
    func refusals() throws {
        let table = try table(Self.hepatitis)
        let models = try HierarchicalModels.all(lists: 3, order: 2)
        #expect(throws: EstimationError.self) { try GraphAveraging(table, delta: 0) }
        #expect(throws: EstimationError.self) { try GraphAveraging(table, delta: .nan) }
        #expect(throws: EstimationError.self) { try GraphAveraging(table, largestMissing: 0) }
        #expect(throws: EstimationError.self) { try StepwiseSelection(table, threshold: 2) }
        #expect(throws: EstimationError.self) {
            try BootstrapInterval(table, selection: .lowestBIC(models), resamples: 0)
        }
        #expect(throws: EstimationError.self) {
            try BootstrapInterval(table, selection: .lowestBIC([]))
        }
        var settings = LatentClasses.Settings()
        settings.classes = 21
        #expect(throws: EstimationError.self) { try LatentClasses(table, settings: settings) }
        #expect(throws: EstimationError.self) { try HierarchicalModels.all(lists: 6, order: 2) }
        #expect(throws: EstimationError.self) { try CaptureTable(lists: ["A"], counts: [0, 1]) }
        #expect(throws: EstimationError.self) { try CaptureTable(lists: ["A", "B"], counts: [1, 1, 1, 1]) }
        #expect(throws: EstimationError.self) { try CaptureTable(lists: ["A", "B"], counts: [0, 1, -1, 1]) }
        #expect(throws: EstimationError.self) { try CaptureTable(lists: ["A", "B"], counts: [0, .max, .max, 1]) }
    }
}

@Suite("One page on a table")
struct EstimationReportTests {
    private func report(_ lists: Int, _ counts: [Int], threads: Int = 1) throws -> EstimationReport {
        var settings = EstimationReport.Settings()
        settings.threads = threads
        settings.resamples = 100
        settings.methods = EstimationMethod.standard.filter { $0 != .latentClasses && $0 != .knownSize }
        return try EstimationReport(LogLinearTests.table(lists, counts), settings: settings)
    }

    @Test("The lower bound stands first, all methods follow, and threads change nothing")
    func page() throws {
        let page = try report(4, LogLinearTests.kosovo)
        #expect(page.methods.first?.method == "chao")
        #expect(Set(page.methods.map(\.method)).isSuperset(of: ["chapman", "loglinear", "dga", "stepwise-bca"]))
        #expect(try report(4, LogLinearTests.kosovo, threads: 2).methods == page.methods)
    }

    @Test("There is no headline for Kosovo: models less than two units of BIC apart say 10,357 and 18,393")
    func kosovo() throws {
        let headline = try report(4, LogLinearTests.kosovo).headline
        #expect(headline.value == nil)
        #expect(headline.why.contains("from 10,357 to 18,393"))
        #expect(headline.why.hasPrefix("At least 8,591"))
    }

    @Test("There is a headline where all methods agree")
    func agreement() throws {
        // Spina bifida in New York (Madigan and York 1997); published average 731.
        let headline = try report(3, [0, 247, 49, 142, 60, 112, 4, 12]).headline
        let value = try #require(headline.value)
        #expect(abs(value - 731) < 10)
    }

    @Test(
        "Odd tables get an answer without a number that is none",
        arguments: [
            [0, 5, 5, 0], [0, 5, 5, 5], [0, 0, 0, 9], [0, 9, 0, 0, 0, 0, 0, 0], [0, 40, 30, 6, 20, 0, 0, 0],
            [0, 0, 0, 0, 0, 0, 0, 7], [0, 1, 1, 1, 1, 1, 1, 1], [0, 9, 9, 0, 9, 0, 0, 0],
            [0, 1 << 30, 1 << 30, 1, 1 << 30, 1, 1, 1],
            [0, 3, 3, 0, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0], [0, 3, 3, 2, 3, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0],
        ])
    func odd(counts: [Int]) throws {
        let lists = counts.count.trailingZeroBitCount
        let page: EstimationReport
        do {
            page = try report(lists, counts)
        } catch let error as EstimationError {
            #expect(!error.description.isEmpty)
            return
        }
        for result in page.methods {
            for value in [result.estimate, result.standardError, result.lower, result.upper, result.aic, result.bic] {
                #expect(value.map { !$0.isNaN } ?? true, "\(result.method) \(result.model ?? "")")
            }
            if result.estimate == nil { #expect(!result.warnings.isEmpty, "\(result.method)") }
        }
        #expect(!page.headline.why.isEmpty)
    }
}
