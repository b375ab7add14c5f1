// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a column of births with slashes or hyphens has the day first or the month: `03/04/1961` is either, and other rows, as
/// `23/04/1961`, tell.
struct BirthOrder {
    /// A birth of which day and month are not told apart by their numbers.
    struct Unclear {
        var year: Int
        var first: Int
        var second: Int
    }

    private var hasDayFirst = false
    private var hasMonthFirst = false

    /// Learns from a cell; gives the birth if it is unclear.
    mutating func take(_ text: String) -> Unclear? {
        for sign in ["/", "-"] as [Character] {
            let parts = text.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }),
                let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]), first > 0, second > 0
            else { continue }
            if first > 12, second <= 12 { hasDayFirst = true }
            if second > 12, first <= 12 { hasMonthFirst = true }
            guard first <= 12, second <= 12, first != second, ListDate.years.contains(year) else { return nil }
            return Unclear(year: year, first: first, second: second)
        }
        return nil
    }

    /// The birth by what the column shows; the year alone if that is nothing, or both.
    func date(_ birth: Unclear) -> (iso: String, isKnown: Bool) {
        let year = ListDate.padded(birth.year, 4)
        guard hasDayFirst != hasMonthFirst else { return (year, false) }
        let (day, month) = hasDayFirst ? (birth.first, birth.second) : (birth.second, birth.first)
        return ("\(year)-\(ListDate.padded(month, 2))-\(ListDate.padded(day, 2))", true)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
