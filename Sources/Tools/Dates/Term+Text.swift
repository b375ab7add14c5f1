// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Term: CustomStringConvertible {
    /// Reads an ISO 8601 duration of years, months, weeks and days: `P8Y6M`, `P15D`, `P2W` (which is kept as 14 days).
    /// Parts stand in this order, each at most once and at most a million. Fractions, times of day (`PT36H`) and
    /// signs are `nil`.
    public init?(iso: some StringProtocol) {
        var parts = [0, 0, 0, 0]
        var next = 0
        var value: Int?
        var bytes = iso.utf8.makeIterator()
        guard bytes.next() == UInt8(ascii: "P") else { return nil }
        while let byte = bytes.next() {
            if Byte.isDigit(byte) {
                let grown = (value ?? 0) * 10 + Int(byte - 48)
                guard grown <= Term.greatestPart else { return nil }
                value = grown
                continue
            }
            guard let place = Term.designators.firstIndex(of: byte), place >= next, let number = value else {
                return nil
            }
            parts[place] = number
            next = place + 1
            value = nil
        }
        guard next > 0, value == nil, parts[2] * 7 + parts[3] <= Term.greatestPart else { return nil }
        self.init(years: parts[0], months: parts[1], days: parts[2] * 7 + parts[3])
    }

    private static let designators = Array("YMWD".utf8)

    /// The ISO 8601 duration: parts that are not zero, or `P0D`.
    public var iso: String {
        var text = "P"
        if years > 0 { text += "\(years)Y" }
        if months > 0 { text += "\(months)M" }
        if days > 0 || text.utf8.count == 1 { text += "\(days)D" }
        return text
    }

    /// The same as `iso`.
    public var description: String { iso }
}
