// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// The Sicilian series of Lopez Bernal and others with R’s answers, value by value.
@Suite(
    "Published interrupted series",
    .enabled(if: ExpectedTable.published != nil, "the folder shared/data/mse is not beside the project"))
struct PublishedSeriesTests {
    @Test(
        "All models, to 8 digits",
        arguments: [
            ("poisson step+trend", EventModel.Family.poisson, 0, false),
            ("quasipoisson step+trend", .quasiPoisson, 0, false),
            ("quasipoisson step+trend+2 harmonics", .quasiPoisson, 2, false),
            ("quasipoisson step+trend+slope change+2 harmonics", .quasiPoisson, 2, true),
            ("negative binomial step+trend", .negativeBinomial, 0, false),
            ("poisson step+trend Newey-West lag 3", .neweyWest(lag: 3), 0, false),
        ])
    func sicily(name: String, family: EventModel.Family, harmonics: Int, hasSlope: Bool) throws {
        let table = try #require(try ExpectedTable.published("data/sicily_its"))
        func column(_ name: String) -> [Double] { table.numbers(name).compactMap { $0 } }
        let series = try CountSeries(
            counts: column("aces"), exposure: column("stdpop"), times: column("time"), season: column("month"))
        var parts = SeriesModel()
        (parts.harmonics, parts.hasSlope) = (harmonics, hasSlope)
        let model = try EventModel(series, parts, family: family, at: 36)
        // The file does not quote commas inside terms, so values are counted from the right.
        let expected = try #require(try ExpectedTable.published("expected/sicily_its_models"))
        let rows = expected.rows.filter { $0[1] == name }
        let order =
            ["(Intercept)", "step", "trend"] + (hasSlope ? ["slope"] : []) + ["sin 1", "cos 1", "sin 2", "cos 2"]
        #expect(rows.count == model.terms.count)
        for (row, name) in zip(rows, order) {
            let term = try #require(model[name])
            let values: [Double?] = [
                term.estimate, term.rateRatio, term.standardError, term.limits.lower, term.limits.upper,
                model.dispersion, model.deviance, Double(model.degrees), model.aic,
            ]
            let theta = Double(row[row.count - 1])
            let shown = Array(row.suffix(10)).map { Double($0) }
            for (place, value) in values.enumerated() {
                #expect(
                    agrees(value, shown[place], digits: 8),
                    "\(name) \(place): \(value as Any), not \(shown[place] as Any)")
            }
            #expect(agrees(model.size, theta, digits: 6))
        }
        if case .neweyWest(let lag) = family { #expect(lag == 3) }
    }
}
