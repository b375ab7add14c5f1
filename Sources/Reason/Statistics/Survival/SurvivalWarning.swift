// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a reader of an analysis of spells must know.
public enum SurvivalWarning: Hashable, Sendable {
    /// Fewer than five were at risk when spells ended, early on, so that a few persons shape the whole curve.
    case smallEarlyRiskSets(curve: String, time: Double, atRisk: Int, startFrom: Double?)
    /// From a time on fewer than five are at risk: the tail is unsure.
    case smallTail(curve: String, from: Double)
    /// The curve fell to 0 when more persons had yet to enter.
    case emptied(curve: String, time: Double, later: Int)
    /// Nobody’s spell ended in a group.
    case noEnds(curve: String)
    /// A coefficient that grows without end, as all in a group ended, or none.
    case infinite(term: String)
    /// Hazards that are not in proportion over time.
    case notProportional(term: String, p: Double)
    /// Fewer than ten ends a coefficient.
    case fewEnds(ends: Int, terms: Int)
    /// Most ends stand at times that several share.
    case manyTies(share: Double)

    /// The risk set below which a warning is due.
    public static let smallRiskSet = 5
}

extension SurvivalWarning: CustomStringConvertible {
    /// The warning in English, with what to do.
    public var description: String {
        func of(_ curve: String) -> String { curve.isEmpty ? "" : " of \(curve)" }
        switch self {
        case .smallEarlyRiskSets(let curve, let time, let atRisk, let start):
            let advice =
                start.map { "Give the curve from \($0.plain) on (--start \($0.plain)), for those held that long." }
                ?? "No later start has larger sets: do not publish this curve."
            return
                "At \(time.plain) only \(atRisk) were at risk\(of(curve)), and a spell ended: the whole curve after it "
                + "hangs on them. \(advice)"
        case .smallTail(let curve, let from):
            return
                "From \(from.plain) on fewer than \(SurvivalWarning.smallRiskSet) are at risk\(of(curve)): do not read "
                + "the curve beyond."
        case .emptied(let curve, let time, let later):
            return
                "The curve\(of(curve)) falls to 0 at \(time.plain), though \(later) entered later: everybody seen until "
                + "then had ended. Give it from a later start (--start)."
        case .noEnds(let curve):
            return "No spell\(of(curve)) has ended: the curve stays at 1, and how far it may fall cannot be told."
        case .infinite(let term):
            return "The coefficient of \(term) grows without end: all or none of its rows ended. There is no estimate; "
                + "the other coefficients and the likelihood ratio hold."
        case .notProportional(let term, let p):
            let shown = p < 0.001 ? "below 0.001" : "\((p * 1_000).rounded() / 1_000)"
            return
                "The effect of \(term) changes over time (p \(shown)): the hazard ratio is an average over the time seen."
        case .fewEnds(let ends, let terms):
            let coefficients = terms == 1 ? "one coefficient" : "\(terms) coefficients"
            return "\(ends) ends for \(coefficients) are few (under ten each): estimates may be far off."
        case .manyTies(let share):
            return
                "\(Int((share * 100).rounded()))% of the ends share their time with others: measure time more finely if it "
                + "is known; Efron’s rule is the better one for ties."
        }
    }
}
