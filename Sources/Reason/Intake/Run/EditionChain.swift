// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// The snapshots of one subject in one compartment, in the order of the editions that they belong to.
struct EditionChain {
    /// A snapshot that counts.
    struct Link {
        var day: Day
        /// The position of the snapshot; -1 for one that is only planned.
        var position: Int
        var run: Int?
        var fingerprint: Fingerprint
        var digest: Fingerprint
        var isListed: Bool
        var statements: Int

        func state(key: String, _ compartment: Compartment) -> EditionState {
            EditionState(
                key: key, compartment: compartment, position: position, known: day,
                fingerprint: fingerprint.bytes, digest: digest.bytes, isListed: isListed, statements: statements)
        }
    }

    let compartment: Compartment
    var links: [Link]

    /// The chains of a subject by compartment. What belongs to a run that was taken back, or was retracted by an entry
    /// that counts, is left out. A correction leaves its target in place here: what the *source* said is compared.
    static func chains(of entries: [LedgerEntry], retracted: Set<Int>) -> [EditionChain] {
        var withdrawn: Set<Int> = []
        for stored in entries.reversed() where !withdrawn.contains(stored.position) {
            if let run = stored.entry.run, retracted.contains(run) { continue }
            if case .retraction(let target) = stored.entry.act { withdrawn.insert(target) }
        }
        var byCompartment: [Compartment: [Link]] = [:]
        for stored in entries where !withdrawn.contains(stored.position) {
            guard case .snapshot = stored.entry.act else { continue }
            if let run = stored.entry.run, retracted.contains(run) { continue }
            byCompartment[stored.entry.compartment, default: []].append(Link(stored))
        }
        return Compartment.allCases.compactMap { compartment in
            guard var links = byCompartment[compartment] else { return nil }
            links.sort { ($0.day, $0.position) < ($1.day, $1.position) }
            return EditionChain(compartment: compartment, links: links)
        }
    }

    /// What an edition of this day says.
    func state(on day: Day) -> Link? { links.last { $0.day <= day } }

    /// Puts a planned link where it belongs: after all of its day.
    mutating func insert(_ link: Link) {
        let place = links.firstIndex { $0.day > link.day }
        links.insert(link, at: place ?? links.count)
    }
}

extension EditionChain.Link {
    init(_ stored: LedgerEntry) {
        self.init(
            day: stored.knownDay, position: stored.position, run: stored.entry.run,
            fingerprint: stored.entry.origin.flatMap { Fingerprint(hex: $0.fingerprint) } ?? .none,
            digest: Fingerprint(stored.entry.stateDigest), isListed: stored.entry.isListed,
            statements: stored.entry.statements.count)
    }

    /// Whether both say the same of the subject.
    func saysTheSame(as other: EditionChain.Link?) -> Bool {
        guard let other else { return false }
        return isListed == other.isListed && digest == other.digest
    }
}

extension Fingerprint {
    /// The sixteen bytes.
    var bytes: [UInt8] {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    }
}
