// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite struct JSONReaderTests {
    private func verdict(_ file: URL) throws -> TableError? {
        let bytes = try Shared.bytes(file)
        do {
            // The suite holds texts whose names stand twice to be well-formed, which they are.
            _ = try JSONReader(duplicateKeys: .keepLast).read(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"), arguments: Shared.files("json"))
    func `JSONTestSuite gets its verdicts`(file: URL) throws {
        let error = try verdict(file)
        switch file.lastPathComponent.prefix(2) {
        case "y_": #expect(error == nil)
        case "n_": #expect(error?.place.byteOffset != nil)
        default: #expect(error.map { [.syntax, .encoding].contains($0.kind) } ?? true)
        }
    }

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"), arguments: Shared.files("json"))
    func `the verdict does not depend on how the bytes arrive`(file: URL) throws {
        let bytes = try Shared.bytes(file)
        guard bytes.count < 10_000 else { return }
        let source = ByteSource(DripProducer(bytes, piece: 1), name: "drip", maximum: 1 << 20, capacity: 64)
        var dripped: JSONValue?
        var whole: JSONValue?
        do {
            let scanner = try JSONScanner(
                source, limits: .upload, duplicateKeys: .refuse, maximumBytes: 1 << 20)
            dripped = try scanner.value(depth: 0)
            try scanner.expectEnd()
        } catch { dripped = nil }
        whole = try? JSONReader().read(bytes: bytes)
        #expect(dripped == whole)
    }

    @Test func `keeps the order of members and the digits of numbers`() throws {
        let text = #"{"z":1.50,"a":[true,null,-0,12345678901234567890],"м":"\u0442\ud834\udd1e\n\/"}"#
        let value = try JSONReader().read(bytes: Array(text.utf8))
        #expect(value.object?.keys == ["z", "a", "м"])
        #expect(value["z"] == .number(JSONNumber(checked: "1.50")))
        #expect(value["z"]?.double == 1.5)
        #expect(value["a"]?[3]?.int == nil)
        #expect(value["a"]?[2]?.int == 0)
        #expect(value["м"]?.string == "т𝄞\n/")
        #expect(value["a"]?[9] == nil)
    }

    @Test func `a name that stands twice is refused unless asked otherwise`() throws {
        let bytes = Array(#"{"a":1,"b":2,"a":3}"#.utf8)
        let error = try #require(throws: TableError.self) { try JSONReader().read(bytes: bytes) }
        #expect(error.kind == .duplicate)
        let value = try JSONReader(duplicateKeys: .keepLast).read(bytes: bytes)
        #expect(value == .object(["a": .number(JSONNumber(3)), "b": .number(JSONNumber(2))]))
        let many = "{" + (0..<40).map { "\"k\($0)\":0" }.joined(separator: ",") + ",\"k7\":1}"
        #expect(throws: TableError.self) { try JSONReader().read(bytes: Array(many.utf8)) }
    }

    @Test func `says line and column`() throws {
        let error = try #require(throws: TableError.self) {
            try JSONReader().read(bytes: Array("{\n  \"a\": 1,\n  \"b\": tru\n}".utf8), name: "x.json")
        }
        #expect(error.place.line == 3)
        #expect(error.place.column == 8)
        #expect(error.place.byteOffset == 19)
        #expect(error.description.hasPrefix("x.json, line 3, column 8, byte 19: Here should be a value"))
    }

    @Test(arguments: [
        (String(repeating: "[", count: 100), Limits()),
        (String(repeating: "[", count: 64) + "[" + String(repeating: "]", count: 65), Limits()),
        ("[" + String(repeating: "0,", count: 200) + "0]", Limits(values: 100)),
        ("\"" + String(repeating: "x", count: 200) + "\"", Limits(fieldBytes: 100)),
        ("\"" + String(repeating: "\\n", count: 200) + "\"", Limits(fieldBytes: 100)),
        (String(repeating: "1", count: 200), Limits(fieldBytes: 100)),
        (String(repeating: " ", count: 200), Limits(documentBytes: 100)),
    ])
    func `refuses what passes a limit`(text: String, limits: Limits) throws {
        let error = try #require(throws: TableError.self) {
            try JSONReader(limits: limits).read(bytes: Array(text.utf8))
        }
        #expect(error.kind == .limit)
    }

    @Test func `depth 64 is allowed`() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try JSONReader().read(bytes: Array(text.utf8))
    }

    @Test func `a string full of escapes and an object full of names cost time in proportion`() throws {
        let text = "\"" + String(repeating: "\\n", count: 400_000) + "\""
        #expect(try JSONReader().read(bytes: Array(text.utf8)).string?.utf8.count == 400_000)
        let names = (0..<20_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        let twice = Array("{\(names),\(names)}".utf8)
        #expect(try JSONReader(duplicateKeys: .keepLast).read(bytes: twice).object?.members.count == 20_000)
    }
}
