// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Finds the rows that a query asks for. Every filter is a small table of what fits (2 for certainly, 1 for possibly)
/// and a column of numbers into it, so that a million rows take a millisecond.
struct PeopleSearch {
    let people: PeopleOnDay
    let query: PeopleQuery
    private var chronicle: PeopleChronicle { people.chronicle }

    init(_ people: PeopleOnDay, _ query: PeopleQuery) {
        self.people = people
        self.query = query
    }

    /// What was found: rows in the order asked for, how many in all, and how many certainly.
    struct Found {
        var rows: [Int32]
        var total: Int
        var certainly: Int
        /// The number of the name by which each of the rows was found, if by a name.
        var names: [Int32: Int] = [:]
    }

    /// The rows that match.
    func found() -> Found {
        var match = matchAtAnyDate()
        if let status = query.status { narrow(&match, people.timelines, statuses(status)) }
        if let year = query.year {
            let year = Int16(clamping: year)
            narrow(&match, people.timelines, people.stretches.map { $0.year == year ? 2 : 0 })
        }
        return page(match)
    }

    /// How many would match with the parts left out that depend on the day.
    func countAtAnyDate() -> Int {
        guard query.status != nil || query.year != nil else { return 0 }
        let match = matchAtAnyDate()
        if let text = query.text {
            return people.searches.found(text).reduce(0) { $0 &+ (match[Int($1.row)] > 0 ? 1 : 0) }
        }
        return match.reduce(0) { $0 &+ ($1 > 0 ? 1 : 0) }
    }

    private func matchAtAnyDate() -> [UInt8] {
        var match = [UInt8](repeating: 2, count: people.count)
        if let sex = query.sex {
            let code = sex == .female ? 1 : 2
            narrow(&match, chronicle.sexes, (0...2).map { $0 == code ? 2 : 0 })
        }
        if let code = query.heldBy {
            narrow(&match, people.holders, chronicle.countries.values.map { $0 == code ? 2 : 0 })
        }
        if let code = query.region {
            let region = people.choices.region(code)
            narrow(&match, people.places, chronicle.places.values.map { $0 == region ? 2 : 0 })
        }
        if let code = query.article {
            narrow(&match, chronicle.articleSets, chronicle.articles.values.map { $0.contains(code) ? 2 : 0 })
        }
        if let id = query.source {
            let source = Statements.SourceID(id.text)
            let fits = chronicle.sources.values.map { set -> UInt8 in source.map(set.contains) == true ? 2 : 0 }
            narrow(&match, chronicle.sourceSets, fits)
        }
        if let code = query.recognition {
            let organisation = people.choices.organisation(code)
            let sets = chronicle.recognitions.values.map { $0.contains(organisation) }
            narrow(&match, people.timelines, people.stretches.map { sets[Int($0.recognitions)] ? 2 : 0 })
        }
        return match
    }

    /// How far the status of each timeline fits.
    private func statuses(_ status: StatusFilter) -> [UInt8] {
        if status == .held { return people.stretches.map(\.held) }
        var mask: UInt16 = status == .placeUnknown ? PeopleChronicle.placeUnknownBit : 0
        for kind in StatusKind.allCases where status.contains(Codes.status(kind)) { mask |= 1 << UInt16(kind.rawValue) }
        return people.stretches.map { stretch in
            stretch.statuses & mask == 0 ? 0 : stretch.statuses & ~mask == 0 ? 2 : 1
        }
    }

    private func narrow<Number: FixedWidthInteger>(_ match: inout [UInt8], _ column: [Number], _ fits: [UInt8]) {
        column.withUnsafeBufferPointer { column in
            fits.withUnsafeBufferPointer { fits in
                match.withUnsafeMutableBufferPointer { match in
                    for row in 0..<min(match.count, column.count) {
                        match[row] = min(match[row], fits[Int(truncatingIfNeeded: column[row])])
                    }
                }
            }
        }
    }

    private func page(_ match: [UInt8]) -> Found {
        var found = Found(rows: [], total: 0, certainly: 0)
        let limit = max(0, min(query.limit, 1_000))
        let offset = max(0, query.offset)
        func take(_ row: Int) {
            guard match[row] > 0 else { return }
            if found.total >= offset, found.rows.count < limit {
                found.rows.append(Int32(truncatingIfNeeded: row))
            }
            found.total &+= 1
            found.certainly &+= match[row] == 2 ? 1 : 0
        }
        if let text = query.text {
            // People found by name come in the order of how well it is met, unless another order is asked for.
            let hits = people.searches.found(text)
            if query.order != .name, let order = people.rows(by: query.order) {
                var isFound = [Bool](repeating: false, count: people.count)
                for hit in hits { isFound[Int(hit.row)] = true }
                for row in order where isFound[Int(row)] { take(Int(row)) }
            } else {
                for hit in hits { take(Int(hit.row)) }
            }
            let shown = Set(found.rows)
            for hit in hits where shown.contains(hit.row) { found.names[hit.row] = hit.name }
        } else if let order = people.rows(by: query.order) {
            for row in order { take(Int(row)) }
        } else {
            for row in match.indices { take(row) }
        }
        return found
    }
}
