// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a cell lies in its record.
struct CSVCell {
    /// First byte, behind an opening quote.
    var start: UInt32
    /// Bytes, without the closing quote; the top bit says that doubled quotes stand inside.
    var lengthAndFlag: UInt32

    static let flag: UInt32 = 1 << 31

    var length: Int { Int(lengthAndFlag & ~Self.flag) }
    var hasDoubledQuotes: Bool { lengthAndFlag & Self.flag != 0 }
}

extension CSVReader {
    private enum Outcome {
        case record
        case needsMore
    }

    /// Finds the next record; `false` at the end of the file.
    func scan() throws(TableError) -> Bool {
        while true {
            if source.position == source.end {
                if source.isExhausted { return false }
                _ = try source.fill(keepingFrom: source.position)
                continue
            }
            if try scanWindow() == .record { return true }
            let known = source.end - source.position
            if known > limits.recordBytes { throw tooLong() }
            _ = try source.fill(keepingFrom: source.position)
        }
    }

    /// Finds the end of the record in the window, eight bytes at a time.
    ///
    /// Sentinels behind the window are line feeds: a hit at or behind `end` means that the bytes ran out.
    private func scanWindow() throws(TableError) -> Outcome {
        let base = source.base
        let end = source.end
        let start = source.position
        let wide = UInt64(separator) &* 0x0101_0101_0101_0101
        var count = 0
        var cellStart = start
        var lines = 0
        while true {
            if base[cellStart] == 0x22, cellStart < end {
                // A quoted cell.
                guard let quoted = try scanQuoted(from: cellStart, lines: &lines) else { return .needsMore }
                try append(quoted.cell, &count)
                if quoted.next == end {
                    guard source.isExhausted else { return .needsMore }
                    return try finish(start, end, end, count, lines)
                }
                if base[quoted.next] == separator {
                    cellStart = quoted.next + 1
                    continue
                }
                return try endOfRow(start, quoted.next, count, lines)
            }
            var index = cellStart
            var hits: UInt64 = 0
            scanning: while true {
                hits = Self.specials(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self), wide)
                while hits != 0 {
                    let hit = index &+ hits.trailingZeroBitCount >> 3
                    if hit >= end {
                        guard source.isExhausted else { return .needsMore }
                        try append(cellStart &- start, end &- cellStart, &count)
                        return try finish(start, end, end, count, lines)
                    }
                    try append(cellStart &- start, hit &- cellStart, &count)
                    if base[hit] != separator { return try endOfRow(start, hit, count, lines) }
                    cellStart = hit &+ 1
                    if base[cellStart] == 0x22 { break scanning }
                    hits &= hits &- 1
                }
                index &+= 8
                // The window has 16 bytes of padding; a word never begins behind its end.
                if index > end { index = end }
            }
        }
    }

    /// A bit at the top of each byte that is a separator, CR or LF. Exact: no carry crosses bytes since both summands
    /// are below 0x80.
    @inline(__always)
    private static func specials(_ word: UInt64, _ separators: UInt64) -> UInt64 {
        let sevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let low = word & sevenBits
        let noSeparator = (low ^ separators) &+ sevenBits
        let noLineFeed = (low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ sevenBits
        let noReturn = (low ^ 0x0D0D_0D0D_0D0D_0D0D) &+ sevenBits
        return ~(noSeparator & noLineFeed & noReturn) & ~word & 0x8080_8080_8080_8080
    }

    /// A bit at the top of each byte that is a quote or LF.
    @inline(__always)
    private static func quotesAndLines(_ word: UInt64) -> UInt64 {
        let sevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let low = word & sevenBits
        let noQuote = (low ^ 0x2222_2222_2222_2222) &+ sevenBits
        let noLineFeed = (low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ sevenBits
        return ~(noQuote & noLineFeed) & ~word & 0x8080_8080_8080_8080
    }

    /// The quoted cell whose opening quote is at `open`, and the index behind its closing quote; `nil` if the window
    /// ends before that is known.
    private func scanQuoted(from open: Int, lines: inout Int) throws(TableError) -> (cell: CSVCell, next: Int)? {
        let base = source.base
        let end = source.end
        var hasDoubled = false
        var index = open + 1
        while true {
            let hits = Self.quotesAndLines(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
            guard hits != 0 else {
                index = min(index &+ 8, end)
                continue
            }
            let hit = index &+ hits.trailingZeroBitCount >> 3
            guard hit < end else {
                if source.isExhausted { throw unterminated(open) }
                return nil
            }
            index = hit + 1
            if base[hit] == 0x0A {
                lines += 1
                continue
            }
            if index == end, !source.isExhausted { return nil }
            if index < end, base[index] == 0x22 {
                hasDoubled = true
                index += 1
                continue
            }
            try checkClosing(at: index, open: open)
            let start = open + 1 - source.position
            return (try cell(start, hit - open - 1, hasDoubled), index)
        }
    }

    private func endOfRow(_ start: Int, _ hit: Int, _ count: Int, _ lines: Int) throws(TableError) -> Outcome {
        guard source.base[hit] == 0x0D else { return try finish(start, hit, hit + 1, count, lines + 1) }
        if hit + 1 < source.end {
            let next = source.base[hit + 1] == 0x0A ? hit + 2 : hit + 1
            return try finish(start, hit, next, count, lines + 1)
        }
        guard source.isExhausted else { return .needsMore }
        return try finish(start, hit, hit + 1, count, lines + 1)
    }

    private func finish(
        _ start: Int, _ end: Int, _ next: Int, _ count: Int, _ lines: Int
    ) throws(TableError) -> Outcome {
        if end - start > limits.recordBytes { throw tooLong() }
        (recordStart, recordEnd) = (start, end)
        source.position = next
        cellCount = count
        row += 1
        recordRow = row
        recordLine = line
        line += lines
        return .record
    }

    @inline(__always)
    private func append(_ start: Int, _ length: Int, _ count: inout Int) throws(TableError) {
        try append(cell(start, length, false), &count)
    }

    @inline(__always)
    private func append(_ cell: CSVCell, _ count: inout Int) throws(TableError) {
        if count >= limits.columns { throw tooManyColumns() }
        cells[count] = cell
        count &+= 1
    }

    @inline(__always)
    private func cell(_ start: Int, _ length: Int, _ hasDoubledQuotes: Bool) throws(TableError) -> CSVCell {
        if length > limits.fieldBytes || start > limits.recordBytes { throw tooLong() }
        let flag = hasDoubledQuotes ? CSVCell.flag : 0
        return CSVCell(
            start: UInt32(truncatingIfNeeded: start), lengthAndFlag: UInt32(truncatingIfNeeded: length) | flag)
    }
}
