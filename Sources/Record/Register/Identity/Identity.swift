// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// Which subjects are one person, from the judgements among the first `at` entries of a ledger.
///
/// The rules:
///
/// 1. Judgements that were taken back, or belong to a run taken back, do not count; nor do judgements between subjects
///    of different kinds. A judgement counts from its recording, whatever known day is asked for.
/// 2. On one pair the latest judgement in the ledger counts, but no machine's judgement overrules a human's.
/// 3. Two subjects between which *different* stands are never joined, not even through others.
/// 4. The pairs judged *same* are joined one after the other, human judgements before a machine's, each in the order of
///    the ledger. A pair is passed over if joining it would bring together two subjects between which *different*
///    stands; it is then among ``blocked``.
/// 5. A subject is named by its first entry in the most open compartment that has one (`FirstPositions`). A person has
///    the id of the oldest among the names of its members in the most open compartment that names one; the other names
///    lead to it, and so do the names that members had before something more open was recorded of them. If a later
///    judgement parts them, each has its own again.
///
/// So an id does not depend on which keys are open: whoever reads public entries alone has for a person with such an
/// entry the same id as those who read everything.
public struct Identity: Sendable {
    /// Two subjects judged the same that could not be joined, since others of their persons are judged different.
    public struct BlockedPair: Sendable, Hashable {
        /// The subject of the judgement.
        public let first: Subject
        /// The other subject.
        public let second: Subject
        /// The position of the judgement.
        public let position: Int
    }

    /// What an id leads to.
    public enum Resolution: Sendable, Hashable {
        /// The person, with all subjects in the order in which they were first seen.
        case person(PersonID, [Subject])
        /// The id leads to this person, whose id is older or comes from a more open compartment.
        case redirect(to: PersonID, [Subject])
    }

    /// Pairs judged the same that are held apart by rule 4.
    public let blocked: [BlockedPair]
    /// The size of the ledger that was seen.
    public let at: Int
    /// All judgements that stand, those of people first, each in the order of the ledger.
    public let judgements: [StandingJudgement]
    /// The group of each subject that shares a person with another.
    private let groupOf: [Subject: Int]
    private let groups: [Group]

    /// The subjects of a person that has several.
    private struct Group {
        /// In the order in which they were first seen.
        var members: [Subject]
        /// The position that is the person's id.
        var leader: Int
        /// Positions that are or were names of members, in the order of the ledger.
        var names: [Int]
        /// The judgements that join them, in the order of the ledger.
        var joins: [StandingJudgement]
    }

    /// Reads the judgements of a ledger.
    public init(reading ledger: some LedgerReading, at: Int) throws {
        let takenBack = try RunsTakenBack(reading: ledger, at: at)
        try self.init(reading: ledger, at: at, takenBack: takenBack)
    }

    init(reading ledger: some LedgerReading, at: Int, takenBack: RunsTakenBack) throws {
        var joiner = SubjectJoiner()
        judgements = try StandingJudgements.read(ledger, at: at, takenBack: takenBack)
        for judgement in judgements { joiner.take(judgement) }
        let joined = joiner.join()
        var groups: [Group] = []
        var groupOf: [Subject: Int] = [:]
        for (cluster, joins) in zip(joined.clusters, joined.joins) {
            guard var group = try Self.group(of: cluster, in: ledger, at: at) else { continue }
            group.joins = joins
            for member in group.members { groupOf[member] = groups.count }
            groups.append(group)
        }
        self.at = at
        self.groups = groups
        self.groupOf = groupOf
        blocked = joined.blocked
    }

    /// The members of a cluster that the ledger has before `at`; `nil` unless there are several.
    private static func group(of cluster: [Subject], in ledger: some LedgerReading, at: Int) throws -> Group? {
        var seen: [(subject: Subject, position: Int)] = []
        var names: [Int] = []
        var leader: (openness: Int, position: Int)?
        for subject in cluster {
            let first = try ledger.firstPositions(of: subject)
            guard let earliest = first.earliest, let name = first.name(before: at) else { continue }
            seen.append((subject, earliest))
            names += first.names(before: at)
            if let best = leader, (best.openness, best.position) < (name.openness, name.position) { continue }
            leader = name
        }
        guard seen.count > 1, let leader else { return nil }
        let members = seen.sorted { $0.position < $1.position }.map(\.subject)
        return Group(members: members, leader: leader.position, names: names.sorted(), joins: [])
    }

    /// The subjects of the person that a subject belongs to, in the order in which they were first seen.
    public func members(with subject: Subject) -> [Subject] {
        guard let group = groupOf[subject] else { return [subject] }
        return groups[group].members
    }

    /// The judgements by which the person of a subject has several, in the order of the ledger; none if it stands alone.
    public func joins(of subject: Subject) -> [StandingJudgement] {
        guard let group = groupOf[subject] else { return [] }
        return groups[group].joins
    }

    /// How many subjects share the person of this one, and the position that names it; `nil` if it stands alone.
    func group(of subject: Subject) -> (index: Int, count: Int, leader: Int)? {
        guard let group = groupOf[subject] else { return nil }
        return (group, groups[group].members.count, groups[group].leader)
    }

    /// The positions that name, or named, a subject that shares its person with another.
    public var joinedPositions: Set<Int> { Set(groups.lazy.flatMap(\.names)) }

    /// The number of persons that have several subjects.
    public var joinedPersons: Int { groups.count }

    /// The id of the person of a subject; `nil` if the ledger has no entry of it before `at`.
    public func person(of subject: Subject, in ledger: some LedgerReading) throws -> PersonID? {
        if let group = groupOf[subject] { return PersonID(position: groups[group].leader) }
        return try ledger.firstPositions(of: subject).name(before: at).flatMap { PersonID(position: $0.position) }
    }

    /// What an id leads to; `nil` if it never was the id of a subject before `at`.
    public func resolve(_ id: PersonID, in ledger: some LedgerReading) throws -> Resolution? {
        guard let subject = try ledger.subject(namedBy: id.position, before: at),
            let own = try person(of: subject, in: ledger)
        else { return nil }
        let members = members(with: subject)
        return own == id ? .person(id, members) : .redirect(to: own, members)
    }

    /// The other ids that lead to a person, in the order of the ledger.
    public func formerIDs(of id: PersonID, in ledger: some LedgerReading) throws -> [PersonID] {
        guard let subject = try ledger.subject(namedBy: id.position, before: at) else { return [] }
        let names =
            if let group = groupOf[subject] {
                groups[group].names
            } else {
                try ledger.firstPositions(of: subject).names(before: at).sorted()
            }
        let own = try person(of: subject, in: ledger)
        return names.compactMap { PersonID(position: $0) }.filter { $0 != own }
    }
}
