// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Something that made the status of a person what it was from then on.
struct StatusEvent {
    /// What happened, in the natural order of events on one day.
    enum Role: Int {
        case wanted, wantedEnd, spell, decision, spellEnd, release, exchange, death
    }

    var role: Role
    /// The days on which it can have happened.
    var range: DayRange
    /// The date as stated.
    var since: PartialDate?
    /// What the status can be after it, the likeliest first.
    var states: [StatusKind]
    var ground: ReleaseGround?
    /// Whether it never is certain.
    var isDoubtful = false
    var reasons: [StatusReason] = []
    /// The first day on which no list that states it had the person.
    var delistedOn: Day?
    /// For a spell its form.
    var custody: CustodyKind?
    /// The end of the known punishment.
    var termEnd: Day?
    /// The number of a spell: of itself, of that which it ends, or of that over which a decision is laid.
    var spell: Int?
    /// For a spell its last day, if an end is stated.
    var lastDay: DayRange?

    /// Whether it ends whatever spell goes on: all endings but the stated end of one spell.
    var isRelease: Bool { role == .release || role == .exchange || role == .death }
    /// Whether it is a loss or a restriction of liberty, or goes on from one.
    var isLoss: Bool { role == .spell || role == .decision }

    func happened(by day: Day) -> Certainty {
        if let earliest = range.earliest, earliest > day { return .no }
        guard let latest = range.latest, latest <= day else { return .possibly }
        return isDoubtful ? .possibly : .certainly
    }

    /// Whether every day of this event lies after every day of the other.
    func isStrictlyAfter(_ other: StatusEvent) -> Bool {
        guard let mine = range.earliest, let others = other.range.latest else { return false }
        return mine > others
    }

    /// The stage of a spell in a case: police, before the verdict, after it.
    var stage: Int {
        switch custody {
        case .police, .administrative: 0
        case .prison, .colony, .colonySettlement, .forcedLabour, .restrictedLiberty, .exile, .psychiatric: 2
        default: 1
        }
    }
}

extension CustodyKind {
    /// The status that a spell of this form makes, before any verdict is looked at.
    var status: StatusKind {
        switch self {
        case .police, .administrative, .captivity: .detained
        case .remand, .custody: .remand
        case .prison, .colony, .colonySettlement: .serving
        case .houseArrest: .houseArrest
        case .psychiatric: .psychiatric
        case .restrictedLiberty, .forcedLabour, .exile, .travelBan, .bail: .restricted
        }
    }
}

extension SentenceKind {
    /// Whether the punishment is served in custody.
    var isCustodial: Bool {
        switch self {
        case .imprisonment, .life, .death, .colonySettlement, .educational, .arrest: true
        default: false
        }
    }
}
