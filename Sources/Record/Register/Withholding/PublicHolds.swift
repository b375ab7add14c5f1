// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// What an act must say in public so that a withholding takes effect at once.
///
/// The public pages are made without keys and cannot see a withholding that stands in a closed compartment. So for a
/// person of whom something is public a bare one is put beside it: that the person is withheld, without reason or name. Of
/// whom nothing is public nothing is said in public either: that would be the first thing.
public struct PublicHolds: Sendable {
    /// The bare withholdings that the act must add.
    public private(set) var entries: [Entry] = []
    /// Subjects of the act that are withheld and of whom nothing is public: their withholding stays closed.
    public private(set) var closed: [Subject] = []

    /// Looks at the persons of whom new entries speak, with all subjects that are judged to be the same.
    ///
    /// What is locked in the ledger is not seen.
    ///
    /// - Parameters:
    ///   - moment: the moment of the act.
    ///   - account: the account that records.
    public init(
        adding new: [Entry], to ledger: some LedgerReading, at moment: RecordedMoment, account: String
    ) throws {
        let size = try ledger.size()
        let identity = try Identity(reading: ledger, at: size)
        let takenBack = try RunsTakenBack(reading: ledger, at: size)
        var seen: Set<Subject> = []
        for subject in Self.persons(new) where !seen.contains(subject) {
            let members = Self.members(with: subject, identity, new)
            seen.formUnion(members)
            var accounts: [Account] = []
            for member in members {
                var all = try ledger.entries(of: member, before: size)
                for (index, entry) in new.enumerated() where entry.subject == member {
                    all.append(LedgerEntry(position: size + index, recorded: moment, entry: entry))
                }
                accounts.append(Account(member, all, takenBack, today: moment.day))
            }
            guard let hold = Withholding.longest(accounts.flatMap(\.holds)) else { continue }
            let open = accounts.filter(\.isPublic)
            if open.isEmpty { closed.append(subject) }
            for held in open where !held.isHeldInPublic {
                entries.append(
                    Entry(
                        subject: held.subject, source: .register, known: nil, compartment: .public, account: account,
                        statements: [hold.bare]))
            }
        }
    }

    /// What is in force of one subject.
    private struct Account {
        let subject: Subject
        let isPublic: Bool
        var holds: [Withholding] = []
        var isHeldInPublic = false

        init(_ subject: Subject, _ entries: [LedgerEntry], _ takenBack: RunsTakenBack, today: Day) {
            self.subject = subject
            isPublic = entries.contains { $0.entry.compartment == .public }
            for standing in EntriesInForce(entries, takenBack: takenBack, known: .latest).standing {
                for statement in standing.entry.entry.statements {
                    guard let hold = Withholding(statement.claim), !hold.isOver(on: today) else { continue }
                    holds.append(hold)
                    if standing.entry.entry.compartment == .public { isHeldInPublic = true }
                }
            }
        }
    }

    /// The persons of whom entries speak, those of judgements on both sides.
    private static func persons(_ entries: [Entry]) -> [Subject] {
        var found: [Subject] = []
        for entry in entries {
            found.append(entry.subject)
            for statement in entry.statements {
                if case .judgement(let claim) = statement.claim { found.append(claim.other) }
            }
        }
        return found.filter { $0.kind == .person }
    }

    /// All subjects of the person, also by judgements that are only now recorded.
    private static func members(with subject: Subject, _ identity: Identity, _ new: [Entry]) -> [Subject] {
        var pairs: [(Subject, Subject)] = []
        for entry in new {
            for statement in entry.statements {
                guard case .judgement(let claim) = statement.claim, claim.verdict == .same else { continue }
                pairs.append((entry.subject, claim.other))
            }
        }
        var members: [Subject] = []
        var waiting = [subject]
        while let next = waiting.popLast() {
            guard !members.contains(next) else { continue }
            members.append(next)
            waiting += identity.members(with: next)
            for (one, other) in pairs {
                if one == next { waiting.append(other) }
                if other == next { waiting.append(one) }
            }
        }
        return members
    }
}
