// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite("Other estimates beside R", .enabled(if: Published.isPresent, "no shared/data/mse beside the project"))
struct EstimatePublishedTests {
    @Test("Pairs of lists have Chapman’s estimate and its error to 10 digits")
    func pairs() throws {
        for row in try Published.rows("two_list_pairs") {
            let table = try Published.table(row["dataset"] ?? "")
            let pair = try #require(
                TwoLists.all(table).first {
                    table.lists[$0.first] == row["list1"] && table.lists[$0.second] == row["list2"]
                })
            #expect(agrees(pair.chapman, row["chapman"], digits: 10))
            #expect(agrees(pair.chapmanError, row["chapman_se"], digits: 10))
            if row["lincoln_petersen"] == "" {
                #expect(pair.lincolnPetersen == nil)
            } else {
                #expect(agrees(try #require(pair.lincolnPetersen), row["lincoln_petersen"], digits: 10))
            }
        }
    }

    @Test("Sample coverage agrees with CARE1 to 10 digits, and is refused where it falls to the persons observed")
    func coverage() throws {
        for row in try Published.rows("sample_coverage") {
            let table = try Published.table(row["dataset"] ?? "")
            let coverage = try SampleCoverage(table)
            switch row["method"] {
            case "Indep": #expect(agrees(coverage.independent, row["estimate"], digits: 10))
            case "LSC": #expect(agrees(coverage.lowCoverage, row["estimate"], digits: 10))
            default:
                if Double(row["estimate"] ?? "") == Double(table.observed) {
                    #expect(coverage.highCoverage == nil)
                } else {
                    #expect(agrees(try #require(coverage.highCoverage), row["estimate"], digits: 10))
                }
            }
        }
    }

    @Test("Models of capture chances and Chao’s lower bounds agree with Rcapture to 10 digits")
    func chances() throws {
        for row in try Published.rows("closedp_models") {
            let model = try #require(CaptureModel(rawValue: row["model"] ?? ""))
            let fit: CaptureModelFit
            switch try Published.file(row["dataset"] ?? "").content {
            case .patterns(let table): fit = try CaptureModelFit(model, table)
            case .times(let frequencies): fit = try CaptureModelFit(model, frequencies)
            }
            for (value, name) in [
                (fit.abundance, "abundance"), (fit.standardError, "stderr"), (fit.deviance, "deviance"),
                (fit.aic, "AIC"), (fit.bic, "BIC"),
            ] {
                #expect(agrees(value, row[name], digits: 10), "\(row["dataset"] ?? "") \(model) \(name) \(value)")
            }
            #expect(String(fit.degreesOfFreedom) == row["df"])
        }
    }

    @Test("Profile intervals agree with Rcapture to 6 digits, and say where there is no upper limit")
    func profiles() throws {
        for row in try Published.rows("profile_intervals") {
            let table = try Published.table(row["dataset"] ?? "")
            let model = try LogLinearModel(name: row["model"] ?? "", lists: table.lists.count)
            let interval = try ProfileInterval(table, model)
            #expect(agrees(interval.lower, row["profile_lo"], digits: 6), "\(row) \(interval)")
            if row["profile_hi"] == "" {
                #expect(interval.upper == nil, "\(row) \(interval)")
            } else {
                #expect(agrees(try #require(interval.upper), row["profile_hi"], digits: 6), "\(row) \(interval)")
            }
            // The peer’s search for the top stops within a ten-thousandth of it, at most 0.05 persons.
            let top = try #require(Double(row["profile_N"] ?? ""))
            #expect(abs(interval.estimate - top) < 0.05)
        }
    }

    @Test("Forward steps take the peer’s pairs in the peer’s order, to 8 digits")
    func stepwise() throws {
        for row in try Published.rows("stepwise") {
            let table = try Published.table(row["dataset"] ?? "")
            let threshold = try #require(Double(row["pthresh"] ?? ""))
            let selection = try StepwiseSelection(table, threshold: threshold)
            let terms = selection.steps.map { CaptureTable.name($0.pair, table.lists).replacing("·", with: ":") }
            #expect(terms.joined(separator: " ") == row["terms"])
            let limits = selection.fit.logNormalInterval()
            for (value, name) in [
                (selection.fit.abundance, "estimate"), (limits.lower, "lo"), (limits.upper, "hi"),
                (selection.fit.aic, "aic"), (selection.fit.deviance, "deviance"),
            ] {
                #expect(agrees(value, row[name], digits: 8), "\(row["dataset"] ?? "") \(name) \(value)")
            }
            #expect(String(selection.fit.degreesOfFreedom) == row["df"])
        }
    }

    @Test("On 200 resampled tables the same model is chosen as by the peer, with its estimate to 8 digits")
    func draws() throws {
        let original = try Published.table("kosovo1999_4lists")
        let models = try HierarchicalModels.all(lists: 4, order: 3)
        let rows = try Published.rows("bootstrap_draws_kosovo1999_4lists")
        #expect(rows.count == 200)
        for row in rows {
            let counts = (0..<16).map { pattern -> Int in
                let name = "p" + (0..<4).map { pattern >> $0 & 1 == 1 ? "1" : "0" }.joined()
                return row[name].flatMap(Int.init) ?? 0
            }
            let table = try CaptureTable(lists: original.lists, counts: counts)
            let best = try #require(try ModelComparison(table).best)
            #expect(best.model.name == row["best_model"])
            #expect(agrees(best.abundance, row["estimate"], digits: 8))
            #expect(agrees(best.bic, row["bic"], digits: 8))
            // The bootstrap’s own way through the models, which passes most of them over, comes to the same.
            let quick = try #require(BootstrapInterval.choice(table, from: original, .lowestBIC(models)))
            #expect(agrees(quick, row["estimate"], digits: 8))
        }
    }

    @Test(
        "The graph average has the peer’s mean to 8 digits, its quantiles exactly, and its graphs’ shares to 6 digits",
        arguments: [
            "hav_taiwan_3lists", "spina_ny_3lists", "artificial_3lists", "australia_4lists", "hiv_rome_4lists",
            "kosovo1999_4lists", "westernus_5lists",
        ])
    func graphs(name: String) throws { try checkGraphs(name) }

    private func checkGraphs(_ name: String) throws {
        let table = try Published.table(name)
        // Of the 822 graphs of five lists one prior is enough for the time of a test; the benchmark compares them all.
        for row in try Published.rows("dga")
        where row["dataset"] == name && (table.lists.count < 5 || row["delta"] == "0.5") {
            let delta = try #require(Double(row["delta"] ?? ""))
            let grid = try #require(Int(row["nmissing_max"] ?? ""))
            let average = try GraphAveraging(table, delta: delta, largestMissing: grid)
            #expect(average.graphs.count == Int(row["graphs"] ?? ""))
            #expect(agrees(average.mean, row["mean"], digits: 9))
            #expect(agrees(average.deviation, row["sd"], digits: 7))
            #expect(agrees(average.relativeSquaredEstimate, row["relsq"], digits: 9))
            #expect(String(average.mode) == row["mode"])
            for (share, column) in [(0.025, "q025"), (0.1, "q10"), (0.5, "q50"), (0.9, "q90"), (0.975, "q975")] {
                #expect(String(average.quantile(share)) == row[column], "\(name) \(delta) \(column)")
            }
            let range = average.densestRange(0.95)
            #expect([String(range.lower), String(range.upper)] == [row["hpd_lo"], row["hpd_hi"]])
            let top = try Published.rows("dga_top_graphs").filter {
                $0["dataset"] == name && $0["delta"] == row["delta"]
            }
            for (ours, theirs) in zip(average.graphs, top) {
                let cliques = Set(ours.graph.name(table.lists).split(separator: " + "))
                #expect(cliques == Set((theirs["graph"] ?? "").split(separator: " + ")))
                #expect(agrees(ours.probability, theirs["prob"], digits: 6))
                #expect(agrees(ours.mean, theirs["mean_given_graph"], digits: 9))
            }
        }
    }

    @Test("The graph average of Madigan and York 1997 has its published 731, 728 and 0.37")
    func madiganYork() throws {
        let table = try Published.table("spina_ny_my1997_3lists")
        let average = try GraphAveraging(table, delta: 1, largestMissing: 300)
        #expect(average.relativeSquaredEstimate.rounded() == 731)
        #expect(average.mode == 728)
        #expect(abs(average.graphs[0].probability - 0.37) < 0.005)
        #expect(average.graphs[0].graph.name(["birth", "death", "rehab"]) == "birth + death*rehab")
    }

    @Test(
        "Latent classes come within 3% of the peer’s median and 5% of its limits where its chains agree",
        arguments: [
            "westernus_5lists", "spina_ny_3lists", "philippines_manila_police",
        ])
    func latentClasses(name: String) throws {
        var settings = LatentClasses.Settings()
        (settings.chains, settings.burnIn, settings.draws, settings.thinning) = (3, 1000, 1500, 5)
        let drawn = try LatentClasses(Published.table(name), settings: settings)
        let row = try #require(try Published.rows("lcmcr").first { $0["dataset"] == name })
        func share(_ value: Double, _ column: String) -> Double { abs(value / (Double(row[column] ?? "") ?? 0) - 1) }
        #expect(share(drawn.quantile(0.5), "q50") < 0.03)
        #expect(share(drawn.quantile(0.025), "q025") < 0.05)
        // So few draws, for the time of a test, leave the upper limit uncertain by some percent.
        #expect(share(drawn.quantile(0.975), "q975") < 0.08)
        #expect(drawn.rHat < 1.05)
    }
}
