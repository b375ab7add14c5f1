// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite("Elements of XML") struct XMLElementsTests {
    private func read(_ text: String, _ names: Set<String>) throws -> (root: String, nodes: [XMLNode]) {
        let file = FileManager.default.temporaryDirectory.appending(path: "xml-\(UUID().uuidString).xml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let elements = try XMLElements(path: file.path)
        var nodes: [XMLNode] = []
        while let node = try elements.next(named: names) { nodes.append(node) }
        return (elements.root, nodes)
    }

    @Test("Elements come with attributes, text and children; prefixes are left out and others passed over")
    func nested() throws {
        let (root, nodes) = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <a:list xmlns:a="urn:x"><head>no</head><group><a:one id="1">x<b>y &amp; z</b></a:one></group><one id="2"/></a:list>
            """, ["one"])
        #expect(root == "list" && nodes.count == 2)
        #expect(nodes[0].attributes.map(\.value) == ["1"] && nodes[0].text == "x")
        #expect(nodes[0].children.map(\.text) == ["y & z"] && nodes[1].children.isEmpty)
    }

    @Test("What is no XML is refused, and so is a document type")
    func refused() {
        #expect(throws: TableError.self) { try read("", ["a"]) }
        #expect(throws: TableError.self) { try read("name,birth\n", ["a"]) }
        #expect(throws: TableError.self) { try read("<a><b></a>", ["a"]) }
        #expect(throws: TableError.self) { try read("<!DOCTYPE a><a/>", ["a"]) }
    }
}
