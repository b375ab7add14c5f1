// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// What must be written so that taking a run back changes no other edition.
///
/// A snapshot stands until the next one, so later editions rest on it silently. Where the run's entries carried a
/// later edition, that edition is said again in its own words, at its own date.
struct UndoPlan {
    /// A snapshot to be said again.
    struct Reaffirmation {
        var subject: Subject
        var compartment: Compartment
        var day: Day
        /// The entry whose words are said again; `nil`: the list did not have the subject.
        var position: Int?
    }

    /// An entry that spoke for the edition which is no more.
    struct Withdrawal {
        var subject: Subject
        var compartment: Compartment
        var position: Int
    }

    let run: RunSummary
    let later: LaterEditions
    private(set) var reaffirmations: [Reaffirmation] = []
    private(set) var withdrawals: [Withdrawal] = []

    init(of run: RunSummary, standing: [RunSummary], unread: UnreadRows) {
        self.run = run
        later = LaterEditions(than: run.day, standing: standing, unread: unread)
    }

    /// Goes through all subjects of the source, of every kind.
    mutating func readAll(_ ledger: some LedgerReading, retracted: Set<Int>, except kind: SubjectKind? = nil) throws {
        let size = try ledger.size()
        for each in SubjectKind.allCases where each != .run && each != kind {
            try ledger.forEachSubject(of: each, source: run.source, before: size) { subject, entries in
                for var chain in EditionChain.chains(of: entries, retracted: retracted) {
                    remove(from: &chain, of: subject)
                }
            }
        }
    }

    /// Takes the run out of a chain, and puts in what must be said again.
    mutating func remove(from chain: inout EditionChain, of subject: Subject) {
        guard chain.links.contains(where: { $0.run == run.run || $0.day == run.day }) else { return }
        let before = chain
        chain.links.removeAll { link in
            if link.run == run.run { return true }
            guard link.day == run.day else { return false }
            withdrawals.append(
                Withdrawal(subject: subject, compartment: chain.compartment, position: link.position))
            return true
        }
        // An edition whose row could not be read never said what it rested on.
        for day in later.days where !later.unread.has(subject.key, on: day) {
            let was = before.state(on: day)
            let now = chain.state(on: day)
            let wasListed = was?.isListed ?? false
            if !wasListed, !(now?.isListed ?? false) { continue }
            if let was, was.saysTheSame(as: now) { continue }
            reaffirmations.append(
                Reaffirmation(
                    subject: subject, compartment: chain.compartment, day: day,
                    position: wasListed ? was?.position : nil))
            var link = was ?? .absence(day)
            if !wasListed { link = .absence(day) }
            link.day = day
            link.position = -1
            link.run = nil
            chain.insert(link)
        }
    }

    /// Writes the act.
    ///
    /// - Returns: the position of its opening entry.
    func write(
        to appender: inout any LedgerAppending, reading ledger: some LedgerReading, account: String, reason: String?
    ) throws -> Int {
        let opening = try ledger.entry(at: run.run)
        let claim = Claim.runRetraction(RunRetractionClaim(run: run.run, reason: reason))
        let undo = try appender.append(
            Entry(
                subject: Runs.subject(run.source, run.day), source: .register, known: nil,
                act: .runRetraction(of: run.run), compartment: opening?.entry.compartment ?? .confidential,
                account: account, statements: [Statement(claim)]))
        for withdrawal in withdrawals {
            try appender.append(
                Entry(
                    subject: withdrawal.subject, source: run.source, known: PartialDate(day: run.day),
                    act: .retraction(of: withdrawal.position), compartment: withdrawal.compartment, account: account,
                    run: undo, statements: []))
        }
        for reaffirmation in reaffirmations {
            let entry = try Reaffirming.entry(
                of: reaffirmation.subject, reaffirmation.compartment, day: reaffirmation.day,
                from: reaffirmation.position, in: ledger, account: account, run: undo)
            try appender.append(entry)
        }
        return undo
    }
}

extension EditionChain.Link {
    /// A planned word that the list does not have the subject.
    static func absence(_ day: Day) -> EditionChain.Link {
        let entry = Reaffirming.absence(
            Subject(kind: .person, source: .register, key: ""), .public, day: day, account: "", run: nil)
        return EditionChain.Link(
            day: day, position: -1, run: nil, fingerprint: .none, digest: Fingerprint(entry.stateDigest),
            isListed: false, statements: 1)
    }
}

/// Entries that say again what an edition said.
enum Reaffirming {
    /// The words of an earlier entry at the date of a later edition.
    static func entry(
        of subject: Subject, _ compartment: Compartment, day: Day, from position: Int?, in ledger: some LedgerReading,
        account: String, run: Int
    ) throws -> Entry {
        guard let position else { return absence(subject, compartment, day: day, account: account, run: run) }
        guard var entry = try ledger.entry(at: position)?.entry else {
            throw MappingError(
                file: "register", path: "", problem: "The entry \(position) cannot be read",
                remedy: "Give the passphrase of its compartment, or run “imena verify”.")
        }
        entry.known = PartialDate(day: day)
        entry.act = .snapshot
        entry.account = account
        entry.run = run
        return entry
    }

    /// That the list does not have the subject: no longer listed, and nothing else.
    static func absence(
        _ subject: Subject, _ compartment: Compartment, day: Day, account: String, run: Int?
    ) -> Entry {
        Entry(
            subject: subject, source: subject.source, known: PartialDate(day: day), act: .snapshot,
            compartment: compartment, account: account, run: run,
            statements: [Statement(.listing(ListingClaim(state: .notListed)))])
    }
}
