// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The weights of Fellegi and Sunter: for each level of agreement of each field, how often records of one person show it
/// (m), and how often records of two persons do (u).
///
/// I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage, JASA 64 (1969); frequencies: W. E. Winkler, Using the
/// EM Algorithm for Weight Computation in the Fellegi-Sunter Model of Record Linkage (2000).
struct LinkageWeights: Sendable {
    /// The fields that have a meaning; further columns come after them.
    static let named = LinkageField.allCases.count
    static let fields = named + PairPattern.mostExtras

    var m = [Double](repeating: 0, count: fields * PairPattern.levels)
    var u = [Double](repeating: 0, count: fields * PairPattern.levels)
    /// The share of pairs, of all pairs of the list, that are one person.
    var prior = 1e-5
    /// The logarithms of m, and of m over u, and of the prior odds; see ``prepare()``.
    private var match = [Double](repeating: 0, count: fields * PairPattern.levels)
    private var ratio = [Double](repeating: 0, count: fields * PairPattern.levels)
    private(set) var before = 0.0
    /// How many of the fields are compared at all.
    var used = named

    @inline(__always)
    static func place(_ field: Int, _ level: UInt8) -> Int { field &* PairPattern.levels &+ Int(level) }

    /// The weights to begin with, in the order of the levels; what lists of this kind showed elsewhere.
    static let start: LinkageWeights = {
        let m: [[Double]] =
            [
                [0.90, 0.045, 0.035, 0.008, 0.004, 0.008],
                [0.80, 0.04, 0.03, 0.01, 0.02, 0.10],
                [0.93, 0.015, 0.03, 0.02, 0.001, 0.001],
                [0.95, 0.001, 0.03, 0.01, 0.01, 0.002],
                [0.80, 0.03, 0.10, 0.008, 0.008, 0.01, 0.004, 0.01, 0.004, 0.006, 0.004, 0.006],
                [0.995, 0.005],
                [0.93, 0.07],
                [0.75, 0.20, 0.05],
                [0.45, 0.25, 0.12, 0.10, 0.03, 0.05],
            ] + Array(repeating: [0.80, 0.12, 0.08], count: PairPattern.mostExtras)
        var weights = LinkageWeights()
        for (field, levels) in m.enumerated() {
            for (level, value) in levels.enumerated() {
                weights.m[place(field, UInt8(level))] = min(value, bounds[place(field, UInt8(level))])
            }
        }
        return weights
    }()

    /// The most that a level may be expected of one person. Brothers, sisters and twins agree in everything but the given
    /// name: without a bound the learning would take them for one person, and then believe that given names change.
    static let bounds: [Double] = {
        var bounds = [Double](repeating: 1, count: fields * PairPattern.levels)
        bounds[place(LinkageField.given.rawValue, NameAgreement.different.rawValue)] = 0.001
        bounds[place(LinkageField.given.rawValue, NameAgreement.initialDiffers.rawValue)] = 0.001
        bounds[place(LinkageField.patronymic.rawValue, NameAgreement.different.rawValue)] = 0.002
        bounds[place(LinkageField.patronymic.rawValue, NameAgreement.initialDiffers.rawValue)] = 0.002
        bounds[place(LinkageField.birth.rawValue, BirthAgreement.different.rawValue)] = 0.01
        bounds[place(LinkageField.family.rawValue, FamilyAgreement.different.rawValue)] = 0.004
        return bounds
    }()

    /// How often two different persons agree by chance, for pairs without a list: rough shares of lists of this kind.
    mutating func takeStandardChance() {
        let u: [[Double]] =
            [
                [0.002, 0.0008, 0.0008, 0.02, 0.0005, 0.976],
                [0.002, 0.0008, 0.0008, 0.02, 0.0005, 0.976],
                [0.02, 0.006, 0.006, 0.12, 0.97, 0.88],
                [0.02, 0.004, 0.006, 0.12, 0.97, 0.88],
                [0.00006, 0.002, 0.025, 0.00005, 0.002, 0.0006, 0.0004, 0.0004, 0.024, 0.05, 0.09, 0.83],
                [0.65, 0.35],
                [0.03, 0.97],
                [0.06, 0.06, 0.88],
                [0.0006, 0.004, 0.04, 0.02, 0.12, 0.8],
            ] + Array(repeating: [0.01, 0.03, 0.96], count: PairPattern.mostExtras)
        for (field, levels) in u.enumerated() {
            for (level, value) in levels.enumerated() { self.u[Self.place(field, UInt8(level))] = value }
        }
    }

    /// Works out the logarithms that scoring needs, after the chances were set.
    mutating func prepare() {
        for place in m.indices {
            let bits = log2(max(m[place], 1e-5))
            match[place] = bits
            ratio[place] = bits - log2(max(u[place], 1e-7))
        }
        before = log2(prior / (1 - prior))
    }

