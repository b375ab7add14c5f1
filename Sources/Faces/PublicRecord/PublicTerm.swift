// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// When a sentence ends by the law, and what of it is served, on the day asked for.
public struct PublicTerm: Sendable, Hashable {
    /// Why there is another end.
    public enum Ground: String, Sendable, Hashable {
        /// The law can be read in another way.
        case law
        /// A fact is not on file.
        case fact
    }

    /// Another answer.
    public struct Reading: Sendable, Hashable {
        /// Why there is one.
        public let ground: Ground
        /// What it takes to be so.
        public let text: PublicText
        /// The rule it rests on.
        public let rule: PublicRule?
        /// The end by it.
        public let end: Day
        /// The first day for parole by it.
        public let earliestParole: Day?

        /// Puts the parts together; each is described at its property.
        public init(ground: Ground, text: PublicText, rule: PublicRule?, end: Day, earliestParole: Day?) {
            self.ground = ground
            self.text = text
            self.rule = rule
            self.end = end
            self.earliestParole = earliestParole
        }
    }

    /// The first day in custody.
    public let start: Day
    /// The last day of the term; `nil` for life.
    public let end: Day?
    /// The first day on which parole can be asked for; never a forecast.
    public let earliestParole: Day?
    /// The day of the release, if there was one by the day asked for.
    public let released: Day?
    /// Days served, credit included.
    public let served: Int
    /// Days left, none after a release; `nil` for life.
    public let left: Int?
    /// Days credited for the time before the sentence took effect.
    public let credited: String
    /// Other answers.
    public let readings: [Reading]
    /// The way to the answer.
    public let steps: [PublicTermStep]
    /// Whether a rule used was not yet compared with its source.
    public let isUnverified: Bool
    /// The day up to which amendments are in the rules.
    public let lawAsOf: Day

    /// Puts the parts together; each is described at its property.
    public init(
        start: Day,
        end: Day?,
        earliestParole: Day? = nil,
        released: Day? = nil,
        served: Int,
        left: Int?,
        credited: String,
        readings: [Reading] = [],
        steps: [PublicTermStep] = [],
        isUnverified: Bool = false,
        lawAsOf: Day
    ) {
        self.start = start
        self.end = end
        self.earliestParole = earliestParole
        self.released = released
        self.served = served
        self.left = left
        self.credited = credited
        self.readings = readings
        self.steps = steps
        self.isUnverified = isUnverified
        self.lawAsOf = lawAsOf
    }
}
