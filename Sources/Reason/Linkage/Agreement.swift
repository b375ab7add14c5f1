// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is compared of two records.
public enum LinkageField: Int, Sendable, CaseIterable {
    /// The surname, of two records of which none is a woman’s.
    case family
    /// The surname, of two records of which one is a woman’s: women change it at marriage.
    case familyOfWoman
    /// The given name.
    case given
    /// The patronymic.
    case patronymic
    /// The date of birth.
    case birth
    /// The sex.
    case sex
    /// The region.
    case region
    /// The articles of the charge.
    case articles
    /// The day of arrest.
    case arrest
}

/// How two surnames agree, from best to worst.
enum FamilyAgreement: UInt8 {
    case exact, near, typing, distant, former, different
}

/// How two given names, or two patronymics, agree.
enum NameAgreement: UInt8 {
    case exact, short, near, initial, different, initialDiffers
}

/// How two dates of birth agree.
enum BirthAgreement: UInt8 {
    case exact, month, year, swapped, placeholder, dayDiffers, monthDiffers, yearDiffers, sameYear, yearNear,
        closeYears, different
}

/// How two days of arrest agree.
enum ArrestAgreement: UInt8 {
    case exact, days, weeks, month, year, different
}

/// How two records agree, field by field; `PairPattern.missing` where one of them says nothing.
struct PairPattern: Sendable {
    static let missing: UInt8 = 255
    /// How many levels a field can have at the most.
    static let levels = 12
    /// How many further columns can be compared.
    static let mostExtras = 10

    /// The level of each field, in the order of `LinkageField`, and then of the further columns.
    var level = SIMD32<UInt8>(repeating: PairPattern.missing)
    /// How rare the agreeing values of further columns are, in bits; 0 where none agrees.
    var extraBits = SIMD16<Float>(repeating: 0)
    /// How rare the agreeing surname, given name, patronymic, region and article are, in bits; 0 where none agrees.
    var familyBits: Float = 0
    var givenBits: Float = 0
    var fatherBits: Float = 0
    var regionBits: Float = 0
    /// How much less an agreeing birth says because it is a span of years, in bits; 0 if none is. One of n years agrees by chance n times
    /// as often as one year, which is log₂ n bits.
    var birthBits: Float = 0
    var articleBits: Float = 0
    /// How rare the agreeing surname and given name are together.
    var nameBits: Float = 0
    /// The records are compared with one name read the other way round.
    var isSwapped = false

    subscript(field: Int) -> UInt8 {
        @inline(__always) get { level[field] }
        @inline(__always) set { level[field] = newValue }
    }
}

/// How two values of a further column agree.
enum ValueAgreement: UInt8 {
    case exact, near, different
}
