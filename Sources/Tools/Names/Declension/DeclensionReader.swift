// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the file of declension rules.
///
/// Sections are `[surname]`, `[given]`, `[patronymic]` and `[own]`. In the first three a line is a rule,
/// `ending SEX = CHANGES | ENDINGS`, with `word` or `first-word` for exceptions of whole words, or the endings that tell
/// the sex, `sex SEX = ENDINGS`; in `[patronymic]` also the endings in all cases by which it is known, `mark any = ENDINGS`. In
/// `[own]` stand endings that few surnames have, `rare any = ENDINGS`, and those in which ё is often written е, `yo any =
/// ENDINGS`. SEX is male, female or any.
struct DeclensionReader {
    private(set) var rules: [NamePart: [DeclensionRule]] = [:]
    /// Endings that tell the sex; `nil` for endings that tell that there is no telling.
    private(set) var sexEndings: [NamePart: [(ending: String, sex: GrammaticalSex?)]] = [:]
    /// Endings of patronymics in all cases.
    private(set) var patronymicMarks: [String] = []
    /// Endings of surnames, written with е, in which the sound can be ё.
    private(set) var yoSurnames: [String] = []
    /// Endings of surnames that few have, so that another nominative is likelier.
    private(set) var rareSurnames: [String] = []
    /// What is wrong with the file, by line; empty for a good one.
    private(set) var problems: [String] = []
    private var part: NamePart?

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let row = row.trimmingBlanks
            if row.isEmpty || row.first == "#" { continue }
            if let reason = take(row) { problems.append("line \(index + 1): \(reason)") }
        }
    }

    /// Takes a line; says what is wrong with it.
    private mutating func take(_ row: Substring) -> String? {
        if row.first == "[", row.last == "]" {
            let name = String(row.dropFirst().dropLast())
            part = NamePart(rawValue: name)
            return part == nil && name != "own" ? "there is no section [\(name)]" : nil
        }
        guard let equals = row.firstIndex(of: "=") else { return "no “=”: write kind sex = value" }
        let head = row[..<equals].split(separator: " ")
        let value = row[row.index(after: equals)...].trimmingBlanks
        guard head.count == 2, head[1] == "any" || GrammaticalSex(rawValue: String(head[1])) != nil else {
            return "write a kind and male, female or any before “=”"
        }
        let sex = GrammaticalSex(rawValue: String(head[1]))
        switch (head[0], part) {
        case ("yo", nil): yoSurnames += value.split(separator: " ").map(String.init)
        case ("mark", .patronymic): patronymicMarks += value.split(separator: " ").map(String.init)
        case ("rare", nil): rareSurnames += value.split(separator: " ").map(String.init)
        case ("sex", let part?):
            sexEndings[part, default: []] += value.split(separator: " ").map { (String($0), sex) }
        case ("ending", let part?), ("word", let part?), ("first-word", let part?):
            return takeRule(head[0], part, sex, value)
        default: return "“\(head[0])” does not belong here"
        }
        return nil
    }

    private mutating func takeRule(
        _ kind: Substring, _ part: NamePart, _ sex: GrammaticalSex?, _ value: Substring
    ) -> String? {
        let sides = value.split(separator: "|")
        guard sides.count == 2 else { return "write the changes, “|”, and the endings" }
        let changes = sides[0].split(separator: " ").map { $0.split(separator: "/").map(DeclensionRule.Change.init) }
        guard changes.count == 5 else { return "there are five cases beside the nominative, not \(changes.count)" }
        let words = sides[1].split(separator: " ").map(String.init)
        guard !words.isEmpty else { return "no endings after “|”" }
        let test: DeclensionRule.Test =
            kind == "ending" ? .endings(words.map(Array.init)) : .words(Set(words), firstOnly: kind == "first-word")
        rules[part, default: []].append(DeclensionRule(sex: sex, test: test, changes: changes))
        return nil
    }
}