    /// The log-odds (base 2) that a pair is one person.
    func logOdds(_ pattern: PairPattern) -> Double {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.fields) { logOdds(pattern, $0) }
    }

    /// The same, with the weight of each field that is not missing, by its place. They add up to the log-odds with the
    /// prior.
    func logOdds(_ pattern: PairPattern, _ parts: UnsafeMutableBufferPointer<Double>) -> Double {
        var sum = before
        for field in 0..<Self.named where pattern[field] != PairPattern.missing {
            parts[field] = weight(pattern, field)
            sum += parts[field]
        }
        if contradicts(pattern), sum > Self.contradicted {
            // The contradicting given name is what holds the odds down, and so bears the weight.
            parts[LinkageField.given.rawValue] -= sum - Self.contradicted
            sum = Self.contradicted
        }
        if let ceiling = ceiling(pattern), sum > ceiling.bits {
            parts[ceiling.field] -= sum - ceiling.bits
            sum = ceiling.bits
        }
        // A further column, as the number of a document, is not what a family shares.
        for field in Self.named..<used where pattern[field] != PairPattern.missing {
            parts[field] = weight(pattern, field)
            sum += parts[field]
        }
        return sum
    }

    /// Two given names that contradict each other leave no more odds than this, whatever else agrees: brothers, sisters
    /// and twins share surname, patronymic, region, articles and the day of arrest, so that those say nothing then.
    static let contradicted = -2.5

    /// What has little to hold on to leaves no more odds than this (a probability of 0.88): two births that contradict each
    /// other by more than a slip, or two surnames that are only alike while no date agrees. Namesakes of one case or one
    /// village agree in all else, and the frequencies of the parts of a name do not know it.
    static let doubtful = 4.0
    /// And what has nothing but names to hold on to, this: two surnames that are only alike are not joined for it. Nor are two
    /// births years apart, where it is no slip of a digit.
    static let unproven = -1.0

    /// What a contradiction leaves, and the field that bears it. Two people who are tried together share region, articles
    /// and the day of arrest: if both surname and birth speak against it, those say no more than for a family.
    private func ceiling(_ pattern: PairPattern) -> (bits: Double, field: Int)? {
        let birth = pattern[LinkageField.birth.rawValue]
        let isKnown = birth != PairPattern.missing
        let other = isKnown && birth >= BirthAgreement.yearNear.rawValue
        for field in [LinkageField.family.rawValue, LinkageField.familyOfWoman.rawValue]
        where pattern[field] != PairPattern.missing && pattern[field] >= FamilyAgreement.typing.rawValue
            && pattern[field] != FamilyAgreement.former.rawValue
        {
            if other { return (Self.contradicted, field) }
            let arrest = pattern[LinkageField.arrest.rawValue]
            if isKnown || arrest == ArrestAgreement.exact.rawValue { continue }
            let hasOther = (LinkageField.region.rawValue..<Self.fields).contains { pattern[$0] != PairPattern.missing }
            return (hasOther ? Self.doubtful : Self.unproven, field)
        }
        if isKnown, birth == BirthAgreement.different.rawValue { return (Self.unproven, LinkageField.birth.rawValue) }
        return other ? (Self.doubtful, LinkageField.birth.rawValue) : nil
    }

    /// Whether the given names are two, or an initial is another’s; or whether they agree by another reading alone, as
    /// “Евгения” may be Евгений in the genitive, and the sexes differ.
    func contradicts(_ pattern: PairPattern) -> Bool {
        let level = pattern[LinkageField.given.rawValue]
        if level == PairPattern.missing { return false }
        if level >= NameAgreement.different.rawValue { return true }
        return level != NameAgreement.exact.rawValue && pattern[LinkageField.sex.rawValue] == 1
    }

    /// The weight of one field that is not missing, in bits; of surname and given name together where both agree, at the
    /// given name.
    func weight(_ pattern: PairPattern, _ field: Int) -> Double {
        let place = Self.place(field, pattern[field])
        return rarity(pattern, field).map { match[place] + $0 } ?? ratio[place]
    }

    /// How rare the agreeing value of a field is, in bits, if that takes the place of chance; it does not depend on m.
    @inline(__always)
    func rarity(_ pattern: PairPattern, _ field: Int) -> Double? {
        let bits: Float
        switch field {
        case 0, 1: bits = pattern.familyBits
        case 2: bits = pattern.nameBits > 0 ? pattern.nameBits - pattern.familyBits : pattern.givenBits
        case 3: bits = pattern.fatherBits
        case 4:
            guard pattern.birthBits > 0 else { return nil }
            let place = Self.place(field, pattern[field])
            return ratio[place] - min(max(0, ratio[place]), Double(pattern.birthBits)) - match[place]
        case 6: bits = pattern.regionBits
        case 7:
            guard pattern.articleBits > 0 else { return nil }
            // Articles of one list go together: a rare one says a little more than agreement on the whole, and no more.
            let place = Self.place(field, pattern[field])
            let usual = match[place] - ratio[place]
            return min(max(Double(pattern.articleBits) - 0.6, -usual - 1), -usual + 1.7)
        default: bits = field >= Self.named ? pattern.extraBits[field &- Self.named] : 0
        }
        return bits > 0 ? Double(bits) : nil
    }

    /// Fills in what each code of a ``PatternSample`` weighs beside the rarities.
    func fill(_ table: inout [Double]) {
        for field in 0..<used {
            for level in 0..<PairPattern.levels {
                let place = field &* PairPattern.levels &+ level
                table[field * PatternSample.codes + level] = ratio[place]
                table[field * PatternSample.codes + level + PairPattern.levels] = match[place]
            }
        }
    }
}
