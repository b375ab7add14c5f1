// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// What the register says of its sources: of each the description recorded last. It is the register’s method and not news
/// of the world, so it counts from its recording, whatever known day is asked for.
public struct SourceDescriptions: Sendable, Hashable {
    /// The descriptions.
    public let claims: [SourceID: SourceClaim]

    /// Reads the descriptions in the first `at` entries of a ledger. A description speaks of the source that its
    /// subject’s key names, or, if the key is no name of a source, of the subject’s source.
    public init(reading ledger: some LedgerReading, at: Int, takenBack: RunsTakenBack) throws {
        var latest: [SourceID: (position: Int, claim: SourceClaim)] = [:]
        try ledger.forEachSubject(of: .source, source: nil, before: at) { subject, entries in
            let source = SourceID(subject.key) ?? subject.source
            for standing in EntriesInForce(entries, takenBack: takenBack, known: .latest).standing {
                for statement in standing.entry.entry.statements {
                    guard case .source(let claim) = statement.claim else { continue }
                    if let before = latest[source], before.position > standing.entry.position { continue }
                    latest[source] = (standing.entry.position, claim)
                }
            }
        }
        claims = latest.mapValues(\.claim)
    }
}
