// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law

/// How far a list holds others than those who meet a definition.
public struct Inflation: Sendable, Hashable {
    /// The definition.
    public var definition: RuleID
    /// Entries outside it: certainly, if the person is known and findings say that it is not met; possibly, if nothing says that
    /// it is met.
    public var outside = AuditBounds()
    /// Of those who are only possibly outside, for how many facts on file suggest that it is met.
    public var suggested = 0
    /// Of those who are only possibly outside and of whom nothing suggests that it is met, for how many facts suggest a category that
    /// no definition of political prisoners has: combatant, civilian internee, agent, suspect of war crimes, ordinary criminal.
    public var suggestedOther = 0
    /// Entries of whom nobody in the register is known.
    public var unidentified = 0
    /// Entries that repeat an earlier one.
    public var repeated = 0
    /// Entries whose person is certainly not held any more: released, exchanged, died.
    public var notHeld = 0
    /// The same with those whose person is not known surely, or of whom sources leave it open.
    public var possiblyNotHeld = 0
    /// All entries.
    public var entries = 0

    /// The share of entries certainly outside, 0 to 1.
    public var certainShare: Double { entries == 0 ? 0 : Double(outside.certain) / Double(entries) }
    /// The share of entries possibly outside, 0 to 1.
    public var possibleShare: Double { entries == 0 ? 0 : Double(outside.possible) / Double(entries) }
}
