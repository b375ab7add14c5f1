// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension CaseTable {
    /// Rows in an order.
    public func sorted(_ rows: [Int32], by order: CaseOrder) -> [Int32] {
        switch order {
        case .entered: return rows.sorted()
        case .name: return inOrderOfNames(rows)
        case .newest: return sorted(rows) { since[$0] == Self.noDay ? .max : -Int64(since[$0]) }
        case .longest: return sorted(rows) { since[$0] == Self.noDay ? .max : Int64(since[$0]) }
        case .birth: return sorted(rows) { birthYears[$0] == Self.noYear ? .max : Int64(birthYears[$0]) }
        }
    }

    /// A page of rows as values; an offset beyond the end gives none.
    public func page(_ rows: [Int32], offset: Int, limit: Int) -> [CaseRow] {
        guard offset >= 0, offset < rows.count, limit > 0 else { return [] }
        let end = limit < rows.count - offset ? offset + limit : rows.count
        return rows[offset..<end].compactMap { row(Int($0)) }
    }

    private func sorted(_ rows: [Int32], key: (Int) -> Int64) -> [Int32] {
        let keyed = rows.filter { ranks.indices.contains(Int($0)) }.map { (key(Int($0)), ranks[Int($0)]) }
        return keyed.sorted { $0 < $1 }.map { Int32(truncatingIfNeeded: byName[Int($0.1)]) }
    }

    /// A large selection is marked and read off in the order that is worked out already; a small one is sorted.
    private func inOrderOfNames(_ rows: [Int32]) -> [Int32] {
        guard rows.count > count / 16 else { return sorted(rows) { _ in 0 } }
        var isIn = [Bool](repeating: false, count: count)
        for row in rows where isIn.indices.contains(Int(row)) { isIn[Int(row)] = true }
        return byName.lazy.filter { isIn[Int($0)] }.map { Int32(truncatingIfNeeded: $0) }
    }
}
