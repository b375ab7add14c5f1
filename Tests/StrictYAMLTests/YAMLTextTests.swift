// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

@Suite struct YAMLTextTests {
    @Test func textsKeepTheirLettersAndLines() throws {
        let root = try YAMLText().read("article: 207.3\nparts:\n  - \"null\"\n  - ~\n")
        let fields = try #require(root.fields)
        #expect(fields.map(\.name) == ["article", "parts"])
        #expect(fields[0].value.text == "207.3")
        #expect(!fields[0].value.isQuoted)
        let parts = try #require(fields[1].value.list)
        #expect(parts.map(\.isEmpty) == [false, true])
        #expect(parts.map(\.line) == [3, 4])
        #expect(parts.map(\.path) == ["parts[1]", "parts[2]"])
    }

    @Test(
        arguments: [
            ("", "The file is empty", nil),
            ("a: 1\nb: &x 2\n", "A word begins with & or *, which YAML reads as a reference", 2),
            ("a: 1\nb: [*x]\n", "A word begins with & or *, which YAML reads as a reference", 2),
            ("a: 1\n[1]: 2\n", "The name of a field is not a text, or stands twice", 1),
        ] as [(String, String, Int?)])
    func whatIsNotReadIsSaidWithItsLine(_ text: String, _ problem: String, _ line: Int?) {
        let fault = #expect(throws: YAMLFault.self) { try YAMLText().read(text) }
        #expect(fault?.problem == problem)
        #expect(fault?.line == line)
    }

    @Test(arguments: ["a: [1, 2", "a: 1\na: 2\n", "a: \"open\n", "a: b: c\n", "\u{0}"])
    func whatIsNoYAMLIsRefused(_ text: String) {
        let fault = #expect(throws: YAMLFault.self) { try YAMLText().read(text) }
        #expect(fault?.problem.hasPrefix("This is not YAML: ") == true)
    }

    @Test(arguments: [30, 900, 200_000])
    func bracketsInBracketsAreRefusedHoweverMany(_ depth: Int) {
        #expect(throws: YAMLFault.self) {
            try YAMLText().read(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        }
        #expect(throws: YAMLFault.self) { try YAMLText().read(String(repeating: "- ", count: depth) + "x") }
        #expect(throws: YAMLFault.self) { try YAMLText().read(String(repeating: "[", count: depth)) }
    }

    @Test func fewReferencesAreResolvedAndManyRefused() throws {
        let reader = YAMLText(mostReferences: 2)
        let fields = try #require(try reader.read("a: &x [1]\nb: *x\nc: *x\n").fields)
        #expect(fields[2].value.list?.map(\.text) == ["1"])
        let fault = #expect(throws: YAMLFault.self) { try reader.read("a: &x [1]\nb: *x\nc: *x\nd: *x\n") }
        #expect(fault?.line == 4)
        #expect(throws: YAMLFault.self) { try reader.read("a: *nowhere\n") }
    }

    @Test func aTextThatIsTooLongIsRefusedBeforeItIsRead() {
        let fault = #expect(throws: YAMLFault.self) { try YAMLText(greatestLength: 10).read("a: 0123456789") }
        #expect(fault?.problem == "The file is longer than 10 bytes")
    }
}
