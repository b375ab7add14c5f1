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
        findings = ordered.map { exchange in
            let replacements = windows.filter { $0 > 0 }.map { window in
                Replacement(
                    days: window, after: days.count { $0 > exchange.day && $0 - exchange.day <= window },
                    before: days.count { $0 < exchange.day && exchange.day - $0 <= window },
                    released: exchange.released, passed: known - exchange.day)
            }
            let rearrested = exchange.persons.count { person in
                byPerson[person]?.contains { $0 > exchange.day } ?? false
            }
            var reserves: [MonitorFinding.Reserve] = []
            if exchange.released == nil { reserves.append(.noReleased) }
            if let open = replacements.first(where: { !$0.isOver }) {
                reserves.append(.notOver(days: open.days, passed: open.passed))
            }
            let others = ordered.count { $0.subject != exchange.subject && abs($0.day - exchange.day) <= longest }
            if others > 0 { reserves.append(.others(others)) }
            if known < asked, known - exchange.day < longest { reserves.append(.silentSince(known)) }
            if left == 0, !days.isEmpty { reserves.append(.nobodyLeft) }
            if undated > 0 { reserves.append(.undated(undated)) }
            let step = left == 0 ? nil : Self.step(days, exchange.day, known, &reserves)
            return MonitorFinding(
                exchange: exchange, replacements: replacements, rearrested: rearrested, step: step, reserves: reserves)
        }
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
        var counts = [Double](repeating: 0, count: before + after)
        for other in days {
            let index = place(other) + before
            if counts.indices.contains(index) { counts[index] += 1 }
        }
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
