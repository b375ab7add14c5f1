// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A circumstance that a rule on terms asks for and that articles do not tell.
public enum TermCondition: String, Sendable, Hashable, CaseIterable {
    /// The crime was linked with terrorist activity.
    case terrorismLinked = "terrorism-linked"
    /// Especially dangerous recidivism.
    case dangerousRecidivism = "dangerous-recidivism"
    /// A death penalty was commuted.
    case commutedDeath = "commuted-death"
    /// An earlier release on parole was revoked.
    case paroleRevoked = "parole-revoked"
    /// The person was imprisoned before.
    case imprisonedBefore = "imprisoned-before"

    /// In words.
    var words: String {
        switch self {
        case .terrorismLinked: "the crime was linked with terrorist activity"
        case .dangerousRecidivism: "especially dangerous recidivism"
        case .commutedDeath: "a death penalty was commuted"
        case .paroleRevoked: "an earlier parole was revoked"
        case .imprisonedBefore: "the person was imprisoned before"
        }
    }
}
