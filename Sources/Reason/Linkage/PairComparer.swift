// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Names

/// Compares records of a list.
struct PairComparer: Sendable {
    let frequencies: NameFrequencies
    /// The records; they may become more, but must not change.
    var table: LinkageTable
    private var stems = StemComparison()
    private var sounds = StemComparison(size: 1 << 14)

    private var texts = StemComparison(size: 1 << 12)

    init(_ table: LinkageTable, _ frequencies: NameFrequencies) {
        self.table = table
        self.frequencies = frequencies
    }

    /// From now on only what the table holds at this moment is kept at hand; what is appended may be forgotten again.
    mutating func settle() {
        stems.settled = Int32(truncatingIfNeeded: table.lexicon.stems.count)
        sounds.settled = Int32(truncatingIfNeeded: table.lexicon.sounds.count)
        texts.settled = Int32(truncatingIfNeeded: table.values.count)
    }

    /// How two records agree, by their places in the list.
    mutating func compare(_ first: Int, _ second: Int) -> PairPattern {
        var pattern = compare(table.records[first], table.records[second])
        for column in 0..<table.extraColumns {
            let a = table.extras[first &* table.extraColumns &+ column]
            let b = table.extras[second &* table.extraColumns &+ column]
            guard a >= 0, b >= 0 else { continue }
            if a == b {
                pattern[LinkageWeights.named &+ column] = ValueAgreement.exact.rawValue
                pattern.extraBits[column] = frequencies.value(a)
            } else {
                let (cost, length) = texts.distance(a, b, in: table.values)
                let isNear = cost <= 44 && cost * 5 <= length * 30
                pattern[LinkageWeights.named &+ column] = (isNear ? ValueAgreement.near : .different).rawValue
            }
        }
        return pattern
    }

    private mutating func compare(_ a: LinkageRecord, _ b: LinkageRecord) -> PairPattern {
        var pattern = PairPattern()
        let isWoman = (a.sex == 2 || b.sex == 2) && a.sex != 1 && b.sex != 1
        let names = compareNames(a, b, &pattern)
        if names.family != PairPattern.missing { pattern[isWoman ? 1 : 0] = names.family }
        pattern[2] = names.given
        pattern[3] = patronymic(a, b)
        if pattern[3] == NameAgreement.exact.rawValue {
            pattern.fatherBits = min(frequencies.father(a.father), frequencies.father(b.father))
        }
        pattern[4] = Self.birth(a.birth, b.birth)
        let years = a.birth.years + b.birth.years - 1
        if years > 1 { pattern.birthBits = log2(Float(years)) }
        if a.sex != 0, b.sex != 0 { pattern[5] = a.sex == b.sex ? 0 : 1 }
        if a.region != 0, b.region != 0 {
            pattern[6] = a.region == b.region ? 0 : 1
            if a.region == b.region { pattern.regionBits = frequencies.region(a.region) }
        }
        articles(a, b, &pattern)
        pattern[8] = Self.arrest(a.arrest, b.arrest)
        return pattern
    }

    private mutating func compareNames(
        _ a: LinkageRecord, _ b: LinkageRecord, _ pattern: inout PairPattern
    ) -> (family: UInt8, given: UInt8) {
        let family = familyLevel(a, b)
        let given = givenLevel(
            a.given, a.givenAlternatives, a.givenSounds, a.givenInitial, a.flags,
            b.given, b.givenAlternatives, b.givenSounds, b.givenInitial, b.flags)
        var best = (family, given)
        if family >= FamilyAgreement.former.rawValue, given >= NameAgreement.different.rawValue,
            !a.flags.union(b.flags).isDisjoint(with: .isOrderUncertain)
        {
            for swapped in [swapped(a, b), swapped(b, a)].compactMap({ $0 }) where swapped < best {
                best = swapped
                pattern.isSwapped = true
            }
        }
        if !pattern.isSwapped {
            if family == FamilyAgreement.exact.rawValue { pattern.familyBits = familyBits(a, b) }
            if given == NameAgreement.exact.rawValue { pattern.givenBits = givenBits(a, b) }
            if pattern.familyBits > 0, pattern.givenBits > 0 {
                pattern.nameBits = min(frequencies.name(a.family, a.given), frequencies.name(b.family, b.given))
            }
        } else {
            if best.0 == 0 { pattern.familyBits = familyBits(a, b) }
            if best.1 == 0 { pattern.givenBits = givenBits(a, b) }
        }
        return best
    }

    // Names that agree by their sounds can have two numbers; the commoner one counts.
    private func familyBits(_ a: LinkageRecord, _ b: LinkageRecord) -> Float {
        min(frequencies.family(a.family), frequencies.family(b.family))
    }
    private func givenBits(_ a: LinkageRecord, _ b: LinkageRecord) -> Float {
        min(frequencies.given(a.given), frequencies.given(b.given))
    }

