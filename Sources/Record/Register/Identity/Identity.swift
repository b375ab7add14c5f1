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
/// 5. A person has the id of the member first seen in the ledger; the ids of the other members lead to it. If a later
///    judgement parts them, each has its own again.
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
        /// The id was joined to this person, whose id is older.
        case redirect(to: PersonID, [Subject])
    }

    /// Pairs judged the same that are held apart by rule 4.
    public let blocked: [BlockedPair]
    /// The size of the ledger that was seen.
    public let at: Int
    /// The group of each subject that shares a person with another.
    private let groupOf: [Subject: Int]
    /// The members of each group in the order of the ledger, with the positions of their first entries.
    private let groups: [[(subject: Subject, position: Int)]]

    /// Reads the judgements of a ledger.
    public init(reading ledger: some LedgerReading, at: Int) throws {
        let takenBack = try RunsTakenBack(reading: ledger, at: at)
        try self.init(reading: ledger, at: at, takenBack: takenBack)
    }

    init(reading ledger: some LedgerReading, at: Int, takenBack: RunsTakenBack) throws {
        var joiner = SubjectJoiner()
        for judgement in try StandingJudgements.read(ledger, at: at, takenBack: takenBack) { joiner.take(judgement) }
        let joined = joiner.join()
        var groups: [[(subject: Subject, position: Int)]] = []
        var groupOf: [Subject: Int] = [:]
        for cluster in joined.clusters {
            var members: [(subject: Subject, position: Int)] = []
            for subject in cluster {
                guard let position = try ledger.firstPosition(of: subject), position < at else { continue }
                members.append((subject, position))
            }
            guard members.count > 1 else { continue }
            members.sort { $0.position < $1.position }
            for member in members { groupOf[member.subject] = groups.count }
            groups.append(members)
        }
        self.at = at
        self.groups = groups
        self.groupOf = groupOf
        blocked = joined.blocked
    }

    /// The subjects of the person that a subject belongs to, in the order in which they were first seen.
    public func members(with subject: Subject) -> [Subject] {
        guard let group = groupOf[subject] else { return [subject] }
        return groups[group].map(\.subject)
    }

    /// How many subjects share the person of this one, and which of its group is first; `nil` if it stands alone.
    func group(of subject: Subject) -> (index: Int, count: Int, first: Int)? {
        guard let group = groupOf[subject], let first = groups[group].first else { return nil }
        return (group, groups[group].count, first.position)
    }

    /// The number of persons that have several subjects.
    public var joinedPersons: Int { groups.count }

    /// The id of the person of a subject; `nil` if the ledger has no entry of it before `at`.
    public func person(of subject: Subject, in ledger: some LedgerReading) throws -> PersonID? {
        if let group = groupOf[subject], let first = groups[group].first { return PersonID(position: first.position) }
        guard let position = try ledger.firstPosition(of: subject), position < at else { return nil }
        return PersonID(position: position)
    }

    /// What an id leads to; `nil` if it never was the id of a subject before `at`.
    public func resolve(_ id: PersonID, in ledger: some LedgerReading) throws -> Resolution? {
        guard id.position < at, let subject = try ledger.subject(firstSeenAt: id.position) else { return nil }
        guard let group = groupOf[subject], let first = groups[group].first,
            let leader = PersonID(position: first.position)
        else { return .person(id, [subject]) }
        let members = groups[group].map(\.subject)
        return leader == id ? .person(id, members) : .redirect(to: leader, members)
    }

    /// The older ids that lead to a person, apart from its own.
    public func formerIDs(of id: PersonID, in ledger: some LedgerReading) throws -> [PersonID] {
        guard id.position < at, let subject = try ledger.subject(firstSeenAt: id.position),
            let group = groupOf[subject]
        else { return [] }
        return groups[group].dropFirst().compactMap { PersonID(position: $0.position) }
    }
}
