// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
import Statements
internal import Statistics

/// Whether exchanges were followed by more detentions: counts by the day of detention around each exchange, re-arrests of the
/// released, and a step in the weekly series against the steps at other dates. Where the data are too thin, it says so and
/// draws nothing.
///
/// It cannot tell a cause: more detentions after an exchange can have been under way before it, and a register that grows
/// finds more of what is near.
public struct ExchangeMonitor: Sendable {
    /// A detention with a day that can stand for it.
    public struct Detention: Sendable, Hashable {
        /// The person.
        public var person: PersonID
        /// The day.
        public var day: Day

        /// Makes a detention.
        public init(person: PersonID, day: Day) {
            self.person = person
            self.day = day
        }
    }

    /// So many detentions must lie in the weeks that are looked at.
    public static let leastDetentions = 30
    /// So many weeks must lie on each side of an exchange.
    public static let leastWeeks = 12
    /// So many weeks are looked at on each side.
    public static let mostWeeks = 104

    /// What each exchange tells, the earliest first.
    public let findings: [MonitorFinding]
    /// How many detentions have a day.
    public let dated: Int
    /// How many have none, and are not counted.
    public let undated: Int

    /// Looks at exchanges.
    ///
    /// - Parameters:
    ///   - detentions: with their days.
    ///   - undated: how many detentions have no day.
    ///   - known: the day by which all was known: what happened later cannot be on file.
    ///   - learnt: the last day on which a detention was learnt; what happened later cannot be on file either. `nil` if that is
    ///     not to be asked.
    ///   - left: how many are on file as having left custody in another way than by an exchange; `nil` if that is not to be
    ///     asked.
    ///   - windows: the days of the windows, each above 0.
    public init(
        _ exchanges: [MonitoredExchange], _ detentions: [Detention], undated: Int, known: Day,
        learnt: Day? = nil, left: Int? = nil, windows: [Int] = [30, 90, 180]
    ) {
        let asked = known
        let known = min(known, learnt ?? known)
        let days = detentions.map(\.day).sorted()
        var byPerson: [PersonID: [Day]] = [:]
        for detention in detentions { byPerson[detention.person, default: []].append(detention.day) }
        let ordered = exchanges.sorted { ($0.day, $0.subject.key) < ($1.day, $1.subject.key) }
        let longest = windows.max() ?? 0
        dated = detentions.count
        self.undated = undated
        let bar = Self.bar(days, left: left, known: known)
        findings = ordered.map { exchange in
            let around = days.count { abs($0 - exchange.day) <= 7 * Self.mostWeeks }
            let isThin = around < Self.leastDetentions
            let replacements = windows.filter { $0 > 0 }.map { window in
                Self.replacement(exchange, days, window: window, known: known, isThin: isThin)
            }
            let rearrested = exchange.persons.count { person in
                byPerson[person]?.contains { $0 > exchange.day } ?? false
            }
            var reserves: [MonitorFinding.Reserve] = []
            if exchange.first < exchange.day { reserves.append(.betweenDays(exchange.first, exchange.day)) }
            if exchange.released == nil { reserves.append(.noReleased) }
            if let open = replacements.first(where: { !$0.isOver }) {
                reserves.append(.notOver(days: open.days, passed: open.passed))
            }
            let others = ordered.count { other in
                other.subject != exchange.subject
                    && max(other.first - exchange.day, exchange.first - other.day) <= longest
            }
            if others > 0 { reserves.append(.others(others)) }
            if known < asked, known - exchange.day < longest { reserves.append(.silentSince(known)) }
            if let bar { reserves.append(bar) }
            if undated > 0 { reserves.append(.undated(undated)) }
            if isThin { reserves.append(.tooFew(detentions: around, needed: Self.leastDetentions)) }
            let step = bar != nil || isThin ? nil : Self.step(days, exchange, known, &reserves)
            return MonitorFinding(
                exchange: exchange, replacements: replacements, rearrested: rearrested, step: step, reserves: reserves)
        }
    }

    /// A stay in custody of which all were as long as this is longer than any law allows on average: the longest term for one crime,
    /// short of life, in years (Criminal Code of Russia, Article 56(2)).
    public static let longestStay = 20.0

    /// Why before and after cannot be compared, if those who left custody are missing: nobody is on file as having left, or fewer
    /// than if all who were detained had left at the rate of one in ``longestStay`` a year, up to the last detention on file: after
    /// that nothing need be known.
    private static func bar(_ days: [Day], left: Int?, known: Day) -> MonitorFinding.Reserve? {
        guard let left, !days.isEmpty else { return nil }
        if left == 0 { return .nobodyLeft }
        let last = min(known, days.last ?? known)
        let years = days.reduce(0.0) { $0 + Double(max(0, last - $1)) / 365.2425 }
        let expected = Int((years / longestStay).rounded(.down))
        return left < expected ? .fewLeft(left, expected: expected) : nil
    }

