// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Settles which punishment is in force.
///
/// Of the punishments of the present case: the last one stated after an appeal, a cassation or a review; else the
/// last total; else the last of first instance, a longer deprivation of liberty before a fine beside it. A change by
/// a length («сократил срок на 1 месяц») is reckoned from the one before; kind and regime that a changed sentence
/// does not repeat remain.
struct SentenceChooser {
    private(set) var found: [FoundSentence]

    init(found: [FoundSentence]) {
        self.found = found
        inherit()
    }

    /// The index of the punishment in force.
    var inForce: Int? {
        let present = found.indices.filter {
            ![.formerCase, .requested, .annulled].contains(found[$0].stage)
        }
        if let last = present.last(where: { found[$0].stage == .afterAppeal }) { return last }
        if let last = present.last(where: { found[$0].stage == .total }) { return last }
        return present.last { found[$0].kind != .fine } ?? present.last
    }

    private mutating func inherit() {
        var previous: Int?
        for index in found.indices where found[index].stage != .requested {
            defer { previous = index }
            guard found[index].stage != .formerCase, let before = previous, found[before].stage != .formerCase else {
                continue
            }
            if found[index].change != 0, let old = found[before].term, let by = found[index].term {
                found[index].term = changed(old, by, found[index].change)
            }
            guard found[index].stage == .afterAppeal || found[index].stage == .total else { continue }
            if found[index].kind == .other { found[index].kind = found[before].kind }
            guard found[index].kind == found[before].kind else { continue }
            found[index].regime = found[index].regime ?? found[before].regime
            found[index].prisonPart = found[index].prisonPart ?? found[before].prisonPart
        }
    }

    private func changed(_ old: Term, _ by: Term, _ sign: Int) -> Term {
        let months = old.totalMonths + sign * by.totalMonths
        let days = old.days + sign * by.days
        return Term(years: max(months, 0) / 12, months: max(months, 0) % 12, days: max(days, 0))
    }
}
