// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// That a run was taken back.
public struct RunRetraction: Sendable, Hashable {
    /// The position of the retracting entry: questions about the ledger up to here do not see the retraction.
    public let position: Int
    /// The position of the opening entry of the run that was taken back.
    public let run: Int

    /// Makes a retraction.
    public init(position: Int, run: Int) {
        self.position = position
        self.run = run
    }
}
