// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who was at risk and what happened at each time at which a spell ended or was lost from sight.
struct RiskTable {
    /// The distinct times, in ascending order.
    var times: [Double] = []
    /// How many were under observation just before each time.
    var atRisk: [Int] = []
    /// How many spells ended at each time, of any kind that counts.
    var ends: [Int] = []
    /// How many were lost from sight at each time, or ended in a way that does not count.
    var lost: [Int] = []
    /// How many spells are counted.
    var records = 0
    /// The rows in the order of their exits; those of a time stand together.
    var order: [Int] = []
    /// Where the rows of each time begin in ``order``.
    var starts: [Int] = []

    /// Counts the spells of some rows.
    ///
    /// - Parameters:
    ///   - rows: the rows to count.
    ///   - kind: the number of the only kind of end that counts, or nothing for any.
    ///   - start: the time from which to count: spells that ended before it are left out.
    init(_ data: SurvivalData, rows: [Int], kind: Int? = nil, start: Double = 0) {
        let sorted = Self.sorted(rows.filter { data.exit[$0] >= start }, by: data.exit)
        order = sorted
        records = sorted.count
        let entries = data.entry.map { entry in sorted.map { entry[$0] }.sorted() }
        var entered = entries == nil ? sorted.count : 0
        var place = 0
        while place < sorted.count {
            let time = data.exit[sorted[place]]
            if let entries { while entered < entries.count, entries[entered] < time { entered += 1 } }
            let first = place
            var ended = 0
            while place < sorted.count, data.exit[sorted[place]] == time {
                let end = data.end[sorted[place]]
                if end > 0, kind == nil || kind == end { ended += 1 }
                place += 1
            }
            times.append(time)
            atRisk.append(entered - first)
            ends.append(ended)
            lost.append(place - first - ended)
            starts.append(first)
        }
        starts.append(sorted.count)
    }

    /// Rows by ascending times.
    static func sorted(_ rows: [Int], by times: [Double]) -> [Int] {
        var keyed = rows.map { (time: times[$0], row: Int32(truncatingIfNeeded: $0)) }
        keyed.sort { $0.time < $1.time || ($0.time == $1.time && $0.row < $1.row) }
        return keyed.map { Int($0.row) }
    }
}
