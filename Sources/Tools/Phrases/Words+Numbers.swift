// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Words {
    /// A whole number: English 1,198; Russian 1198 and, from five digits on, 12 300 with a no-break space.
    public func number(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        guard digits.count > (language == .ru ? 4 : 3) else { return String(number) }
        var grouped: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 {
                grouped += language == .ru ? [0xC2, 0xA0] : [UInt8(ascii: ",")]
            }
            grouped.append(digit)
        }
        return String(decoding: grouped, as: UTF8.self)
    }

    /// A number with at most two decimals, in the way of the language; one without end is its sign.
    public func decimal(_ value: Double) -> String {
        guard value.isFinite else { return "∞" }
        let text = "\((value * 100).rounded() / 100)"
        let kept = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return language == .ru ? kept.replacing(".", with: ",") : kept
    }

    /// A number, or the fewest and the most with a dash between.
    public func span(_ bounds: ClosedRange<Int>) -> String {
        bounds.lowerBound == bounds.upperBound
            ? number(bounds.lowerBound) : number(bounds.lowerBound) + "–" + number(bounds.upperBound)
    }

    /// Two bounds: one number if they are equal, "13 or 14" if they are neighbours, else "between 1,412 and 1,431".
    public func bounds(_ low: Int, _ high: Int) -> String {
        if low == high { return number(low) }
        return high == low &+ 1
            ? self("bounds.or", ["low": .number(low), "high": .number(high)])
            : self("bounds.between", ["low": .number(low), "high": .number(high)])
    }

    /// Things in a row: "a, b and c".
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + self("list.and") + last
    }

    /// Things of which one is so: "a, b or c".
    public func choice(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + self("list.or") + last
    }

    /// The first letter made great, as at the start of a sentence.
    public func capitalised(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