    /// The agreement if the first record’s name is read the other way round; `nil` if that is no better.
    private mutating func swapped(_ a: LinkageRecord, _ b: LinkageRecord) -> (UInt8, UInt8)? {
        guard a.swappedFamily >= 0, b.family >= 0 else { return nil }
        let family = familyAgreement(a.swappedFamily, b.family)
        guard family <= FamilyAgreement.typing.rawValue else { return nil }
        let given = givenLevel(
            a.swappedGiven, -1, -1, 0, [], b.given, b.givenAlternatives, b.givenSounds, b.givenInitial, b.flags)
        guard given < NameAgreement.different.rawValue else { return nil }
        return (family, given)
    }

    private mutating func familyLevel(_ a: LinkageRecord, _ b: LinkageRecord) -> UInt8 {
        guard a.family >= 0, b.family >= 0 else { return PairPattern.missing }
        if a.family == b.family { return 0 }
        var best = familyAgreement(a.family, b.family)
        if a.familyOther >= 0 || b.familyOther >= 0 {
            if a.familyOther >= 0 { best = min(best, familyAgreement(a.familyOther, b.family)) }
            if b.familyOther >= 0 { best = min(best, familyAgreement(a.family, b.familyOther)) }
            if a.familyOther >= 0, b.familyOther >= 0 {
                best = min(best, familyAgreement(a.familyOther, b.familyOther))
            }
            // An agreement by another reading is not an exact one.
            best = max(best, FamilyAgreement.near.rawValue)
        }
        if best < FamilyAgreement.distant.rawValue { return best }
        for first in [a.family, a.familyExtra, a.familyExtra2] where first >= 0 {
            for second in [b.family, b.familyExtra, b.familyExtra2] where second >= 0 {
                if first == a.family, second == b.family { continue }
                if familyAgreement(first, second) <= FamilyAgreement.typing.rawValue {
                    return FamilyAgreement.former.rawValue
                }
            }
        }
        return best
    }

    private mutating func familyAgreement(_ first: Int32, _ second: Int32) -> UInt8 {
        if first == second { return FamilyAgreement.exact.rawValue }
        let (cost, length) = stems.distance(first, second, in: table.lexicon.stems)
        return Self.level(cost, length).rawValue
    }

    private static func level(_ cost: Int, _ length: Int) -> FamilyAgreement {
        if cost == 0 { return .exact }
        if cost <= 10 { return .near }
        if cost <= 24, length >= 4 || cost <= 14 { return .typing }
        return cost <= 44 && cost * 5 <= length * 34 ? .distant : .different
    }

    private mutating func givenLevel(
        _ a: Int32, _ aOthers: Int32, _ aSounds: Int32, _ aInitial: UInt32, _ aFlags: LinkageRecord.Flags,
        _ b: Int32, _ bOthers: Int32, _ bSounds: Int32, _ bInitial: UInt32, _ bFlags: LinkageRecord.Flags
    ) -> UInt8 {
        if a >= 0, b >= 0 {
            let flags = aFlags.union(bFlags)
            if a == b {
                // A word that is only near a known name, or short for one, is all the same when it agrees with itself.
                if aSounds >= 0, aSounds == bSounds { return NameAgreement.exact.rawValue }
                if flags.contains(.givenIsShort) { return NameAgreement.short.rawValue }
                return flags.contains(.givenIsCorrected) ? NameAgreement.near.rawValue : NameAgreement.exact.rawValue
            }
            if aOthers >= 0 || bOthers >= 0, share(a, aOthers, b, bOthers) { return NameAgreement.short.rawValue }
            guard aSounds >= 0, bSounds >= 0 else { return NameAgreement.different.rawValue }
            let isOpen =
                a >= NameLexicon.unknownName || b >= NameLexicon.unknownName || flags.contains(.givenIsCorrected)
            return isOpen ? soundLevel(aSounds, bSounds) : NameAgreement.different.rawValue
        }
        guard aInitial != 0, bInitial != 0 else { return PairPattern.missing }
        return aInitial & bInitial != 0 ? NameAgreement.initial.rawValue : NameAgreement.initialDiffers.rawValue
    }

    private func share(_ a: Int32, _ aOthers: Int32, _ b: Int32, _ bOthers: Int32) -> Bool {
        let first = aOthers >= 0 ? table.lexicon.alternatives[Int(aOthers)] : [a]
        let second = bOthers >= 0 ? table.lexicon.alternatives[Int(bOthers)] : [b]
        return first.contains { second.contains($0) }
    }

    private mutating func soundLevel(_ a: Int32, _ b: Int32) -> UInt8 {
        let (cost, length) = sounds.distance(a, b, in: table.lexicon.sounds)
        if cost <= 3 { return NameAgreement.exact.rawValue }
        return (cost <= 24 && (length >= 4 || cost <= 14) ? NameAgreement.near : .different).rawValue
    }

