// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// A sentence with what stands in it.
struct RoleView {
    /// An official named in it.
    struct Official {
        var role: OfficialRole
        /// The tokens of the title and of the name.
        var title: Range<Int>
        var name: Range<Int>
        var probability: Double
        /// The first name after the title: where several share one, the body stands before it.
        var first = 0..<0
        var isSurnameAlone = false
        var isFormer = false
    }

    let sentence: RoleSentence
    let persons: [RoleReading.Person]
    /// The tokens of courts and bodies, and of the listed official.
    let phrases: [Range<Int>]
    let own: [Range<Int>]
    let titles: [(role: OfficialRole, range: Range<Int>)]
    let acts: [(roles: Set<OfficialRole>, range: Range<Int>)]
    /// What was done to somebody: an act of whoever is named as its agent.
    let done: [(roles: Set<OfficialRole>, range: Range<Int>)]
    /// The acts of which the sentence says that they were not done, with the words that say it.
    let denied: [Range<Int>]

    init(
        _ sentence: RoleSentence, _ words: RoleWords, persons: [RoleReading.Person], phrases: [Range<Int>],
        own: [Range<Int>], needsActs: Bool = false
    ) {
        self.sentence = sentence
        self.persons = persons
        self.phrases = phrases
        self.own = own
        titles = Self.matches(words.titles, sentence.tokens).map { ($0.value, $0.range) }
        // Most sentences have no title, and are done with.
        let candidates =
            titles.isEmpty && !needsActs ? [] : Self.matches(words.acts, sentence.tokens, joined: { $0.union($1) })
        var acts: [(roles: Set<OfficialRole>, range: Range<Int>)] = []
        var denied: [Range<Int>] = []
        var done =
            candidates.isEmpty && titles.isEmpty
            ? [] : Self.matches(words.done, sentence.tokens, joined: { $0.union($1) })
        for act in candidates {
            let first = act.range.lowerBound
            // A verb with a capital inside a sentence is somebody’s name.
            guard !sentence.tokens[first].isCapital || first == 0 else { continue }
            // “Have been held under his authority” names its agent.
            let hasAgent = sentence.tokens[act.range].contains { words.pronouns.contains($0.folded) }
            if !hasAgent, words.passive.contains(where: { $0.isMet(in: sentence.tokens, endingAt: first) }) {
                done.append(act)
                continue
            }
            if let start = Self.denial(before: act.range, sentence.tokens, words) {
                denied.append(start..<act.range.upperBound)
            } else {
                acts.append((act.value, act.range))
            }
        }
        // “Did not sentence” has no form of the verb that is an act: the words of denial alone are seen.
        if !titles.isEmpty || needsActs {
            denied += Self.matches(words.nonActs, sentence.tokens).map(\.range)
                .filter { range in !denied.contains { $0.overlaps(range) } }
        }
        self.acts = acts.filter { act in !denied.contains { $0.overlaps(act.range) } }
        self.done = done.filter { act in
            !denied.contains { $0.overlaps(act.range) } && Self.denial(before: act.range, sentence.tokens, words) == nil
        }.map { ($0.value, $0.range) }
        self.denied = denied
    }

    /// Where the words begin that deny an act: at once before it.
    private static func denial(before act: Range<Int>, _ tokens: [RoleToken], _ words: RoleWords) -> Int? {
        guard let pattern = words.denials.first(where: { $0.isMet(in: tokens, endingAt: act.lowerBound) }) else {
            return nil
        }
        var start = act.lowerBound - 1
        while start > 0, pattern.end(in: tokens, at: start) != act.lowerBound { start -= 1 }
        return start
    }

    private static func matches<Value>(
        _ patterns: RolePatterns<Value>, _ tokens: [RoleToken], joined: ((Value, Value) -> Value)? = nil
    ) -> [(value: Value, range: Range<Int>)] {
        var found: [(value: Value, range: Range<Int>)] = []
        var place = 0
        while place < tokens.count {
            if tokens[place].kind == .word, let match = patterns.match(in: tokens, at: place, joined: joined) {
                found.append((match.value, place..<match.end))
                place = match.end
            } else {
                place += 1
            }
        }
        return found
    }

    /// What every proposal of this sentence has.
    func proposal(_ words: RoleWords) -> RoleProposal {
        let facts = RoleFacts(sentence, words)
        return RoleProposal(
            official: "", role: .other, date: facts.date, caseNumber: facts.caseNumber,
            start: sentence.scalars.lowerBound,
            end: sentence.scalars.upperBound, bytes: sentence.bytes, quote: sentence.text(0..<sentence.tokens.count),
            probability: 0, reasons: [])
    }

    /// The act of a role that stands nearest to a place: one of its own, or one that anybody may do. What was done to somebody counts
    /// for an agent.
    func act(of role: OfficialRole, near place: Range<Int>, isAgent: Bool = false, _ words: RoleWords) -> Range<Int>? {
        func distance(_ range: Range<Int>) -> Int {
            range.lowerBound >= place.upperBound
                ? range.lowerBound - place.upperBound : 2 * max(0, place.lowerBound - range.upperBound)
        }
        let acts = isAgent ? acts + done : acts
        let own = acts.filter { $0.roles.contains(role) }.map(\.range)
        let any = acts.filter { $0.roles.contains(.other) }.map(\.range)
        return own.min { distance($0) < distance($1) } ?? any.min { distance($0) < distance($1) }
    }

