// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Looks again at surnames that stand alone, when the whole text is known.
struct MentionReview {
    private let matcher: NameMatcher
    /// How far after a surname, as in a headline, the full name may follow.
    private static let reach = 3_000
    /// No mention of a person who has a title of office in the text is surer.
    private static let titled = 0.85

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
                // Others of the surname may follow in full as well.
                let others = names[max(0, place - 5)..<min(names.count, place + 6)].count { other in
                    other.start == name.start && other.end == name.end && other.person != name.person
                        && next[other.person].map { $0.start - name.start < Self.reach } ?? false
                }
                let later = min(full.probability, name.beginsSentence ? 0.8 : 0.85) / Double(1 + others)
                name.probability = max(name.probability, later)
                name.probability = min(name.probability, name.most)
                name.why.append(Reason("later", String(full.start - name.start)))
            }
            if name.level == .surname, matcher.memory.commonWords.contains(name.exact) {
                name.probability *= name.isKnown ? (name.beginsSentence ? 0.4 : 0.9) : 0.1
                name.why.append(Reason("common-word"))
            }
            names[place] = name
        }
        lowerTitled(&names)
        return names
    }

    /// Whom the text gives a title of office is perhaps a namesake of the person, wherever the text names them.
    private func lowerTitled(_ names: inout [FoundName]) {
        let titled = Set(names.filter(\.isTitled).map(\.person))
        guard !titled.isEmpty else { return }
        for place in names.indices where titled.contains(names[place].person) {
            names[place].probability = min(names[place].probability, Self.titled)
            if !names[place].why.contains(where: { $0.code == "office" }) { names[place].why.append(Reason("office")) }
        }
    }
}
