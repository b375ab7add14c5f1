// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An answer to a criterion, or the outcome of a definition. The five are never merged.
public enum AssessmentAnswer: String, Sendable, Hashable, CaseIterable {
    /// It is so.
    case met
    /// It is not so.
    case notMet = "not-met"
    /// What is on file does not suffice to tell.
    case insufficient
    /// An exclusion holds. It does not say that the prosecution is lawful.
    case excluded
    /// Nobody answered it yet.
    case notAssessed = "not-assessed"
}
