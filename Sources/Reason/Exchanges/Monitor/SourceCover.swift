// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Foundation
public import Statements
public import Statistics

/// The days that a source of detentions covers: from the first to the last one on which its silence would say something.
///
/// A source covers the longest run of its detentions without a long gap, and beyond the last of them the days up to its last news,
/// if these are no longer than a gap may be. A gap is long if a steady source would have one as long with a chance of less than one
/// in a hundred even at a third of the mean rate of the run; in any case not below 30 days and always above 182, as
/// nothing can be said of half a year in which a source told of nobody. One detention covers its own day alone. These
/// bounds were chosen, not measured.
public struct SourceCover: Sendable, Hashable {
    /// The source.
    public let source: SourceID
    /// How many detentions it tells of, with a day.
    public let detentions: Int
    /// The first day that it covers.
    public let first: Day
    /// The last day that it covers; not before the first.
    public let last: Day

    /// A gap of so many days ends no run, however many detentions it has.
    public static let shortGap = 30.0
    /// A gap of more days always ends one.
    public static let longGap = 182.0

    /// Takes known bounds.
    public init(source: SourceID, detentions: Int, first: Day, last: Day) {
        self.source = source
        self.detentions = detentions
        self.first = first
        self.last = max(first, last)
    }

    /// What each source covers, the largest first.
    ///
    /// - Parameter until: the last day of which anything can be known.
    public static func all(_ detentions: [ExchangeMonitor.Detention], until: Day) -> [SourceCover] {
        var days: [SourceID: [Day]] = [:]
        var news: [SourceID: Day] = [:]
        for detention in detentions where detention.day <= until {
            for teller in detention.tellers where teller.learnt <= until {
                days[teller.source, default: []].append(detention.day)
                news[teller.source] = max(news[teller.source] ?? .earliest, teller.learnt)
            }
        }
        return days.map { source, days in
            SourceCover(source, days.sorted(), news: news[source] ?? until)
        }.sorted { ($1.detentions, $0.source) < ($0.detentions, $1.source) }
    }

    /// - Parameter days: in their order, at least one.
    private init(_ source: SourceID, _ days: [Day], news: Day) {
        var run = days[...]
        // Each round leaves fewer days, or ends.
        while let (shorter, isWhole) = Self.longestRun(run), !isWhole { run = shorter }
        let (first, last) = (run.first ?? news, run.last ?? news)
        let silence = Double(news - last)
        let isHeard = run.count > 1 && run.last == days.last && silence > 0 && silence <= Self.gap(run)
        self.init(source: source, detentions: days.count, first: first, last: isHeard ? news : last)
    }

    /// The part of a run with the most detentions between long gaps, and whether it is all of it.
    private static func longestRun(_ days: ArraySlice<Day>) -> (days: ArraySlice<Day>, isWhole: Bool)? {
        guard days.count > 1 else { return nil }
        let gap = gap(days)
        var (best, start) = (days[..<days.startIndex], days.startIndex)
        for place in days.indices {
            let next = place + 1
            guard next == days.endIndex || Double(days[next] - days[place]) > gap else { continue }
            // Of parts alike the later one counts: it is the one that goes on.
            if next - start >= best.count { best = days[start..<next] }
            start = next
        }
        return (best, best.count == days.count)
    }

    /// The longest gap of a run that does not end it: a mean gap of `m` days among `n` detentions has none above
    /// `m (ln n + 4.6)` with a chance of about 99 in 100, as `exp(-exp(-4.6))` is 0.99; at a third of the rate, three times as much.
    private static func gap(_ days: ArraySlice<Day>) -> Double {
        guard let first = days.first, let last = days.last, days.count > 1 else { return 0 }
        let mean = Double(last - first) / Double(days.count - 1)
        return min(max(3 * mean * (log(Double(days.count)) + 4.6), shortGap), longGap)
    }
}
