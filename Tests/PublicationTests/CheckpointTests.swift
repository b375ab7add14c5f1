// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Testing

@Suite struct CheckpointTests {
    private static let root = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    private static let note = """
        register.example/log
        2
        \(root)

        — register.example/log AAAAAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=

        """

    @Test func theSignedHeadIsHandedOut() throws {
        let publication = TestStore(heads: [2: Self.note]).publication()
        let facts = try #require(try publication.checkpoint(at: 2))
        #expect(facts.origin == "register.example/log")
        #expect(facts.size == 2)
        #expect(facts.root == Self.root)
        #expect(facts.signedText == Self.note)
        #expect(try publication.checkpoint(at: 1) == nil)
    }
}
