// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Documents
import Law
import Ledger
import Papers
import Phrases
import Register
import Statements
import Testing

/// Synthetic cases, filled and written as documents.
struct PaperSample {
    static let person = Subject(kind: .person, source: SourceID("list-a") ?? .register, key: "1")
    static let catalog = Result { try ProcedureCatalog(PackFolder.bundled()) }

    private let ledger = MemoryLedger()

    static func date(_ text: String) throws -> PartialDate { try PartialDate(edtf: text) }

    /// Records what a source says of the person; gives the position of the entry.
    @discardableResult
    func say(
        _ statements: [Statement], of subject: Subject = Self.person, source: String = "list-a",
        compartment: Compartment = .public
    ) throws -> Int {
        let entry = Entry(
            subject: subject, source: try #require(SourceID(source)), known: try Self.date("2024-02-03"),
            act: .addition, compartment: compartment, account: "tester", run: nil, statements: statements)
        return try ledger.perform(at: RecordedMoment(milliseconds: 1_700_000_000_000)) { try $0.append(entry) }
    }

    func submission(_ id: String = "WGAD", on day: String = "2025-01-01", official: String? = nil) throws -> Submission
    {
        let reader = try reader()
        let on = try #require(Day(iso: day))
        let record = try #require(try reader.record(of: Self.person, on: on))
        let pack = try #require(try Self.catalog.get().pack(id))
        return try SubmissionFiller(pack).fill(record, official: official)
    }

    private func reader() throws -> RecordReader<MemoryLedger> {
        try RecordReader(ledger, known: Day(iso: "2026-11-27") ?? .latest, at: ledger.size())
    }

    func document(
        _ language: Language, _ id: String = "WGAD", on day: String = "2025-01-01", official: String? = nil
    ) throws -> Document {
        let reader = try reader()
        let sources = try SourceDescriptions(reading: ledger, at: ledger.size(), takenBack: reader.takenBack)
        return SubmissionPaper(
            try submission(id, on: day, official: official), sources: sources, language: language
        ).finished().document
    }
}

extension Document {
    /// All pieces of text, in order.
    var runs: [TextRun] {
        blocks.flatMap { block -> [TextRun] in
            switch block {
            case .heading(_, let text): [TextRun(text)]
            case .paragraph(let runs): runs
            case .list(let items, _): items.flatMap { $0 }
            case .table(let table): table.header.map { TextRun($0) } + table.rows.flatMap { $0 }.flatMap { $0 }
            case .rule: []
            }
        }
    }

    /// All text.
    var text: String { runs.map(\.text).joined(separator: "\n") }

    /// The rows of the table that stands under a heading.
    func rows(under heading: String) -> [[[TextRun]]] {
        var isUnder = false
        for block in blocks {
            if case .heading(_, let text) = block { isUnder = text == heading }
            if isUnder, case .table(let table) = block { return table.rows }
        }
        return []
    }
}
