// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads files of romanisation schemes.
///
/// A file has a head, then sections `[id]` for schemes and `[letters name]` for letters that schemes share. Lines are
/// `key = value`; `#` begins a remark line. The head has `language`, `alphabet`, `vowels`, and lines `cost …`. A scheme
/// has `title`, `source` and `mark`, and may have `checked`, `remark`, `reversible` (yes, nearly, no), `complete`
/// (yes, no), `use` (0 to 10) and `like` (a scheme or shared letters to begin with). All other lines are rules, several
/// of them parted by `;`: `(before) letters (after) = latin [mark]`. In brackets stand letters of which one must be
/// there, `V` for any vowel, `^` for the start and `$` for the end of the word, `!` in front for “none of these”.
/// `-` leaves the letter out. A longer group of letters goes before a shorter one, a rule with more brackets before one
/// with fewer, a later one before an earlier one. Apostrophes are looked through unless `’` stands in the brackets.
///
/// What the sections mean is here; how one rule is written is in `RuleEntry`.
struct SchemeReader {
    private(set) var schemes: [RomanisationScheme] = []
    private(set) var problems: [SchemeProblem] = []
    var shared: [String: [RomanisationRule]] = [:]
    var head = Head()
    var section = Section.head
    private var file = ""
    private var line = 0

    struct Head {
        var language = ""
        var alphabet: [Character] = []
        var vowels: Set<Character> = []
        var costs = LetterCosts()
    }

    enum Section {
        case head
        case letters(String, line: Int)
        case scheme(RomanisationScheme, line: Int, seen: Set<String>)
    }

    /// Reads one file; what is wrong is added to ``problems``.
    mutating func read(_ bytes: [UInt8], file: String) {
        (self.file, line, head, section) = (file, 0, Head(), .head)
        let text = String(decoding: bytes, as: UTF8.self)
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            let row = row.trimmingBlanks
            if row.isEmpty || row.first == "#" { continue }
            if row.first == "[", row.last == "]" { begin(String(row.dropFirst().dropLast())) } else { take(row) }
        }
        endSection()
        if head.alphabet.isEmpty { report("has no alphabet: write alphabet = letters", at: 0) }
    }

    mutating func report(_ reason: String, at place: Int? = nil) {
        problems.append(SchemeProblem(file: file, line: place ?? line, reason: reason))
    }

    private mutating func begin(_ name: String) {
        endSection()
        if name.hasPrefix("letters ") {
            section = .letters(String(name.dropFirst(8)), line: line)
            shared[String(name.dropFirst(8))] = []
        } else {
            if schemes.contains(where: { $0.id == name }) { report("the scheme “\(name)” stands twice") }
            section = .scheme(RomanisationScheme(id: name, language: head.language), line: line, seen: [])
        }
    }

    private mutating func endSection() {
        guard case .scheme(var scheme, let start, let seen) = section else { return }
        for key in ["title", "source", "mark"] where !seen.contains(key) {
            report("[\(scheme.id)] has no “\(key)”", at: start)
        }
        let known = Set(scheme.rules.filter { $0.left == nil && $0.right == nil }.map(\.letters))
        let missing = head.alphabet.filter { !known.contains(String($0)) }
        if !missing.isEmpty { report("[\(scheme.id)] has no rule for \(String(missing))", at: start) }
        if scheme.isComplete == scheme.rules.contains(where: { $0.mark == .guessed }) {
            report("[\(scheme.id)] must say complete = no just if it has rules marked [?]", at: start)
        }
        scheme.table = RuleTable(scheme.rules)
        scheme.costs = head.costs
        schemes.append(scheme)
        section = .head
    }

    private mutating func take(_ row: Substring) {
        guard let equals = row.firstIndex(of: "=") else { return report("has no “=”: write key = value") }
        let key = String(row[..<equals].trimmingBlanks)
        let value = String(row[row.index(after: equals)...].trimmingBlanks)
        if key.hasPrefix("cost ") { return takeCosts(row.dropFirst(5)) }
        guard key.first?.isASCII == true, key.first?.isLetter == true else { return takeRules(row) }
        switch section {
        case .head: takeHead(key, value)
        case .letters: report("shared letters have rules only, not “\(key)”")
        case .scheme(var scheme, let start, var seen):
            if !seen.insert(key).inserted { report("“\(key)” stands twice") }
            if let reason = set(&scheme, key, value) { report(reason) }
            section = .scheme(scheme, line: start, seen: seen)
        }
    }

    private mutating func takeHead(_ key: String, _ value: String) {
        switch key {
        case "language": head.language = value
        case "alphabet": head.alphabet = Array(value)
        case "vowels": head.vowels = Set(value)
        default: report("there is no “\(key)” in the head of a file")
        }
    }

    /// Sets a property of a scheme; says what is wrong with it.
    private func set(_ scheme: inout RomanisationScheme, _ key: String, _ value: String) -> String? {
        switch key {
        case "title": scheme.title = value
        case "source": scheme.source = value
        case "checked": scheme.checkedAgainst = value
        case "remark": scheme.remark = value
        case "mark":
            guard let mark = SchemeMark(rawValue: value) else { return "the mark “\(value)” is none of L, V, GK, ?" }
            scheme.mark = mark
        case "reversible":
            guard let known = Reversibility(rawValue: value) else { return "reversible is yes, nearly or no" }
            scheme.reversibility = known
        case "complete":
            guard value == "yes" || value == "no" else { return "complete is yes or no" }
            scheme.isComplete = value == "yes"
        case "use":
            guard let use = Int(value), (0...10).contains(use) else { return "use is a number from 0 to 10" }
            scheme.use = use
        case "like": return inherit(&scheme, value)
        default: return "there is no “\(key)” of a scheme"
        }
        return nil
    }

    private func inherit(_ scheme: inout RomanisationScheme, _ name: String) -> String? {
        guard scheme.rules.isEmpty else { return "“like” must stand before the rules" }
        if let letters = shared[name] {
            scheme.rules = letters.reversed().map { $0.with(mark: scheme.mark) }
        } else if let other = schemes.first(where: { $0.id == name }) {
            scheme.rules = other.rules
        } else {
            return "“like = \(name)” names neither shared letters nor a scheme before this one"
        }
        return nil
    }
}

