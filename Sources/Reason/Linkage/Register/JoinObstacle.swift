// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a pair is left to people, however likely it is.
public enum JoinObstacle: String, Sendable, Hashable, CaseIterable {
    /// The probability is below the upper threshold.
    case unlikely
    /// Given name, patronymic or birth contradict each other.
    case contradiction
    /// Surname or given name do not agree so well that they are surely the same.
    case name
    /// Neither patronymic, nor day of birth, nor day of arrest agrees exactly.
    case nothingExact
    /// Both stand in one list.
    case oneSource
    /// Another record of the same list would be joined as well.
    case several
    /// Other records of the two persons speak against it.
    case others
}
