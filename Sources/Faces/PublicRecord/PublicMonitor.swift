// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What the detentions of published people around exchanges tell, and why they tell no more.
public struct PublicMonitor: Sendable, Hashable {
    /// Detentions with a day that can stand for them.
    public let dated: Int
    /// Detentions without one, which are not counted.
    public let undated: Int
    /// Which days each source covers, the largest first.
    public let covers: [Cover]
    /// What each exchange tells, the latest first.
    public let findings: [Finding]
    /// Who was held at the end of each year and on the day asked for, by category; the earliest first.
    public let shares: [Share]

    /// Puts the parts together; each is described at its property.
    public init(
        dated: Int = 0, undated: Int = 0, covers: [Cover] = [], findings: [Finding] = [],
        shares: [Share] = []
    ) {
        self.dated = dated
        self.undated = undated
        self.covers = covers
        self.findings = findings
        self.shares = shares
    }

    /// The days that a source of detentions covers: outside them its silence says nothing.
    public struct Cover: Sendable, Hashable {
        /// Who publishes the source.
        public let source: PublicText
        /// How many detentions it tells of, with a day.
        public let detentions: Int
        /// The first day that it covers.
        public let first: Day
        /// The last day that it covers.
        public let last: Day

        /// Puts the parts together; each is described at its property.
        public init(source: PublicText, detentions: Int, first: Day, last: Day) {
            self.source = source
            self.detentions = detentions
            self.first = first
            self.last = last
        }
    }

    /// Published adults who were held on a day for certain.
    public struct Share: Sendable, Hashable {
        /// The day.
        public let day: Day
        /// How many.
        public let held: Int
        /// Of these by the code of the category under the ordered rules for lists; `UND` if nothing on file tells.
        public let categories: [String: Int]

        /// Puts the parts together; each is described at its property.
        public init(day: Day, held: Int, categories: [String: Int]) {
            self.day = day
            self.held = held
            self.categories = categories
        }
    }

    /// A number with its limits of 95 %; the upper one may be infinite.
    public struct Estimate: Sendable, Hashable {
        /// The number.
        public let value: Double
        /// The lower limit.
        public let lower: Double
        /// The upper limit.
        public let upper: Double

        /// Puts the parts together; each is described at its property.
        public init(value: Double, lower: Double, upper: Double) {
            self.value = value
            self.lower = lower
            self.upper = upper
        }
    }

    /// Detentions within so many days of an exchange.
    public struct Window: Sendable, Hashable {
        /// How many days.
        public let days: Int
        /// Detained in so many days before it: the fewest and the most, of an exchange that is not known to the day.
        public let before: ClosedRange<Int>
        /// Detained in so many days after it; the same holds.
        public let after: ClosedRange<Int>
        /// Whether the window is over by the day by which all was known.
        public let isOver: Bool
        /// Whether a source covers all of it on both sides, so that both were counted by the same sources.
        public let isCovered: Bool
        /// Detained after it for each who was released; `nil` if no source says how many were.
        public let ratio: Estimate?

        /// Puts the parts together; each is described at its property.
        public init(
            days: Int, before: ClosedRange<Int>, after: ClosedRange<Int>, isOver: Bool,
            isCovered: Bool = true, ratio: Estimate? = nil
        ) {
            self.days = days
            self.before = before
            self.after = after
            self.isOver = isOver
            self.isCovered = isCovered
            self.ratio = ratio
        }
    }

    /// The step of the weekly detentions at an exchange.
    public struct Step: Sendable, Hashable {
        /// The rate after by that before.
        public let ratio: Estimate
        /// The share of other weeks with a step as unusual; `nil` if there are too few.
        public let placebo: Double?
        /// To how many other weeks it was compared.
        public let placebos: Int

        /// Puts the parts together; each is described at its property.
        public init(ratio: Estimate, placebo: Double? = nil, placebos: Int = 0) {
            self.ratio = ratio
            self.placebo = placebo
            self.placebos = placebos
        }
    }

    /// Why nothing can be concluded, or only with reserve.
    public enum Reserve: Sendable, Hashable {
        /// So many detentions lie in the weeks around it, and so many are needed.
        case tooFew(detentions: Int, needed: Int)
        /// So many weeks lie before and after, and so many are needed on each side.
        case tooShort(weeksBefore: Int, weeksAfter: Int, needed: Int)
        /// So many other exchanges lie within the longest window.
        case others(Int)
        /// The window of so many days is not over.
        case notOver(days: Int, passed: Int)
        /// No source says how many were released.
        case noReleased
        /// Nothing was learnt of detentions after this day.
        case silentSince(Day)
        /// No source of detentions covers so many days before and after.
        case notCovered(days: Int)
        /// So many detentions are told only by sources that do not cover all of the window, and are not counted.
        case otherSources(Int)
        /// Nobody on file left custody in another way than by an exchange.
        case nobodyLeft
        /// So few left custody in another way than by an exchange, and so many would have at the least.
        case fewLeft(Int, expected: Int)
        /// The exchange was on one of these days, and is known no better.
        case betweenDays(Day, Day)
        /// So many detentions have no day.
        case undated(Int)
        /// The rate was changing before.
        case trend(ratio: Double)
        /// The model could not be fitted.
        case noModel
    }

    /// What one exchange tells.
    public struct Finding: Sendable, Hashable {
        /// The exchange, which has a page.
        public let exchange: ExchangeID
        /// Its name.
        public let title: PublicText
        /// When it was, as sources give it.
        public let date: PartialDate
        /// The windows, shortest first.
        public let windows: [Window]
        /// The step; `nil` where the data are too thin for one.
        public let step: Step?
        /// Why nothing can be concluded, or only with reserve.
        public let reserves: [Reserve]
        /// Published adults who left in it.
        public let registered: Int
        /// Of them those who were detained again later.
        public let rearrested: Int

        /// Puts the parts together; each is described at its property.
        public init(
            exchange: ExchangeID, title: PublicText, date: PartialDate, windows: [Window] = [], step: Step? = nil,
            reserves: [Reserve] = [], registered: Int = 0, rearrested: Int = 0
        ) {
            self.exchange = exchange
            self.title = title
            self.date = date
            self.windows = windows
            self.step = step
            self.reserves = reserves
            self.registered = registered
            self.rearrested = rearrested
        }
    }
}
