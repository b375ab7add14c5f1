// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A fact without which a condition of a procedure cannot be answered.
public enum MissingFact: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Which State is responsible.
    case state
    /// A date of arrest, charge or decision, or a more exact one.
    case factDate = "fact-date"
    /// The date of the last domestic decision, or a more exact one.
    case decisionDate = "decision-date"
    /// The citizenship.
    case citizenship
    /// Since when nobody is told where the person is, or a more exact date.
    case disappearanceDate = "disappearance-date"
    /// When an international case was filed or ended, or a more exact date.
    case filingDate = "filing-date"
    /// Whether the person is held.
    case held

    /// By their names.
    public static func < (left: MissingFact, right: MissingFact) -> Bool { left.rawValue < right.rawValue }
}
