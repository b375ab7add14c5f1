// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Register

/// Persons possibly held on a day, by two kinds of groups.
public struct Crosstab: Sendable, Hashable {
    /// The counts.
    public let table: CountTable

    /// Counts a cohort. A person who may belong to several groups counts in the one of those not known.
    ///
    /// - Parameters:
    ///   - rows: what the rows are; persons must count once.
    ///   - columns: what the columns are.
    /// - Throws: ``StatisticsError`` if nobody is counted.
    public init(
        _ cohort: Cohort, _ rows: BreakdownDimension, _ columns: BreakdownDimension, on day: Day, list: String? = nil
    ) throws(StatisticsError) {
        func group(_ person: PersonHistory, _ dimension: BreakdownDimension) -> String? {
            let groups = dimension.groups(of: person, on: day)
            return groups.count == 1 ? groups[0] : nil
        }
        var counts: [[String?]: Int] = [:]
        for person in cohort.people where person.held(on: day, list: list).isPossible {
            counts[[group(person, rows), group(person, columns)], default: 0] += 1
        }
        let names = [rows, columns].enumerated().map { place, dimension in
            Set(counts.keys.map { $0[place] }).sorted { dimension.precedes($0, $1) }
        }
        table = try CountTable(
            rows: names[0].map { $0 ?? "(not stated)" }, columns: names[1].map { $0 ?? "(not stated)" },
            counts: names[0].map { row in names[1].map { counts[[row, $0]] ?? 0 } })
    }
}

extension CountTable {
    /// Each person of a cohort once: by group, and whether it is certain or only possible that the person counts.
    ///
    /// A person who may belong to several groups counts in the one of those not known; by status, in that shown.
    ///
    /// - Parameter dimension: what the rows are; persons must count once.
    /// - Throws: ``StatisticsError`` if nobody is counted, or persons count in several groups.
    public init(
        _ cohort: Cohort, by dimension: BreakdownDimension, on day: Day, list: String? = nil
    ) throws(StatisticsError) {
        guard dimension.isAdditive else {
            throw .notDefined(
                method: "A table that adds up", reason: "persons count in several groups of \(dimension.rawValue).")
        }
        var counts: [String?: (certain: Int, possible: Int)] = [:]
        for person in cohort.people {
            var certainty = Breakdown.certainty(person, dimension, day, list)
            guard certainty.isPossible else { continue }
            let groups = dimension.groups(of: person, on: day)
            if dimension == .status { certainty = certainty.and(person.course.status(on: day).certainty) }
            let group = groups.count == 1 || dimension == .status ? groups.first ?? nil : nil
            if certainty == .certainly {
                counts[group, default: (0, 0)].certain += 1
            } else {
                counts[group, default: (0, 0)].possible += 1
            }
        }
        let groups = counts.keys.sorted { dimension.precedes($0, $1) }
        try self.init(
            rows: groups.map { $0 ?? "(not stated)" }, columns: ["certain", "only possible"],
            counts: groups.map { [counts[$0]?.certain ?? 0, counts[$0]?.possible ?? 0] })
    }
}
