// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// The words of `roles.txt`.
struct RoleWords: Sendable {
    static let standard = RoleWords(text: String(decoding: PackageResources.roles_txt, as: UTF8.self))

    /// What is told by a title, and by what somebody does.
    private(set) var titles = RolePatterns<OfficialRole>()
    private(set) var acts = RolePatterns<Set<OfficialRole>>()
    private(set) var notBody = RolePatterns<Bool>()
    private(set) var gaps = RolePatterns<Bool>()
    private(set) var saysTitle: [RolePattern] = []
    private(set) var notTitle: [RolePattern] = []
    private(set) var otherTitles: [RolePattern.Word] = []
    /// Titles of several officials at once.
    private(set) var plurals: Set<String> = []
    private(set) var passive: [RolePattern] = []
    /// Words before an act that deny it, and denied acts as a whole.
    private(set) var denials: [RolePattern] = []
    private(set) var nonActs = RolePatterns<Bool>()
    /// What was done to somebody by whoever is named as its agent, and the words that name an agent.
    private(set) var done = RolePatterns<Set<OfficialRole>>()
    private(set) var agents: [RolePattern] = []
    private(set) var agentTitles: Set<String> = []
    /// Words after an official who says that it was not so.
    private(set) var denies: [RolePattern] = []
    private(set) var verbTitles: Set<String> = []
    private(set) var subjectPronouns: Set<String> = []
    private(set) var places: [RolePattern.Word] = []
    private(set) var surnameEndings: [String] = []
    private(set) var asideBefore: [RolePattern] = []
    private(set) var asideAfter: [RolePattern] = []
    private(set) var pronouns: Set<String> = []
    private(set) var abbreviations: Set<String> = []
    private(set) var gapEndings: Set<String> = []
    private(set) var needsAct: Set<OfficialRole> = []
    private(set) var caseWords: [RolePattern.Word] = []
    private(set) var months: [String: Int] = [:]

    private var actRoles: [String: Set<OfficialRole>] = [:]
    private var doneRoles: [String: Set<OfficialRole>] = [:]

    init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let head = line[..<colon].split(separator: " ")
            take(String(head.first ?? ""), head.dropFirst().first.map(String.init), line[line.index(after: colon)...])
        }
        // One act can be done by several roles.
        for (text, roles) in actRoles.sorted(by: { $0.key < $1.key }) {
            if let pattern = RolePattern(text) { acts.add(pattern, roles) }
        }
        for (text, roles) in doneRoles.sorted(by: { $0.key < $1.key }) {
            if let pattern = RolePattern(text) { done.add(pattern, roles) }
        }
    }

    private mutating func take(_ kind: String, _ of: String?, _ rest: Substring) {
        let patterns = rest.split(separator: ";").compactMap { RolePattern($0) }
        let words = Self.folded(String(rest)).split { $0 == " " || $0 == ";" || $0 == "|" }.map(String.init)
        let role = of.flatMap { OfficialRole(rawValue: $0) }
        switch kind {
        case "title": if let role { for pattern in patterns { titles.add(pattern, role) } }
        case "act":
            for text in rest.split(separator: ";") {
                role.map { _ = actRoles[Self.plain(text), default: []].insert($0) }
            }
        case "done":
            for text in rest.split(separator: ";") {
                role.map { _ = doneRoles[Self.plain(text), default: []].insert($0) }
            }
        case "agent": agents += patterns
        case "agent-title": agentTitles.formUnion(words)
        case "denies": denies += patterns
        case "verb-title": verbTitles.formUnion(words)
        case "subject-pronoun": subjectPronouns.formUnion(words)
        case "not-body": for pattern in patterns { notBody.add(pattern, true) }
        case "gap": for pattern in patterns { gaps.add(pattern, true) }
        case "says-title": saysTitle += patterns
        case "not-title": notTitle += patterns
        case "plural": plurals.formUnion(words)
        case "other-title": otherTitles += patterns.flatMap(\.beginnings)
        case "passive": passive += patterns
        case "denial": denials += patterns
        case "non-act": for pattern in patterns { nonActs.add(pattern, true) }
        case "place": places += patterns.flatMap(\.beginnings)
        case "surname-endings": surnameEndings += words
        case "aside-before": asideBefore += patterns
        case "aside-after": asideAfter += patterns
        case "pronoun": pronouns.formUnion(words)
        case "abbreviation": abbreviations.formUnion(words)
        case "gap-endings": gapEndings.formUnion(words)
        case "needs-act": needsAct.formUnion(words.compactMap { OfficialRole(rawValue: $0) })
        case "case-word": caseWords += patterns.flatMap(\.beginnings)
        case "month":
            if let month = of.flatMap({ Int($0) }) { for word in words { months[word] = month } }
        default: break
        }
    }

    private static func plain(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }

    /// A word as the data writes it.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value == 0x2019 ? 0x27 : Letters.folded(scalar.value)
            folded.append(Unicode.Scalar(value) ?? scalar)
        }
        return String(folded)
    }

    /// Whether a word with a capital and a full stop is an initial: one letter, or two that write one sound.
    func isInitial(_ folded: String) -> Bool {
        folded.count == 1 || ["yu", "ya", "ye", "yo", "zh", "ch", "sh", "kh", "ts", "дж"].contains(folded)
    }

    /// Whether a word before a name says that it is that of a lawyer or somebody else who is no official.
    func isOtherTitle(_ folded: String) -> Bool {
        otherTitles.contains { $0.isStem ? folded.hasPrefix($0.text) : folded == $0.text }
    }

    func isCaseWord(_ folded: String) -> Bool {
        caseWords.contains { $0.isStem ? folded.hasPrefix($0.text) : folded == $0.text }
    }

    /// Whether a word is the name of a place, or of a kind of organisation.
    func isPlace(_ folded: String) -> Bool {
        places.contains { $0.isStem ? folded.hasPrefix($0.text) : folded == $0.text }
    }

    /// Whether a word that stands alone after a title looks like a surname: «Строгов», “Strogova”, not «ФКУ», «Чечне».
    func isSurnameLike(_ token: RoleToken) -> Bool {
        let folded = token.folded
        guard !token.isAbbreviation, !isPlace(folded) else { return false }
        guard folded.unicodeScalars.contains(where: { Letters.isCyrillic($0.value) }) else { return true }
        return surnameEndings.contains { folded.hasSuffix($0) }
    }

    /// Whether a word ends as names of places do between a title and a name.
    func hasGapEnding(_ folded: String) -> Bool {
        folded.count > 4 && gapEndings.contains { folded.hasSuffix($0) }
    }
}
