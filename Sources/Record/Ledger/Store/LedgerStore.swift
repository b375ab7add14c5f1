// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A ledger that can be written. Each act is one transaction, acknowledged only after it is safely on disk.
public protocol LedgerStore: LedgerReading {
    /// Performs one act: everything that `body` appends is recorded, or nothing.
    ///
    /// - Parameter moment: the moment of recording of all its entries.
    func perform<Result>(
        at moment: RecordedMoment, _ body: (inout any LedgerAppending) throws -> Result
    ) throws -> Result
}

/// Appends entries within one act.
public protocol LedgerAppending {
    /// The position that the next entry will have.
    var nextPosition: Int { get }
    /// Appends an entry and returns its position.
    @discardableResult
    mutating func append(_ entry: Entry) throws -> Int
}
