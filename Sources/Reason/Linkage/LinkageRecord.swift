// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// A record as numbers: all that comparing needs, in one small block of memory.
struct LinkageRecord: Sendable {
    /// Stems of the surname: its readings, its second word or part, its former form; -1 for none.
    var family: Int32 = -1
    var familyOther: Int32 = -1
    var familyExtra: Int32 = -1
    var familyExtra2: Int32 = -1
    /// The given name; -1 if only an initial is known.
    var given: Int32 = -1
    var givenAlternatives: Int32 = -1
    /// The father’s name; -1 if only an initial is known.
    var father: Int32 = -1
    /// Skeletons of both, for names that are not the same one.
    var givenSounds: Int32 = -1
    var fatherSounds: Int32 = -1
    var givenInitial: UInt32 = 0
    var fatherInitial: UInt32 = 0
    /// For names whose order is uncertain, the other reading; -1 otherwise.
    var swappedFamily: Int32 = -1
    var swappedGiven: Int32 = -1
    var birth = PackedDate()
    var arrest = PackedDate()
    var region: UInt16 = 0
    var sex: UInt8 = 0
    var flags: Flags = []
    var articles: SIMD4<UInt16> = .zero

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let givenIsShort = Flags(rawValue: 1)
        static let givenIsCorrected = Flags(rawValue: 2)
        static let isOrderUncertain = Flags(rawValue: 4)
        /// The patronymic is formed as one, and not only a word in its place.
        static let patronymicIsFormed = Flags(rawValue: 8)
        /// The name has words beyond its parts.
        static let hasOtherWords = Flags(rawValue: 16)
    }
}

/// A date as far as it is known: a year, perhaps a month and a day; 0 for what is not. Of a span of years the first is kept, and in the
/// place of the day how many there are.
struct PackedDate: Sendable, Hashable {
    var year: Int16 = 0
    var month: UInt8 = 0
    var day: UInt8 = 0

    var isKnown: Bool { year != 0 }
    var isFull: Bool { month != 0 && day != 0 }
    /// How many years the date may be of.
    var years: Int { month == 0 ? max(1, Int(day)) : 1 }

    /// `yyyy-mm-dd`, `yyyymmdd`, `yyyy-mm`, `yyyy`, a span of years `yyyy/yyyy` (EDTF) of at most 255, or `dd.mm.yyyy` or `mm.yyyy`; unknown for anything else.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        if text.prefix(3).contains(0x2E) {
            take(dotted: text)
            return
        }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                let digit = Int(text[index]) - 0x30
                guard digit >= 0, digit <= 9 else { return nil }
                value = value * 10 + digit
            }
            return value
        }
        guard text.count >= 4, let year = number(0..<4), year > 0 else { return }
        self.year = Int16(truncatingIfNeeded: year)
        if text.count == 8, let month = number(4..<6), let day = number(6..<8), month >= 1, month <= 12, day >= 1,
            day <= 31
        {
            (self.month, self.day) = (UInt8(month), UInt8(day))
            return
        }
        if text.count == 9, text[4] == 0x2F, let last = number(5..<9), last > year, last - year < 255 {
            day = UInt8(last - year + 1)
            return
        }
        guard text.count >= 7, text[4] == 0x2D, let month = number(5..<7), month >= 1, month <= 12 else { return }
        self.month = UInt8(month)
        guard text.count >= 10, text[7] == 0x2D, let day = number(8..<10), day >= 1, day <= 31 else { return }
        self.day = UInt8(day)
    }

    init() {}

    /// As the day is written in Russian, Ukrainian, Belarusian and German.
    private mutating func take(dotted text: UnsafeBufferPointer<UInt8>) {
        var numbers: [Int] = []
        for part in text.split(separator: 0x2E, omittingEmptySubsequences: false) {
            let digits = part.prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !digits.isEmpty, digits.count <= 4 else { return }
            numbers.append(digits.reduce(0) { $0 * 10 + Int($1) - 0x30 })
            // What stands behind the year, as “г.”, does not count.
            if numbers.count == 3 || digits.count == 4 { break }
        }
        guard let year = numbers.popLast(), (1000...9999).contains(year), let month = numbers.popLast(),
            (1...12).contains(month)
        else { return }
        let day = numbers.popLast() ?? 0
        guard (0...31).contains(day) else { return }
        (self.year, self.month, self.day) = (Int16(year), UInt8(month), UInt8(day))
    }

    /// Days since 1 March of the year 0 (proleptic Gregorian); only for full dates.
    var dayNumber: Int {
        let shift = month <= 2 ? 1 : 0
        let y = Int(year) - shift
        let m = Int(month) + 12 * shift - 3
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + Int(day) - 1
    }
}
