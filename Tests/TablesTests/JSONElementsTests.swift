// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Tables

@Suite struct JSONElementsTests {
    private func elements(_ text: String, _ path: String, _ limits: Limits = .local) throws -> [JSONElement] {
        let reader = try JSONElements(bytes: Array(text.utf8), at: JSONPath(path), limits: limits)
        var all: [JSONElement] = []
        while let element = try reader.next() { all.append(element) }
        return all
    }

    @Test(arguments: [
        ("[1,2,3]", "[]", [1, 2, 3]),
        ("[]", "[]", []),
        (#"{"type":"FeatureCollection","x":{"features":[9]},"features":[1,2],"y":[[{}]]}"#, "features[]", [1, 2]),
        (#"{"a":{"b":{"c":[4,5]}}}"#, "$.a.b.c[]", [4, 5]),
        (#"[{"p":[1,2]},{"q":0},{"p":null},{"p":[3]}]"#, "[].p[]", [1, 2, 3]),
        (#"[[1,2],[],[3]]"#, "[][]", [1, 2, 3]),
        (#"{"a.b":[7]}"#, "$['a.b'][]", [7]),
    ])
    func `gives the elements at a path`(text: String, path: String, expected: [Int]) throws {
        #expect(try elements(text, path).map(\.value.int) == expected)
    }

    @Test func `knows the parents and the place`() throws {
        let text = """
            {"list": "Образец", "meta": {"n": 1}, "prisons": [
              {"name": "ИК-0", "people": [{"id": 1}, {"id": 2}]},
              {"name": "ИК-00", "people": [{"id": 3, "name": "own"}]}
            ], "after": true}
            """
        let all = try elements(text, "$.prisons[].people[]")
        #expect(all.map { $0.inherited("name")?.string } == ["ИК-0", "ИК-0", "own"])
        #expect(all.map { $0.inherited("list")?.string } == ["Образец", "Образец", "Образец"])
        #expect(all.map(\.number) == [1, 2, 3])
        #expect(all.map(\.place.line) == [2, 2, 3])
        #expect(all.first?.parents.count == 2)
    }

    @Test(arguments: [
        ("[1,2", "[]", TableError.Kind.syntax), ("[1,2] x", "[]", .syntax), ("[1,]", "[]", .syntax),
        (#"{"a":[1],"b":}"#, "a[]", .syntax), (#"{"b":[1]}"#, "a[]", .missing), (#"{"a":1}"#, "a[]", .syntax),
        (#"[{"p":1}]"#, "[].p[]", .type), (#"{"a":[1],"a":[2]}"#, "a[]", .duplicate), ("", "[]", .syntax),
    ])
    func `refuses what is broken, also behind the array`(text: String, path: String, kind: TableError.Kind) throws {
        #expect(try #require(throws: TableError.self) { try elements(text, path) }.kind == kind)
    }

    @Test(arguments: ["", "a", "a.", ".[]x", "a[].b", "['a", "['a'x[]", "a..b[]"])
    func `refuses a path that leads to no elements`(path: String) {
        #expect(throws: TableError.self) { try JSONPath(path) }
    }

    @Test func `a long array is read in little memory and a long element refused`() throws {
        let producer = EndlessProducer(start: Array("{\"features\":[1".utf8), rest: Array(",{\"a\":[1,2]}".utf8))
        let reader = try JSONElements(
            producer, name: "endless", at: JSONPath("features[]"), limits: Limits(textBytes: 2 << 20),
            duplicateKeys: .refuse)
        var count = 0
        let error = try #require(throws: TableError.self) {
            while try reader.next() != nil { count += 1 }
        }
        #expect(error.kind == .limit)
        #expect(count > 150_000)
        let wide = "[[" + String(repeating: "1,", count: 1000) + "1]]"
        #expect(throws: TableError.self) { try elements(wide, "[]", Limits(recordBytes: 1000)) }
    }
}
