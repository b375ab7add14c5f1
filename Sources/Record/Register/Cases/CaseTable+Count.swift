// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

extension CaseTable {
    /// Counts cases by a grouping, the groups with most cases first.
    public func count(_ rows: [Int32], groupedBy grouping: CaseGrouping) -> [CaseCount] {
        let rows = rows.filter { positions.indices.contains(Int($0)) }
        let counts =
            switch grouping {
            case .status: countStatuses(rows)
            case .sex: tally(rows) { sexes[$0] == 0 ? [] : [Sex.allCases[Int(sexes[$0]) - 1].rawValue] }
            case .region: tally(rows, sets: regions, in: regionTable) { $0 }
            case .birthDecade: tally(rows) { Self.decade(birthYears[$0]) }
            case .detentionYear:
                tally(rows) { detentionYears[$0] == Self.noYear ? [] : ["\(detentionYears[$0])"] }
            case .article: tally(rows, sets: articleSets, in: articleTable) { $0.article }
            case .source: tally(rows, sets: sourceSets, in: sourceTable) { $0.name }
            case .recognition:
                tally(rows, sets: recognitionSets, in: recognitionTable) { "\($0.organisation):\($0.outcome.rawValue)" }
            }
        return counts.sorted { first, second in
            if first.cases != second.cases { return first.cases > second.cases }
            return (first.group ?? "\u{10FFFF}") < (second.group ?? "\u{10FFFF}")
        }
    }

    /// How many of the rows are certainly and possibly held.
    public func held(_ rows: [Int32]) -> CaseCount {
        var tally = Tally()
        for row in rows where held.indices.contains(Int(row)) { tally.add(held[Int(row)]) }
        return CaseCount(group: nil, cases: tally.cases, certainly: tally.certainly, possibly: tally.possibly)
    }

    private struct Tally {
        var cases = 0
        var certainly = 0
        var possibly = 0

        mutating func add(_ certainty: UInt8) {
            cases &+= 1
            certainly &+= certainty == 2 ? 1 : 0
            possibly &+= certainty >= 1 ? 1 : 0
        }
    }

    private func countStatuses(_ rows: [Int32]) -> [CaseCount] {
        StatusKind.allCases.compactMap { kind in
            var tally = Tally()
            for row in rows {
                let row = Int(row)
                guard possible[row] & (1 << UInt16(kind.rawValue)) != 0 else { continue }
                let isShown = statuses[row] == kind.rawValue
                tally.cases &+= isShown ? 1 : 0
                tally.certainly &+= isShown && certainties[row] == 2 ? 1 : 0
                tally.possibly &+= 1
            }
            guard tally.possibly > 0 else { return nil }
            return CaseCount(
                group: kind.code, cases: tally.cases, certainly: tally.certainly, possibly: tally.possibly)
        }
    }

    private func tally(_ rows: [Int32], groups: (Int) -> [String]) -> [CaseCount] {
        var tallies: [String?: Tally] = [:]
        for row in rows {
            let names = groups(Int(row))
            if names.isEmpty { tallies[nil, default: Tally()].add(held[Int(row)]) }
            for name in names { tallies[name, default: Tally()].add(held[Int(row)]) }
        }
        return tallies.map {
            CaseCount(group: $0.key, cases: $0.value.cases, certainly: $0.value.certainly, possibly: $0.value.possibly)
        }
    }

    /// Tallies whole sets first, then spreads each over its values.
    private func tally<Value>(
        _ rows: [Int32], sets: [UInt32], in table: SetTable<Value>, label: (Value) -> String
    ) -> [CaseCount] {
        var bySet = [Tally](repeating: Tally(), count: table.sets.count)
        for row in rows { bySet[Int(sets[Int(row)])].add(held[Int(row)]) }
        var tallies: [String?: Tally] = [:]
        for (set, tally) in bySet.enumerated() where tally.cases > 0 {
            let labels = Set(table.values(ofSet: UInt32(set)).map(label))
            for group in labels.isEmpty ? [nil] : labels.map(Optional.some) {
                tallies[group, default: Tally()].cases += tally.cases
                tallies[group, default: Tally()].certainly += tally.certainly
                tallies[group, default: Tally()].possibly += tally.possibly
            }
        }
        return tallies.map {
            CaseCount(group: $0.key, cases: $0.value.cases, certainly: $0.value.certainly, possibly: $0.value.possibly)
        }
    }

    private static func decade(_ year: Int16) -> [String] {
        guard year != noYear else { return [] }
        let start = Int((Double(year) / 10).rounded(.down)) * 10
        return ["\(start)-\(start + 9)"]
    }
}
