// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statistics

/// What the detentions around one exchange tell, and what they do not.
public struct MonitorFinding: Sendable {
    /// Why nothing can be concluded, or only with reserve.
    public enum Reserve: Sendable, Hashable {
        /// Fewer than so many detentions with a day are on file around the exchange.
        case tooFew(detentions: Int, needed: Int)
        /// Detentions are on file for too short a time on one side.
        case tooShort(weeksBefore: Int, weeksAfter: Int, needed: Int)
        /// Other exchanges lie in the windows: what followed cannot be told apart.
        case others(Int)
        /// The window of so many days is not over.
        case notOver(days: Int, passed: Int)
        /// So many detentions have no day that could stand for them, and are not counted.
        case undated(Int)
        /// No source says how many were released.
        case noReleased
        /// Nothing was learnt of detentions after this day: that none is on file later says nothing.
        case silentSince(Day)
        /// No source of detentions covers so many days before and after the exchange: what is on file on the two sides was not
        /// gathered by the same sources, and bears no comparison.
        case notCovered(days: Int)
        /// So many detentions in the windows are told only by sources that do not cover all of the window, and are not counted.
        case otherSources(Int)
        /// Nobody on file left custody in another way than by an exchange: those who did are missing, the more the longer ago
        /// they were detained, and before and after cannot be compared.
        case nobodyLeft
        /// So few on file left custody in another way than by an exchange, fewer than would have if all stayed as long as the longest
        /// term (``ExchangeMonitor/longestStay``): most of those who left are missing.
        case fewLeft(Int, expected: Int)
        /// The exchange is known to have been on one of these days, and no better: counts are given for all of them.
        case betweenDays(Day, Day)
        /// The rate was rising or falling before.
        case preTrend(ratio: Double)
        /// The model could not be fitted.
        case noModel
    }

    /// The step of the weekly detentions at the exchange.
    public struct Step: Sendable {
        /// The rate after by that before, as the model has it.
        public var ratio: Double
        /// Its limits, by the quasi-Poisson model.
        public var limits: ConfidenceLimits
        /// The share of other dates with a step as unusual; `nil` if there are too few.
        public var placebo: Double?
        /// To how many other dates it was compared.
        public var placebos: Int
    }

    /// The exchange.
    public var exchange: MonitoredExchange
    /// The windows.
    public var replacements: [Replacement]
    /// Persons who left in the exchange and were detained again after the last day on which it can have been.
    public var rearrested: Int
    /// The step; `nil` where the data are too thin for one.
    public var step: Step?
    /// Why nothing can be concluded, or only with reserve.
    public var reserves: [Reserve]

    /// Whether the data are too thin to say anything of a change.
    public var isThin: Bool {
        step == nil
    }
}
