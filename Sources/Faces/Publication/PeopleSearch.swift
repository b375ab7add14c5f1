// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Finds the rows of a table that a query asks for.
struct PeopleSearch {
    let table: PeopleTable
    let query: PeopleQuery
    let choices: ChoiceCodes

    /// What was found: rows in the order asked for, how many in all, and how many certainly.
    struct Found {
        var rows: [Int32]
        var total: Int
        var certainly: Int
    }

    /// The rows that match.
    func found() -> Found {
        var match = [UInt8](repeating: 2, count: table.count)
        narrowByLists(&match)
        if let status = query.status { narrow(&match, by: status) }
        if let sex = query.sex {
            let code: UInt8 = sex == .female ? 1 : 2
            keep(&match, table.sexes) { $0 == code }
        }
        if let year = query.year {
            let year = Int16(clamping: year)
            keep(&match, table.years) { $0 == year }
        }
        return page(match)
    }

    /// How many would match with the parts left out that depend on the day.
    func countAtAnyDate() -> Int {
        guard query.status != nil || query.year != nil else { return 0 }
        var match = [UInt8](repeating: 2, count: table.count)
        narrowByLists(&match)
        if let sex = query.sex {
            let code: UInt8 = sex == .female ? 1 : 2
            keep(&match, table.sexes) { $0 == code }
        }
        if let text = query.text { keepOnly(&match, table.find(text, limit: table.count)) }
        return match.reduce(0) { $0 &+ ($1 > 0 ? 1 : 0) }
    }

    private func narrowByLists(_ match: inout [UInt8]) {
        if let code = query.heldBy { keepOnly(&match, table.heldBy.rows[code] ?? []) }
        if let code = query.region { keepOnly(&match, table.regions.rows[choices.region(code)] ?? []) }
        if let code = query.article { keepOnly(&match, table.articles.rows[code] ?? []) }
        if let source = query.source {
            keepOnly(&match, Statements.SourceID(source.text).flatMap { table.sources.rows[$0] } ?? [])
        }
        if let code = query.recognition {
            keepOnly(&match, table.recognitions.rows[choices.organisation(code)] ?? [])
        }
    }

    private func narrow(_ match: inout [UInt8], by status: StatusFilter) {
        if status == .held {
            for row in match.indices { match[row] = min(match[row], table.held[row]) }
            return
        }
        var mask: UInt16 = status == .placeUnknown ? PeopleTable.placeUnknownBit : 0
        for kind in StatusKind.allCases where status.contains(Codes.status(kind)) { mask |= 1 << UInt16(kind.rawValue) }
        table.statuses.withUnsafeBufferPointer { statuses in
            for row in match.indices {
                let bits = statuses[row]
                let fits: UInt8 = bits & mask == 0 ? 0 : bits & ~mask == 0 ? 2 : 1
                match[row] = min(match[row], fits)
            }
        }
    }

    private func keep<Value>(_ match: inout [UInt8], _ column: [Value], _ accepts: (Value) -> Bool) {
        column.withUnsafeBufferPointer { column in
            for row in match.indices where !accepts(column[row]) { match[row] = 0 }
        }
    }

    private func keepOnly(_ match: inout [UInt8], _ rows: [Int32]) {
        var kept = [UInt8](repeating: 0, count: match.count)
        for row in rows where kept.indices.contains(Int(row)) { kept[Int(row)] = match[Int(row)] }
        match = kept
    }

    private func page(_ match: [UInt8]) -> Found {
        var found = Found(rows: [], total: 0, certainly: 0)
        let limit = max(0, min(query.limit, 1_000))
        let offset = max(0, query.offset)
        if query.text == nil, query.order == .name {
            for row in match.indices where match[row] > 0 {
                if found.total >= offset, found.rows.count < limit {
                    found.rows.append(Int32(truncatingIfNeeded: row))
                }
                found.total &+= 1
                found.certainly &+= match[row] == 2 ? 1 : 0
            }
            return found
        }
        // People found by name come in the order of how well it is met, unless another order is asked for.
        var rows: [Int32]
        if let text = query.text {
            rows = table.find(text, limit: table.count).filter { match[Int($0)] > 0 }
        } else {
            rows = match.indices.filter { match[$0] > 0 }.map { Int32(truncatingIfNeeded: $0) }
        }
        found.total = rows.count
        found.certainly = rows.reduce(0) { $0 &+ (match[Int($1)] == 2 ? 1 : 0) }
        if query.order != .name { rows = sorted(rows) }
        if offset < rows.count { found.rows = Array(rows[offset..<min(rows.count, offset + limit)]) }
        return found
    }

    private func sorted(_ rows: [Int32]) -> [Int32] {
        let keyed = rows.map { row -> (Int64, Int64, Int32) in
            let index = Int(row)
            let year = table.years[index]
            switch query.order {
            case .name: return (0, 0, row)
            case .heldSince:
                let isHeld = table.held[index] > 0
                return (isHeld ? 0 : 1, Self.key(year, table.since[index], isEarliestFirst: true), row)
            case .latest: return (0, Self.key(year, table.since[index], isEarliestFirst: false), row)
            case .sources: return (0, -Int64(table.sourceCounts[index]), row)
            }
        }
        return keyed.sorted { $0 < $1 }.map(\.2)
    }

    /// The year of the arrest, then the day since which the status holds; those without come last.
    private static func key(_ year: Int16, _ since: Int32, isEarliestFirst: Bool) -> Int64 {
        guard year != .min else { return .max }
        let key = Int64(year) << 33 | (Int64(since) &+ 1 << 32)
        return isEarliestFirst ? key : -key
    }
}
