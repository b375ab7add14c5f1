// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Register
internal import Statements
import Synchronization

/// Gathers, while the shown persons go by once, what a table of cases does not hold: the state that holds, exchanges,
/// and how much was taken from each source.
final class ShownCollector: Sendable {
    /// What is gathered.
    struct Gathered: Sendable {
        /// The last spell of each person, by the position of the person.
        var spells: [Int: CurrentSpell] = [:]
        /// The persons of each exchange.
        var participants: [Subject: [Int]] = [:]
        /// Positions of children.
        var children: Set<Int> = []
        /// Public statements in force by source.
        var statements: [SourceID: Int] = [:]
    }

    private let gathered = Mutex(Gathered())
    private let day: Day

    init(on day: Day) { self.day = day }

    var result: Gathered { gathered.withLock { $0 } }

    func take(_ account: EntriesInForce, of position: Int, isChild: Bool) {
        gathered.withLock { gathered in
            if isChild { gathered.children.insert(position) }
            var spell = gathered.spells[position] ?? CurrentSpell()
            for standing in account.standing {
                let entry = standing.entry.entry
                for statement in entry.statements where AllowList.publishes(statement.claim) {
                    gathered.statements[entry.source, default: 0] += 1
                    spell.take(statement.claim, on: day)
                    if case .participation(let claim) = statement.claim,
                        gathered.participants[claim.exchange]?.last != position
                    {
                        gathered.participants[claim.exchange, default: []].append(position)
                    }
                }
            }
            gathered.spells[position] = spell
        }
    }
}
