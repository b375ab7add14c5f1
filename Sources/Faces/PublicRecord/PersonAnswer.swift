// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The answer to the question for one person. Who may not be shown and who is not there get the same answer.
public enum PersonAnswer: Sendable, Hashable {
    /// The person.
    case found(PublicPerson)
    /// The record was joined with an older one.
    case moved(PersonID)
    /// The record was public and was taken back on request.
    case withdrawn(on: Day, reason: PublicText?)
    /// Nothing public has this number.
    case missing
}
