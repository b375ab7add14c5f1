// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a reader of an event study must know.
public enum EventWarning: Hashable, Sendable {
    /// The counts spread more than Poisson’s law allows, so that its intervals are too narrow.
    case overdispersed(Double)
    /// The counts spread no more than Poisson’s law says: the negative binomial is it.
    case noExtraSpread
    /// A coefficient grows without end.
    case runaway
    /// Few periods for so many coefficients.
    case fewPeriods(periods: Int, terms: Int)
    /// The rate was already rising or falling before the event.
    case preTrend(ratio: Double, p: Double)
    /// Few dates to compare with.
    case fewPlacebos(Int)
    /// Nothing is known of how late events become known.
    case noDelays
    /// Events of the last periods are still becoming known.
    case incomplete(periods: Int, share: Double)
}

extension EventWarning: CustomStringConvertible {
    /// The warning in English, with what to do.
    public var description: String {
        func short(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
        switch self {
        case .overdispersed(let factor):
            return
                "The variance is \(short(factor)) times what Poisson’s law says: its intervals are too narrow; read those "
                + "of the quasi-Poisson, the negative binomial or Newey and West."
        case .noExtraSpread:
            return
                "The counts spread no more than Poisson’s law says, so the negative binomial has no size of its own: it "
                + "is the Poisson model."
        case .runaway:
            return "A coefficient grows without end: all counts on one side of the event are 0, or nearly. There is no "
                + "estimate of the factor; say how many there were."
        case .fewPeriods(let periods, let terms):
            return "\(periods) periods are few for \(terms) coefficients: intervals are wider than they look."
        case .preTrend(let ratio, let p):
            return "Before the event the rate already changed by the factor \(short(ratio)) a period (p "
                + "\(p < 0.001 ? "below 0.001" : short(p))): the step is measured against the continuation of that trend."
        case .fewPlacebos(let count):
            return "Only \(count) other dates can be compared with: the smallest p-value possible is "
                + "\(short(1 / Double(count + 1)))."
        case .noDelays:
            return
                "No column says when an event became known, so nothing corrects for late reports: counts of the last "
                + "periods may still grow. Leave them out, or give the dates."
        case .incomplete(let periods, let share):
            return
                "The last \(periods) periods are still becoming known; of the latest about \(Int((share * 100).rounded())) "
                + "of 100 are known. The models use the known shares as exposure."
        }
    }
}
