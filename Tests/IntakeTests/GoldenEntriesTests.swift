// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statements
import Testing

@testable import Intake

/// Registers that exist are hashed over the bytes of their entries. These were written by the program before the
/// vocabulary grew, and must be read and written alike for ever.
@Suite("Entries of the first format")
struct GoldenEntriesTests {
    private static func golden() throws -> [[UInt8]] {
        try VocabularyFiles.text("Tests/IntakeTests/Vocabulary/golden.hex").split(separator: "\n").map { line in
            try stride(from: 0, to: line.count, by: 2).map { offset in
                let start = line.index(line.startIndex, offsetBy: offset)
                let pair = line[start..<line.index(start, offsetBy: 2)]
                return try #require(UInt8(pair, radix: 16))
            }
        }
    }

    @Test("are read, and written to the same bytes")
    func sameBytes() throws {
        let golden = try Self.golden()
        #expect(golden.count == 39)
        var kinds: Set<ClaimKind> = []
        for bytes in golden {
            let entry = try Entry(canonicalBytes: bytes)
            #expect(entry.canonicalBytes == bytes)
            #expect(try EntryHeader(canonicalBytes: bytes, from: 0).subject == entry.subject)
            kinds.formUnion(entry.statements.map(\.claim.kind))
        }
        #expect(kinds.count == 39)
    }

    @Test("come from an entry file with the same bytes today")
    func sameFromFile() throws {
        let entries = try VocabularyFiles.entries("golden.yaml")
        #expect(try entries.map(\.canonicalBytes) == Self.golden())
    }
}
