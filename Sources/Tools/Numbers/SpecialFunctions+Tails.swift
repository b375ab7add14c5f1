// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension SpecialFunctions {
    /// The two parts into which a point divides a distribution; each is exact in relative terms where it is small.
    public struct Tails: Hashable, Sendable {
        /// The probability of a value up to the point.
        public let lower: Double
        /// The probability of a value above it.
        public let upper: Double

        /// The tails as they are stated.
        public init(lower: Double, upper: Double) {
            self.lower = lower
            self.upper = upper
        }

        static let undefined = Tails(lower: .nan, upper: .nan)
        var reversed: Tails { Tails(lower: upper, upper: lower) }
    }
}
