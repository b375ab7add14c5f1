// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register

/// Gathers the changes of one person after another.
struct FlowGathering {
    let known: Day
    let list: String?
    private(set) var movements: [StockMovement] = []
    private(set) var people: [PersonID] = []
    private(set) var ranges: [DayRange] = []
    private(set) var tellers: [[CustodySpell.Teller]] = []
    private(set) var (undatedIn, undatedOut, approximate, lost) = (0, 0, 0, 0)

    init(known: Day, list: String?) {
        self.known = known
        self.list = list
    }

    mutating func take(_ person: PersonHistory) {
        for spell in person.spells where (spell.began.earliest ?? .earliest) <= known {
            guard let list else {
                take(spell, person.person, from: spell.learnt, until: spell.delistedOn)
                continue
            }
            // What a list knows begins when it has the person; who had left custody by then never was in its number.
            guard let presence = person.lists.lastPresence(on: list, by: known),
                spell.end.map({ ($0.happened.latest ?? .latest) >= presence.since }) ?? true
            else { continue }
            take(spell, person.person, from: max(presence.since, spell.learnt), until: presence.until)
        }
    }

    private mutating func take(_ spell: CustodySpell, _ person: PersonID, from learnt: Day, until gone: Day?) {
        if let day = CustodySpell.day(in: spell.began, learnt: learnt) {
            add(.detained, day, learnt: learnt, spell.began, person, spell.tellers)
        } else {
            undatedIn += 1
            // It counts in the stock from the day on which it was learnt.
            add(.movedIn, learnt, learnt: learnt, DayRange(learnt), person)
        }
        guard let end = spell.end, (end.happened.earliest ?? .earliest) <= known else {
            if let gone, gone <= known { add(.struckOff, gone, learnt: gone, DayRange(gone), person) }
            return
        }
        guard let kind = end.kind else {
            lost += 1
            let day = end.happened.latest ?? end.learnt
            return add(.struckOff, min(day, known), learnt: max(min(day, known), end.learnt), end.happened, person)
        }
        if let day = CustodySpell.day(in: end.happened, learnt: end.learnt) {
            add(kind, day, learnt: end.learnt, end.happened, person)
        } else {
            undatedOut += 1
            add(kind, end.learnt, learnt: end.learnt, DayRange(end.learnt), person)
        }
    }

    private mutating func add(
        _ kind: StockMovement.Kind, _ day: Day, learnt: Day, _ range: DayRange, _ person: PersonID,
        _ told: [CustodySpell.Teller] = []
    ) {
        movements.append(StockMovement(kind, happened: day, learnt: max(day, learnt), row: people.count))
        people.append(person)
        ranges.append(range)
        tellers.append(told)
        if range.onlyDay == nil { approximate += 1 }
    }
}
