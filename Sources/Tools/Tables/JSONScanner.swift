// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the tokens of JSON from a stream; strict after RFC 8259 in grammar and in UTF-8.
final class JSONScanner {
    let source: ByteSource
    let limits: Limits
    let duplicateKeys: JSONReader.DuplicateKeys
    /// Values since the count was last set to zero.
    var values = 0
    /// The offset at which the value that is measured against `maximumBytes` begins.
    var valueStart = 0
    var maximumBytes: Int
    private(set) var line = 1
    private var lineStart = 0

    init(
        _ source: ByteSource, limits: Limits, duplicateKeys: JSONReader.DuplicateKeys, maximumBytes: Int
    ) throws(TableError) {
        self.source = source
        self.limits = limits
        self.duplicateKeys = duplicateKeys
        self.maximumBytes = maximumBytes
        try source.require(3)
        let hasMark = source.end >= 3 && source.base[0] == 0xEF && source.base[1] == 0xBB && source.base[2] == 0xBF
        if hasMark { source.position = 3 }
    }

    /// The place of the next byte.
    var place: TablePlace {
        TablePlace(
            file: source.name, column: source.offset - lineStart + 1, line: line, byteOffset: source.offset)
    }

    /// The next byte that is no blank, not consumed; `nil` at the end.
    func peek() throws(TableError) -> UInt8? {
        while true {
            let base = source.base
            let end = source.end
            var index = source.position
            while index < end {
                let byte = base[index]
                guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
                    source.position = index
                    return byte
                }
                index &+= 1
                if byte == 0x0A {
                    line &+= 1
                    lineStart = source.origin &+ index
                }
            }
            source.position = index
            if source.isExhausted { return nil }
            _ = try source.fill(keepingFrom: index)
        }
    }

    /// Consumes `byte`, which must come next.
    func expect(_ byte: UInt8, _ meaning: String) throws(TableError) {
        guard try peek() == byte else { throw unexpected(meaning) }
        source.position += 1
    }

    /// Nothing but blanks may follow.
    func expectEnd() throws(TableError) {
        guard try peek() == nil else { throw unexpected("the end of the text") }
    }

    /// Consumes `true`, `false` or `null`.
    func literal(_ word: StaticString) throws(TableError) {
        let length = word.utf8CodeUnitCount
        guard try source.require(length) >= length else { throw unexpected("a value") }
        for index in 0..<length where source.base[source.position + index] != word.utf8Start[index] {
            throw unexpected("a value")
        }
        source.position += length
    }

    /// Reads a number whose first sign comes next.
    func number() throws(TableError) -> JSONNumber {
        var index = source.position
        while true {
            if index == source.end {
                if source.isExhausted { break }
                try checkLength(index - source.position)
                index -= try source.fill(keepingFrom: source.position)
                continue
            }
            guard Self.isOfNumber(source.base[index]) else { break }
            index &+= 1
        }
        try checkLength(index - source.position)
        let digits = UnsafeBufferPointer(start: source.base + source.position, count: index - source.position)
        guard Self.isNumber(digits) else { throw unexpected("a number") }
        source.position = index
        return JSONNumber(checked: String(decoding: digits, as: UTF8.self))
    }

    /// Reads a string whose opening quote comes next.
    func string() throws(TableError) -> String {
        source.position += 1
        var index = source.position
        var slow: [UInt8] = []
        var isSlow = false
        while true {
            index = Self.firstSpecial(source.base, index, source.end)
            if index == source.end {
                if source.isExhausted { throw unexpected("the closing quote of a string") }
                try checkLength(index - source.position)
                index -= try source.fill(keepingFrom: source.position)
                continue
            }
            let piece = UnsafeBufferPointer(start: source.base + source.position, count: index - source.position)
            try checkLength(piece.count + slow.count)
            switch source.base[index] {
            case 0x22:
                guard let text = Self.text(isSlow, &slow, piece) else { throw notUTF8() }
                source.position = index + 1
                return text
            case 0x5C:
                // Grown in place: a string full of escapes must not be copied at each of them.
                isSlow = true
                slow.append(contentsOf: piece)
                source.position = index
                try escape(into: &slow)
                index = source.position
            default:
                source.position = index
                throw unexpected("no control sign inside a string")
            }
        }
    }

    private static func text(_ isSlow: Bool, _ slow: inout [UInt8], _ piece: UnsafeBufferPointer<UInt8>) -> String? {
        guard isSlow else { return UTF8Text.string(piece) }
        slow.append(contentsOf: piece)
        return UTF8Text.string(slow)
    }

    /// The first quote, backslash or control sign, or `end`. Eight bytes at a time.
    private static func firstSpecial(_ base: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let sevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var index = start
        while index < end {
            let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let low = word & sevenBits
            let noQuote = (low ^ 0x2222_2222_2222_2222) &+ sevenBits
            let noBackslash = (low ^ 0x5C5C_5C5C_5C5C_5C5C) &+ sevenBits
            let noControl = low &+ 0x6060_6060_6060_6060
            let hits = ~(noQuote & noBackslash & noControl) & ~word & 0x8080_8080_8080_8080
            if hits != 0 { return min(end, index &+ hits.trailingZeroBitCount >> 3) }
            index &+= 8
        }
        return end
    }

    private func checkLength(_ length: Int) throws(TableError) {
        guard length > limits.fieldBytes else { return }
        throw TableError(
            .limit, "A string or number is longer than \(limits.fieldBytes) bytes", at: place, remedy: "Shorten it.")
    }
}
