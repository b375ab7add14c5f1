// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Looks again at surnames that stand alone, when the whole text is known.
struct MentionReview {
    private let matcher: NameMatcher
    /// How far after a surname, as in a headline, the full name may follow.
    private static let reach = 3_000

    init(_ matcher: NameMatcher) { self.matcher = matcher }

    func reviewed() -> [FoundName] {
        var next: [Int32: FoundName] = [:]
        var names = matcher.found
        for place in names.indices.reversed() {
            var name = names[place]
            if name.level.rawValue >= FoundName.Level.initials.rawValue {
                if name.probability >= 0.8 { next[name.person] = name }
                continue
            }
            if name.level == .surname, !name.isKnown, let full = next[name.person],
                full.start - name.start < Self.reach
            {
                name.probability = max(name.probability, min(full.probability, name.beginsSentence ? 0.8 : 0.85))
                name.why.append(Reason("later", String(full.start - name.start)))
            }
            if name.level == .surname, matcher.memory.commonWords.contains(name.exact) {
                name.probability *= name.isKnown ? (name.beginsSentence ? 0.4 : 0.9) : 0.1
                name.why.append(Reason("common-word"))
            }
            names[place] = name
        }
        return names
    }
}
