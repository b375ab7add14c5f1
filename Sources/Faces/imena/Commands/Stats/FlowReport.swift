// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statistics
import Tables

/// Who came into custody and who left it, month by month, from a register.
struct FlowReport {
    private let flow: FlowSeries
    private let months: [FlowSeries.Month]
    private let asOf: AsOf
    private let scope: StatsScope
    private let kinds: [StockMovement.Kind]

    init(_ reading: StatsScope.Reading, _ scope: StatsScope, grace: Int, from first: Day) throws {
        flow = FlowSeries(reading.cohort, list: scope.listName, grace: grace)
        (asOf, self.scope) = (reading.asOf, scope)
        let start = first.components.year * 12 + first.components.month
        months = flow.months(until: min(reading.asOf.on, reading.asOf.known)).filter {
            $0.flow.year * 12 + $0.flow.month >= start
        }
        let seen = months.reduce(into: Set<StockMovement.Kind>()) { $0.formUnion($1.left.keys) }
        kinds = StockMovement.Kind.allCases.filter(seen.contains)
    }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: json)
        case .csv: Console.write(table: csv)
        case .text: printText()
        }
    }

    private var warnings: [String] {
        var warnings: [String] = []
        if flow.undated.detained + flow.undated.left > 0 {
            warnings.append(
                "In no month, as nobody says when: \(flow.undated.detained) detentions and \(flow.undated.left) releases."
            )
        }
        if flow.approximate > 0 {
            warnings.append("\(flow.approximate) changes stand in the middle of the days on which they can have been.")
        }
        if flow.lost > 0 {
            warnings.append("\(flow.lost) spells ended in an unknown way; they count as struck off.")
        }
        return warnings
    }

    private var json: JSONValue {
        var object = JSONObject(asOf.json.map { .init(key: $0.key, value: $0.value) })
        object["definition"] = .optional(scope.definition)
        object["list"] = .optional(scope.listName)
        object["grace_days"] = .int(flow.grace)
        object["months"] = .array(
            months.map { month in
                .object([
                    "month": .string(month.flow.name), "detained": .int(month.flow.detained),
                    "detained_certain": .int(month.detained.certain),
                    "detained_possible": .int(month.detained.possible),
                    "learnt_late": .int(month.learntLate), "found_late": .int(month.flow.foundLate),
                    "left": .object(
                        JSONObject(kinds.map { .init(key: $0.rawValue, value: .int(month.left[$0] ?? 0)) })),
                    "share_known": .real(month.flow.nowcast?.share), "expected": .real(month.flow.nowcast?.expected),
                    "lo": .real(month.flow.nowcast?.limits.lower), "hi": .real(month.flow.nowcast?.limits.upper),
                ])
            })
        object["undated"] = .object(["detained": .int(flow.undated.detained), "left": .int(flow.undated.left)])
        object["warnings"] = .texts(warnings)
        return .object(object)
    }

    private var csv: [UInt8] {
        var writer = CSVWriter()
        writer.write(
            ["month", "detained", "detained_certain", "detained_possible", "learnt_late", "found_late"]
                + kinds.map { $0.rawValue.replacing(" ", with: "_") } + ["expected", "lo", "hi"])
        func cell(_ value: Double?) -> String { value.flatMap { JSONNumber($0) }?.text ?? "" }
        for month in months {
            let nowcast = month.flow.nowcast
            writer.write(
                [
                    month.flow.name, "\(month.flow.detained)", "\(month.detained.certain)",
                    "\(month.detained.possible)", "\(month.learntLate)", "\(month.flow.foundLate)",
                ] + kinds.map { "\(month.left[$0] ?? 0)" }
                    + [cell(nowcast?.expected), cell(nowcast?.limits.lower), cell(nowcast?.limits.upper)])
        }
        return writer.take()
    }

    private func printText() {
        Console.print("Who came into custody and who left it, as known on \(asOf.known.iso), ledger size \(asOf.at)")
        Console.print()
        var table = TextTable(
            heading: ["month", "detained", "of these learnt late", "found late of earlier months"]
                + kinds.map(\.rawValue))
        for month in months.suffix(36) {
            table.add(
                [month.flow.name, "\(month.flow.detained)", "\(month.learntLate)", "\(month.flow.foundLate)"]
                    + kinds.map { "\(month.left[$0] ?? 0)" })
        }
        table.print()
        for warning in warnings { Console.note(warning) }
    }
}
