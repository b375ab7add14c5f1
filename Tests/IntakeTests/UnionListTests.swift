// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Statements
import Testing

@testable import Intake

/// The page of the union list is held against entries that use each of its fields.
@Suite("The union list")
struct UnionListTests {
    @Test("every field of the union list has a place", arguments: VocabularyFiles.rows)
    func places(row: VocabularyFiles.Row) throws {
        let entries = try VocabularyFiles.entries("UnionList/\(row.file)")
        let uses = entries.reduce(into: Set<String>()) { $0.formUnion($1.uses) }
        #expect(!row.fields.isEmpty)
        for (field, places) in row.fields {
            let names = places.matches(of: /`([^`]+)`/).map { String($0.1) }
            #expect(!names.isEmpty || places.hasPrefix("Worked out"), "\(field) has no place")
            for name in names { #expect(uses.contains(name), "\(field): no entry of \(row.file) uses \(name)") }
        }
    }

    @Test("what a row states is recorded and read back equal", arguments: VocabularyFiles.rows)
    func readBack(row: VocabularyFiles.Row) throws {
        let entries = try VocabularyFiles.entries("UnionList/\(row.file)")
        let ledger = MemoryLedger()
        try ledger.perform(at: RecordedMoment(milliseconds: 0)) { appender in
            for entry in entries { try appender.append(entry) }
        }
        #expect(try ledger.size() == entries.count)
        for (position, entry) in entries.enumerated() {
            let kept = try #require(try ledger.entry(at: position)).entry
            #expect(kept == entry)
            let bytes = kept.canonicalBytes
            let read = try Entry(canonicalBytes: bytes)
            #expect(read == entry)
            #expect(read.canonicalBytes == bytes)
            #expect(try Entry(tree: entry.tree, place: row.file) == entry)
        }
    }

    @Test("has the rows and fields that it had, and a file for each row")
    func whole() throws {
        #expect(VocabularyFiles.rows.count == 20)
        #expect(VocabularyFiles.rows.reduce(0) { $0 + $1.fields.count } >= 130)
        let folder = VocabularyFiles.project.appending(path: "Tests/IntakeTests/Vocabulary/UnionList").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(files) == Set(VocabularyFiles.rows.map(\.file)))
    }
}