extension SchemeReader {
    private mutating func takeRules(_ row: Substring) {
        for text in row.split(separator: ";") {
            do throws(RuleEntry.Fault) {
                try takeRule(RuleEntry(text, vowels: head.vowels))
            } catch {
                report(error.reason)
            }
        }
    }

    private mutating func takeRule(_ entry: RuleEntry) throws(RuleEntry.Fault) {
        switch section {
        case .head: throw RuleEntry.Fault(reason: "a rule before the first section: begin one with [id]")
        case .letters(let name, _):
            if entry.mark != nil { throw RuleEntry.Fault(reason: "shared letters take the mark of the scheme") }
            shared[name, default: []].append(try entry.rule(mark: .unverified))
        case .scheme(var scheme, let start, var seen):
            let rule = try entry.rule(mark: entry.mark ?? scheme.mark)
            guard seen.insert("rule " + rule.place).inserted else {
                throw RuleEntry.Fault(reason: "the rule for “\(rule.place)” stands twice in [\(scheme.id)]")
            }
            // A rule of the scheme itself replaces the one it came with, and goes before it.
            scheme.rules.removeAll { $0.place == rule.place }
            scheme.rules.insert(rule, at: 0)
            section = .scheme(scheme, line: start, seen: seen)
        }
    }

    private mutating func takeCosts(_ row: Substring) {
        guard case .head = section else { return report("costs stand in the head of the file") }
        for text in row.split(separator: ";") {
            do throws(RuleEntry.Fault) {
                let entry = try RuleEntry(text, vowels: head.vowels)
                guard let cost = Double(entry.value), cost >= 0, entry.mark == nil else {
                    throw RuleEntry.Fault(reason: "the cost “\(entry.value)” is not a number from 0 on")
                }
                guard entry.letters.count == 1, let letter = entry.letters.first else {
                    throw RuleEntry.Fault(reason: "a cost is of one letter, not of “\(entry.letters)”")
                }
                head.costs.add(LetterCost(letter: letter, left: entry.left, right: entry.right, cost: cost))
            } catch {
                report(error.reason)
            }
        }
    }
}
