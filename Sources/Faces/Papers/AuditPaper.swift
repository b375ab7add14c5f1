// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Documents
import Exchanges
import Law
public import Phrases
import Publication
import Register
public import Statements

/// The report of an audit as a document: whole, with every entry, or short, two pages for a meeting.
public struct AuditPaper: Sendable {
    let sheet: AuditSheet
    let words: Words
    var audit: ListAudit { sheet.audit }

    /// A report in a language.
    public init(_ sheet: AuditSheet, _ language: Language) {
        self.sheet = sheet
        words = .of(language)
    }

    /// How much of each part is shown.
    struct Room {
        var remarks = 12
        var examples = 7
        var omitted = 10
        var changes = 6
        var values = 3
        var differences = 4
    }

    /// Everything, every entry among it.
    public var whole: Document {
        var blocks = summary(
            Room(remarks: 60, examples: 20, omitted: sheet.mostOmitted, changes: .max, values: 10, differences: .max))
        blocks += [.heading(2, words("audit.entries")), .table(entries)]
        return document(blocks)
    }

    /// What a meeting needs, each version shorter than that before: the first that fits is taken for its two pages.
    public var meetings: [Document] {
        [
            Room(remarks: 40, examples: 12, omitted: 25, changes: 20, values: 5, differences: 12),
            Room(remarks: 24, examples: 9, omitted: 15, changes: 12, values: 4, differences: 8),
            Room(), Room(remarks: 8, examples: 5, omitted: 7, changes: 4, differences: 3),
            Room(remarks: 4, examples: 3, omitted: 5, changes: 3, values: 2, differences: 2),
            Room(remarks: 2, examples: 2, omitted: 2, changes: 2, values: 1, differences: 1),
        ].map { document(summary($0)) }
    }

    private func document(_ blocks: [DocumentBlock]) -> Document {
        Document(
            title: words("audit.title", ["list": .text(sheet.title)]), language: words.language.rawValue,
            footer: words("audit.footer"), date: audit.asOf.on.iso, blocks: blocks)
    }

