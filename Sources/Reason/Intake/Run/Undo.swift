// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger

/// Takes a whole import back.
public struct Undo: Sendable {
    /// The run to take back.
    public let run: Int
    /// The account that does it.
    public let account: String
    /// Why.
    public let reason: String?

    /// Makes an undo.
    public init(run: Int, account: String, reason: String? = nil) {
        self.run = run
        self.account = account
        self.reason = reason
    }

    /// Writes that the run no longer holds. What every other edition lists stays as it is.
    ///
    /// - Returns: the position of the act's opening entry.
    /// - Throws: ``ImportError/noSuchRun(_:)``, ``ImportError/alreadyUndone(run:)``.
    @discardableResult
    public func perform(on store: some LedgerStore, at moment: RecordedMoment) throws -> Int {
        let runs = try Runs(store)
        guard let summary = runs.all.first(where: { $0.run == run }) else { throw ImportError.noSuchRun(run) }
        guard !summary.isUndone else { throw ImportError.alreadyUndone(run: run) }
        let standing = runs.standing.filter { $0.source == summary.source && $0.run != run }
        var plan = UndoPlan(
            of: summary, standing: standing, unread: try UnreadRows(store, standing: standing))
        let retracted = try RetractedRuns(store, before: try store.size())
        try plan.readAll(store, retracted: retracted.runs)
        return try store.perform(at: moment) { appender in
            try plan.write(to: &appender, reading: store, account: account, reason: reason)
        }
    }
}
