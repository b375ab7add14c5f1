// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The number to quote, or the reasons not to quote one.
public struct Headline: Sendable, Hashable {
    /// All persons, on lists or not.
    public let value: Double?
    /// Why this number, or why none.
    public let why: String

    /// Models within so many units of BIC of the best are as good as it.
    public static let nearBIC = 2.0
    /// Methods whose answers differ by more than this factor do not agree.
    public static let largestSpread = 1.5
    /// Fewer answers of different methods say nothing of their agreement.
    public static let fewestAnswers = 3

    init(value: Double?, why: String) {
        self.value = value
        self.why = why
    }

    /// Judges the results of a table.
    init(_ table: CaptureTable, _ results: [MethodResult]) {
        let floor = Self.floor(results)
        let reasons = Self.reasons(table, results, floor)
        let best = results.first { $0.method == EstimationMethod.loglinear.rawValue && $0.estimate != nil }
        let start = Self.opening(floor, best?.estimate)
        guard reasons.isEmpty, let best, let value = best.estimate else {
            let why = reasons.isEmpty ? ["no log-linear model was fitted"] : reasons
            self.init(value: nil, why: start + "No single number: " + why.joined(separator: "; ") + ".")
            return
        }
        let interval =
            results.first { $0.method == EstimationMethod.linkDraws.rawValue && $0.estimate != nil }
            ?? results.first { $0.method == EstimationMethod.bootstrap.rawValue } ?? best
        let limits = [interval.lower, interval.upper].compactMap { $0 }.map(Self.rounded).joined(separator: " to ")
        self.init(
            value: value,
            why: start + "The model with the lowest BIC, \(best.model ?? ""), says \(Self.rounded(value)) (\(limits)), "
                + "and the other methods differ by less than a factor of \(Self.largestSpread).")
    }

    /// The lower bound in words. It holds for lists that do not repel each other, so a model of dependent lists may say
    /// less.
    private static func opening(_ floor: Double?, _ value: Double?) -> String {
        guard let floor else { return "" }
        guard let value, value < floor else { return "At least \(rounded(floor)), by Chao’s lower bound. " }
        return "Chao’s lower bound, \(rounded(floor)), is for lists that do not depend on each other; here they do. "
    }

    /// The bound that allows for lists with different chances.
    private static func floor(_ results: [MethodResult]) -> Double? {
        let bounds = results.filter { $0.method == EstimationMethod.chao.rawValue }.compactMap(\.estimate)
        // Where chances differ between lists, only the bound that allows for it holds.
        return bounds.last
    }

    private static func reasons(_ table: CaptureTable, _ results: [MethodResult], _ floor: Double?) -> [String] {
        var reasons: [String] = []
        if table.lists.count < 3 {
            reasons.append("with two lists nothing can show whether they depend on each other")
        }
        func has(_ method: EstimationMethod) -> [MethodResult] { results.filter { $0.method == method.rawValue } }
        if let drawn = has(.latentClasses).first, drawn.estimate != nil,
            let rHat = number(drawn, "rhat"), !(rHat <= LatentClasses.largestRHat)
        {
            reasons.append("the chains of the latent classes do not agree (R-hat \(hundredths(rHat)))")
        }
        let best = has(.loglinear).first
        if let best, best.estimate != nil, best.upper == nil {
            reasons.append("the best log-linear model has no upper limit")
        }
        if let near = best.flatMap(nearRange), near.high > largestSpread * near.low {
            reasons.append(
                "models within \(Int(nearBIC)) units of BIC of the best say from \(rounded(near.low)) to \(rounded(near.high))"
            )
        }
        let central = centralEstimates(results)
        if let low = central.min(by: { $0.1 < $1.1 }), let high = central.max(by: { $0.1 < $1.1 }),
            high.1 > largestSpread * low.1
        {
            reasons.append(
                "methods say from \(rounded(low.1)) (\(low.0)) to \(rounded(high.1)) (\(high.0))")
        }
        if table.lists.count >= 3, central.count < fewestAnswers {
            reasons.append(
                "only \(central.count) \(central.count == 1 ? "answer" : "answers") can be held against each other, where \(fewestAnswers) are needed"
            )
        }
        if let drawn = has(.linkDraws).first, let low = number(drawn, "links_lo"), let high = number(drawn, "links_hi"),
            high > largestSpread * low
        {
            reasons.append("doubtful links alone move the number from \(rounded(low)) to \(rounded(high))")
        }
        if let floor, let value = best?.estimate, value < 0.95 * floor {
            reasons.append("the best model says fewer than the lower bound")
        }
        let tested = has(.knownSize).filter { $0.model?.hasSuffix(KnownSizeTest.Method.lowestBIC.rawValue) == true }
        let covered = tested.compactMap { flag($0, "covers") }
        if covered.count >= 3, covered.filter({ $0 }).count * 2 < covered.count {
            let held = covered.filter { $0 }.count
            reasons.append(
                "taken as unknown, the size of our own lists was held by \(held) of \(covered.count) intervals")
        }
        return reasons
    }

    /// The answers that may be held against each other; bounds, pairs and single models of chances may not.
    private static func centralEstimates(_ results: [MethodResult]) -> [(String, Double)] {
        results.compactMap { result in
            guard let estimate = result.estimate else { return nil }
            switch result.method {
            case EstimationMethod.loglinear.rawValue:
                guard case .text(let role)? = result.diagnostics.first?.value, role != "independence" else {
                    return nil
                }
                return ("log-linear \(result.model ?? "")", estimate)
            case EstimationMethod.stepwise.rawValue: return ("stepwise", estimate)
            case EstimationMethod.graphs.rawValue: return ("averaged graphs", number(result, "median") ?? estimate)
            case EstimationMethod.latentClasses.rawValue: return ("latent classes", estimate)
            case EstimationMethod.coverage.rawValue:
                return result.model == "LSC" ? ("sample coverage", estimate) : nil
            default: return nil
            }
        }
    }

    private static func nearRange(_ best: MethodResult) -> (low: Double, high: Double)? {
        guard case .list(let models)? = best.diagnostics.first(where: { $0.name == "near" })?.value else { return nil }
        let values = models.compactMap { model -> Double? in
            guard case .fields(let fields) = model,
                case .number(let value)? = fields.first(where: { $0.name == "estimate" })?.value
            else { return nil }
            return value
        }
        guard let low = values.min(), let high = values.max() else { return nil }
        return (low, high)
    }

    private static func number(_ result: MethodResult, _ name: String) -> Double? {
        guard case .number(let value)? = result.diagnostics.first(where: { $0.name == name })?.value else { return nil }
        return value
    }

    private static func flag(_ result: MethodResult, _ name: String) -> Bool? {
        guard case .flag(let value)? = result.diagnostics.first(where: { $0.name == name })?.value else { return nil }
        return value
    }

    private static func hundredths(_ value: Double) -> String {
        value.isFinite ? String((value * 100).rounded() / 100) : "infinite"
    }

    /// A count for people, with commas.
    public static func rounded(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "beyond count" }
        var digits = String(Int(value.rounded()))
        var place = digits.count - 3
        while place > (digits.hasPrefix("-") ? 1 : 0) {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return digits
    }
}