    private mutating func patronymic(_ a: LinkageRecord, _ b: LinkageRecord) -> UInt8 {
        if a.father >= 0, b.father >= 0 {
            if a.father == b.father { return NameAgreement.exact.rawValue }
            guard a.fatherSounds >= 0, b.fatherSounds >= 0 else { return NameAgreement.different.rawValue }
            let isOpen = a.father >= NameLexicon.unknownName || b.father >= NameLexicon.unknownName
            return isOpen ? soundLevel(a.fatherSounds, b.fatherSounds) : NameAgreement.different.rawValue
        }
        guard a.fatherInitial != 0, b.fatherInitial != 0 else { return PairPattern.missing }
        return a.fatherInitial & b.fatherInitial != 0
            ? NameAgreement.initial.rawValue : NameAgreement.initialDiffers.rawValue
    }

    static func birth(_ a: PackedDate, _ b: PackedDate) -> UInt8 {
        guard a.isKnown, b.isKnown else { return PairPattern.missing }
        let level: BirthAgreement
        if a.years > 1 || b.years > 1 {
            let (first, second) = (Int(a.year), Int(b.year))
            let gap = max(0, first - second - b.years + 1, second - first - a.years + 1)
            level = gap == 0 ? .year : gap == 1 ? .yearNear : gap == 2 ? .closeYears : .different
            return level.rawValue
        }
        let years = abs(Int(a.year) - Int(b.year))
        if a.isFull, b.isFull {
            if a == b { return 0 }
            let sameDay = a.day == b.day
            let sameMonth = a.month == b.month
            if years == 0 {
                if a.month == b.day, a.day == b.month {
                    level = .swapped
                } else if sameMonth, isSlip(Int(a.day), Int(b.day)) {
                    level = .dayDiffers
                } else if a.month == 1 && a.day == 1 || b.month == 1 && b.day == 1 {
                    level = .placeholder
                } else {
                    level = sameDay ? .monthDiffers : .sameYear
                }
            } else if sameDay, sameMonth, years == 1 || years == 10 || isSlip(Int(a.year), Int(b.year)) {
                level = .yearDiffers
            } else {
                level = years <= 2 ? .closeYears : .different
            }
        } else if years == 0 {
            level = a.month != 0 && b.month != 0 ? (a.month == b.month ? .month : .sameYear) : .year
        } else {
            level = years == 1 ? .yearNear : years == 2 ? .closeYears : .different
        }
        return level.rawValue
    }

    /// Whether two numbers of equal length differ in one digit, by one, or by two neighbouring digits in the other order.
    private static func isSlip(_ a: Int, _ b: Int) -> Bool {
        if abs(a - b) == 1 { return true }
        var (x, y, differing) = (a, b, 0)
        var isTransposed = false
        while x > 0 || y > 0 {
            if x % 10 != y % 10 {
                differing += 1
                // The two digits from here on, and the same digits changed over.
                if x % 100 == y % 10 * 10 + y / 10 % 10 { isTransposed = true }
            }
            x /= 10
            y /= 10
        }
        return differing == 1 || differing == 2 && isTransposed
    }

    static func arrest(_ a: PackedDate, _ b: PackedDate) -> UInt8 {
        guard a.isKnown, b.isKnown else { return PairPattern.missing }
        let level: ArrestAgreement
        if a.isFull, b.isFull {
            let days = abs(a.dayNumber - b.dayNumber)
            level = days == 0 ? .exact : days <= 3 ? .days : days <= 45 ? .weeks : a.year == b.year ? .year : .different
        } else if a.month != 0, b.month != 0 {
            let months = abs(Int(a.year) * 12 + Int(a.month) - Int(b.year) * 12 - Int(b.month))
            level = months == 0 ? .month : months == 1 ? .weeks : a.year == b.year ? .year : .different
        } else {
            level = a.year == b.year ? .year : .different
        }
        return level.rawValue
    }

    private func articles(_ a: LinkageRecord, _ b: LinkageRecord, _ pattern: inout PairPattern) {
        guard a.articles[0] != 0, b.articles[0] != 0 else { return }
        var rarest: Float = 0
        var shared = 0
        for first in 0..<4 where a.articles[first] != 0 {
            for second in 0..<4 where b.articles[second] == a.articles[first] {
                shared += 1
                rarest = max(rarest, frequencies.article(a.articles[first]))
            }
        }
        pattern[7] = shared == 0 ? 2 : shared == Self.count(a) && shared == Self.count(b) ? 0 : 1
        if shared > 0 { pattern.articleBits = rarest }
    }

    private static func count(_ record: LinkageRecord) -> Int { (0..<4).count { record.articles[$0] != 0 } }
}
