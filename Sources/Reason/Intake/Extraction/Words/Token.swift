// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word, number or mark of a text.
struct Token {
    enum Kind: UInt8 { case word, number, mark, end }

    var kind = Kind.end
    /// UTF-8 offsets in the text.
    var start = 0
    var end = 0
    /// The class of a word; of a number or mark `none`.
    var cue = Cue.none
    /// The number that the word's class carries (month, numeral), or a number's first group of digits.
    var value = 0
    /// The groups of digits after the first, joined by full stops: 222.1 has the second, 17.05.1938 also the third.
    var second = -1
    var third = -1
    var fourth = -1
    /// How many digits the first group has.
    var digits = 0
    /// The scalar of a mark in ASCII form: all quotation marks are `"`, dashes `-`.
    var mark: UInt8 = 0
    var spaceBefore = false
    var lineBefore = false
    var capital = false
    /// The sentence it stands in, from 0.
    var sentence = 0
    /// How many brackets are open around it.
    var depth = 0
    /// The index of the matching bracket or quotation mark, or -1.
    var partner = -1

    func isMark(_ character: UInt8) -> Bool { kind == .mark && mark == character }

    /// Whether it looks like a year between 1800 and 2199.
    var isYear: Bool { kind == .number && digits == 4 && second < 0 && value >= 1800 && value < 2200 }

    /// Whether it is a number without a fraction.
    var isWhole: Bool { kind == .number && second < 0 }
}

extension UInt8 {
    static let dot = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let colon = UInt8(ascii: ":")
    static let dash = UInt8(ascii: "-")
    static let quote = UInt8(ascii: "\"")
    static let open = UInt8(ascii: "(")
    static let close = UInt8(ascii: ")")
}
