// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Documents
import Exchanges
import Law
import Ledger
import Papers
import Phrases
import Register
import SQLiteStore
import Site
import Statements
import Statistics
import Tables

/// The forms of what the monitor finds.
enum MonitorFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html, pdf, odt, docx
}

struct MonitorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract:
            "Look whether exchanges were followed by more detentions, and say where the data are too thin to tell.",
        discussion: """
            Counts detentions by their own day around each exchange: how many for each who was released, within the windows, \
            with exact limits; who of the released was detained again; a step in the weekly series against the steps at other \
            dates; who was held at the end of each year by category; and flows month by month with each way out. Too few \
            detentions, or too short a time, give words and no number.
            """)

    @Option(help: "The windows in days, with commas between.")
    var windows: String = "30,90,180"

    @Option(help: "text, json, csv, html or pdf.")
    var format: MonitorFormat = .text

    @Option(help: "The file to write, in place of standard output.")
    var out: String?

    @Option(help: "The language of the report: en or ru.")
    var language: Language = .en

    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions

    func validate() throws { _ = try days() }

    private func days() throws -> [Int] {
        let parts = windows.split(separator: ",").map { Int($0.trimmingSpaces) }
        let days = parts.compactMap { $0 }
        guard !days.isEmpty, days.count == parts.count, days.allSatisfy({ (1...3650).contains($0) }) else {
            throw ValidationError("--windows \(windows): give days from 1 to 3650 with commas, for example 30,90,180.")
        }
        return days
    }

    func run() throws {
        let catalog = try packs.catalog()
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let profiles = ProfileReader(catalog, laws: try Jurisdiction.all(in: packs.folder()))
        let windows = try days()
        let monitor = try session.store.inOneSnapshot {
            try RegisterMonitor(reader, on: asOf.on, profiles, windows: windows)
        }
        let paper = MonitorPaper(monitor, language)
        let bytes: [UInt8]
        switch format {
        case .text:
            guard out != nil else { return Self.print(monitor, paper, Words.of(language)) }
            bytes = Console.bytes { Self.print(monitor, paper, Words.of(language)) }
        case .json:
            bytes = JSONWriter.bytes(of: Self.json(monitor, paper), style: .pretty, escapesHidden: true) + [0x0A]
        case .csv: bytes = Self.csv(monitor)
        case .html: bytes = DocumentPage(paper.document).html(Words.of(language))
        case .pdf: bytes = try PDFFile.bytes(paper.document)
        case .odt: bytes = try ODTFile.bytes(paper.document)
        case .docx: bytes = try DOCXFile.bytes(paper.document)
        }
        guard let out else { return Console.write(exactly: bytes) }
        try OutputFile.write(bytes, to: out, permissions: 0o600)
        Console.note("Wrote \(out).")
    }

    private static func print(_ monitor: RegisterMonitor, _ paper: MonitorPaper, _ words: Words) {
        Console.print(
            words(
                "monitor.dated", ["n": .number(monitor.monitor.dated), "undated": .number(monitor.monitor.undated)]))
        printCovers(paper, words)
        if monitor.monitor.findings.isEmpty { Console.print(words("monitor.none")) }
        for finding in monitor.monitor.findings {
            Console.print()
            Console.print(paper.title(finding))
            var table = TextTable(
                heading: ["days", "before", "after", "each", "from", "to"].map { words("monitor.text.\($0)") })
            for window in finding.replacements {
                let ratio = window.ratio
                table.add([
                    "\(window.days)", words.span(window.beforeBounds),
                    words.span(window.afterBounds) + mark(window, words),
                    ratio.map { shown($0.value, words) } ?? "", ratio.map { shown($0.limits.lower, words) } ?? "",
                    ratio.map { shown($0.limits.upper, words) } ?? "",
                ])
            }
            table.print()
            for sentence in paper.sentences(finding) { Console.print("  \(sentence)") }
        }
    }

    private static func mark(_ window: Replacement, _ words: Words) -> String {
        if !window.isOver { return " " + words("monitor.text.not-over") }
        return window.isCovered ? "" : " " + words("monitor.text.not-covered")
    }

    /// Which source covers which days.
    private static func printCovers(_ paper: MonitorPaper, _ words: Words) {
        let (long, single) = paper.covering
        if !long.isEmpty {
            Console.print()
            var table = TextTable(
                heading: ["source", "first", "last", "detentions"].map { words("monitor.column.\($0)") })
            for cover in long {
                table.add([cover.source.name, cover.first.iso, cover.last.iso, "\(cover.detentions)"])
            }
            table.print()
        }
        if let single { Console.print(single) }
    }

    private static func shown(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

    private static func shown(_ value: Double, _ words: Words) -> String {
        words.language == .en ? shown(value) : shown(value).replacing(".", with: ",")
    }

    private static func csv(_ monitor: RegisterMonitor) -> [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write([
            "exchange", "date", "released", "days", "before", "after", "passed", "ratio", "lo", "hi", "rearrested",
            "thin", "covered",
        ])
        for finding in monitor.monitor.findings {
            for window in finding.replacements {
                let ratio = window.ratio
                writer.write([
                    finding.exchange.subject.key, finding.exchange.day.iso,
                    finding.exchange.released.map(String.init) ?? "", "\(window.days)", "\(window.before)",
                    "\(window.after)", "\(window.passed)", ratio.map { shown($0.value) } ?? "",
                    ratio.map { shown($0.limits.lower) } ?? "", ratio.map { shown($0.limits.upper) } ?? "",
                    "\(finding.rearrested)", finding.isThin ? "yes" : "no",
                    window.isCovered ? "yes" : "no",
                ])
            }
        }
        return writer.bytes
    }

    private static func json(_ monitor: RegisterMonitor, _ paper: MonitorPaper) -> JSONValue {
        func number(_ value: Double?) -> JSONValue { value.map { .rounded($0, places: 4) } ?? .null }
        func json(_ finding: MonitorFinding) -> JSONValue {
            .object([
                "exchange": .string(finding.exchange.subject.key), "date": .string(finding.exchange.date.edtf),
                "day": .string(finding.exchange.day.iso),
                "released": finding.exchange.released.map(JSONValue.int) ?? .null,
                "registered": .int(finding.exchange.persons.count), "rearrested": .int(finding.rearrested),
                "windows": .array(
                    finding.replacements.map { window in
                        .object([
                            "days": .int(window.days), "before": .int(window.before), "after": .int(window.after),
                            "covered": .bool(window.isCovered), "uncounted": .int(window.uncounted),
                            "passed": .int(window.passed), "ratio": number(window.ratio?.value),
                            "lo": number(window.ratio?.limits.lower), "hi": number(window.ratio?.limits.upper),
                            "change": number(window.change?.value), "changeLo": number(window.change?.limits.lower),
                            "changeHi": number(window.change?.limits.upper),
                        ])
                    }),
                "step": finding.step.map { step in
                    .object([
                        "ratio": number(step.ratio), "lo": number(step.limits.lower), "hi": number(step.limits.upper),
                        "placebo": number(step.placebo), "placebos": .int(step.placebos),
                    ])
                } ?? .null,
                "thin": .bool(finding.isThin), "says": .texts(paper.sentences(finding)),
            ])
        }
        return .object([
            "on": .string(monitor.asOf.on.iso), "known": .string(monitor.asOf.known.iso), "at": .int(monitor.asOf.at),
            "dated": .int(monitor.monitor.dated), "undated": .int(monitor.monitor.undated),
            "sources": .array(
                monitor.monitor.covers.map { cover in
                    .object([
                        "source": .string(cover.source.name), "first": .string(cover.first.iso),
                        "last": .string(cover.last.iso), "detentions": .int(cover.detentions),
                    ])
                }),
            "exchanges": .array(monitor.monitor.findings.map(json)),
            "months": .array(
                monitor.months.map { month in
                    .object([
                        "month": .string(month.flow.name), "detained": .int(month.flow.detained),
                        "learntLate": .int(month.learntLate),
                        "left": .object(
                            JSONObject(
                                month.left.sorted { $0.key.rawValue < $1.key.rawValue }
                                    .map { .init(key: $0.key.rawValue, value: .int($0.value)) })),
                    ])
                }),
            "categories": .array(
                monitor.shares.map { share in
                    .object([
                        "day": .string(share.day.iso), "held": .int(share.held),
                        "categories": .object(
                            JSONObject(
                                share.categories.sorted { $0.key < $1.key }
                                    .map { .init(key: $0.key, value: .int($0.value)) })),
                    ])
                }),
        ])
    }
}

extension Substring {
    /// Without blanks at either end.
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
