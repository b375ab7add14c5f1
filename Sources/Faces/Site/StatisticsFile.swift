// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord

/// The statistics as files: one table for each part, and all of it as JSON.
struct StatisticsFile {
    let context: PageContext
    let statistics: PublicStatistics

    // MARK: - CSV

    func csv(_ part: StatisticsPart) -> Answer {
        let (columns, rows) = table(part)
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for row in rows { file.add(row + context.momentCells) }
        return .file(.csv, file.bytes, named: context.fileName("statistics-\(part.rawValue)", .csv))
    }

    private func table(_ part: StatisticsPart) -> (columns: [String], rows: [[String]]) {
        switch part {
        case .time:
            return (
                ["list", "day", "held_certainly", "held_at_most"],
                statistics.series.flatMap { line in
                    line.points.map { [name(line), $0.day.iso] + cells($0.held) }
                }
            )
        case .groups:
            let kinds = [
                ("status", statistics.statuses), ("article", statistics.articles), ("sex", statistics.sexes),
                ("age", statistics.ages),
            ]
            return (
                ["by", "code", "label", "certainly", "at_most"],
                kinds.flatMap { kind, groups in groups.map { [kind] + cells($0) } }
            )
        case .regions:
            return (["code", "label", "certainly", "at_most"], statistics.regions.map { cells($0) })
        case .terms:
            return (
                ["code", "part", "offence", "law_least_years", "law_most_years", "law_life", "term_months", "life"],
                statistics.terms.offences.flatMap(cells)
            )
        case .custody:
            return (
                ["day", "watched", "share_held", "low", "high"],
                statistics.custody.curve.map { point in
                    [String(point.day), String(point.atRisk), share(point.share)]
                        + [share(point.limits.lowerBound), share(point.limits.upperBound)]
                }
            )
        case .flows:
            return (["month", "way", "certainly", "at_most"], statistics.flows.months.flatMap(cells))
        }
    }

    private func name(_ line: StockLine) -> String { line.name.map { context.plain($0) } ?? "all" }

    private func cells(_ count: PublicNumbers.Bounds) -> [String] { [String(count.certain), String(count.possible)] }

    private func cells(_ group: StatisticsGroup) -> [String] {
        [group.code ?? "", group.label.map { context.plain($0) } ?? ""] + cells(group.count)
    }

    private func cells(_ offence: PublicTerms.Offence) -> [[String]] {
        let head = [
            offence.code, offence.part ?? "", context.plain(offence.label),
            offence.years.map { String($0.lowerBound) } ?? "", offence.years.map { String($0.upperBound) } ?? "",
            offence.allowsLife ? "yes" : "no",
        ]
        return offence.months.map { head + [String($0), "no"] }
            + (0..<max(offence.life, 0)).map { _ in head + ["", "yes"] }
    }

    private func cells(_ month: PublicFlows.Month) -> [[String]] {
        let first = String(month.first.iso.prefix(7))
        let left = PublicFlows.Exit.allCases.compactMap { exit in
            month.left[exit].map { [first, exit.rawValue, String($0), String($0)] }
        }
        guard month.detained.possible > 0 else { return left }
        return [[first, "detained"] + cells(month.detained)] + left
    }

    /// Ten-thousandths as a share of one.
    private func share(_ parts: Int) -> String {
        let digits = String(parts % 10_000)
        return parts >= 10_000 ? "1" : "0." + String(repeating: "0", count: 4 - digits.count) + digits
    }

    // MARK: - JSON

    func json() -> Answer {
        let value = JSONValue.object(
            context.momentJSON + [
                ("people", .number(statistics.people)), ("held", bounds(statistics.held)),
                ("children", .number(statistics.children)), ("series", .list(statistics.series.map(line))),
                ("statuses", groups(statistics.statuses)), ("articles", groups(statistics.articles)),
                ("regions", groups(statistics.regions)), ("sexes", groups(statistics.sexes)),
                ("ages", groups(statistics.ages)), ("flows", flows()), ("terms", terms()), ("custody", custody()),
            ])
        return .file(.json, value.bytes, named: context.fileName("statistics", .json))
    }

    private func bounds(_ count: PublicNumbers.Bounds) -> JSONValue {
        .object([("certain", .number(count.certain)), ("possible", .number(count.possible))])
    }

    private func groups(_ groups: [StatisticsGroup]) -> JSONValue {
        .list(
            groups.map {
                .object([("code", .optional($0.code)), ("label", .text($0.label)), ("count", bounds($0.count))])
            })
    }

    private func line(_ line: StockLine) -> JSONValue {
        .object([
            ("list", .text(line.name)),
            (
                "points",
                .list(line.points.map { .object([("day", .text($0.day.iso)), ("held", bounds($0.held))]) })
            ),
        ])
    }

    private func flows() -> JSONValue {
        let months = statistics.flows.months.map { month -> JSONValue in
            let left = PublicFlows.Exit.allCases.compactMap { exit in
                month.left[exit].map { (exit.rawValue, JSONValue.number($0)) }
            }
            return .object([
                ("month", .text(String(month.first.iso.prefix(7)))), ("detained", bounds(month.detained)),
                ("left", .object(left)),
            ])
        }
        return .object([
            ("months", .list(months)), ("undated", .number(statistics.flows.undated)),
            ("approximate", .number(statistics.flows.approximate)),
        ])
    }

    private func terms() -> JSONValue {
        let offences = statistics.terms.offences.map { offence -> JSONValue in
            .object([
                ("code", .text(offence.code)), ("part", .optional(offence.part)), ("offence", .text(offence.label)),
                ("law_least_years", .optional(offence.years?.lowerBound)),
                ("law_most_years", .optional(offence.years?.upperBound)), ("law_life", .truth(offence.allowsLife)),
                ("months", .numbers(offence.months)), ("life", .number(offence.life)),
            ])
        }
        return .object([
            ("offences", .list(offences)), ("left_out", .number(statistics.terms.leftOut)),
            ("law_as_of", .optional(statistics.terms.lawAsOf?.iso)),
        ])
    }

    private func custody() -> JSONValue {
        let custody = statistics.custody
        let curve = custody.curve.map { point -> JSONValue in
            .object([
                ("day", .number(point.day)), ("watched", .number(point.atRisk)), ("share", .text(share(point.share))),
                ("low", .text(share(point.limits.lowerBound))), ("high", .text(share(point.limits.upperBound))),
            ])
        }
        let outcomes = custody.outcomes.map { outcome -> JSONValue in
            let steps = outcome.steps.map { step -> JSONValue in
                .object([("day", .number(step.day)), ("share", .text(share(step.share)))])
            }
            return .object([
                ("way", .text(outcome.exit.rawValue)), ("ends", .number(outcome.ends)), ("steps", .list(steps)),
            ])
        }
        return .object([
            ("spells", .number(custody.spells)), ("ends", .number(custody.ends)),
            ("left_out", .number(custody.leftOut)), ("start", .number(custody.start)),
            ("median", .optional(custody.median)), ("curve", .list(curve)), ("outcomes", .list(outcomes)),
        ])
    }
}