    /// Whether a title stands as the agent of what was done: “by Judge …”, «судьёй …».
    func isAgent(_ title: Range<Int>, _ words: RoleWords) -> Bool {
        words.agentTitles.contains(sentence.tokens[title.lowerBound].folded)
            || words.agents.contains { $0.isMet(in: sentence.tokens, endingAt: title.lowerBound) }
    }

    /// Whether the words after an official say that it was not so: «следователь … это отрицает».
    func denies(after name: Range<Int>, _ words: RoleWords) -> Range<Int>? {
        for place in name.upperBound..<min(name.upperBound + 3, sentence.tokens.count) {
            if let end = words.denies.lazy.compactMap({ $0.end(in: sentence.tokens, at: place) }).first {
                return place..<end
            }
        }
        return nil
    }

    /// Whether a title and its name stand in brackets: «Тестову дали семь лет (судья Пробин)».
    func isBracketed(_ title: Range<Int>, _ name: Range<Int>) -> Bool {
        let tokens = sentence.tokens
        guard title.lowerBound > 0, name.upperBound < tokens.count else { return false }
        return ["(", ",", ";"].contains(tokens[title.lowerBound - 1].text)
            && [")", ",", ";"].contains(tokens[name.upperBound].text)
            && tokens[..<title.lowerBound].last { $0.text == "(" || $0.text == ")" }?.text == "("
    }

    /// Whether somebody of the court, the prosecution or the investigation acts in the sentence: then it tells of a case.
    var tellsOfCase: Bool {
        let parts: Set<OfficialRole> = [.judge, .prosecutor, .investigator]
        return (acts + done).contains { !$0.roles.isDisjoint(with: parts) }
    }

    /// The court or body after a title, up to a name or a little after it.
    func body(after title: Range<Int>, before name: Range<Int>? = nil, words: RoleWords) -> String? {
        let end = (name?.upperBound ?? title.upperBound) + 14
        let within = phrases.first { $0.lowerBound < title.upperBound && $0.upperBound > title.lowerBound }
        let following = phrases.first { $0.lowerBound >= title.upperBound && $0.lowerBound < end }
        let before = phrases.last { $0.upperBound <= title.lowerBound && title.lowerBound - $0.upperBound <= 1 }
        if let phrase = before ?? following ?? within { return sentence.text(phrase) }
        return place(after: title, name, words)
    }

    /// “Penal Colony 10 UFSIN in Altai Krai”, «ИК-6»: what a title is followed or held by, if it is no court and no body by its name.
    private func place(after title: Range<Int>, _ name: Range<Int>?, _ words: RoleWords) -> String? {
        let tokens = sentence.tokens
        var start = title.upperBound
        if start < tokens.count, ["of", "at", "in", "for"].contains(tokens[start].folded) {
            start += 1
        } else if title.count > 1 {
            start = (tokens[title].firstIndex { $0.folded == "of" } ?? title.lowerBound) + 1
        } else if name.map({ $0.lowerBound <= start }) ?? true {
            return nil
        }
        if start < tokens.count, tokens[start].folded == "the" { start += 1 }
        var end = start
        let stops: Set<String> = [",", ".", ";", ":", "(", "which", "who", "and", "in", "is", "was", "where", "since"]
        while end < tokens.count, end - start < 14, tokens[end].text != "–", tokens[end].text != "—",
            !stops.contains(tokens[end].folded) || end == start
        { end += 1 }
        if let name, name.lowerBound >= start { end = min(end, name.lowerBound) }
        return trimmed(start..<max(start, end), words)
    }

    /// Words without the ranks and the little words at both ends; `nil` if nothing is left.
    private func trimmed(_ range: Range<Int>, _ words: RoleWords) -> String? {
        var range = range
        while let first = range.first {
            if let match = words.notBody.match(in: sentence.tokens, at: first) {
                range = min(match.end, range.upperBound)..<range.upperBound
            } else if sentence.tokens[first].kind == .sign {
                range = first + 1..<range.upperBound
            } else {
                break
            }
        }
        while let last = range.last {
            let isLittle = words.notBody.match(in: sentence.tokens, at: last).map { $0.end == last + 1 } ?? false
            guard isLittle || sentence.tokens[last].kind == .sign else { break }
            range = range.lowerBound..<last
        }
        // A person is no body: «судьи Анна Первая и …».
        guard !range.contains(where: { fullName(at: $0, words).map { $0.upperBound <= range.upperBound } ?? false })
        else { return nil }
        // What has neither a name nor a number is no body: “a politically motivated case”.
        guard sentence.tokens[range].contains(where: { $0.isCapital || $0.kind == .number }) else { return nil }
        return sentence.text(range)
    }
}
