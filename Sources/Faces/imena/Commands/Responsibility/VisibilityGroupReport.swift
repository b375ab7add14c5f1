// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Statistics
import Tables

/// How visible groups are, ready to be printed.
struct VisibilityGroupReport: PrintedReport {
    private let breakdown: VisibilityBreakdown
    private let asOf: AsOf

    init(_ breakdown: VisibilityBreakdown, _ asOf: AsOf) {
        self.breakdown = breakdown
        self.asOf = asOf
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "by": .string(breakdown.dimension.rawValue),
            "small_cells": .object([
                "threshold": .int(breakdown.rules.threshold), "rounded_to": .int(breakdown.rules.base),
                "hidden_groups": .int(breakdown.hidden),
            ]),
            "groups": .array(breakdown.groups.map(Self.json)),
        ])
    }

    private static func json(_ group: VisibilityGroup) -> JSONValue {
        .object([
            "group": .optional(group.group), "hidden": .bool(group.persons == .hidden),
            "persons": group.persons.number.map(JSONValue.int) ?? .null, "mean": number(group.mean),
            "median": number(group.median), "unnamed_percent": group.unnamedPercent.map(JSONValue.int) ?? .null,
            "gini": number(group.gini),
            "gini_95": group.interval.map { .array([number($0.lowerBound), number($0.upperBound)]) } ?? .null,
            "last": .optional(group.last?.edtf),
        ])
    }

    private static func number(_ value: Double?) -> JSONValue { value.map { .rounded($0, places: 4) } ?? .null }

    private static func digits(_ value: Double?, _ places: Double = 100) -> String {
        value.flatMap { JSONNumber(($0 * places).rounded() / places)?.text } ?? ""
    }

    private static let columns = [
        "group", "persons", "mean", "median", "unnamed_percent", "gini", "gini_low", "gini_high", "last",
    ]

    private static func cells(_ group: VisibilityGroup) -> [String] {
        [
            group.group ?? "(not known)", group.persons.number.map(String.init) ?? "…", digits(group.mean),
            digits(group.median), group.unnamedPercent.map(String.init) ?? "", digits(group.gini, 1_000),
            digits(group.interval?.lowerBound, 1_000), digits(group.interval?.upperBound, 1_000),
            group.last?.edtf ?? "",
        ]
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.columns)
        for group in breakdown.groups { writer.write(Self.cells(group)) }
        Console.write(table: writer.bytes)
        note()
    }

    func printText() {
        var table = TextTable(
            heading: [
                breakdown.dimension.rawValue, "Persons", "Mean", "Median", "Unnamed %", "Gini", "from", "to", "Last",
            ])
        for group in breakdown.groups { table.add(Self.cells(group)) }
        table.print()
        Console.print("On \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at).")
        note()
    }

    private func note() {
        guard breakdown.rules.threshold > 1 else {
            return Console.note("Exact numbers of small groups: they must not leave the house.")
        }
        Console.note(
            "Numbers of persons are rounded to \(breakdown.rules.base). \(breakdown.hidden) groups are hidden (…): those of fewer "
                + "than \(breakdown.rules.threshold) persons, and others from which they could be worked out. People of whom nothing is public are "
                + "counted too: beside the page /visibility this table would tell how many of them a group has. Publish one of the two."
        )
    }
}
