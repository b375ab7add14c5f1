// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

/// The spread of documents as files.
struct VisibilityFile {
    let context: PageContext
    let visibility: PublicVisibility

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName("visibility", format)
        return format == .json
            ? .file(.json, json().bytes, named: name) : .file(.csv, csv(), named: name)
    }

    private func csv() -> [UInt8] {
        let columns = [
            "by", "code", "label", "persons", "documents", "mean", "median", "unnamed_percent", "gini", "gini_low",
            "gini_high",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        let spread = visibility
        file.add(
            [
                "all", "", "", String(spread.persons), String(spread.documents), "", digits(spread.median),
                spread.persons > 0 ? String((spread.unnamed * 100 + spread.persons / 2) / spread.persons) : "",
                digits(spread.gini), digits(spread.limits?.lowerBound), digits(spread.limits?.upperBound),
            ] + context.momentCells)
        for table in visibility.tables {
            for group in table.groups where group.persons != nil {
                file.add(
                    [
                        table.by, group.code ?? "", group.label.map { context.plain($0) } ?? "",
                        group.persons.map { String($0) } ?? "", "", digits(group.mean), digits(group.median),
                        group.unnamedPercent.map { String($0) } ?? "", digits(group.gini),
                        digits(group.limits?.lowerBound), digits(group.limits?.upperBound),
                    ] + context.momentCells)
            }
        }
        for (by, counts) in counted {
            for count in counts {
                file.add(
                    [by, count.code ?? "", count.label.map { context.plain($0) } ?? "", "", String(count.documents)]
                        + Array(repeating: "", count: 6) + context.momentCells)
            }
        }
        return file.bytes
    }

    private var counted: [(String, [PublicVisibility.Count])] {
        [("kind", visibility.kinds), ("country", visibility.countries), ("language", visibility.languages)]
    }

    /// Four places, as a text that means the same everywhere.
    private func digits(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "" }
        return String((value * 10_000).rounded() / 10_000)
    }

    private func json() -> JSONValue {
        .object(
            context.momentJSON + [
                ("persons", .number(visibility.persons)), ("documents", .number(visibility.documents)),
                ("unnamed", .number(visibility.unnamed)), ("named_within_365_days", .number(visibility.recent)),
                ("median", .text(digits(visibility.median))), ("gini", .text(digits(visibility.gini))),
                ("gini_limits", limits(visibility.limits)),
                (
                    "lorenz",
                    .list(
                        visibility.lorenz.map {
                            .object([
                                ("persons", .text(digits($0.persons))), ("documents", .text(digits($0.documents))),
                            ])
                        })
                ),
                ("hidden_below", .number(visibility.threshold)),
                (
                    "groups",
                    .object(visibility.tables.map { ($0.by, JSONValue.list($0.groups.compactMap(group))) })
                ),
            ]
                + counted.map { by, counts in
                    (
                        by,
                        .list(
                            counts.map {
                                .object([
                                    ("code", .optional($0.code)), ("label", .text($0.label)),
                                    ("documents", .number($0.documents)),
                                ])
                            })
                    )
                })
    }

    private func limits(_ limits: ClosedRange<Double>?) -> JSONValue {
        limits.map { .list([.text(digits($0.lowerBound)), .text(digits($0.upperBound))]) } ?? .null
    }

    private func group(_ group: PublicVisibility.Group) -> JSONValue? {
        guard let persons = group.persons else { return nil }
        return .object([
            ("code", .optional(group.code)), ("label", .text(group.label)), ("persons", .number(persons)),
            ("mean", .text(digits(group.mean))), ("median", .text(digits(group.median))),
            ("unnamed_percent", .optional(group.unnamedPercent)), ("gini", .text(digits(group.gini))),
            ("gini_limits", limits(group.limits)),
        ])
    }
}
