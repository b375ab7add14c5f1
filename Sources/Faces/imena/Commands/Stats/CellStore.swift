// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The cells of a table in one array of bytes, so that a hundred thousand rows of numbers make no strings.
struct CellStore {
    private var bytes: [UInt8] = []
    /// Where each cell ends, row by row.
    private var ends: [Int] = [0]

    /// How many cells there are.
    var count: Int { ends.count - 1 }

    /// Appends a cell without the blanks around it.
    mutating func append(_ cell: UnsafeRawBufferPointer) {
        var (first, last) = (0, cell.count)
        while first < last, cell[first] == 0x20 { first += 1 }
        while last > first, cell[last - 1] == 0x20 { last -= 1 }
        bytes.append(contentsOf: cell[first..<last])
        ends.append(bytes.count)
    }

    /// Appends a cell.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// The text of a cell.
    func text(_ place: Int) -> String { String(decoding: bytes[ends[place]..<ends[place + 1]], as: UTF8.self) }

    /// Whether a cell says that its value is not known: empty, NA, null or a point.
    func isMissing(_ place: Int) -> Bool {
        let (first, length) = (ends[place], ends[place + 1] - ends[place])
        switch length {
        case 0: return true
        case 1: return bytes[first] == 0x2E
        case 2: return bytes[first] == 0x4E && bytes[first + 1] == 0x41
        case 4: return text(place) == "null"
        default: return false
        }
    }

    /// The number in a cell; nothing for what is no finite number.
    func number(_ place: Int) -> Double? {
        if let short = shortNumber(ends[place]..<ends[place + 1]) { return short }
        guard let value = Double(text(place)), value.isFinite else { return nil }
        return value
    }

    /// A number of up to 15 digits without exponent: digits and power of ten are exact, so their quotient is the nearest
    /// number.
    private func shortNumber(_ range: Range<Int>) -> Double? {
        var place = range.lowerBound
        guard place < range.upperBound, range.count <= 17 else { return nil }
        let isNegative = bytes[place] == 0x2D
        if isNegative { place += 1 }
        var (digits, count, power) = (0, 0, 1.0)
        var hasPoint = false
        while place < range.upperBound {
            let byte = bytes[place]
            if byte == 0x2E, !hasPoint {
                hasPoint = true
            } else if byte >= 0x30, byte <= 0x39 {
                digits = digits * 10 + Int(byte - 0x30)
                count += 1
                if hasPoint { power *= 10 }
            } else {
                return nil
            }
            place += 1
        }
        guard count > 0, count <= 15, bytes[range.upperBound - 1] != 0x2E else { return nil }
        let value = Double(digits) / power
        return isNegative ? -value : value
    }
}
