// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// What the derived tables need to know of an entry.
struct EntryPlacement {
    var position: Int
    var kind: SubjectKind
    var source: SourceID
    var compartment: Compartment
    /// The key of the subject; for sealed entries its blind index.
    var key: [UInt8]
    var act: EntryAct
    var run: Int?
    /// The number of the day by which it was known.
    var known: Int
    var isJudgement: Bool
    /// For snapshots: the fingerprint of the row and the digest of the statements, 16 bytes each, and whether listed.
    var snapshot: Snapshot?

    struct Snapshot {
        var fingerprint: [UInt8]
        var digest: [UInt8]
        var isListed: Bool
    }

    init(_ stored: LedgerEntry, blindKey: [UInt8]?) {
        let entry = stored.entry
        position = stored.position
        kind = entry.subject.kind
        source = blindKey == nil ? entry.subject.source : .register
        compartment = entry.compartment
        key = blindKey ?? Array(entry.subject.key.utf8)
        act = entry.act
        run = entry.run
        known = Int(stored.knownDay.number)
        isJudgement = entry.statements.contains { $0.claim.kind == .judgement }
        if case .snapshot = entry.act {
            snapshot = Snapshot(
                fingerprint: Array(entry.origin?.fingerprint.utf8 ?? "".utf8), digest: entry.stateDigest,
                isListed: entry.isListed)
        }
    }
}
