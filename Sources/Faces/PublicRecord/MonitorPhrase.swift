// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sentence of the monitor of exchanges: the key of its words and what goes into their slots. Pages and papers say the same.
public struct MonitorPhrase: Sendable, Hashable {
    /// What goes into a slot.
    public enum Value: Sendable, Hashable {
        /// A whole number.
        case count(Int)
        /// A day.
        case day(Day)
        /// A number with two decimals, which may be infinite.
        case ratio(Double)
    }

    /// The key of the words.
    public let key: String
    /// The slots.
    public let values: [String: Value]

    init(_ key: String, _ values: [String: Value] = [:]) {
        self.key = key
        self.values = values
    }

    /// All that is said of an exchange.
    ///
    /// - Parameters:
    ///   - step: the step of the weekly detentions; `nil` where the data are too thin for one.
    ///   - registered: how many on file left in it.
    ///   - rearrested: of them those who were detained again later.
    public static func all(
        step: PublicMonitor.Step?, reserves: [PublicMonitor.Reserve], registered: Int, rearrested: Int
    ) -> [MonitorPhrase] {
        var phrases = step.map(of) ?? [MonitorPhrase("monitor.thin")]
        phrases += reserves.map(of)
        if registered > 0 {
            phrases.append(MonitorPhrase("monitor.rearrested", ["n": .count(rearrested), "of": .count(registered)]))
        }
        return phrases
    }

    private static func of(_ step: PublicMonitor.Step) -> [MonitorPhrase] {
        let ratio = step.ratio
        let key = ratio.lower > 1 ? "rose" : ratio.upper < 1 ? "fell" : "open"
        return [
            MonitorPhrase(
                "monitor.step.\(key)",
                ["ratio": .ratio(ratio.value), "from": .ratio(ratio.lower), "to": .ratio(ratio.upper)]),
            step.placebo.map { MonitorPhrase("monitor.placebo", ["p": .ratio($0), "n": .count(step.placebos)]) }
                ?? MonitorPhrase("monitor.placebo.none"),
        ]
    }

    private static func of(_ reserve: PublicMonitor.Reserve) -> MonitorPhrase {
        switch reserve {
        case .tooFew(let detentions, let needed):
            MonitorPhrase("monitor.reserve.few", ["n": .count(detentions), "needed": .count(needed)])
        case .tooShort(let before, let after, let needed):
            MonitorPhrase(
                "monitor.reserve.short", ["before": .count(before), "after": .count(after), "needed": .count(needed)])
        case .others(let count): MonitorPhrase("monitor.reserve.others", ["n": .count(count)])
        case .notOver(let days, let passed):
            MonitorPhrase("monitor.reserve.not-over", ["days": .count(days), "passed": .count(passed)])
        case .undated(let count): MonitorPhrase("monitor.reserve.undated", ["n": .count(count)])
        case .noReleased: MonitorPhrase("monitor.reserve.no-released")
        case .silentSince(let day): MonitorPhrase("monitor.reserve.silent", ["day": .day(day)])
        case .notCovered(let days): MonitorPhrase("monitor.reserve.not-covered", ["days": .count(days)])
        case .otherSources(let count): MonitorPhrase("monitor.reserve.other-sources", ["n": .count(count)])
        case .nobodyLeft: MonitorPhrase("monitor.reserve.nobody-left")
        case .fewLeft(let left, let expected):
            MonitorPhrase("monitor.reserve.few-left", ["left": .count(left), "expected": .count(expected)])
        case .betweenDays(let first, let last):
            MonitorPhrase("monitor.reserve.between", ["from": .day(first), "to": .day(last)])
        case .trend(let ratio): MonitorPhrase("monitor.reserve.trend", ["ratio": .ratio(ratio)])
        case .noModel: MonitorPhrase("monitor.reserve.no-model")
        }
    }
}
