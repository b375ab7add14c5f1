// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Terms of imprisonment that were given, by offence, beside those that the law allows.
public struct PublicTerms: Sendable, Hashable {
    /// An offence.
    public struct Offence: Sendable, Hashable {
        /// The identifier for filters, as `RU-207.3`.
        public let code: String
        /// The part; nothing if no part is stated.
        public let part: String?
        /// Article and part in words.
        public let label: PublicText
        /// The least and the most years that the law allows; nothing if the register does not have the range.
        public let years: ClosedRange<Int>?
        /// Whether the law allows imprisonment for life.
        public let allowsLife: Bool
        /// The terms, in months, rising.
        public let months: [Int]
        /// Sentences for life.
        public let life: Int

        /// Puts the parts together; each is described at its property.
        public init(
            code: String, part: String?, label: PublicText, years: ClosedRange<Int>?, allowsLife: Bool, months: [Int],
            life: Int
        ) {
            self.code = code
            self.part = part
            self.label = label
            self.years = years
            self.allowsLife = allowsLife
            self.months = months.sorted()
            self.life = life
        }
    }

    /// The offences, those with most sentences first.
    public let offences: [Offence]
    /// Sentences to imprisonment for several offences together, or for none that is named, which no one range fits.
    public let leftOut: Int
    /// The day up to which amendments are in the ranges.
    public let lawAsOf: Day?

    /// Puts the parts together; each is described at its property.
    public init(offences: [Offence] = [], leftOut: Int = 0, lawAsOf: Day? = nil) {
        self.offences = offences
        self.leftOut = leftOut
        self.lawAsOf = lawAsOf
    }
}
