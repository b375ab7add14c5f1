// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A number of JSON, kept as it is written, so that nothing is lost by rounding.
public struct JSONNumber: Sendable, Hashable {
    /// The digits as written, for example `1e3` or `12.50`.
    public let text: String

    /// A whole number.
    public init(_ value: Int) {
        text = String(value)
    }

    /// The shortest text that reads back as `value`; `nil` for NaN and infinities, which JSON does not have.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
            text = String(whole)
        } else {
            text = value.description
        }
    }

    /// Text that was checked against the grammar already.
    init(checked text: String) {
        self.text = text
    }

    /// The value if it is written without fraction and exponent and fits.
    public var int: Int? { Int(text) }

    /// The nearest value of binary64, or `nil` if the number is too large for it.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
