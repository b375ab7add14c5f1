// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Somebody who may meet the definition, may be in custody, and is not on the list.
public struct Omission: Sendable {
    /// The person.
    public var person: PersonProfile
    /// Whether findings say that the person meets the definition; otherwise facts on file suggest it, and nobody assessed it.
    public var isFound: Bool
    /// The grounds that hold.
    public var grounds: [OmissionGrounds.Ground]
    /// The sum of their weights.
    public var score: Double
}
