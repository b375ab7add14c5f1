// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import PublicRecord
import Publication
import Statements

/// A ledger in memory with signed heads, for tests.
final class TestStore: LedgerReading, SignedHeadReading {
    let ledger = MemoryLedger()
    let heads: [Int: String]

    init(heads: [Int: String] = [:]) { self.heads = heads }

    /// Records entries, each in an act of its own, a day after the one before.
    @discardableResult
    func record(_ entries: [Entry], from first: Day = day("2026-01-01")) throws -> TestStore {
        for entry in entries {
            let milliseconds = (Int64(first.number) + Int64(try size())) * 86_400_000
            try ledger.perform(at: RecordedMoment(milliseconds: milliseconds)) { _ = try $0.append(entry) }
        }
        return self
    }

    func publication(today: String = "2026-11-22") -> LedgerPublication {
        let today = day(today)
        return LedgerPublication(store: self, today: { today })
    }

    func size() throws -> Int { try ledger.size() }
    func entry(at position: Int) throws -> LedgerEntry? { try ledger.entry(at: position) }
    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        try ledger.forEachEntry(in: range, body)
    }
    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try ledger.entries(of: subject, before: before)
    }
    func forEachSubject(
        of kind: SubjectKind, source: Statements.SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws { try ledger.forEachSubject(of: kind, source: source, before: before, body) }
    func runRetractions(before: Int) throws -> [RunRetraction] { try ledger.runRetractions(before: before) }
    func judgements(before: Int) throws -> [LedgerEntry] { try ledger.judgements(before: before) }
    func firstPositions(of subject: Subject) throws -> FirstPositions { try ledger.firstPositions(of: subject) }
    func signedHead(at size: Int) throws -> String? { heads[size] }
    func publicHead(at size: Int) throws -> String? {
        (try ledger.entry(at: size - 1)?.entry.compartment ?? .public) == .public ? heads[size] : nil
    }
    /// Each entry is an act of its own.
    func publicSize() throws -> Int {
        var size = 0
        try ledger.forEachEntry(in: 0..<ledger.size()) { if $0.entry.compartment == .public { size = $0.position + 1 } }
        return size
    }
}

/// A day out of a constant of a test.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .unixEpoch }

/// A partial date out of a constant of a test.
func date(_ edtf: String) -> PartialDate { (try? PartialDate(edtf: edtf)) ?? PartialDate(day: .unixEpoch) }

/// A source out of a constant of a test.
func source(_ name: String) -> Statements.SourceID { Statements.SourceID(name) ?? .register }

/// A person as a source names it.
func person(_ key: String, of list: String = "list-a") -> Subject {
    Subject(kind: .person, source: source(list), key: key)
}

/// An entry with the fields that tests vary.
func entry(
    _ subject: Subject, _ claims: [Claim], by author: String = "list-a", known: String? = "2024-06-01",
    act: EntryAct = .addition, in compartment: Compartment = .public, run: Int? = nil
) -> Entry {
    Entry(
        subject: subject, source: source(author), known: known.map { date($0) }, act: act, compartment: compartment,
        account: "account", run: run, origin: nil, statements: claims.map { Statement($0) })
}

/// That a person may be shown.
func basis(_ subject: Subject, _ basis: Statements.PublicationBasis = .publicFigure, until: String? = nil) -> Entry {
    entry(
        subject, [.publicationBasis(PublicationBasisClaim(basis: basis, until: until.map { date($0) }))],
        by: "register")
}

/// A name of a synthetic person.
func name(_ text: String) -> Claim { .name(NameClaim(text: text, kind: .full)) }

extension LedgerPublication {
    /// The moment of a question about the whole ledger.
    func moment(on: String = "2026-11-22", known: String = "2026-11-22", at: Int? = nil) throws -> Moment {
        Moment(on: day(on), known: day(known), at: try at ?? now().at)
    }

    /// The people at a moment.
    func all(_ moment: Moment) throws -> [PersonSummary] { try people(PeopleQuery(limit: 1_000), moment).people }
}
