// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension TextEncoding {
    /// An encoding that was recognised, and why.
    public struct Detection: Sendable, Hashable {
        /// The encoding.
        public var encoding: TextEncoding
        /// Bytes of the byte order mark that are not part of the text: 0, 2 or 3.
        public var byteOrderMarkLength: Int
        /// The reason, for the receipt of an import.
        public var grounds: Grounds
    }

    /// Why an encoding was chosen, strongest reason first.
    public enum Grounds: String, Sendable, Hashable {
        /// The person said so.
        case given = "given by the person"
        /// A byte order mark stands at the beginning.
        case byteOrderMark = "byte order mark"
        /// The text has signs beyond ASCII and all are well-formed UTF-8, which does not happen by chance.
        case wellFormed = "well-formed UTF-8"
        /// An XML declaration, `<meta charset>` or `<meta http-equiv>` names it.
        case declared = "declared in the text"
        /// No byte above 127 was seen, so that every encoding here reads the same.
        case onlyASCII = "only ASCII"
        /// The text has signs beyond ASCII and nearly all are well-formed UTF-8: it is UTF-8 with wrong bytes in it, which
        /// whoever reads them will be told of.
        case almostWellFormed = "almost well-formed UTF-8"
        /// Every second byte is zero as often as only the signs of ASCII in UTF-16 make it.
        case zeroBytes = "zero bytes of UTF-16"
        /// The frequent letters of Russian come out under this encoding.
        case letterFrequency = "frequency of Russian letters"
        /// Nothing else fitted.
        case fallback = "nothing else fits"
    }

    /// Recognises the encoding of a text by its first bytes.
    ///
    /// - Parameter head: the beginning of the text; 64 KiB are enough. It may end inside a sign.
    public static func detect(_ head: some Collection<UInt8>) -> Detection {
        let bytes = Array(head.prefix(64 << 10))
        if let marked = byteOrderMark(bytes) { return marked }
        if let wide = wideWithoutMark(bytes) { return wide }
        let hasUpper = bytes.contains { $0 >= 0x80 }
        let isUTF8 = UTF8Check.firstProblem(in: bytes, mayBeCut: true) == nil
        if isUTF8, hasUpper { return Detection(encoding: .utf8, byteOrderMarkLength: 0, grounds: .wellFormed) }
        if let name = declaredName(bytes), let encoding = TextEncoding(name: name), encoding.upperHalf != nil || isUTF8
        {
            // A declaration that can be read byte by byte cannot be of UTF-16, whatever it says.
            let used = encoding.upperHalf == nil ? .utf8 : encoding
            return Detection(encoding: used, byteOrderMarkLength: 0, grounds: .declared)
        }
        if isUTF8 { return Detection(encoding: .utf8, byteOrderMarkLength: 0, grounds: .onlyASCII) }
        if isAlmostUTF8(bytes) {
            return Detection(encoding: .utf8, byteOrderMarkLength: 0, grounds: .almostWellFormed)
        }
        return byFrequency(bytes)
    }

    /// UTF-16 without a mark: separators, digits, blanks and line ends have a zero byte, always on the same side. At least
    /// a twentieth of the signs must have one, and the whole must be well-formed.
    private static func wideWithoutMark(_ bytes: [UInt8]) -> Detection? {
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let fewest = max(2, bytes.count / 40)
        let encoding: TextEncoding
        switch (zeros.even, zeros.odd) {
        case (0, fewest...): encoding = .utf16LittleEndian
        case (fewest..., 0): encoding = .utf16BigEndian
        default: return nil
        }
        let whole = Array(bytes.prefix(bytes.count & ~1))
        guard let text = try? encoding.decodeToUTF8(whole), !text.contains(where: { $0 < 0x09 }) else { return nil }
        return Detection(encoding: encoding, byteOrderMarkLength: 0, grounds: .zeroBytes)
    }

    /// Whether at least four of five signs beyond ASCII are well-formed UTF-8. In other encodings hardly one is.
    private static func isAlmostUTF8(_ bytes: [UInt8]) -> Bool {
        var (good, bad, start) = (0, 0, 0)
        bytes.withUnsafeBufferPointer { all in
            while start < all.count {
                let rest = UnsafeBufferPointer(rebasing: all[start...])
                let end = UTF8Check.firstProblem(in: rest, mayBeCut: true) ?? rest.count
                good += rest[..<end].reduce(0) { $1 >= 0xC0 ? $0 + 1 : $0 }
                guard end < rest.count else { break }
                bad += 1
                // Text of another encoding is full of problems: there is no need to look at all of it.
                if bad > 1000, good < 4 * bad { break }
                start += end + 1
            }
        }
        return good >= 4 * bad
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> Detection? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Detection(encoding: .utf8, byteOrderMarkLength: 3, grounds: .byteOrderMark)
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return Detection(encoding: .utf16LittleEndian, byteOrderMarkLength: 2, grounds: .byteOrderMark)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return Detection(encoding: .utf16BigEndian, byteOrderMarkLength: 2, grounds: .byteOrderMark)
        }
        return nil
    }

    /// The name in `<?xml … encoding="…"?>` or the first `charset=` of the first 4 KiB (the standard asks for 1 KiB;
    /// old pages have long heads).
    private static func declaredName(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(4096).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        // A declaration belongs to markup; in a table the same words are only a cell.
        guard head.first(where: { $0 > 0x20 }) == 0x3C else { return nil }
        let isXML = head.starts(with: Array("<?xml".utf8))
        if isXML, let name = value(after: "encoding", in: head.prefix(200)) { return name }
        return value(after: "charset", in: head[...])
    }

    private static func value(after word: String, in head: ArraySlice<UInt8>) -> String? {
        let key = Array(word.utf8)
        var index = head.startIndex
        while index + key.count < head.endIndex {
            defer { index += 1 }
            guard head[index] == key[0], head[index..<index + key.count].elementsEqual(key) else { continue }
            let rest = head[(index + key.count)...].drop { $0 <= 0x20 }
            guard rest.first == 0x3D else { continue }
            let quoted = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
            let name = quoted.prefix { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F }
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    /// Counts the seven most frequent small letters of Russian (о е а и н т с: half of any text) under each encoding.
    private static func byFrequency(_ bytes: [UInt8]) -> Detection {
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        let upper = counts[128...].reduce(0, +)
        let frequent: Set<UInt16> = [0x43E, 0x435, 0x430, 0x438, 0x43D, 0x442, 0x441]
        var candidates = [TextEncoding.windows1251, .koi8r, .cp866]
        // A few names are too few for frequencies: there the shape of the words decides. Capitals alone are small letters
        // alone elsewhere; of equals the first is the most common encoding.
        if upper <= fewLetters {
            let inWords = candidates.map { lettersInWords(bytes, $0) }
            if let most = inWords.max(), most * 2 > upper, let first = inWords.firstIndex(of: most) {
                return Detection(
                    encoding: candidates[first], byteOrderMarkLength: 0, grounds: .letterFrequency)
            }
            if upper < fewestLetters { candidates = [] }
        }
        var best = (encoding: TextEncoding.windows1252, score: upper / 4)
        for encoding in candidates {
            let half = encoding.upperHalf ?? []
            let score = half.indices.reduce(0) { frequent.contains(half[$1]) ? $0 + counts[128 + $1] : $0 }
            if score > best.score { best = (encoding, score) }
        }
        let grounds: Grounds = best.encoding == .windows1252 ? .fallback : .letterFrequency
        return Detection(encoding: best.encoding, byteOrderMarkLength: 0, grounds: grounds)
    }

    /// Up to so many bytes beyond ASCII a text is a short one.
    private static let fewLetters = 1024
    /// With fewer their frequencies tell nothing.
    private static let fewestLetters = 16

    /// How many letters stand in words of two Cyrillic letters and more that are small, capital, or small behind a capital. A
    /// word that has letters of ASCII as well is none: in Western languages nearly all are such.
    private static func lettersInWords(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
        let half = encoding.upperHalf ?? []
        var (found, small, capital) = (0, 0, 0)
        var isWord = true
        for byte in bytes + [0x20] {
            let sign = byte < 128 ? UInt16(byte) : half.indices.contains(Int(byte) - 128) ? half[Int(byte) - 128] : 0
            switch sign {
            case 0x410...0x42F, 0x400...0x40F:
                // A capital letter behind a small one.
                if small > 0 { isWord = false }
                capital += 1
            case 0x430...0x45F: small += 1
            case 0x41...0x5A, 0x61...0x7A: isWord = false
            default:
                if byte >= 128, sign >= 0x2500 || sign == 0 { isWord = false }
                let isCased = small == 0 || capital <= 1
                if isWord, isCased, small + capital > 1 { found += small + capital }
                (small, capital, isWord) = (0, 0, true)
            }
        }
        return found
    }
}
