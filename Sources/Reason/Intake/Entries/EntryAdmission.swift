// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
import Register
public import Statements

/// Compares the entries of hand-written files with the ledger before they are recorded.
///
/// An entry that corrects or takes back another must speak of the same subject for the same source, and stands in the
/// same compartment: otherwise some who read what was wrong would not read that it was mended. Only what still counts
/// can be corrected or taken back. A retraction can itself be taken back.
///
/// It is made and used within the act that records the entries, so that nobody else can change what it saw.
public struct EntryAdmission {
    private let ledger: any LedgerReading
    private let size: Int
    private let takenBack: RunsTakenBack
    /// Where in the files of this act an entry is corrected or taken back.
    private var touched: [Int: String] = [:]

    /// Prepares to compare with a ledger as it stands.
    public init(reading ledger: some LedgerReading) throws {
        self.ledger = ledger
        size = try ledger.size()
        takenBack = try RunsTakenBack(reading: ledger, at: size)
    }

    /// The entries of a file as they are to be recorded.
    ///
    /// - Throws: ``MappingError`` with file and entry, or what the ledger throws.
    public mutating func admit(_ file: EntriesFile) throws -> [Entry] {
        var entries: [Entry] = []
        for draft in file.drafts { entries.append(try admit(draft)) }
        return entries
    }

    private mutating func admit(_ draft: EntriesFile.Draft) throws -> Entry {
        guard let target = draft.entry.act.target else {
            try checkContacts(draft.entry, draft)
            return draft.entry
        }
        let stored = try stored(target, draft)
        try checkSame(stored, draft)
        try checkCounts(stored, draft)
        if let place = touched.updateValue("\(draft.file), \(draft.path)", forKey: target) {
            throw draft.error(
                "Entry \(target) is corrected or taken back at \(place) already", "Keep one of the two.")
        }
        var entry = draft.entry
        entry.compartment = stored.entry.compartment
        try checkContacts(entry, draft)
        return entry
    }

    /// Public entries are handed out whole, so how to reach a sponsor must not stand in one.
    private func checkContacts(_ entry: Entry, _ draft: EntriesFile.Draft) throws(MappingError) {
        guard entry.compartment == .public else { return }
        for statement in entry.statements {
            guard case .sponsorship(let claim) = statement.claim, claim.contact != nil else { continue }
            throw draft.error(
                "The contact of a sponsor stands in a public entry",
                "Leave “contact” out here, and record it in an entry with “compartment: confidential”.")
        }
    }

    private func stored(_ target: Int, _ draft: EntriesFile.Draft) throws -> LedgerEntry {
        guard (0..<size).contains(target) else {
            let known = size == 0 ? "it has none" : "it has 0 to \(size - 1)"
            throw draft.error(
                "The register has no entry \(target): \(known)",
                "Look up the number: “imena show ID --history” names each entry of a person.")
        }
        guard let stored = try ledger.entry(at: target) else {
            throw draft.error(
                "Entry \(target) is closed and cannot be read now",
                "Set IMENA_PASSPHRASE, or check the number with “imena show ID --history”.")
        }
        return stored
    }

    private func checkSame(_ stored: LedgerEntry, _ draft: EntriesFile.Draft) throws(MappingError) {
        let (old, new) = (stored.entry, draft.entry)
        if old.subject.kind == .run {
            throw draft.error(
                "Entry \(stored.position) belongs to the record of an import",
                "Take the whole import back: “imena runs” lists them, “imena undo RUN” does it.")
        }
        guard old.subject == new.subject else {
            throw draft.error(
                "Entry \(stored.position) does not speak of this subject",
                "Correct the number, or kind, key and source of the subject: “imena show ID --history” tells which "
                    + "entry says what.")
        }
        guard old.source == new.source else {
            throw draft.error(
                "Entry \(stored.position) is what “\(old.source)” says, and this one is what “\(new.source)” says",
                "A source can correct only itself. Write “source: \(old.source)”, or record what “\(new.source)” says "
                    + "as an entry of its own.")
        }
        guard !draft.saysCompartment || old.compartment == new.compartment else {
            throw draft.error(
                "Entry \(stored.position) stands in “\(old.compartment.rawValue)”, and this one in "
                    + "“\(new.compartment.rawValue)”",
                "Leave “compartment” out: a correction stands where the entry stands that it corrects.")
        }
        if case .retraction = old.act, case .correction = new.act {
            throw draft.error(
                "Entry \(stored.position) takes another back and says nothing that could be corrected",
                "Retract it to have again what it took back.")
        }
    }

    private func checkCounts(_ stored: LedgerEntry, _ draft: EntriesFile.Draft) throws {
        if takenBack.contains(stored) {
            throw draft.error(
                "Entry \(stored.position) belongs to run \(stored.entry.run ?? stored.position), which was undone",
                "Nothing is left to correct or take back.")
        }
        let entries = try ledger.entries(of: stored.entry.subject, before: size)
        let account = EntriesInForce(entries, takenBack: takenBack, known: .latest)
        guard account.isCancelled(stored.position) else { return }
        let by = entries.last { $0.entry.act.target == stored.position && !takenBack.contains($0) }
        let latest = by.map { " by entry \($0.position)" } ?? ""
        throw draft.error(
            "Entry \(stored.position) was corrected or taken back already\(latest)",
            by.map { "If that was wrong, name entry \($0.position) instead." } ?? "Name the entry that counts now.")
    }
}
