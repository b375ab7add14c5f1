// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statistics
import Tables

/// Tables made from a register, as the reports on files read them.
enum RegisterTables {
    /// Each detention with the day on which it happened and the day on which it was learnt.
    ///
    /// - Parameter first: the first day that counts; all by default.
    static func detentions(_ cohort: Cohort, list: String?, from first: Day? = nil) -> StatsTable {
        let flow = FlowSeries(cohort, list: list)
        let places = flow.movements.indices.filter { place in
            flow.movements[place].kind == .detained && first.map { flow.movements[place].happened >= $0 } ?? true
        }
        return StatsTable(
            name: "register", columns: ["happened", "learnt"],
            rows: places.map { [flow.movements[$0].happened.iso, flow.movements[$0].learnt.iso] },
            labels: places.map { flow.people[$0].description })
    }

    /// Each change with its days, and the counts of two days as known then.
    static func changes(_ opening: Cohort, _ closing: Cohort, list: String?) -> StatsTable {
        let flow = FlowSeries(closing, list: list)
        var rows = flow.movements.map { [$0.kind.rawValue, $0.happened.iso, $0.learnt.iso, "1"] }
        var labels = flow.people.map(\.description)
        for cohort in [opening, closing] {
            let day = cohort.asOf.known
            rows.append(["stock", day.iso, day.iso, "\(cohort.listedStock(on: day, list: list))"])
            labels.append("stock \(day.iso)")
        }
        return StatsTable(
            name: "register", columns: ["change", "happened", "learnt", "count"], rows: rows, labels: labels)
    }

    /// Spells in days, with their groups.
    static func spells(
        _ cohort: Cohort, _ time: PersonTime, by dimension: BreakdownDimension?
    ) -> StatsTable {
        let people = Dictionary(cohort.people.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = time.rows.map { row -> [String] in
            var cells = [number(row.entry), number(row.exit), row.end?.rawValue ?? "held"]
            if let dimension, let person = people[row.person] {
                // A person grows older in custody: the age is that at the detention.
                let day = dimension == .age ? row.began : cohort.asOf.on
                let groups = dimension.groups(of: person, on: day)
                cells.append(groups.count == 1 ? groups[0] ?? "" : "")
            }
            return cells
        }
        return StatsTable(
            name: "register", columns: ["entry", "time", "status"] + (dimension == nil ? [] : ["group"]), rows: rows,
            labels: time.rows.map(\.person.description))
    }

    private static func number(_ days: Double) -> String { JSONNumber(days)?.text ?? "" }
}
