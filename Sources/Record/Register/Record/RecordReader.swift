// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// Reads records out of a ledger, as of a known day and a size of the ledger.
///
/// Making one reads the judgements, the runs taken back, the sources and the exchanges once; the records then need the
/// entries of their persons only.
public struct RecordReader<Reader: LedgerReading>: Sendable {
    /// The ledger.
    public let ledger: Reader
    /// The day by which sources must have said what counts.
    public let known: Day
    /// The size of the ledger that is seen.
    public let at: Int
    /// Which subjects are one person.
    public let identity: Identity
    /// The dates of exchanges.
    public let exchanges: ExchangeDates
    /// The ranks of sources.
    public let ranks: SourceRanks
    /// The runs that do not count.
    public let takenBack: RunsTakenBack

    /// Prepares to read a ledger.
    public init(_ ledger: Reader, known: Day, at: Int) throws {
        self.ledger = ledger
        self.known = known
        self.at = max(at, 0)
        takenBack = try RunsTakenBack(reading: ledger, at: at)
        identity = try Identity(reading: ledger, at: at, takenBack: takenBack)
        ranks = try SourceRanks(reading: ledger, at: at, takenBack: takenBack)
        exchanges = try ExchangeDates(reading: ledger, known: known, at: at, takenBack: takenBack, ranks: ranks)
    }

    /// The record of a person on a day; an id that leads to another person gives that person’s record. `nil` if there
    /// is no such person.
    public func record(_ id: PersonID, on day: Day) throws -> Record? {
        switch try identity.resolve(id, in: ledger) {
        case .person(let id, let subjects)?: try record(id, of: subjects, on: day)
        case .redirect(let id, let subjects)?: try record(id, of: subjects, on: day)
        case nil: nil
        }
    }

    /// The record of the person that a subject belongs to; `nil` if the ledger does not have the subject.
    public func record(of subject: Subject, on day: Day) throws -> Record? {
        guard let id = try identity.person(of: subject, in: ledger) else { return nil }
        return try record(id, of: identity.members(with: subject), on: day)
    }

    /// The entries in force of a subject.
    public func inForce(_ subject: Subject) throws -> EntriesInForce {
        EntriesInForce(try ledger.entries(of: subject, before: at), takenBack: takenBack, known: known)
    }

    private func record(_ id: PersonID, of subjects: [Subject], on day: Day) throws -> Record {
        record(id, of: subjects, entries: try subjects.map { try ledger.entries(of: $0, before: at) }, on: day)
    }

    /// The record of a person whose subjects are known and whose entries have been read, if need be beyond the size that
    /// is seen.
    public func record(_ id: PersonID, of subjects: [Subject], entries: [[LedgerEntry]], on day: Day) -> Record {
        let accounts = entries.map { entries in
            EntriesInForce(entries.filter { $0.position < at }, takenBack: takenBack, known: known)
        }
        let facts = FactFold(ranks: ranks, kinds: nil).facts(of: accounts)
        return Record(
            id: id, asOf: AsOf(on: day, known: known, at: at), subjects: subjects, facts: facts,
            status: StatusRules.status(of: facts, on: day, exchanges: exchanges))
    }
}
