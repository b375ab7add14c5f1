// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Spells of persons: from when each was seen, until when, and how it ended.
///
/// Times are numbers on one scale (days, months) from the beginning of the spell, 0 being the day of detention.
public struct SurvivalData: Sendable {
    /// From when each was seen, if some were seen only later than from the beginning: late entry.
    public let entry: [Double]?
    /// Until when each was seen.
    public let exit: [Double]
    /// How each ended: 0 if it had not, otherwise one more than a place in ``kinds``.
    public let end: [Int]
    /// The kinds of end.
    public let kinds: [String]

    /// Spells.
    ///
    /// Times that differ by less than rounding are made equal, as R does: 1.5e-8 of their mean.
    ///
    /// - Parameters:
    ///   - exit: until when each was seen, 0 or more.
    ///   - end: how each ended: 0 for those that had not, otherwise a number of `kinds`, the first being 1.
    ///   - entry: from when each was seen, if not from the beginning; below `exit`.
    ///   - kinds: the names of the kinds of end.
    /// - Throws: ``StatisticsError`` for no rows, times that are negative, not finite or in the wrong order, and for
    ///   ends that are no number of `kinds`.
    public init(
        exit: [Double], end: [Int], entry: [Double]? = nil, kinds: [String] = ["end"]
    ) throws(StatisticsError) {
        guard !exit.isEmpty else { throw .noRows }
        guard end.count == exit.count else { throw .lengths(field: "end", count: end.count, rows: exit.count) }
        if let entry, entry.count != exit.count {
            throw .lengths(field: "entry", count: entry.count, rows: exit.count)
        }
        for row in exit.indices {
            try Self.check(exit[row], "exit", row)
            guard end[row] >= 0, end[row] <= kinds.count else {
                throw .setting(name: "The end of row \(row + 1)", value: "\(end[row])", allowed: "0 to \(kinds.count)")
            }
            guard let entry else { continue }
            try Self.check(entry[row], "entry", row)
        }
        let tie = Self.ties(exit, entry)
        self.exit = tie(exit)
        self.entry = entry.map(tie)
        self.end = end
        self.kinds = kinds
        guard let entry = self.entry else { return }
        for row in exit.indices where entry[row] >= self.exit[row] {
            throw .endsBeforeEntry(row: row, entry: entry[row], exit: self.exit[row])
        }
    }

    private static func check(_ time: Double, _ field: String, _ row: Int) throws(StatisticsError) {
        guard time.isFinite else { throw .notFinite(field: field, row: row) }
        guard time >= 0 else { throw .negative(field: field, row: row, value: time) }
    }

    /// How many spells there are.
    public var count: Int { exit.count }

    /// What makes times equal that differ by rounding only.
    private static func ties(_ exit: [Double], _ entry: [Double]?) -> ([Double]) -> [Double] {
        let isWhole = exit.allSatisfy { $0 == $0.rounded() } && (entry ?? []).allSatisfy { $0 == $0.rounded() }
        if isWhole { return { $0 } }
        var distinct = (exit + (entry ?? [])).sorted()
        var kept = 0
        for place in distinct.indices where place == 0 || distinct[place] != distinct[kept - 1] {
            distinct[kept] = distinct[place]
            kept += 1
        }
        distinct.removeSubrange(kept...)
        let mean = distinct.reduce(0, +) / Double(distinct.count)
        let tolerance = Double.ulpOfOne.squareRoot()
        var firsts: [Double] = []
        for (place, time) in distinct.enumerated() {
            let step = place == 0 ? Double.infinity : time - distinct[place - 1]
            if step > tolerance, step > tolerance * mean { firsts.append(time) }
        }
        if firsts.count == distinct.count { return { $0 } }
        return { times in
            times.map { time in
                var (low, high) = (0, firsts.count)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if firsts[middle] <= time { low = middle } else { high = middle }
                }
                return firsts[low]
            }
        }
    }
}
