// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A field of an instrument of which it is said who states it.
public enum InstrumentField: String, Sendable, Hashable, CaseIterable {
    /// The title.
    case title
    /// The number.
    case number
    /// The date.
    case date
    /// The vote.
    case vote
    /// What it says.
    case text
    /// The address.
    case address
}
