// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Reading a ledger. `before` is a position: a question sees the entries with smaller positions only, so that the same
/// question has the same answer for ever.
///
/// Entries of compartments that are locked are passed over by everything but ``size()``.
public protocol LedgerReading: Sendable {
    /// The number of entries.
    func size() throws -> Int
    /// The entry at a position; `nil` if there is none or it is locked.
    func entry(at position: Int) throws -> LedgerEntry?
    /// All entries in the order of the ledger.
    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws
    /// The entries of one subject in the order of the ledger.
    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry]
    /// All subjects of a kind with all their entries, in the order in which the subjects first appeared.
    ///
    /// - Parameter source: only subjects of this source, if given.
    func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws
    /// All subjects of a kind, in no order, each with its entries or with the bytes of its only one.
    func forEachStoredSubject(
        of kind: SubjectKind, before: Int, _ body: (StoredSubject) throws -> Void
    ) throws
    /// The runs that were taken back.
    func runRetractions(before: Int) throws -> [RunRetraction]
    /// All judgements of identity that are in the ledger, in its order: each names the entry's subject and another.
    func judgements(before: Int) throws -> [LedgerEntry]
    /// The public entries of a range that withhold a person, in the order of the ledger.
    func publicWithholdings(in range: Range<Int>) throws -> [LedgerEntry]
    /// The public entries of a range as canonical bytes, in the order of the ledger; these may be read during the call only.
    func forEachPublicContent(
        in range: Range<Int>, _ body: (_ position: Int, _ content: UnsafeRawBufferPointer) throws -> Void) throws
    /// The entries outside `public` that can be read, in the order of the ledger.
    func closedEntries(before: Int) throws -> [LedgerEntry]
    /// Where a subject first appears in each compartment.
    func firstPositions(of subject: Subject) throws -> FirstPositions
    /// Answers all questions that `body` asks from one state of the ledger, and faster than one by one.
    func inOneSnapshot<Result>(_ body: () throws -> Result) throws -> Result
}

extension LedgerReading {
    /// Reads all entries of the range.
    public func publicWithholdings(in range: Range<Int>) throws -> [LedgerEntry] {
        var found: [LedgerEntry] = []
        try forEachEntry(in: range) { entry in
            if entry.entry.compartment == .public, entry.entry.isWithholding { found.append(entry) }
        }
        return found
    }

    /// Reads all entries of the range and writes those that are public as bytes again.
    public func forEachPublicContent(
        in range: Range<Int>, _ body: (_ position: Int, _ content: UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var writer = CanonicalWriter()
        try forEachEntry(in: range) { entry in
            guard entry.entry.compartment == .public else { return }
            writer.reset()
            writer.append(entry.entry)
            try writer.bytes.withUnsafeBytes { try body(entry.position, $0) }
        }
    }

    /// Reads all entries.
    public func closedEntries(before: Int) throws -> [LedgerEntry] {
        var found: [LedgerEntry] = []
        try forEachEntry(in: 0..<max(before, 0)) { entry in
            if entry.entry.compartment != .public { found.append(entry) }
        }
        return found
    }

    /// Asks the questions one by one.
    public func inOneSnapshot<Result>(_ body: () throws -> Result) throws -> Result { try body() }

    /// The subject that a position names, or named before a more open entry of it was recorded, in the first `at` entries
    /// of the ledger; `nil` if it never named one.
    public func subject(namedBy position: Int, before at: Int) throws -> Subject? {
        guard position < at, let subject = try entry(at: position)?.entry.subject else { return nil }
        return try firstPositions(of: subject).names(before: at).contains(position) ? subject : nil
    }
}
