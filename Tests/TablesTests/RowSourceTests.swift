// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite struct RowSourceTests {
    @Test(arguments: [
        ("name,born\nТестов,1970\n", FormatSniffer.Format.csv), ("name;born\nТестов;1970", .csv),
        ("[{\"a\":1}]", .json), (" {\n\"a\": 1}", .json), ("[draft],x\n1,2", .csv),
        ("{\"type\": \"FeatureCollection\"", .geojson),
        ("<!-- x --><HTML><body>", .html), ("<table><tr><td>1", .html),
        ("<?xml version=\"1.0\"?><rss></rss>", .unknown),
        ("%PDF-1.4", .unknown), ("\u{0}\u{1}", .unknown), ("", .unknown), ("PK\u{3}\u{4}", .unknown),
    ])
    func `recognises a file by its content and says why`(text: String, format: FormatSniffer.Format) {
        let verdict = FormatSniffer().recognise(bytes: Array(text.utf8))
        #expect(verdict.format == format)
        #expect(!verdict.grounds.isEmpty)
    }

    @Test(arguments: [
        "name,born,place\nТестов,1970,\nПробова,1980,Москва\n",
        "[{\"name\":\"Тестов\",\"born\":\"1970\",\"place\":null},{\"name\":\"Пробова\",\"born\":\"1980\",\"place\":\"Москва\"}]",
    ])
    func `gives rows by the names of columns whatever the format`(text: String) throws {
        let scratch = try Scratch()
        // The name lies; the content counts.
        let source = try TableSource.open(path: scratch.write("list.xlsx", Array(text.utf8)))
        let first = try #require(try source.nextRow())
        #expect(first["name"]?.text == "Тестов")
        #expect(first["place"]?.isEmpty == true)
        #expect(first["absent"] == nil)
        #expect(first.raggedness == nil)
        let second = try #require(try source.nextRow())
        #expect(second["place"]?.value == .text("Москва"))
        #expect(second.place(of: "born").column == 2)
        #expect(second.place.line == (text.hasPrefix("n") ? 3 : 1))
        #expect(try source.nextRow() == nil)
    }

    @Test func `keeps long identifiers of JSON whole and nested values as JSON`() throws {
        let text = #"[{"id":12345678901234567890,"n":9007199254740993,"x":{"a":[1]},"h":0.5}]"#
        let elements = try JSONElements(bytes: Array(text.utf8), at: JSONPath("[]"))
        let row = try #require(try JSONRowSource(elements).nextRow())
        #expect(row["n"]?.value == .text("9007199254740993"))
        #expect(row["x"]?.value == .text(#"{"a":[1]}"#))
        #expect(row["h"]?.value == .number(0.5))
        #expect(row["id"]?.text == "12345678901234567890")
    }

    @Test func `refuses what is no table and names the file`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("page.csv", Array("<html><p>x".utf8))
        let error = try #require(throws: TableError.self) { try TableSource.open(path: path) }
        #expect(error.kind == .unsupported)
        #expect(error.place.file == "page.csv")
        let list = try scratch.write("list", Array("[1]".utf8))
        #expect(throws: TableError.self) { try TableSource.open(path: list).nextRow() }
    }
}
