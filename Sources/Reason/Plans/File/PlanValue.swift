// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is known of a candidate in one respect.
public enum PlanValue: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// A word or more.
    case text(String)
    /// Nobody has said it.
    case unknown

    /// The greatest size of a number.
    static let greatestNumber = 1e9

    /// Reads a cell or a scalar: nothing, `?`, `unknown` and `null` are unknown; `yes`, `no`, `true` and `false` are flags; digits
    /// are a number.
    init(_ written: String) {
        let text = String(written.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        switch text.lowercased() {
        case "", "?", "~", "null", "unknown": self = .unknown
        case "yes", "true": self = .flag(true)
        case "no", "false": self = .flag(false)
        default: self = Self.number(text).map { .number($0) } ?? .text(text)
        }
    }

    /// A decimal number with digits and at most a sign, a point and an exponent.
    static func number(_ text: String) -> Double? {
        guard text.utf8.first.map({ $0 == 0x2D || $0 == 0x2B || 0x30...0x39 ~= $0 }) ?? false,
            text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }),
            let number = Double(text), number.isFinite
        else { return nil }
        return number
    }

    /// A number without needless digits.
    public static func shown(_ number: Double) -> String {
        let rounded = (number * 1000).rounded() / 1000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }
}

extension PlanValue: CustomStringConvertible {
    /// As it is written.
    public var description: String {
        switch self {
        case .number(let number): Self.shown(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .text(let text): text
        case .unknown: "unknown"
        }
    }
}
