// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why two records are taken, or not taken, for one person.
public struct PairExplanation: Sendable, Hashable {
    /// What one field says.
    public struct Part: Sendable, Hashable {
        /// The field.
        public let field: Field
        /// How the two values agree.
        public let verdict: Verdict
        /// The weight of it, in bits: by how many doublings the odds rise, or fall if it is below 0.
        public let weight: Double
    }

    /// What is compared.
    public enum Field: Int, Sendable, CaseIterable {
        case family, given, patronymic, birth, sex, region, articles, arrest, other

        /// Its name for programs.
        public var code: String { String(describing: self) }
    }

    /// How two values agree.
    public enum Verdict: Int, Sendable, CaseIterable {
        /// The same, in whatever script, case and language.
        case same
        /// The same as far as languages and romanisations differ.
        case spelling
        /// One letter differs.
        case typing
        /// Alike, but more than one letter differs.
        case alike
        /// A former or a second surname agrees.
        case former
        /// They differ.
        case different
        /// One is a short form of the other, or both are of one name.
        case short
        /// One is an initial, and it agrees.
        case initial
        /// One is an initial, and it differs.
        case otherInitial
        /// They agree as far as the less precise one goes: the month.
        case month
        /// They agree as far as the less precise one goes: the year.
        case year
        /// Day and month are exchanged.
        case swapped
        /// The year agrees, and one of the two is the first of January, which often stands for an unknown day.
        case placeholder
        /// Only the day differs, as by a slip.
        case dayDiffers
        /// Only the month differs.
        case monthDiffers
        /// Only the year differs, as by a slip.
        case yearDiffers
        /// A few days apart.
        case days
        /// A few weeks apart.
        case weeks
        /// Only the year agrees.
        case sameYear
        /// A year or two apart.
        case closeYears
        /// Some agree.
        case overlap

        /// Its name for programs.
        public var code: String { String(describing: self) }
    }

    /// What each field that both records have says, in the order of the fields.
    public let parts: [Part]
    /// The weight with which every pair begins: how rare it is that two records are one person. Below 0.
    public let prior: Double
    /// The sum, in bits, as the model has it.
    public let logOdds: Double
    /// How likely it is that they are one person, 0 to 1, calibrated (``Calibration``).
    public var probability: Double { Calibration.probability(logOdds) }
}

/// From the model's log-odds to a probability that can be trusted.
///
/// The model takes its fields for independent, which they are not, and so is too sure of itself. The curve was fitted on one
/// synthetic list of 100,000 records and is checked on others (`Documentation/benchmarks-linkage.md`); above 0 the odds rise
/// ever slower, towards 2^18 to 1.
public enum Calibration {
    private static let ceiling = 18.0
    private static let scale = 23.0

    /// The probability that belongs to the model's log-odds (base 2).
    public static func probability(_ logOdds: Double) -> Double {
        let bits = logOdds <= 0 ? max(logOdds, -40) * ceiling / scale : ceiling * (1 - exp(-logOdds / scale))
        return 1 / (1 + exp2(-bits))
    }

    /// The log-odds at which the probability is reached; the inverse of ``probability(_:)``.
    public static func logOdds(_ probability: Double) -> Double {
        let bits = log2(max(probability, 1e-12) / max(1 - probability, 1e-12))
        if bits <= 0 { return bits * scale / ceiling }
        return bits >= ceiling ? .infinity : -scale * log(1 - bits / ceiling)
    }
}
