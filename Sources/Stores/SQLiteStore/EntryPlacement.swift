// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// What the derived tables need to know of an entry.
struct EntryPlacement {
    var position: Int
    var subject: Subject
    var kind: SubjectKind { subject.kind }
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

    /// Reads the placement off the bytes of an entry, salt first.
    init(saltedContent bytes: [UInt8], position: Int, recorded: RecordedMoment) throws(StoreError) {
        let header: EntryHeader
        do {
            header = try EntryHeader(canonicalBytes: bytes, from: Leaf.saltLength)
        } catch {
            throw .damaged(what: "entry \(position): \(error)")
        }
        self.position = position
        subject = header.subject
        compartment = header.compartment
        key = Array(header.subject.key.utf8)
        source = header.subject.source
        act = header.act
        run = header.run
        known = Int((header.known?.range.latest ?? recorded.day).number)
        isJudgement = header.isJudgement
        if case .snapshot = header.act {
            let digest = bytes.withUnsafeBytes {
                Digest(hashing: UnsafeRawBufferPointer(rebasing: $0[header.statements]))
            }
            snapshot = Snapshot(
                fingerprint: Self.bytes(ofHex: header.fingerprint),
                digest: digest.withUnsafeBytes { Array($0.prefix(16)) }, isListed: header.isListed)
        }
    }

    /// The bytes that hexadecimal digits stand for; none if they are not hexadecimal digits.
    static func bytes(ofHex text: String?) -> [UInt8] {
        guard let text, text.utf8.count % 2 == 0 else { return [] }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 2)
        var high: UInt8?
        for digit in text.utf8 {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit &- 0x30
            case 0x61...0x66: value = digit &- 0x57
            default: return []
            }
            if let left = high {
                bytes.append(left << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    /// Hides the subject behind its blind index, as entries outside `public` stand in the derived tables.
    mutating func hideSubject(behind blindKey: [UInt8]) {
        key = blindKey
        source = .register
        snapshot?.hide()
    }
}

extension EntryPlacement.Snapshot {
    /// The state of a row as an entry gives it.
    init(_ stored: LedgerEntry) {
        self.init(
            fingerprint: EntryPlacement.bytes(ofHex: stored.entry.origin?.fingerprint),
            digest: stored.entry.stateDigest,
            isListed: stored.entry.isListed)
    }

    /// Forgets what would confirm a guess of what a closed row says.
    mutating func hide() {
        fingerprint = []
        digest = []
    }
}
