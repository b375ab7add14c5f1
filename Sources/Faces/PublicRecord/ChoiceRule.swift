// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The rule by which the value shown was chosen where sources differ.
public enum ChoiceRule: String, Sendable, Hashable, CaseIterable {
    /// The document of the case goes before reports.
    case official
    /// The source nearer to the event goes first.
    case nearest
    /// The newest statement goes first.
    case newest
    /// What most independent sources say.
    case mostSources = "most-sources"
    /// The order of trust that the register has written down.
    case ranking
    /// No rule decides; both are kept, and counts have bounds.
    case kept
    /// Decided by an editor, with a reason on file.
    case decided
}
