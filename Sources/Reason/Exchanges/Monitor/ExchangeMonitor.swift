// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
import Statements
public import Statistics

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
        /// Who tells of it.
        public var tellers: [CustodySpell.Teller]

        /// Makes a detention.
        public init(person: PersonID, day: Day, tellers: [CustodySpell.Teller] = []) {
            self.person = person
            self.day = day
            self.tellers = tellers
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

    /// Which days each source of detentions covers.
    public let covers: [SourceCover]

    /// Looks at exchanges.
    ///
    /// - Parameters:
    ///   - detentions: with their days.
    ///   - undated: how many detentions have no day.
    ///   - known: the day by which all was known: what happened later cannot be on file.
    ///   - covers: the days that each source covers: a window is compared only by sources that cover all of it. `nil` if
    ///     that is not to be asked, and all detentions count as told by one source without end.
    ///   - left: how many are on file as having left custody in another way than by an exchange; `nil` if that is not to be
    ///     asked.
    ///   - windows: the days of the windows, each above 0.
    public init(
        _ exchanges: [MonitoredExchange], _ detentions: [Detention], undated: Int, known: Day,
        covers: [SourceCover]? = nil, left: Int? = nil, windows: [Int] = [30, 90, 180]
    ) {
        let series = CoveredDetentions(detentions, covers)
        var byPerson: [PersonID: [Day]] = [:]
        for detention in detentions { byPerson[detention.person, default: []].append(detention.day) }
        let ordered = exchanges.sorted { ($0.day, $0.subject.key) < ($1.day, $1.subject.key) }
        let windows = windows.filter { $0 > 0 }
        dated = detentions.count
        self.undated = undated
        self.covers = covers ?? []
        let bar = Self.bar(series.days, left: left, known: min(known, series.last ?? known))
        findings = ordered.map { exchange in
            let rearrested = exchange.persons.count { person in
                byPerson[person]?.contains { $0 > exchange.day } ?? false
            }
            let others = ordered.filter { $0.subject != exchange.subject }
            return Self.finding(
                exchange, series, others: others, undated: undated, asked: known, windows: windows, bar: bar,
                rearrested: rearrested)
        }
    }

    private static func finding(
        _ exchange: MonitoredExchange, _ series: CoveredDetentions, others: [MonitoredExchange], undated: Int,
        asked: Day, windows: [Int], bar: MonitorFinding.Reserve?, rearrested: Int
    ) -> MonitorFinding {
        let known = min(asked, series.last ?? asked)
        let longest = windows.max() ?? 0
        let shortest = series.covering(exchange, days: windows.min() ?? 0)
        let around = (shortest ?? series.days).count { abs($0 - exchange.day) <= 7 * mostWeeks }
        let isThin = around < leastDetentions
        let replacements = windows.map { replacement(exchange, series, window: $0, known: known) }
        var reserves: [MonitorFinding.Reserve] = []
        if exchange.first < exchange.day { reserves.append(.betweenDays(exchange.first, exchange.day)) }
        if exchange.released == nil { reserves.append(.noReleased) }
        if let open = replacements.first(where: { !$0.isOver }) {
            reserves.append(.notOver(days: open.days, passed: open.passed))
        }
        if let bare = replacements.filter({ $0.isOver && !$0.isCovered }).map(\.days).min() {
            reserves.append(.notCovered(days: bare))
        }
        if let left = replacements.map(\.uncounted).max(), left > 0 { reserves.append(.otherSources(left)) }
        let near = others.count { max($0.first - exchange.day, exchange.first - $0.day) <= longest }
        if near > 0 { reserves.append(.others(near)) }
        if known < asked, known - exchange.day < longest { reserves.append(.silentSince(known)) }
        if let bar { reserves.append(bar) }
        if undated > 0 { reserves.append(.undated(undated)) }
        if isThin { reserves.append(.tooFew(detentions: around, needed: leastDetentions)) }
        let step = bar != nil || isThin ? nil : step(series, exchange, asked, &reserves)
        return MonitorFinding(
            exchange: exchange, replacements: replacements, rearrested: rearrested, step: step, reserves: reserves)
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

    /// The counts of a window, for the last day of the exchange and over all days on which it can have been: of the sources that
    /// cover all of it, or all on file where none does.
    private static func replacement(
        _ exchange: MonitoredExchange, _ series: CoveredDetentions, window: Int, known: Day
    ) -> Replacement {
        let covering = series.covering(exchange, days: window)
        let days = covering ?? series.days
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
        let all = series.days.count { $0 > last ? $0 - last <= window : $0 < first && first - $0 <= window }
        let counted = days.count { $0 > last ? $0 - last <= window : $0 < first && first - $0 <= window }
        return Replacement(
            days: window, after: after(last), before: before(last), afterBounds: afterBounds,
            beforeBounds: beforeBounds, released: exchange.released, passed: known - last,
            isThin: days.count { abs($0 - last) <= 7 * mostWeeks } < leastDetentions, isCovered: covering != nil,
            uncounted: all - counted)
    }

    /// A date that is vaguer than a year is looked at for the last year of it.
    private static let mostDaysOfDate = 366

    /// The step at an exchange; of one that is not known to the day the limits hold for its first and its last day.
    private static func step(
        _ series: CoveredDetentions, _ exchange: MonitoredExchange, _ known: Day,
        _ reserves: inout [MonitorFinding.Reserve]
    ) -> MonitorFinding.Step? {
        let last = step(series, exchange.day, known, &reserves)
        guard exchange.first < exchange.day, var step = last else { return last }
        var unused: [MonitorFinding.Reserve] = []
        guard let first = Self.step(series, exchange.first, known, &unused) else { return nil }
        step.limits = ConfidenceLimits(
            lower: min(step.limits.lower, first.limits.lower), upper: max(step.limits.upper, first.limits.upper))
        step.placebo = step.placebo.flatMap { placebo in first.placebo.map { max(placebo, $0) } }
        return step
    }

    /// The step in the weeks around a day; `nil` with a reserve where the data are too thin.
    private static func step(
        _ series: CoveredDetentions, _ day: Day, _ known: Day, _ reserves: inout [MonitorFinding.Reserve]
    ) -> MonitorFinding.Step? {
        // Only weeks that the sources counted cover wholly, and that are over by the day by which all was known.
        let weeks = series.weeks(around: day, known: known, least: leastWeeks, most: mostWeeks)
        let (before, after, days) = (weeks.before, weeks.after, weeks.days)
        guard before >= leastWeeks, after >= leastWeeks else {
            reserves.append(.tooShort(weeksBefore: before, weeksAfter: after, needed: leastWeeks))
            return nil
        }
        // The days within those weeks are taken out first: the optimizer of Swift 6.3 made an endless loop of a loop that
        // passed over days outside.
        let (start, all) = (day.adding(days: 1 - 7 * before), before + after)
        let near = days.filter { $0 >= start && $0 - start < 7 * all }
        var counts = [Double](repeating: 0, count: all)
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
