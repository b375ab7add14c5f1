// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Statements

/// What must be recorded so that two subjects of one person are two persons again.
///
/// The judgement that brought the two together is taken back: of all chains of judgements *same* between them, each has a
/// latest link, and the chain whose latest link is earliest tells when they came together. What was joined before stays
/// joined, on either side. If judgements of a later day still hold them together, they are taken back too. Last, *different* is
/// judged, so that no machine joins them anew.
///
/// So if a judgement joins two persons and they are split, all is as it was before: the same subjects in each person, the
/// same ids, and the same redirects. A judgement that stands in an entry with others is not taken back but overruled by
/// *unsure*, for what the entry says besides must stand.
public struct SplitPlan: Sendable {
    /// The entries whose judgement is taken back.
    public private(set) var takenBack: [LedgerEntry] = []
    /// Judgements that are overruled, with their entries.
    public private(set) var overruled: [(judgement: StandingJudgement, entry: LedgerEntry)] = []
    /// The subjects that are to be apart.
    public let first: Subject
    /// The other one.
    public let second: Subject

    /// Works out what to record, as the first `at` entries of the ledger tell. Nothing, if the two are not one person.
    public init(parting first: Subject, from second: Subject, reading ledger: some LedgerReading, at: Int) throws {
        self.first = first
        self.second = second
        let runs = try RunsTakenBack(reading: ledger, at: at)
        var gone: Set<Int> = []
        while true {
            let standing = try StandingJudgements.read(ledger, at: at, takenBack: runs, without: gone)
                .filter { judgement in !overruled.contains { judgement.isOn($0.judgement.first, $0.judgement.second) } }
            var joiner = SubjectJoiner()
            for judgement in standing { joiner.take(judgement) }
            let joins = joiner.join().joins.first { joins in
                joins.contains { $0.isAbout(first) } && joins.contains { $0.isAbout(second) }
            }
            guard let joins, let meeting = Self.meeting(of: first, and: second, joins),
                let entry = try ledger.entry(at: meeting.position)
            else { return }
            if entry.entry.statements.count == 1 {
                gone.insert(meeting.position)
                takenBack.append(entry)
            } else {
                overruled.append((meeting, entry))
            }
        }
    }

    /// The judgement by which two subjects came into one person: the last on the path between them in the tree that the
    /// judgements make in the order of the ledger.
    private static func meeting(
        of first: Subject, and second: Subject, _ joins: [StandingJudgement]
    ) -> StandingJudgement? {
        var groups: [Subject: Int] = [:]
        var members: [[Subject]] = []
        func group(_ subject: Subject) -> Int {
            if let group = groups[subject] { return group }
            groups[subject] = members.count
            members.append([subject])
            return members.count - 1
        }
        for join in joins {
            let (left, right) = (group(join.first), group(join.second))
            guard left != right else { continue }
            for member in members[right] { groups[member] = left }
            members[left] += members[right]
            members[right] = []
            if let one = groups[first], one == groups[second] { return join }
        }
        return nil
    }

    /// The entries to be recorded as one act.
    ///
    /// - Parameter compartment: that of the judgement *different*.
    public func entries(account: String, reason: String, compartment: Compartment) -> [Entry] {
        var entries: [Entry] = []
        for stored in takenBack {
            entries.append(
                Entry(
                    subject: stored.entry.subject, source: stored.entry.source, known: nil,
                    act: .retraction(of: stored.position), compartment: stored.entry.compartment, account: account,
                    statements: [], reason: reason))
        }
        for (judgement, entry) in overruled where !judgement.isOn(first, second) {
            let claim = JudgementClaim(verdict: .unsure, other: judgement.second, reason: reason)
            entries.append(
                Entry(
                    subject: judgement.first, source: .register, known: nil, compartment: entry.entry.compartment,
                    account: account, statements: [Statement(.judgement(claim))]))
        }
        let claim = JudgementClaim(verdict: .different, other: second, reason: reason)
        entries.append(
            Entry(
                subject: first, source: .register, known: nil, compartment: compartment, account: account,
                statements: [Statement(.judgement(claim))]))
        return entries
    }
}

extension StandingJudgement {
    fileprivate func isAbout(_ subject: Subject) -> Bool { first == subject || second == subject }
}
