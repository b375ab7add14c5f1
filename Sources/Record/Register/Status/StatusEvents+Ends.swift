// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// How ends of spells, releases and moves bear on one another; see rules 7, 12 and 13 of ``StatusRules``.
extension StatusEvents {
    /// A move whose day is known in part only lies after the stated end of the spell before it in the same account.
    mutating func narrowMoves() {
        for next in spells.indices where spells[next].since != nil && spells[next].range.onlyDay == nil {
            for spell in spells.indices
            where spell != next && !accounts[spell].entries.isDisjoint(with: accounts[next].entries) {
                guard let end = spells[spell].lastDay?.earliest, spells[next].range.contains(end),
                    let start = spells[spell].range.latest, start < end,
                    !spells[spell].isStrictlyAfter(spells[next])
                else { continue }
                spells[next].range = spells[next].range.notBefore(end)
            }
        }
    }

    /// Rule 7: an end of a spell, a release and an exchange near one another are one event, unless another spell begins
    /// between them.
    mutating func mergeEndings() {
        let all = endings
        endings = all.filter { ending in
            guard ending.role == .spellEnd || ending.role == .release else { return true }
            return !all.contains { other in
                other.role.rawValue > ending.role.rawValue && other.role != .death
                    && other.range.isNear(ending.range, days: FactGrouping.nearness)
                    && !startsBetween(ending, other)
            }
        }
    }

    /// Whether a spell begins between the end of another, or a release, and a later release.
    private func startsBetween(_ ending: StatusEvent, _ release: StatusEvent) -> Bool {
        spells.contains { spell in
            guard spell.spell != ending.spell || ending.spell == nil, let first = spell.range.earliest,
                let last = spell.range.latest
            else { return false }
            let lastDay = ending.role == .spellEnd ? ending.range.shifted(days: -1) : ending.range
            return first >= lastDay.earliest ?? .latest && last <= release.range.latest ?? .latest
        }
    }

    /// What the end of a spell can have led to.
    mutating func explainEnds() {
        for index in endings.indices where endings[index].role == .spellEnd {
            let ending = endings[index]
            guard let number = ending.spell, spells.indices.contains(number) else { continue }
            if ending.states == [.remand], followsConviction(ending) { endings[index].states = [.serving] }
            guard ending.reasons.contains(.endUnexplained) else { continue }
            if followsConviction(ending) { endings[index].states = [.serving, .released] }
            for state in goingOn(after: ending, of: number) where !endings[index].states.contains(state) {
                endings[index].states.append(state)
            }
            for state in beforeHospital(number) where !endings[index].states.contains(state) {
                endings[index].states.insert(state, at: 0)
            }
        }
    }

    /// Custody that an account without an end lets go on after an end that nobody explains.
    private func goingOn(after ending: StatusEvent, of number: Int) -> [StatusKind] {
        let ended = spells[number]
        var states = accounts[number].isContradicted ? ended.states : []
        for (other, spell) in spells.enumerated() where mayGoOn(other, after: number) {
            guard let last = accounts[other].lastSaid, last > ending.range.latest ?? .latest,
                spell.stage >= ended.stage, spell.states.first?.isHeld == true || spell.custody == .houseArrest,
                accounts[other].entries.isDisjoint(with: accounts[number].entries)
            else { continue }
            states += spell.states
        }
        return states
    }

    /// The custody to which a person comes back from a hospital.
    private func beforeHospital(_ number: Int) -> [StatusKind] {
        guard spells[number].custody == .psychiatric else { return [] }
        return spells.indices.filter {
            mayGoOn($0, after: number) && spells[number].isStrictlyAfter(spells[$0])
                && spells[$0].states.first?.isHeld == true
        }.flatMap { spells[$0].states }
    }

    /// Whether a spell has no end and no release parts it from another, which began later or perhaps later.
    private func mayGoOn(_ spell: Int, after other: Int) -> Bool {
        spell != other && accounts[spell].end == nil && !spells[spell].isStrictlyAfter(spells[other])
            && !isReleased(between: spells[spell], and: spells[other])
    }

    private func isReleased(between first: StatusEvent, and second: StatusEvent) -> Bool {
        endings.contains { $0.isRelease && $0.isStrictlyAfter(first) && second.isStrictlyAfter($0) }
    }
}