    private func summary(_ room: Room) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = [.heading(1, words("audit.title", ["list": .text(Self.cut(sheet.title))]))]
        let asOf = words(
            "audit.as-of",
            [
                "on": .text(audit.asOf.on.iso), "known": .text(audit.asOf.known.iso), "at": .number(audit.asOf.at),
            ])
        blocks.append(.paragraph([TextRun((sheet.about.map(Self.cut) + [asOf]).joined(separator: " · "), .small)]))
        blocks += [.heading(2, words("audit.list")), .table(numbers), .heading(2, words("audit.composition"))]
        blocks += [.table(composition), .paragraph([TextRun(words("audit.bounds"), .small)])]
        blocks +=
            differences(most: room.differences) + concentration(room) + remarks(room) + changes(room) + omitted(room)
        blocks.append(.paragraph([TextRun(words("audit.limits"), .small)]))
        return blocks
    }

    // MARK: - The list as a whole

    private var numbers: DocumentTable {
        let inflation = audit.inflation
        let counts = MatchCounts(audit.entries.lazy.map(\.match))
        let definition = sheet.definition.text(in: words.language)
        var rows: [(String, String)] = [
            (words("audit.number.entries"), number(inflation.entries)),
            (
                words("audit.number.matched"),
                words("audit.number.matched.value", ["n": .number(counts.matched), "of": .number(counts.entries)])
            ),
            (words("audit.number.sure"), number(counts.sure)), (words("audit.number.to-check"), number(counts.toCheck)),
        ]
        if counts.open > 0 { rows.append((words("audit.number.open"), number(counts.open))) }
        rows.append((words("audit.number.unidentified"), number(counts.nobody)))
        if inflation.repeated > 0 { rows.append((words("audit.number.repeated"), number(inflation.repeated))) }
        let free = words(
            "audit.number.not-held.value",
            ["certain": .number(inflation.notHeld), "possible": .number(inflation.possiblyNotHeld)])
        rows.append((words("audit.number.not-held"), free))
        let outside = words(
            "audit.outside.value",
            [
                "certain": .number(inflation.outside.certain), "possible": .number(inflation.outside.possible),
                "from": .text(percent(inflation.certainShare)), "to": .text(percent(inflation.possibleShare)),
            ])
        rows.append((words("audit.outside", ["definition": .text(definition)]), outside))
        if inflation.suggested > 0 { rows.append((words("audit.suggested"), number(inflation.suggested))) }
        if inflation.suggestedOther > 0 {
            rows.append((words("audit.suggested-other"), number(inflation.suggestedOther)))
        }
        return DocumentTable(widths: [0.62, 0.38], rows: rows.map { [[TextRun($0.0)], [TextRun($0.1)]] })
    }

    private var composition: DocumentTable {
        let rows = audit.composition.map { category, bounds -> [[TextRun]] in
            let label = sheet.categories[category]?.text(in: words.language) ?? words("audit.undetermined")
            return [
                [TextRun(category, .strong)], [TextRun(label)], [TextRun(number(bounds.certain))],
                [TextRun(number(bounds.possible))],
            ]
        }
        return DocumentTable(
            header: ["", words("audit.category"), words("audit.certain"), words("audit.possible")],
            widths: [0.1, 0.62, 0.14, 0.14], rows: rows)
    }

    private func concentration(_ room: Room) -> [DocumentBlock] {
        let lines = audit.concentration.compactMap { concentration -> [TextRun]? in
            guard concentration.known > 0 else { return nil }
            let values = concentration.parts.prefix(room.values).map { part in
                // Beside nobody there is nothing to compare with.
                words(
                    concentration.knownHeld > 0 ? "audit.concentration.part" : "audit.concentration.part-alone",
                    [
                        "value": .text(value(part.value, concentration.field)), "n": .number(part.persons),
                        "of": .number(concentration.known), "held": .number(part.held),
                        "held-of": .number(concentration.knownHeld),
                    ])
            }
            return [
                TextRun(words("audit.concentration.\(concentration.field.rawValue)") + ": ", .strong),
                TextRun(values.joined(separator: "; ")),
            ]
        }
        guard !lines.isEmpty else { return [] }
        return [.heading(2, words("audit.concentration")), .list(lines, isNumbered: false)]
    }

    private func value(_ value: String, _ field: Concentration.Field) -> String {
        switch field {
        case .fame: words("audit.fame.\(value)")
        case .region: Self.cut(Glossary(language: words.language.rawValue).region(value))
        case .article, .group: Self.cut(value)
        }
    }

    // MARK: - What changed, and who was left out

    private func changes(_ room: Room) -> [DocumentBlock] {
        guard let comparison = sheet.comparison else { return [] }
        let diff = comparison.diff
        var lines: [[TextRun]] = []
        func add(_ key: String, _ items: [String]) {
            guard !items.isEmpty else { return }
            var text = items.prefix(room.changes).joined(separator: "; ")
            if items.count > room.changes {
                text += "; " + words("audit.more", ["n": .number(items.count - room.changes)])
            }
            lines.append([TextRun(words(key, ["n": .number(items.count)]) + ": ", .strong), TextRun(text)])
        }
        add("audit.added", diff.added.map(Self.line))
        add("audit.removed", diff.removed.map(Self.line))
        add("audit.changed", diff.changed.map { "\(Self.line($0.after)) \($0.before.category) → \($0.after.category)" })
        add(
            "audit.alike",
            diff.alike.map {
                words(
                    "audit.text.alike",
                    [
                        "before": .text(Self.cut($0.before.printed.name)),
                        "after": .text(Self.cut($0.after.printed.name)),
                    ])
            })
        if lines.isEmpty { lines.append([TextRun(words("audit.unchanged"))]) }
        return [
            .heading(2, words("audit.changes", ["list": .text(Self.cut(comparison.with))])),
            .list(lines, isNumbered: false),
        ]
    }

    private func omitted(_ room: Room) -> [DocumentBlock] {
        let count = audit.omitted.count
        let found = audit.omitted.count(where: \.isFound)
        var blocks: [DocumentBlock] = [
            .heading(2, words("audit.omitted")),
            .plain(
                words(
                    "audit.omitted.count",
                    [
                        "certain": .number(found), "suggested": .number(count - found),
                        "open": .number(audit.omittedOpen),
                    ])),
        ]
        guard count > 0 else { return blocks }
        let rows = audit.omitted.prefix(room.omitted).map { omission -> [[TextRun]] in
            let grounds = omission.grounds.map { "\($0.text.text(in: words.language)) (\(Self.weight($0.weight)))" }
            let basis = words(omission.isFound ? "audit.basis.finding" : "audit.basis.suggestion")
            return [
                [TextRun(Self.cut(omission.person.card.name))], [TextRun(grounds.joined(separator: "; "))],
                [TextRun(Self.weight(omission.score))], [TextRun(basis, .small)],
            ]
        }
        blocks.append(
            .table(
                DocumentTable(
                    header: [
                        words("audit.person"), words("audit.grounds"), words("audit.rank"), words("audit.basis"),
                    ], widths: [0.3, 0.44, 0.1, 0.16], rows: rows)))
        if count > rows.count {
            blocks.append(.paragraph([TextRun(words("audit.more", ["n": .number(count - rows.count)]), .small)]))
        }
        return blocks
    }

    // MARK: - Entry by entry

    private var entries: DocumentTable {
        DocumentTable(
            header: [
                words("audit.column.entry"), words("audit.column.person"), words("audit.category"),
                words("audit.column.status"), words("audit.column.remarks"),
            ],
            widths: [0.19, 0.19, 0.22, 0.18, 0.22], rows: audit.entries.map(row))
    }

    private func row(_ entry: AuditEntry) -> [[TextRun]] {
        var person: [TextRun] = [TextRun("—")]
        if let found = entry.person, let match = entry.match.person {
            person = [
                TextRun(found.card.name),
                TextRun("\n\(found.card.person) · \(percent(match.probability))", .small),
            ]
        } else if let first = entry.match.candidates.first {
            person = [TextRun(words("audit.doubt", ["percent": .text(percent(first.probability))]), .small)]
        }
        return [
            [TextRun(Self.line(entry))], person, category(entry), status(entry),
            [TextRun(remarks(entry).joined(separator: "; "), .small)],
        ]
    }

    private func category(_ entry: AuditEntry) -> [TextRun] {
        guard let category = entry.person?.category else { return [TextRun("—")] }
        var runs = [TextRun(category.code, .strong)]
        var notes = [category.rule?.text, words("audit.basis.\(category.basis.rawValue)")].compactMap { $0 }
        if category.basis == .none, audit.standing(of: entry) == .suggestedInside {
            notes.append(words("audit.standing.suggested-inside"))
        }
        if category.basis == .finding, category.isUnverified { notes.append(words("audit.unverified")) }
        if !category.stated.isEmpty {
            notes.append(words("audit.stated", ["category": .text(Self.stated(category, words.language))]))
        } else if audit.hasStated {
            notes.append(words("audit.stated.none"))
        }
        runs.append(TextRun("\n" + notes.joined(separator: "; "), .small))
        return runs
    }

    private func status(_ entry: AuditEntry) -> [TextRun] {
        guard let person = entry.person else { return [TextRun("—")] }
        var runs = [TextRun(words("status.\(person.status.kind.code)"))]
        if person.deprived == .possibly { runs.append(TextRun("\n" + words("audit.held.possibly"), .small)) }
        guard let left = person.left else {
            // Without a sentence there is nothing to count.
            if let problem = person.leftProblem, problem != .noSentence {
                runs.append(TextRun("\n" + words("audit.left.unknown"), .small))
            }
            return runs
        }
        if let days = person.daysLeft(on: audit.asOf.on), let end = left.end {
            let range: [String: Words.Value] = [
                "least": .number(days.lowerBound), "most": .number(days.upperBound), "end": .text(end.iso),
            ]
            let text =
                days.count == 1
                ? words("audit.left", ["n": .number(days.lowerBound), "end": .text(end.iso)])
                : words("audit.left.range", slots: range)
            runs.append(TextRun("\n" + text + (left.isOpen ? " *" : ""), .small))
        } else {
            runs.append(TextRun("\n" + words("audit.left.life"), .small))
        }
        return runs
    }

    private func remarks(_ entry: AuditEntry) -> [String] {
        var said = entry.flags.map { flag($0, entry) }
        if let person = entry.person {
            if !person.recognisedBy.isEmpty {
                said.append(words("audit.recognised", ["by": .text(person.recognisedBy.joined(separator: ", "))]))
            }
            if !person.lists.isEmpty {
                let lists = person.lists.map { list -> String in
                    let name = list.name + (list.date.map { " (\($0.edtf))" } ?? "")
                    return list.isSure ? name : words("audit.lists.doubtful", ["list": .text(name)])
                }
                said.append(words("audit.lists", ["lists": .text(lists.joined(separator: ", "))]))
            }
        }
        let consent = entry.printed.consent.map { Self.consent($0, words.language) }
        // Nothing can be on file of nobody.
        guard entry.person != nil || consent != nil else { return said }
        said.append(consent ?? words(entry.person?.consents == true ? "audit.consent.yes" : "audit.consent.none"))
        return said
    }

    // MARK: - Small words

    /// A consent in words.
    public static func consent(_ consent: ListConsent, _ language: Language) -> String {
        VocabularyWords(language)(consent)
    }

    static func line(_ entry: AuditEntry) -> String { "\(entry.printed.number). \(cut(entry.printed.name))" }

    /// Long texts would push a page away.
    private static func cut(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }

    private static func weight(_ weight: Double) -> String {
        weight == weight.rounded() && abs(weight) < 1e9 ? "\(Int(weight))" : "\(weight)"
    }

    private func number(_ number: Int) -> String { words.number(number) }

    /// A share in percent, never rounded up to what it is not.
    func percent(_ share: Double) -> String {
        let text = "\((share * 1000).rounded(.down) / 10)"
        let kept = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return kept.replacing(".", with: words.language == .ru ? "," : ".") + "\u{A0}%"
    }
}
