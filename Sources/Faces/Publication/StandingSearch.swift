// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
internal import Register

/// Finds the rows that a question to the recognition ledger asks for. What is only possible counts as had by those named,
/// and as not had as well: a question never hides a person because of an imprecise date.
struct StandingSearch {
    let people: PeopleOnDay
    let query: StandingQuery
    /// The codes of all organisations that have anybody.
    let codes: [String]
    /// The persons who meet the definition asked for, by position.
    let meeting: Set<Int>

    /// The rows of the page in the order of names, how many match at most, and how many certainly.
    func found() -> (rows: [Int32], total: Int, certainly: Int) {
        let chronicle = people.chronicle
        let bySet = chronicle.stands.values.map(certainty)
        let byStretch = people.stretches.map { stretch in
            query.isHeld ? min(bySet[Int(stretch.stands)], stretch.held) : bySet[Int(stretch.stands)]
        }
        let limit = max(0, min(query.limit, 1_000))
        let offset = max(0, query.offset)
        var found = (rows: [Int32](), total: 0, certainly: 0)
        for row in people.rows(by: .name) ?? (0..<Int32(truncatingIfNeeded: people.count)).map({ $0 }) {
            let fits = byStretch[Int(people.timelines[Int(row)])]
            guard fits > 0, query.met == nil || meeting.contains(Int(chronicle.positions[Int(row)])) else { continue }
            if found.total >= offset, found.rows.count < limit { found.rows.append(row) }
            found.total += 1
            found.certainly += fits == 2 ? 1 : 0
        }
        return found
    }

    /// How certainly what is said of a person is what is asked for.
    private func certainty(_ stands: [BodyStand]) -> UInt8 {
        var certainty: UInt8 = 2
        for who in query.by {
            switch who {
            case .one(let code): certainty = min(certainty, stands.has(code))
            case .all:
                if codes.isEmpty { return 0 }
                for code in codes { certainty = min(certainty, stands.has(code)) }
            }
        }
        switch query.notBy {
        case .one(let code)?: certainty = min(certainty, 2 - stands.has(code))
        case .all?: certainty = min(certainty, stands.map { 2 - $0.has }.min() ?? 2)
        case nil: break
        }
        return certainty
    }
}
