// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// The imports of a register.
public struct Runs: Sendable {
    /// All runs in the order of the ledger, those that were taken back included.
    public let all: [RunSummary]

    /// Reads the runs.
    ///
    /// - Parameter source: only those of this source, if given.
    public init(_ ledger: some LedgerReading, source: SourceID? = nil) throws {
        let size = try ledger.size()
        var retractions: [Int: Int] = [:]
        for retraction in try ledger.runRetractions(before: size) { retractions[retraction.run] = retraction.position }
        var found: [RunSummary] = []
        try ledger.forEachSubject(of: .run, source: source, before: size) { subject, entries in
            for stored in entries {
                guard case .addition = stored.entry.act,
                    let edition = Self.edition(of: stored.entry), let day = edition.published?.day
                else { continue }
                found.append(
                    RunSummary(
                        run: stored.position, source: subject.source, day: day, recorded: stored.recorded,
                        account: stored.entry.account, edition: edition, retraction: retractions[stored.position]))
            }
        }
        all = found.sorted { $0.run < $1.run }
    }

    /// The runs that stand, in the order of their editions.
    public var standing: [RunSummary] {
        all.filter { !$0.isUndone }.sorted { ($0.day, $0.run) < ($1.day, $1.run) }
    }

    private static func edition(of entry: Entry) -> EditionClaim? {
        for statement in entry.statements {
            if case .edition(let claim) = statement.claim { return claim }
        }
        return nil
    }

    /// The subject of the run of an edition.
    static func subject(_ source: SourceID, _ day: Day) -> Subject {
        Subject(kind: .run, source: source, key: "edition:\(day.iso)")
    }
}
