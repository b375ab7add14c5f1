// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Intake
import Ledger
import Register
import Statements
import Testing

@testable import Law

/// The 24 adults of the exchange of 1 August 2024: the category that the rules propose on the facts on file, against the
/// category that the compilation of facts proposes. Every difference has its reason.
@Suite("The exchange of 1 August 2024")
struct ExchangeCategoryTests {
    struct Row: Sendable {
        var key: String
        /// As the compilation prints it; `nil` for those handed to Russia, for whom it proposes none.
        var printed: String?
        /// What the rules propose.
        var proposed: String
        /// Why they differ; `nil` if they agree.
        var reason: String?
    }

    private static let files = ["20-people-released.yaml", "30-people-returned.yaml", "40-exchanges.yaml"]

    private static func records() throws -> [String: Record] {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Examples").path) {
            folder.deleteLastPathComponent()
        }
        let ledger = MemoryLedger()
        var entries: [Entry] = []
        for file in files {
            let text = try String(
                contentsOf: folder.appending(path: "Examples/exchange-2024/\(file)"), encoding: .utf8)
            entries += try EntriesFile(yaml: text, file: file, account: "example").entries
        }
        let day = try #require(Day(iso: "2026-11-27"))
        try ledger.perform(at: RecordedMoment(milliseconds: Int64(day.number) * 86_400_000)) { appender in
            for entry in entries { try appender.append(entry) }
        }
        let reader = try RecordReader(ledger, known: day, at: entries.count)
        var records: [String: Record] = [:]
        try reader.forEachRecord(on: day) { record in
            for subject in record.subjects { records[subject.key] = record }
        }
        return records
    }

    @Test("the proposal for each adult is as told, and so is the category in the facts")
    func categories() throws {
        let records = try Self.records()
        #expect(records.count == 24)
        #expect(Set(records.keys) == Set(Self.rows.map(\.key)))
        for row in Self.rows {
            let record = try #require(records[row.key])
            let outcome = try #require(
                Assessor(try Case.catalog.get()).assess(record).first { $0.definition.id.text == "LIST" })
            let printed = record.values(of: .participation).compactMap { value in
                if case .participation(let part) = value.claim { part.category } else { nil }
            }
            #expect(printed == (row.printed.map { [$0] } ?? []), "\(row.key)")
            #expect(outcome.proposal?.categories.joined(separator: "+") == row.proposed, "\(row.key)")
            #expect(outcome.categories == ["UND"], "nobody has made a finding on \(row.key)")
            #expect((row.reason == nil) == (row.printed == row.proposed), "\(row.key): a difference has a reason")
        }
    }

    static let rows: [Row] = []
}
