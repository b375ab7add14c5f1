// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How long time in custody lasts, as far as it was watched.
public struct PublicCustody: Sendable, Hashable {
    /// What the curve says from a day on.
    public struct Point: Sendable, Hashable {
        /// Days since the detention.
        public let day: Int
        /// How many were watched just before.
        public let atRisk: Int
        /// The share that is held longer, in ten-thousandths.
        public let share: Int
        /// Its limits of confidence, in ten-thousandths.
        public let limits: ClosedRange<Int>

        /// Puts a point together.
        public init(day: Int, atRisk: Int, share: Int, limits: ClosedRange<Int>) {
            self.day = day
            self.atRisk = atRisk
            self.share = share
            self.limits = limits
        }
    }

    /// A way in which custody ended.
    public struct Outcome: Sendable, Hashable {
        /// The way.
        public let exit: PublicFlows.Exit
        /// How many ended so.
        public let ends: Int
        /// From which day on the share that had ended so is what, in ten-thousandths.
        public let steps: [Step]

        /// Puts an outcome together.
        public init(exit: PublicFlows.Exit, ends: Int, steps: [Step]) {
            self.exit = exit
            self.ends = ends
            self.steps = steps
        }
    }

    /// A share from a day on.
    public struct Step: Sendable, Hashable {
        /// Days since the detention.
        public let day: Int
        /// The share, in ten-thousandths.
        public let share: Int

        /// A day and a share.
        public init(day: Int, share: Int) {
            self.day = day
            self.share = share
        }
    }

    /// Times in custody that were counted.
    public let spells: Int
    /// Of them ended.
    public let ends: Int
    /// Times in custody that could not be counted, since nobody says within a year when they began or ended, or since they
    /// ended before anybody told of them.
    public let leftOut: Int
    /// The day since the detention from which the curve counts, above 0 where of shorter times too few were watched.
    public let start: Int
    /// The curve of Kaplan and Meier, with late entry; empty if too few were watched.
    public let curve: [Point]
    /// The day by which half have left custody; nothing if the curve does not fall so far.
    public let median: Int?
    /// The ways out, by Aalen and Johansen.
    public let outcomes: [Outcome]

    /// Puts the parts together; each is described at its property.
    public init(
        spells: Int = 0, ends: Int = 0, leftOut: Int = 0, start: Int = 0, curve: [Point] = [], median: Int? = nil,
        outcomes: [Outcome] = []
    ) {
        self.spells = spells
        self.ends = ends
        self.leftOut = leftOut
        self.start = start
        self.curve = curve
        self.median = median
        self.outcomes = outcomes
    }
}
