// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Words in a row, as `roles.txt` writes them.
struct RolePattern: Sendable {
    struct Word: Sendable, Hashable {
        var text: String
        /// Whether the word may go on.
        var isStem: Bool
    }

    private enum Element: Sendable {
        case words([Word])
        case gap
    }

    /// A gap holds at most so many words.
    private static let widestGap = 8
    private let elements: [Element]

    /// Reads a pattern; `nil` if it begins or ends with a gap, or is empty.
    init?(_ text: some StringProtocol) {
        let parts = RoleWords.folded(String(text)).replacing("'s", with: " 's").split(separator: " ")
        guard let first = parts.first, let last = parts.last, first != "...", last != "..." else { return nil }
        elements = parts.map { part in
            if part == "..." { return .gap }
            return .words(
                part.split(separator: "|").map { word in
                    let isStem = word.hasSuffix("*")
                    return Word(text: String(isStem ? word.dropLast() : word), isStem: isStem)
                })
        }
    }

    /// The words with which it can begin.
    var beginnings: [Word] {
        if case .words(let words)? = elements.first { return words }
        return []
    }

    /// The end of the words that fit, from a place on; `nil` if they do not.
    func end(in tokens: [RoleToken], at place: Int) -> Int? { end(in: tokens, at: place, from: 0) }

    private func end(in tokens: [RoleToken], at place: Int, from first: Int) -> Int? {
        var place = place
        for (number, element) in elements.enumerated().dropFirst(first) {
            switch element {
            case .words(let words):
                guard place < tokens.count, Self.fits(tokens[place].folded, words) else { return nil }
                place += 1
            case .gap:
                for skipped in 0...Self.widestGap {
                    let next = place + skipped
                    guard next < tokens.count else { return nil }
                    if skipped > 0, tokens[next - 1].endsGap { return nil }
                    if let end = end(in: tokens, at: next, from: number + 1) { return end }
                }
                return nil
            }
        }
        return place
    }

    private static func fits(_ text: String, _ words: [Word]) -> Bool {
        words.contains { $0.isStem ? text.hasPrefix($0.text) : text == $0.text }
    }

    /// Whether the words fit that end at a place: the one after the last.
    func isMet(in tokens: [RoleToken], endingAt place: Int) -> Bool {
        let least = max(0, place - elements.count - Self.widestGap)
        return (least..<max(least, place)).contains { end(in: tokens, at: $0) == place }
    }
}

/// Patterns that can be looked up by the word with which they begin.
struct RolePatterns<Value: Sendable>: Sendable {
    private var exact: [String: [(pattern: RolePattern, value: Value)]] = [:]
    private var stems: [String: [(pattern: RolePattern, value: Value)]] = [:]

    mutating func add(_ pattern: RolePattern, _ value: Value) {
        for word in pattern.beginnings {
            if word.isStem {
                stems[String(word.text.prefix(RoleToken.stemLength)), default: []].append((pattern, value))
            } else {
                exact[word.text, default: []].append((pattern, value))
            }
        }
    }

    /// The longest match at a place, the first of equals. One that ends with its noun, before a number, “of” or a sign, is longer than
    /// any that goes on: “Head of Penal Colony No 6 of the Penitentiary Service” is the head of a colony.
    ///
    /// - Parameter joined: what is made of the values of all that match; without it the one of the match counts.
    func match(
        in tokens: [RoleToken], at place: Int, joined: ((Value, Value) -> Value)? = nil
    ) -> (value: Value, end: Int)? {
        var best: (value: Value, end: Int)?
        var all: Value?
        func consider(_ candidates: [(pattern: RolePattern, value: Value)]) {
            for candidate in candidates {
                guard let end = candidate.pattern.end(in: tokens, at: place) else { continue }
                all = all.map { value in joined.map { $0(value, candidate.value) } ?? value } ?? candidate.value
                if let before = best, before.end - place > 2, end - place > 2, before.end != end {
                    let (short, long) = before.end < end ? (before.end, end) : (end, before.end)
                    let isNoun = short < tokens.count && tokens[short].endsNoun && long - short > 1
                    if (end < before.end) != isNoun { continue }
                } else if end <= best?.end ?? place {
                    continue
                }
                best = (candidate.value, end)
            }
        }
        if let candidates = exact[tokens[place].folded] { consider(candidates) }
        if let candidates = stems[tokens[place].stem] { consider(candidates) }
        if joined != nil, let end = best?.end, let all { return (all, end) }
        return best
    }
}
