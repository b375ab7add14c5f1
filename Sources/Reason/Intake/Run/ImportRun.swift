// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
import Statements
import Tables

/// Imports one edition of a list, as one act: all of it or nothing.
///
/// Each row becomes a snapshot of its subject at the day of the edition, unless the edition before says the same; a key
/// that is gone becomes a snapshot that says so and nothing else. What any other edition lists stays as it was,
/// whichever order editions come in: where a later edition rested on what this one changes, it is said again.
public struct ImportRun: Sendable {
    /// What is imported.
    public let request: ImportRequest

    /// Makes a run.
    public init(_ request: ImportRequest) { self.request = request }

    /// Performs the import.
    ///
    /// - Parameters:
    ///   - moment: the moment of recording.
    ///   - progress: told every few thousand rows; what it throws ends the import, and nothing is written.
    /// - Throws: ``ImportError``, ``MappingError``, `TableError`, or what the store throws. Nothing is written then.
    public func perform(
        on store: some LedgerStore & EditionStateStore, at moment: RecordedMoment,
        progress: ((ImportProgress) throws -> Void)? = nil
    ) throws -> Receipt {
        guard request.published <= Self.latestToday(moment) else {
            throw ImportError.futureEdition(day: request.published)
        }
        let file = try ImportFile(request.path, mapping: request.mapping, encoding: request.encoding)
        let runs = try Runs(store, source: request.source)
        let former = runs.standing.first { $0.day == request.published }
        if let former, isSame(former, file) { return repetition(former, file) }
        if let former, !request.replaces {
            throw ImportError.editionExists(source: request.source, day: request.published, run: former.run)
        }
        let standing = runs.standing.filter { $0.run != former?.run }
        let unread = try UnreadRows(store, standing: standing)
        var undo = former.map { UndoPlan(of: $0, standing: standing, unread: unread) }
        var prior = PriorEditions(request, standing: standing, unread: unread)
        try prior.read(store, all: runs, undo: &undo)
        let check = try checked(file, prior, store, progress)
        let taken = check.receipt.rows.taken - check.receipt.rows.rejected
        if taken == 0, !request.allowsEmpty, prior.states.listedCount > 0 {
            throw ImportError.emptyEdition(file: file.name, gone: prior.states.listedCount)
        }
        if request.isDryRun { return check.receipt }
        if request.onError == .stop, check.receipt.problems.contains(where: { !$0.isWarning }) {
            throw ImportError.stopped(check.receipt)
        }
        return try store.perform(at: moment) { appender in
            if let undo {
                _ = try undo.write(
                    to: &appender, reading: store, account: request.account, reason: "replaced by another file")
            }
            let writer = try RowImporter(request, file, prior, store, progress: progress)
            try writer.open(&appender, file, rows: check.receipt.rows)
            try writer.run(&appender, step: .importing)
            if request.onError == .stop, writer.receipt.problems.contains(where: { !$0.isWarning }) {
                var receipt = writer.receipt
                receipt.run = nil
                throw ImportError.stopped(receipt)
            }
            return writer.receipt
        }
    }

    /// The latest day that it is anywhere on Earth at a moment: fourteen hours before UTC.
    private static func latestToday(_ moment: RecordedMoment) -> Day {
        RecordedMoment(milliseconds: moment.milliseconds + 14 * 3_600_000).day
    }

    /// What the rows hold, before anything is written: a full reading if rows may be left out or nothing is to be
    /// written, else only a count, since then the import itself stops at the first problem.
    private func checked(
        _ file: ImportFile, _ prior: PriorEditions, _ store: some LedgerReading,
        _ progress: ((ImportProgress) throws -> Void)?
    ) throws -> RowImporter.Check {
        let reader = try RowImporter(request, file, prior, store, progress: progress)
        guard request.isDryRun || request.onError == .skip else {
            return RowImporter.Check(receipt: try reader.count())
        }
        var appender: any LedgerAppending = DiscardingAppender(nextPosition: try store.size())
        try reader.run(&appender, step: .checking)
        var receipt = reader.receipt
        receipt.isDryRun = request.isDryRun
        return RowImporter.Check(receipt: receipt)
    }

    private func isSame(_ run: RunSummary, _ file: ImportFile) -> Bool {
        run.edition.sha256 == file.sha256 && run.edition.mapping == request.mapping.identity
    }

    private func repetition(_ run: RunSummary, _ file: ImportFile) -> Receipt {
        var receipt = Receipt(
            run: run.run, source: request.source, published: request.published, format: file.format,
            encoding: run.edition.encoding, sha256: file.sha256)
        receipt.rows.aside = run.edition.aside ?? 0
        receipt.rows.read = (run.edition.rows ?? 0) + receipt.rows.aside
        receipt.rows.rejected = run.edition.rejected ?? 0
        receipt.rows.unchanged = receipt.rows.taken - receipt.rows.rejected
        receipt.isRepetition = true
        receipt.isDryRun = request.isDryRun
        return receipt
    }
}

/// Counts positions and keeps nothing.
struct DiscardingAppender: LedgerAppending {
    var nextPosition: Int

    mutating func append(_ entry: Entry) throws -> Int {
        defer { nextPosition += 1 }
        return nextPosition
    }
}
