// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Tables

@Suite struct JSONWriterTests {
    private let sample: JSONValue = .object([
        "b": .array([.number(JSONNumber(1)), .null, .bool(false), .string("а\"\\\n\u{1}</script>")]),
        "a": .object([:]), "c": .array([]),
    ])

    @Test func `writes compact text with the escapes that the rule demands`() {
        let text = String(decoding: JSONWriter.bytes(of: sample), as: UTF8.self)
        #expect(text == #"{"b":[1,null,false,"а\"\\\n\u0001</script>"],"a":{},"c":[]}"#)
    }

    @Test func `writes pretty and sorted text`() {
        let value: JSONValue = .object(["b": .array([.number(JSONNumber(1)), .null]), "a": .object([:])])
        let text = String(decoding: JSONWriter.bytes(of: value, style: .pretty, sortsKeys: true), as: UTF8.self)
        #expect(text == "{\n  \"a\": {},\n  \"b\": [\n    1,\n    null\n  ]\n}")
    }

    @Test(arguments: [JSONWriter.Style.compact, .pretty])
    func `reads back what it wrote`(style: JSONWriter.Style) throws {
        #expect(try JSONReader().read(bytes: JSONWriter.bytes(of: sample, style: style)) == sample)
    }

    @Test(arguments: [
        (1.0, "1"), (-0.5, "-0.5"), (0.1, "0.1"), (1e300, "1e+300"), (1e-7, "1e-07"), (2.5e-308, "2.5e-308"),
        (9007199254740992, "9007199254740992.0"), (0, "0"),
    ])
    func `numbers read back equal`(value: Double, text: String) throws {
        var writer = JSONWriter()
        try writer.number(value)
        let bytes = writer.take()
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(try JSONReader().read(bytes: bytes).double == value)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `refuses numbers that JSON does not have`(value: Double) {
        var writer = JSONWriter()
        #expect(throws: TableError.self) { try writer.number(value) }
        #expect(writer.bytes.isEmpty)
    }

    @Test func `can be taken piece by piece`() throws {
        var writer = JSONWriter()
        var all: [UInt8] = []
        writer.beginArray()
        for index in 0..<3 {
            writer.beginObject()
            writer.key("n")
            writer.number(index)
            writer.endObject()
            all += writer.take()
        }
        writer.endArray()
        all += writer.take()
        #expect(String(decoding: all, as: UTF8.self) == #"[{"n":0},{"n":1},{"n":2}]"#)
    }
}
