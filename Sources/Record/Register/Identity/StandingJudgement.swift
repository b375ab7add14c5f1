// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A judgement on a pair of subjects that counts: it was not taken back, and no other overrules it.
public struct StandingJudgement: Sendable, Hashable {
    /// The subject of the judgement.
    public let first: Subject
    /// The other subject.
    public let second: Subject
    /// What was judged.
    public let verdict: JudgementVerdict
    /// Whether a machine judged.
    public let isMachine: Bool
    /// The position of its entry in the ledger.
    public let position: Int

    /// Whether it is on these two, in either order.
    public func isOn(_ one: Subject, _ other: Subject) -> Bool {
        first == one && second == other || first == other && second == one
    }
}
