// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Names

@Suite("Files of romanisation schemes")
struct SchemeReaderTests {
    private static let head = "language = xx\nalphabet = аб\nvowels = а\n"
    private static let good = "[t]\ntitle = T\nsource = S\nmark = L\nа = a; б = b\n"

    static let faults: [(String, Int, String)] = [
        ("[t]\ntitle = T\nmark = L\nа = a; б = b\n", 4, "has no “source”"),
        ("[t]\ntitle = T\nsource = S\nmark = L\nа = a\n", 4, "has no rule for б"),
        (good + "а = e\n", 9, "stands twice"),
        (good + "title = U\n", 9, "stands twice"),
        (good + "colour = red\n", 9, "there is no “colour” of a scheme"),
        (good + "аб\n", 9, "no “=”"),
        (good + "аб = а\n", 9, "has a Cyrillic letter"),
        (good + "аб =\n", 9, "has no value"),
        (good + "аб = a b\n", 9, "has a blank"),
        (good + "x б = b\n", 9, "there is no “x б” of a scheme"),
        (good + "(x) б = b\n", 9, "must list Cyrillic letters"),
        (good + "(а б = b\n", 9, "is not closed"),
        (good + "Аб = b\n", 9, "write small letters"),
        (good + "аб = b [X]\n", 9, "the mark [X] is none of"),
        (good + "(а) б = b [?]\n", 4, "complete = no"),
        (good + "like = t\n", 9, "before the rules"),
        (good + good, 9, "stands twice"),
        ("[t]\nlike = nothing\n", 5, "names neither"),
        ("[letters x]\ntitle = T\n", 5, "shared letters have rules only"),
        ("а = a\n", 4, "before the first section"),
        ("cost аб = 3\n", 4, "of one letter"),
        ("cost а = much\n", 4, "is not a number"),
        ("[t]\nmark = Q\n", 5, "is none of L, V, GK, ?"),
        ("[t]\nuse = 11\n", 5, "from 0 to 10"),
    ]

    @Test("A fault is told with its line and what is wrong", arguments: faults)
    func fault(text: String, line: Int, reason: String) {
        var reader = SchemeReader()
        reader.read(Array((Self.head + text).utf8), file: "test")
        #expect(reader.problems.contains { $0.line == line && $0.reason.contains(reason) }, "\(reader.problems)")
    }

    @Test("A good file has no faults, and the stricter, longer and later rule goes first")
    func order() throws {
        var reader = SchemeReader()
        reader.read(
            Array((Self.head + Self.good + "(^) а = x; а ($) = y; (^) а ($) = z; аб = q [GK]\n").utf8), file: "test")
        #expect(reader.problems.isEmpty)
        let scheme = try #require(reader.schemes.first)
        #expect(scheme.romanise("а ба аба баб аа") == "z by qy bq xy")
        #expect(scheme.romanised("аб").mark == .unverified)
    }

    @Test("A scheme takes what it is like, and replaces single rules")
    func likeness() throws {
        var reader = SchemeReader()
        let more = "[u]\ntitle = U\nsource = S\nmark = GK\nlike = t\nб = p\n"
        reader.read(Array((Self.head + Self.good + more).utf8), file: "test")
        #expect(reader.problems.isEmpty)
        let scheme = try #require(reader.schemes.last)
        #expect(scheme.romanise("аб") == "ap")
        #expect(scheme.romanised("а").mark == .checked)
        #expect(scheme.romanised("б").mark == .unverified)
    }
}
