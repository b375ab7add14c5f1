// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// What is said of a series and an event.
struct EventReport {
    let series: SeriesTable
    let study: EventStudy
    let warnings: [String]

    init(_ series: SeriesTable, _ options: StatsEventsCommand) throws {
        self.series = series
        do throws(StatisticsError) {
            study = try EventStudy(
                series.series, at: series.place, step: series.step, parts: Self.parts(series, options.harmonics),
                lag: options.lag, priorShape: options.priorShape, level: options.level)
        } catch {
            throw series.table.error(error, rows: [], fields: [:])
        }
        var notes = series.warnings
        if series.place == nil {
            notes.append(
                "No event is given, so only a change at an unknown time is looked for. Give one with --at or --step.")
        }
        warnings = notes + study.warnings.map(\.description)
    }

    /// The models side by side: with a step alone, with the season, with a change of slope.
    private static func parts(_ series: SeriesTable, _ harmonics: Int) -> [SeriesModel] {
        var parts = [SeriesModel()]
        if let period = series.period, harmonics > 0, series.series.season != nil {
            var season = parts[0]
            (season.harmonics, season.period) = (harmonics, period)
            // A season cannot be told from less than two of them.
            if Double(series.series.count) >= 2 * period { parts.append(season) }
        }
        if series.step == nil {
            var slope = parts[parts.count - 1]
            slope.hasSlope = true
            parts.append(slope)
        }
        // Each coefficient needs periods of its own.
        return parts.filter { series.series.count > 4 + 2 * $0.harmonics + ($0.hasSlope ? 1 : 0) }
    }

    /// Everything, for programs.
    var json: JSONValue {
        .object([
            "columns": .object(JSONObject(series.columns.map { .init(key: $0.part, value: .string($0.column)) })),
            "periods": .int(series.series.count),
            "event": series.place.map { label($0) } ?? .null,
            "models": .array(study.models.map { json(of: $0) }),
            "trend_before": study.trendBefore.map { json(of: $0) } ?? .null,
            "placebo": study.placebo.map { json(of: $0) } ?? .null,
            "change_point": json(of: study.changePoint),
            "warnings": .texts(warnings),
        ])
    }

    /// The name of a period, as the first after an event.
    private func label(_ place: Int) -> JSONValue {
        series.labels.indices.contains(place) ? .string(series.labels[place]) : .null
    }

    private func json(of term: EventModel.Term) -> JSONValue {
        .object([
            "term": .string(term.name), "coef": .real(term.estimate), "rate_ratio": .real(term.rateRatio),
            "se": .real(term.standardError), "lo": .real(term.limits.lower), "hi": .real(term.limits.upper),
            "p": .real(term.p),
        ])
    }

    private func json(of model: EventModel) -> JSONValue {
        .object([
            "model": .string("\(model.family.name) \(model.model.name)"), "family": .string(model.family.name),
            "parts": .string(model.model.name), "terms": .array(model.terms.map { json(of: $0) }),
            "dispersion": .real(model.dispersion), "deviance": .real(model.deviance), "df": .int(model.degrees),
            "aic": .real(model.aic), "theta": .real(model.size),
            "warnings": .texts(model.warnings.map(\.description)),
        ])
    }

    private func json(of date: PlaceboTest.Date) -> JSONValue {
        .object([
            "first_after": label(date.place), "coef": .real(date.estimate), "t": .real(date.t),
            "gain": .real(date.gain),
        ])
    }

    private func json(of test: PlaceboTest) -> JSONValue {
        .object([
            "p": .real(test.p), "event": json(of: test.event), "likeliest": json(of: test.likeliest),
            "dates": .array(test.dates.map { json(of: $0) }),
        ])
    }

    private func json(of change: ChangePoint) -> JSONValue {
        .object([
            "likeliest": label(change.likeliest.place), "likelihood_ratio": .real(change.likeliest.likelihoodRatio),
            "rate_ratio": .real(change.likeliest.rateRatio), "bayes_factor": .real(change.bayesFactor),
            "probability_rose": .real(change.rose), "prior_shape": .real(change.priorShape),
            "credible": .array(change.credible.map { label($0) }),
            "dates": .array(
                change.dates.map { date in
                    .object([
                        "first_after": label(date.place), "likelihood_ratio": .real(date.likelihoodRatio),
                        "probability": .real(date.probability), "rate_ratio": .real(date.rateRatio),
                    ])
                }),
        ])
    }

    /// The coefficients of all models, as a table.
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.write([
            "model", "term", "coef", "rate_ratio", "se", "lo", "hi", "p", "dispersion", "deviance", "df", "aic",
            "theta",
        ])
        func cell(_ value: Double?) -> String { value.flatMap { JSONNumber($0) }?.text ?? "" }
        for model in study.models {
            for term in model.terms {
                writer.write([
                    "\(model.family.name) \(model.model.name)", term.name, cell(term.estimate), cell(term.rateRatio),
                    cell(term.standardError), cell(term.limits.lower), cell(term.limits.upper), cell(term.p),
                    cell(model.dispersion), cell(model.deviance), String(model.degrees), cell(model.aic),
                    cell(model.size),
                ])
            }
        }
        return writer.take()
    }

    /// The summary, for people.
    func printText() {
        if !study.models.isEmpty {
            var table = TextTable(heading: ["parts", "spread", "rate after/before", "interval", "p"])
            for model in study.models {
                guard let step = model["step"] else { continue }
                table.add([
                    model.model.name, model.family.name, step.rateRatio.shown(), step.limits.shown,
                    step.p.shownProbability,
                ])
            }
            table.print()
            Console.print()
        }
        if let placebo = study.placebo {
            Console.print(
                "Among \(placebo.dates.count) dates a step as marked as the event’s has the share "
                    + "\(placebo.p.shown(3)) (the p-value of the placebo dates); the most marked begins with "
                    + "\(series.labels[placebo.likeliest.place]).")
        }
        let change = study.changePoint
        let ends = [change.credible.first, change.credible.last].compactMap { $0 }.map { series.labels[$0] }
        Console.print(
            "If the rate was one number and then another (a trend or a season looks like a change too), the new one "
                + "likeliest begins with \(series.labels[change.likeliest.place]), rate ratio \(change.likeliest.rateRatio.shown()); credible "
                + "\(ends.joined(separator: " to ")); a change is "
                + "\(change.bayesFactor > 1e6 ? "over a million" : change.bayesFactor.shown(3)) times likelier than none."
        )
        for warning in warnings { Console.note(warning) }
    }
}