    /// The counts of a window, for the last day of the exchange and over all days on which it can have been.
    private static func replacement(
        _ exchange: MonitoredExchange, _ days: [Day], window: Int, known: Day, isThin: Bool
    ) -> Replacement {
        func after(_ day: Day) -> Int { days.count { $0 > day && $0 - day <= window } }
        func before(_ day: Day) -> Int { days.count { $0 < day && day - $0 <= window } }
        let (last, first) = (exchange.day, max(exchange.first, exchange.day.adding(days: -mostDaysOfDate)))
        var (afterBounds, beforeBounds) = (after(last)...after(last), before(last)...before(last))
        var day = first
        while day < last {
            let (more, less) = (after(day), before(day))
            afterBounds = min(afterBounds.lowerBound, more)...max(afterBounds.upperBound, more)
            beforeBounds = min(beforeBounds.lowerBound, less)...max(beforeBounds.upperBound, less)
            day = day.adding(days: 1)
        }
        return Replacement(
            days: window, after: after(last), before: before(last), afterBounds: afterBounds,
            beforeBounds: beforeBounds, released: exchange.released, passed: known - last, isThin: isThin)
    }

    /// A date that is vaguer than a year is looked at for the last year of it.
    private static let mostDaysOfDate = 366

    /// The step at an exchange; of one that is not known to the day the limits hold for its first and its last day.
    private static func step(
        _ days: [Day], _ exchange: MonitoredExchange, _ known: Day, _ reserves: inout [MonitorFinding.Reserve]
    ) -> MonitorFinding.Step? {
        let last = step(days, exchange.day, known, &reserves)
        guard exchange.first < exchange.day, var step = last else { return last }
        var unused: [MonitorFinding.Reserve] = []
        guard let first = Self.step(days, exchange.first, known, &unused) else { return nil }
        step.limits = ConfidenceLimits(
            lower: min(step.limits.lower, first.limits.lower), upper: max(step.limits.upper, first.limits.upper))
        step.placebo = step.placebo.flatMap { placebo in first.placebo.map { max(placebo, $0) } }
        return step
    }

    /// The step in the weeks around a day; `nil` with a reserve where the data are too thin.
    private static func step(
        _ days: [Day], _ day: Day, _ known: Day, _ reserves: inout [MonitorFinding.Reserve]
    ) -> MonitorFinding.Step? {
        // Weeks are counted from the day after the exchange, so that none lies on both sides.
        func place(_ other: Day) -> Int {
            let distance = other - day - 1
            return distance >= 0 ? distance / 7 : (distance - 6) / 7
        }
        guard let first = days.first else {
            reserves.append(.tooFew(detentions: 0, needed: leastDetentions))
            return nil
        }
        // Only weeks that are whole by the day by which all was known, and that begin after the first detention on file.
        let before = min(mostWeeks, max(0, -place(first)))
        let after = min(mostWeeks, max(0, (known - day) / 7))
        guard before >= leastWeeks, after >= leastWeeks else {
            reserves.append(.tooShort(weeksBefore: before, weeksAfter: after, needed: leastWeeks))
            return nil
        }
        // The days within those weeks are taken out first: the optimizer of Swift 6.3 made an endless loop of a loop that
        // passed over days outside.
        let (start, weeks) = (day.adding(days: 1 - 7 * before), before + after)
        let near = days.filter { $0 >= start && $0 - start < 7 * weeks }
        var counts = [Double](repeating: 0, count: weeks)
        for other in near { counts[(other - start) / 7] += 1 }
        let total = Int(counts.reduce(0, +))
        guard total >= leastDetentions, counts[..<before].contains(where: { $0 > 0 }) else {
            reserves.append(.tooFew(detentions: total, needed: leastDetentions))
            return nil
        }
        do {
            let study = try EventStudy(CountSeries(counts: counts), at: before, parts: [SeriesModel()])
            guard let term = study.models.first(where: { $0.family == .quasiPoisson })?["step"] else {
                reserves.append(.noModel)
                return nil
            }
            if let trend = study.trendBefore, trend.p < 0.05 { reserves.append(.preTrend(ratio: trend.rateRatio)) }
            return MonitorFinding.Step(
                ratio: term.rateRatio, limits: term.limits, placebo: study.placebo?.p,
                placebos: max(0, (study.placebo?.dates.count ?? 1) - 1))
        } catch {
            reserves.append(.noModel)
            return nil
        }
    }
}
