// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// The bytes of one entry of a list, with the searches that its recogniser needs.
struct EntryText {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var count: Int { bytes.count }

    func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    /// Where a word begins, at or after an offset.
    func find(_ word: StaticString, from start: Int) -> Int? {
        let pattern = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        var index = max(start, 0)
        while index <= bytes.count - pattern.count {
            if bytes[index] == first, bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
            index += 1
        }
        return nil
    }

    /// «Расстрелян», «Рассстреляна»: where it begins and ends. The last one counts: the entry ends with it.
    func verb() -> (start: Int, end: Int, isFemale: Bool)? {
        var found: (start: Int, end: Int, isFemale: Bool)?
        var from = 0
        while let start = find("Рас", from: from) {
            from = start + 6
            guard let stem = find("треля", from: start), stem - start <= 12, bytes[start..<stem].count % 2 == 0 else {
                continue
            }
            // «треля» is ten bytes, «н» two, «а» two.
            let isFemale = byte(stem + 12) == 0xD0 && byte(stem + 13) == 0xB0
            found = (start, stem + (isFemale ? 14 : 12), isFemale)
        }
        return found
    }

    /// A value with its words, without the marks and spaces around them; `nil` if nothing is left.
    func extracted(_ range: Range<Int>) -> Extracted<String>? {
        let trimmed = trim(range)
        guard !trimmed.isEmpty else { return nil }
        let text = String(decoding: bytes[trimmed], as: UTF8.self)
        return Extracted(
            value: text, span: TextSpan(start: trimmed.lowerBound, end: trimmed.upperBound), excerpt: text)
    }

    func trim(_ range: Range<Int>) -> Range<Int> {
        var start = max(range.lowerBound, 0)
        var end = min(range.upperBound, bytes.count)
        let loose: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x09, .comma, .semicolon]
        while start < end, loose.contains(bytes[start]) || isNoBreakSpace(start) {
            start += isNoBreakSpace(start) ? 2 : 1
        }
        while end > start {
            if loose.contains(bytes[end - 1]) || bytes[end - 1] == .dot && !isAbbreviated(end - 1, start) {
                end -= 1
            } else if end - start >= 2, isNoBreakSpace(end - 2) {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    private func isNoBreakSpace(_ index: Int) -> Bool { byte(index) == 0xC2 && byte(index + 1) == 0xA0 }

    /// «губ.», «обл.» keep their full stop: at most four letters before it.
    private func isAbbreviated(_ dot: Int, _ start: Int) -> Bool {
        var letters = 0
        var index = dot - 2
        while index >= start, byte(index) == 0xD0 || byte(index) == 0xD1 {
            letters += 1
            index -= 2
        }
        let isSmall = letters > 0 && !(byte(index + 2) == 0xD0 && byte(index + 3) < 0xB0)
        return letters > 0 && letters <= 4 && isSmall && byte(index + 1) == 0x20
    }

    /// The stretches between commas, leaving out those inside brackets and quotation marks.
    func parts(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        var isQuoted = false
        for index in range where index < bytes.count {
            switch bytes[index] {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .quote: isQuoted.toggle()
            case .comma where depth == 0 && !isQuoted:
                parts.append(start..<index)
                start = index + 1
            default: break
            }
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    private static let starts: [StaticString] = [
        "В 1", "С 1", "До 1", "Арест", "Ранее", "Пригов", "Осужд", "Был", "В янв", "В фев", "В мар", "В апр", "В мае",
        "В июн", "В июл", "В авг", "В сен", "В окт", "В ноя", "В дек",
    ]

    /// Whether a word stands at an offset.
    private func begins(_ word: StaticString, at start: Int) -> Bool {
        let pattern = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard start + pattern.count <= bytes.count else { return false }
        return bytes[start..<start + pattern.count].elementsEqual(pattern)
    }

    /// The address ends where a sentence on earlier arrests begins: after «. », a word for a time or an arrest.
    func address(from start: Int, to end: Int) -> (address: Range<Int>, rest: Range<Int>) {
        var index = start
        while index + 2 < end {
            if byte(index) == .dot, byte(index + 1) == 0x20 {
                let next = index + 2
                if EntryText.starts.contains(where: { begins($0, at: next) }) || isDate(next, end) {
                    return (start..<index, next..<end)
                }
            }
            index += 1
        }
        return (start..<end, end..<end)
    }

    private static let months: [StaticString] = [
        "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "год", "лет",
    ]

    /// «19 сентября 1923», «3 года»: a number, a space and a month or years.
    private func isDate(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, byte(index) &- 48 < 10 { index += 1 }
        guard index > start, index - start <= 2, byte(index) == 0x20 else { return false }
        return EntryText.months.contains { begins($0, at: index + 1) }
    }

    /// The first date «17.05.1938», «5.1938» or «1938» in a stretch.
    func date(in range: Range<Int>) -> Extracted<PartialDate>? {
        var index = range.lowerBound
        while index < range.upperBound {
            guard byte(index) &- 48 < 10 else {
                index += 1
                continue
            }
            let start = index
            var groups: [Int] = []
            repeat {
                var value = 0
                if !groups.isEmpty { index += 1 }
                while index < range.upperBound, byte(index) &- 48 < 10, value < 100_000 {
                    value = value * 10 + Int(byte(index) &- 48)
                    index += 1
                }
                groups.append(value)
            } while groups.count < 3 && byte(index) == .dot && byte(index + 1) &- 48 < 10
            guard let date = partialDate(groups) else { continue }
            let text = String(decoding: bytes[start..<index], as: UTF8.self)
            return Extracted(value: date, span: TextSpan(start: start, end: index), excerpt: text)
        }
        return nil
    }

    private func partialDate(_ groups: [Int]) -> PartialDate? {
        guard let year = groups.last, year >= 1800, year < 2000 else { return nil }
        switch groups.count {
        case 3: return Day(year: year, month: groups[1], day: groups[0]).map { PartialDate(day: $0) }
        case 2: return PartialDate(year: year, month: groups[0])
        default: return PartialDate(year: year)
        }
    }
}
