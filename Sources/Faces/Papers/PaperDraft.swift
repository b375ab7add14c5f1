// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Law
import Phrases
import Register
import Statements

/// A paper in the making: its blocks, and the statements cited so far.
struct PaperDraft {
    let submission: Submission
    let sources: SourceDescriptions
    let words: PaperWords
    let names: PersonNames
    var blocks: [DocumentBlock] = []
    var citations = Citations()
    /// How many fields have to be filled in by hand, of those added so far.
    private(set) var gapCount = 0

    init(_ submission: Submission, _ sources: SourceDescriptions, _ words: PaperWords) {
        self.submission = submission
        self.sources = sources
        self.words = words
        names = PersonNames(submission: submission, words: words)
    }

    /// The title of the paper.
    var title: String {
        let title = submission.pack.header.title.text(in: words.language)
        return submission.variant == .urgent ? words.words("paper.urgent", ["title": .text(title)]) : title
    }

    mutating func add(_ section: FilledSection) {
        blocks.append(.heading(2, section.section.title.text(in: words.language)))
        let rows = section.fields.map { field in
            [[TextRun(field.field.label.text(in: words.language), .strong)], cell(field)]
        }
        blocks.append(.table(DocumentTable(widths: [0.32, 0.68], rows: rows)))
    }

    mutating func add(_ regime: FilledRegime) {
        let language = words.language
        blocks.append(.heading(3, regime.regime.title.text(in: language)))
        blocks.append(.plain(regime.regime.legalBase.text(in: language)))
        let rows = regime.criteria.map { criterion -> [[TextRun]] in
            let bearing = criterion.facts.flatMap { lines($0) }
            let cell = bearing.isEmpty ? [gap("paper.gap.criterion")] : joined(bearing)
            return [[TextRun(criterion.criterion.text.text(in: language), .strong)], cell]
        }
        let header = [words.words("paper.criterion"), words.words("paper.facts")]
        blocks.append(.table(DocumentTable(header: header, widths: [0.32, 0.68], rows: rows)))
    }

    /// What stands in the cell of a field: its values with their numbers, or what is to be filled in.
    private mutating func cell(_ field: FilledField) -> [TextRun] {
        var runs: [TextRun]
        switch field.state {
        case .filled: runs = filled(field)
        case .gap, .byHand: runs = [gap(field)]
        case .awaitsConsent:
            runs = [gap("paper.gap.consent")]
            gapCount += 1
        case .sparesChild:
            runs = [gap("paper.gap.child")]
            gapCount += 1
        }
        if let hint = field.field.hint { runs += [TextRun("\n" + hint.text(in: words.language), .small)] }
        return runs
    }

    private mutating func filled(_ field: FilledField) -> [TextRun] {
        switch field.field.fact {
        case .fullName, .familyName, .givenName, .patronymic:
            let names = names.lines(field)
            guard !names.isEmpty else { return [gap(field)] }
            return joined(merged(names))
        default:
            let lines = field.facts.flatMap { self.lines($0, for: field.field.fact) }
            return lines.isEmpty ? [gap(field)] : joined(lines)
        }
    }

    /// Names that come out the same, once, with all who say them.
    private mutating func merged(_ names: [PersonNames.Line]) -> [[TextRun]] {
        var order: [String] = []
        var values: [String: [RecordValue]] = [:]
        for name in names {
            if values[name.text] == nil { order.append(name.text) }
            values[name.text, default: []].append(name.value)
        }
        return order.map { text in
            let said = values[text] ?? []
            return line(text, said, isUnverified: said.allSatisfy { Self.isUnverified($0) })
        }
    }

    /// A fact: each value that a source gives to it, the chosen one first, and whether they contradict each other.
    ///
    /// - Parameter field: what the field asks for, if not all that the fact tells.
    private mutating func lines(_ fact: Fact, for field: SubmissionFact? = nil) -> [[TextRun]] {
        let wording = ClaimWording(words: words, field: field, sparesChild: submission.sparesChild)
        var lines: [[TextRun]] = []
        for value in fact.values {
            let text = wording.text(value)
            if !text.isEmpty { lines.append(line(text, [value], isUnverified: Self.isUnverified(value))) }
        }
        if !fact.conflicts.isEmpty { lines.append([TextRun(words.words("paper.differ"), .emphasis)]) }
        return lines
    }

    private mutating func line(_ text: String, _ values: [RecordValue], isUnverified: Bool) -> [TextRun] {
        var runs = [TextRun(text), TextRun("\u{A0}" + citations.cite(values), .reference)]
        if isUnverified { runs.append(TextRun(" " + words.words("paper.unverified"), .small)) }
        return runs
    }

    static func isUnverified(_ value: RecordValue) -> Bool { value.mark == .unverified || value.mark == .uncertain }

    private mutating func gap(_ field: FilledField) -> TextRun {
        if field.field.isRequired { gapCount += 1 }
        let label = field.field.label.text(in: words.language)
        let key = field.field.isRequired ? "paper.gap" : "paper.gap.optional"
        return TextRun(words.words(key, ["what": .text(label)]), .gap)
    }

    func gap(_ key: String) -> TextRun { TextRun(words.words(key), .gap) }

    /// Lines one below the other, with a dot before each if there are several.
    private func joined(_ lines: [[TextRun]]) -> [TextRun] {
        guard lines.count > 1 else { return lines.first ?? [] }
        return Array(lines.map { [TextRun("•\u{A0}")] + $0 }.joined(separator: [TextRun("\n")]))
    }
}
