// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Register
internal import Statements

/// Whether and how a person may be shown.
///
/// * A person is shown if a publication basis is in force, and none of the kind *withheld*. Permission is an act of the
///   register and not news of the world: it counts from its recording, whatever known day is asked for.
/// * It must stand at the position asked for **and** at the head of the ledger: who was taken back is not shown by an
///   old address either. This is the one point in which an answer for a past position can change.
/// * A basis that has an end does not hold after it. So does a withholding.
/// * A recorded reason of safety hides as a withholding does; the reason itself is never read.
/// * A child is one whom a source calls so, or who can be under eighteen on the day asked for (or, if that is earlier,
///   the known day or today), by any date of birth on file. A date of birth that makes the person certainly an adult
///   overrules the word.
/// * A child's name is shown only on a basis that is a decision on this very child: a public figure, or the consent of
///   the person or family. On other bases it is shown as initials.
enum Permission: Sendable, Hashable {
    /// Nothing may be shown, not even that there is a record.
    case hidden
    /// The record was public and was taken back on this day.
    case withdrawn(Day)
    /// It may be shown.
    case shown(isChild: Bool)
}

/// How a person may be shown, whatever day is asked for.
enum Showing: Sendable, Hashable {
    /// Nothing may be shown.
    case hidden
    /// The record was public and was taken back on this day.
    case withdrawn(Day)
    /// It may be shown; on days before this one as that of a child. `nil`: never as that of a child.
    case shown(childBefore: Day?)
}

/// Works permissions out from the public entries of a person.
struct PermissionRule: Sendable {
    /// The size of the ledger asked for, and its size now.
    let at: Int
    let head: Int
    let takenBack: RunsTakenBack
    let takenBackNow: RunsTakenBack
    /// The day of today, in Universal Time.
    let today: Day
    /// The day at which a person counts as a child.
    let childDay: Day

    private static let decisionsOnThePerson: Set<Statements.PublicationBasis> = [
        .publicFigure, .personConsent, .familyConsent,
    ]

    /// What the entries of all subjects of a person, up to the head, allow on the day asked for.
    func permission(_ subjects: [[LedgerEntry]]) -> Permission {
        switch showing(subjects) {
        case .hidden: .hidden
        case .withdrawn(let day): .withdrawn(day)
        case .shown(let childBefore): .shown(isChild: childBefore.map { childDay < $0 } ?? false)
        }
    }

    /// Whether a person of these subjects is a child on the day asked for, whatever the basis.
    func isMinor(_ subjects: [[LedgerEntry]]) -> Bool {
        let now = Standing(subjects, takenBack: takenBackNow, today: today)
        return now.childBefore.map { childDay < $0 } ?? false
    }

    /// On which days the name of a person may not be said in any text, by what is in force now.
    struct Naming {
        /// It may not be said on days before this one: `latest` for never, `earliest` for always.
        var hiddenBefore: Day
        /// On days before this one the person is or may be a child.
        var minorBefore: Day
        var isWithheld: Bool
    }

    /// On which days a person of these subjects may be named.
    func naming(_ subjects: [[LedgerEntry]]) -> Naming {
        let now = Standing(subjects, takenBack: takenBackNow, today: today)
        let minorBefore = now.childBefore ?? .earliest
        let isHidden = now.isWithheld || now.bases.isEmpty
        let isDecided = !now.bases.isDisjoint(with: Self.decisionsOnThePerson)
        return Naming(
            hiddenBefore: isHidden ? .latest : isDecided ? .earliest : minorBefore, minorBefore: minorBefore,
            isWithheld: now.isWithheld)
    }

    /// Whether a person of these subjects is withheld now.
    func isWithheld(_ subjects: [[LedgerEntry]]) -> Bool {
        Standing(subjects, takenBack: takenBackNow, today: today).isWithheld
    }

    /// What they allow on all days.
    func showing(_ subjects: [[LedgerEntry]]) -> Showing {
        let now = Standing(subjects, takenBack: takenBackNow, today: today)
        guard !now.isWithheld else { return withdrawal(subjects, now) }
        guard !now.bases.isEmpty else { return .hidden }
        if at < head {
            let then = subjects.map { entries in entries.filter { $0.position < at } }
            let before = Standing(then, takenBack: takenBack, today: today)
            guard !before.bases.isEmpty, !before.isWithheld else { return .hidden }
        }
        let isNameShown = !now.bases.isDisjoint(with: Self.decisionsOnThePerson)
        return .shown(childBefore: isNameShown ? nil : now.childBefore)
    }

    /// Withdrawn, if it was public before: a basis was recorded before the withholding.
    private func withdrawal(_ subjects: [[LedgerEntry]], _ now: Standing) -> Showing {
        guard let day = now.withheldOn else { return .hidden }
        let wasPublic = subjects.joined().contains { entry in
            entry.position < day.position
                && entry.entry.statements.contains { statement in
                    guard case .publicationBasis(let claim) = statement.claim else { return false }
                    return claim.basis != .withheld
                }
        }
        return wasPublic ? .withdrawn(day.recorded.day) : .hidden
    }

    /// What is in force of permission and age.
    private struct Standing {
        var bases: Set<Statements.PublicationBasis> = []
        var withheldOn: LedgerEntry?
        var births: [PartialDate] = []
        var isCalledMinor = false

        var isWithheld: Bool { withheldOn != nil }

        init(_ subjects: [[LedgerEntry]], takenBack: RunsTakenBack, today: Day) {
            for entries in subjects {
                for standing in EntriesInForce(entries, takenBack: takenBack, known: .latest).standing {
                    for statement in standing.entry.entry.statements {
                        take(statement.claim, of: standing.entry, today: today)
                    }
                }
            }
        }

        private mutating func take(_ claim: Claim, of entry: LedgerEntry, today: Day) {
            if let withholding = Withholding(claim) {
                if !withholding.isOver(on: today) { hold(entry) }
                return
            }
            switch claim {
            case .publicationBasis(let claim):
                if let end = claim.until?.range.latest, end < today { return }
                bases.insert(claim.basis)
            case .birth(let claim): if let date = claim.date { births.append(date) }
            case .characteristic(let claim): if claim.kind == .minor { isCalledMinor = true }
            default: break
            }
        }

        private mutating func hold(_ entry: LedgerEntry) {
            if let before = withheldOn, before.position <= entry.position { return }
            withheldOn = entry
        }

        /// The day before which the person counts as a child; `nil` for none.
        var childBefore: Day? {
            let ages = births.compactMap { $0.range.latest?.adding(Term(years: 18)) }
            return ages.max() ?? (isCalledMinor ? .latest : nil)
        }
    }
}
