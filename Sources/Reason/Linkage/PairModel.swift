// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What was learnt from a list: compares its records and explains the outcome.
public struct PairModel: Sendable {
    var comparer: PairComparer
    private(set) var weights: LinkageWeights

    init(_ comparer: PairComparer, _ weights: LinkageWeights) {
        self.comparer = comparer
        self.weights = weights
        self.weights.prepare()
    }

    /// A model for pairs out of any context: with the weights that lists of this kind showed elsewhere, and prior odds of
    /// one to a thousand, as for two records that somebody had a reason to compare.
    ///
    /// - Parameter table: the records. Their names are weighed by how frequent they are in it, as if it were part of an
    ///   ordinary list of five thousand.
    public init(standard table: LinkageTable) {
        var weights = LinkageWeights.start
        weights.takeStandardChance()
        weights.prior = 1.0 / 1000
        weights.used = LinkageWeights.named + table.extraColumns
        self.init(PairComparer(table, NameFrequencies(table, expected: 5000)), weights)
    }

    /// The log-odds (base 2) that two records, by their places, are one person.
    public mutating func logOdds(_ first: Int, _ second: Int) -> Float {
        Float(weights.logOdds(comparer.compare(first, second)))
    }

    /// Calls with what each field says of two records: the field, the verdict, and the weight in bits. Gives the
    /// log-odds. Allocates nothing.
    @discardableResult
    public mutating func eachPart(
        _ first: Int, _ second: Int, _ body: (PairExplanation.Field, PairExplanation.Verdict, Double) -> Void
    ) -> Double {
        let pattern = comparer.compare(first, second)
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: LinkageWeights.fields) { parts in
            let odds = weights.logOdds(pattern, parts)
            for field in 0..<weights.used where pattern[field] != PairPattern.missing {
                body(Self.field(field), Self.verdict(field, pattern[field]), parts[field])
            }
            return odds
        }
    }

    /// Why two records are one person or not.
    public mutating func explain(_ first: Int, _ second: Int) -> PairExplanation {
        var parts: [PairExplanation.Part] = []
        let odds = eachPart(first, second) { parts.append(.init(field: $0, verdict: $1, weight: $2)) }
        return PairExplanation(parts: parts, prior: weights.before, logOdds: odds)
    }

    private static func field(_ number: Int) -> PairExplanation.Field {
        switch LinkageField(rawValue: number) {
        case .family, .familyOfWoman: .family
        case .given: .given
        case .patronymic: .patronymic
        case .birth: .birth
        case .sex: .sex
        case .region: .region
        case .articles: .articles
        case .arrest: .arrest
        case nil: .other
        }
    }

    private static func verdict(_ field: Int, _ level: UInt8) -> PairExplanation.Verdict {
        let list: [PairExplanation.Verdict]
        switch LinkageField(rawValue: field) {
        case .family, .familyOfWoman: list = families
        case .given, .patronymic: list = givens
        case .birth: list = births
        case .sex, .region: list = plain
        case .articles: list = articles
        case .arrest: list = arrests
        case nil: list = values
        }
        return list.indices.contains(Int(level)) ? list[Int(level)] : .different
    }

    // In the order of the levels.
    private static let families: [PairExplanation.Verdict] = [.same, .spelling, .typing, .alike, .former, .different]
    private static let givens: [PairExplanation.Verdict] = [
        .same, .short, .typing, .initial, .different, .otherInitial,
    ]
    private static let births: [PairExplanation.Verdict] = [
        .same, .month, .year, .swapped, .placeholder, .dayDiffers, .monthDiffers, .yearDiffers, .sameYear, .closeYears,
        .closeYears, .different,
    ]
    private static let plain: [PairExplanation.Verdict] = [.same, .different]
    private static let articles: [PairExplanation.Verdict] = [.same, .overlap, .different]
    private static let arrests: [PairExplanation.Verdict] = [.same, .days, .weeks, .month, .sameYear, .different]
    private static let values: [PairExplanation.Verdict] = [.same, .alike, .different]
}
