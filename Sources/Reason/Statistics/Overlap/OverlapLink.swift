// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A link between two subjects that are or may be one person.
public struct OverlapLink: Sendable, Hashable {
    /// Why it is there.
    public enum Kind: Sendable, Hashable {
        /// People judged them to be one, or it follows from what they judged.
        case judged
        /// A machine joined them.
        case machine
        /// It waits for a decision between the thresholds.
        case waiting
        /// People looked and could not tell.
        case unsure
    }

    /// The places of the two subjects.
    public let first: Int
    /// The place of the other.
    public let second: Int
    /// How likely it is that they are one person; 1 for what people judged.
    public let probability: Double
    /// Why it is there.
    public let kind: Kind

    /// Takes a link as it is; the probability is kept between 0 and 1.
    public init(first: Int, second: Int, probability: Double, kind: Kind) {
        (self.first, self.second, self.kind) = (first, second, kind)
        self.probability = min(max(probability, 0), 1)
    }

    /// Whether the register counts the two as one person.
    var stands: Bool { kind == .judged || kind == .machine }
    /// Whether it can go either way.
    var isDoubtful: Bool { probability > 0 && probability < 1 }
}
