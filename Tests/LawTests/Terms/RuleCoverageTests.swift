// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Law

/// Each rule of the packs of countries and clocks is quoted by its identifier in a test of this folder.
@Suite("Every rule has a test")
struct RuleCoverageTests {
    private static func testSources() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .resolvingSymlinksInPath()
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var text = ""
        for case let file as URL in files where file.pathExtension == "swift" {
            text += try String(contentsOf: file, encoding: .utf8)
        }
        return text
    }

    @Test("no rule of a country or of clocks is without a test that quotes it")
    func quoted() throws {
        let sources = try Self.testSources()
        var quoted: Set<Substring> = []
        for part in sources.split(separator: "\"", omittingEmptySubsequences: false) { quoted.insert(part) }
        let rules =
            try Countries.all.get().values.flatMap(\.packs).flatMap(\.frames)
            + Countries.clocks.get().flatMap(\.frames)
        try #require(rules.count > 200)
        let without = rules.map(\.id.text).filter { !quoted.contains(Substring($0)) }
        #expect(without.sorted() == [])
    }
}
