// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A fraction in its lowest terms, for days that count one and a half and for parts of a term.
///
/// No law that the packs cite rounds days that are credited, so fractions are kept to the end. Numbers that would not
/// fit stop at the greatest that does; the days of the calendar times the small factors of the packs never come near.
public struct Fraction: Hashable, Sendable, Comparable {
    /// The number above.
    public let numerator: Int
    /// The number below, from 1 on.
    public let denominator: Int

    /// A whole number.
    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    /// A fraction; a number below that is not positive is taken for 1.
    public init(_ numerator: Int, _ denominator: Int) {
        let below = max(denominator, 1)
        let divisor = max(Self.divisor(numerator.magnitude, below.magnitude), 1)
        self.numerator = numerator / Int(divisor)
        self.denominator = below / Int(divisor)
    }

    /// Reads `3/2` or `2`: digits, at most six on each side, the number below not 0.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let above = Int(parts[0]), let below = parts.count == 2 ? Int(parts[1]) : 1, below > 0
        else { return nil }
        self.init(above, below)
    }

    /// No days.
    public static let zero = Fraction(0)
    /// A day for a day.
    public static let one = Fraction(1)

    /// The greatest whole number that is not greater.
    public var floor: Int {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return rest < 0 ? whole - 1 : whole
    }

    /// The smallest whole number that is not smaller.
    public var ceiling: Int {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return rest > 0 ? whole + 1 : whole
    }

    /// Whether it is a whole number.
    public var isWhole: Bool { denominator == 1 }

    /// As a number with a point, for programs.
    public var decimal: Double { Double(numerator) / Double(denominator) }

    /// The sum.
    public static func + (left: Fraction, right: Fraction) -> Fraction {
        if left.denominator == right.denominator {
            return Fraction(left.numerator.addingSafely(right.numerator), left.denominator)
        }
        let above = left.numerator.timesSafely(right.denominator).addingSafely(
            right.numerator.timesSafely(left.denominator))
        return Fraction(above, left.denominator.timesSafely(right.denominator))
    }

    /// The difference.
    public static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(0.addingSafely(-max(right.numerator, -Int.max)), right.denominator)
    }

    /// The product.
    public static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator.timesSafely(right.numerator), left.denominator.timesSafely(right.denominator))
    }

    /// So many times as much.
    public static func * (left: Int, right: Fraction) -> Fraction { Fraction(left) * right }

    /// Whether the first is smaller.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator.timesSafely(right.denominator) < right.numerator.timesSafely(left.denominator)
    }

    private static func divisor(_ first: UInt, _ second: UInt) -> UInt {
        var (large, small) = (first, second)
        while small != 0 { (large, small) = (small, large % small) }
        return large
    }
}

extension Fraction: CustomStringConvertible {
    /// With a point: `547.5`; thirds and the like with a stroke: `1/3`.
    public var description: String {
        if isWhole { return "\(numerator)" }
        guard denominator == 2 || denominator == 4, numerator >= 0 else { return "\(numerator)/\(denominator)" }
        let hundredths = numerator % denominator * (100 / denominator)
        return "\(numerator / denominator)." + (hundredths % 10 == 0 ? "\(hundredths / 10)" : "\(hundredths)")
    }
}

extension Int {
    /// The sum, or the end of the span of whole numbers that it would go beyond.
    fileprivate func addingSafely(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? -Int.max : .max) : sum
    }

    /// The product, or the end of the span of whole numbers that it would go beyond.
    fileprivate func timesSafely(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? ((self < 0) == (other < 0) ? .max : -Int.max) : Swift.max(product, -Int.max)
    }
}
