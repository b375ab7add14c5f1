// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Documents
public import Exchanges
public import Phrases
import PublicRecord
import Publication
import Register
import Statements
import Statistics

/// What the detentions around exchanges tell and do not tell, as a document and line by line.
public struct MonitorPaper: Sendable {
    private let register: RegisterMonitor
    private let words: Words
    /// So many months are shown.
    private static let mostMonths = 36

    /// A report in a language.
    public init(_ register: RegisterMonitor, _ language: Language) {
        self.register = register
        words = .of(language)
    }

    /// The report.
    public var document: Document {
        var blocks: [DocumentBlock] = [
            .heading(1, words("monitor.title")), .plain(words("monitor.question")),
            .paragraph([
                TextRun(
                    words(
                        "monitor.dated",
                        ["n": .number(register.monitor.dated), "undated": .number(register.monitor.undated)]), .small)
            ]),
        ]
        blocks += covers
        if register.monitor.findings.isEmpty { blocks.append(.plain(words("monitor.none"))) }
        for finding in register.monitor.findings {
            blocks.append(.heading(2, title(finding)))
            blocks.append(.table(table(finding)))
            blocks.append(.list(sentences(finding).map { [TextRun($0)] }, isNumbered: false))
        }
        blocks += shares + flows
        blocks += [
            .heading(2, words("monitor.conclude")), .list(Self.limits(words).map { [TextRun($0)] }, isNumbered: false),
        ]
        return Document(
            title: words("monitor.title"), language: words.language.rawValue, footer: words("monitor.footer"),
            date: register.asOf.on.iso, blocks: blocks)
    }

    /// What can and what cannot be concluded.
    public static func limits(_ words: Words) -> [String] { (1...6).map { words("monitor.limit.\($0)") } }

    /// The exchange and its day.
    public func title(_ finding: MonitorFinding) -> String {
        let title = finding.exchange.title
        let text = title.translations.first { $0.language == words.language.rawValue }?.text ?? title.text
        return "\(finding.exchange.date.edtf): \(text)"
    }

    private func table(_ finding: MonitorFinding) -> DocumentTable {
        let rows = finding.replacements.map { window -> [[TextRun]] in
            let ratio = window.ratio.map { ratio in
                "\(words.decimal(ratio.value)) (\(words.decimal(ratio.limits.lower))–\(words.decimal(ratio.limits.upper)))"
            }
            let after = words.span(window.afterBounds) + (window.isOver ? window.isCovered ? "" : " †" : " *")
            return [
                [TextRun(words("monitor.window", ["n": .number(window.days)]))],
                [TextRun(words.span(window.beforeBounds))], [TextRun(after)], [TextRun(ratio ?? "—")],
            ]
        }
        return DocumentTable(
            header: [
                words("monitor.column.window"), words("monitor.column.before"), words("monitor.column.after"),
                words("monitor.column.ratio"),
            ], widths: [0.22, 0.22, 0.22, 0.34], rows: rows)
    }

    /// What one exchange tells, in sentences.
    public func sentences(_ finding: MonitorFinding) -> [String] {
        MonitorPhrase.all(finding).map { phrase in
            words(
                phrase.key,
                slots: phrase.values.mapValues { value in
                    switch value {
                    case .count(let number): .number(number)
                    case .day(let day): .day(day)
                    case .ratio(let number): .decimal(number)
                    }
                })
        }
    }

    /// The sources that cover more than a day, and how many cover a day alone.
    public var covering: (long: [SourceCover], single: String?) {
        let all = register.monitor.covers
        let long = all.filter { $0.first < $0.last }
        let single = all.count - long.count
        return (long, single > 0 ? words("monitor.covers.single", ["n": .number(single)]) : nil)
    }

    private var covers: [DocumentBlock] {
        let (long, single) = covering
        guard !long.isEmpty || single != nil else { return [] }
        var blocks: [DocumentBlock] = [
            .heading(2, words("monitor.covers")), .paragraph([TextRun(words("monitor.covers.note"), .small)]),
        ]
        if !long.isEmpty {
            blocks.append(
                .table(
                    DocumentTable(
                        header: [
                            words("monitor.column.source"), words("monitor.column.first"),
                            words("monitor.column.last"), words("monitor.column.detentions"),
                        ], widths: [0.4, 0.2, 0.2, 0.2],
                        rows: long.map { cover in
                            [
                                [TextRun(cover.source.name)], [TextRun(cover.first.iso)], [TextRun(cover.last.iso)],
                                [TextRun(words.number(cover.detentions))],
                            ]
                        })))
        }
        if let single { blocks.append(.paragraph([TextRun(single, .small)])) }
        return blocks
    }

    private var shares: [DocumentBlock] {
        guard !register.shares.isEmpty else { return [] }
        var codes: Set<String> = []
        for share in register.shares { codes.formUnion(share.categories.keys) }
        let order = codes.sorted()
        let rows = register.shares.map { share -> [[TextRun]] in
            [[TextRun(share.day.iso)], [TextRun(words.number(share.held))]]
                + order.map { [TextRun(words.number(share.categories[$0] ?? 0))] }
        }
        return [
            .heading(2, words("monitor.shares")), .paragraph([TextRun(words("monitor.shares.note"), .small)]),
            .table(
                DocumentTable(
                    header: [words("monitor.column.day"), words("monitor.column.held")] + order.map(name),
                    widths: [0.2, 0.16] + order.map { _ in 0.64 / Double(max(order.count, 1)) }, rows: rows)),
        ]
    }

    private func name(_ category: String) -> String {
        let key = "exchange.category.\(category)"
        return words.has(key) ? words(key) : category
    }

    private var flows: [DocumentBlock] {
        guard !register.months.isEmpty else { return [] }
        let rows = register.months.suffix(Self.mostMonths).map { month -> [[TextRun]] in
            let left = month.left.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { kind, count in
                    let code = kind.rawValue.replacing(" ", with: "-")
                    return words("monitor.left.\(code)") + " \(count)"
                }
            return [
                [TextRun(month.flow.name)], [TextRun(words.number(month.flow.detained))],
                [TextRun(words.number(month.learntLate))], [TextRun(left.joined(separator: ", "))],
            ]
        }
        return [
            .heading(2, words("monitor.flows")), .paragraph([TextRun(words("monitor.flows.note"), .small)]),
            .table(
                DocumentTable(
                    header: [
                        words("monitor.column.month"), words("monitor.column.detained"), words("monitor.column.late"),
                        words("monitor.column.left"),
                    ], widths: [0.16, 0.18, 0.22, 0.44], rows: rows)),
        ]
    }
}
