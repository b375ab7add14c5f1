// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds out which sign stands between the cells.
enum CSVSeparator {
    static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// Looks at the first rows without consuming them. The sign that stands equally often in the most rows wins; with
    /// equal rows, the one that makes more columns; a comma if none does.
    static func detect(in source: ByteSource) throws(TableError) -> UInt8 {
        try source.require(64 << 10)
        let head = UnsafeBufferPointer(start: source.base + source.position, count: source.end - source.position)
        var best: (separator: UInt8, score: Int) = (0x2C, 0)
        for candidate in candidates {
            let score = score(candidate, head)
            if score > best.score { best = (candidate, score) }
        }
        return best.separator
    }

    private static func score(_ separator: UInt8, _ head: UnsafeBufferPointer<UInt8>) -> Int {
        let counts = countsPerRow(separator, head)
        guard let first = counts.first(where: { $0 > 0 }) else { return 0 }
        let same = counts.reduce(0) { $1 == first ? $0 + 1 : $0 }
        return same * 1000 / counts.count * 1000 + min(first, 999)
    }

    /// How often the sign stands outside quotes in each of the first 30 whole rows.
    private static func countsPerRow(_ separator: UInt8, _ head: UnsafeBufferPointer<UInt8>) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var length = 0
        var isQuoted = false
        for byte in head {
            if byte == 0x22 {
                isQuoted.toggle()
            } else if !isQuoted, byte == 0x0A || byte == 0x0D {
                if length > 0 { counts.append(count) }
                if counts.count == 30 { return counts }
                (count, length) = (0, 0)
                continue
            } else if !isQuoted, byte == separator {
                count += 1
            }
            length += 1
        }
        if length > 0, counts.isEmpty || head.count < 64 << 10 { counts.append(count) }
        return counts
    }
}
