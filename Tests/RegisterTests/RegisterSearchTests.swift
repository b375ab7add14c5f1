// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements
import Testing

@testable import Register

/// Bytes that stay where they are.
private final class Block: @unchecked Sendable {
    // Written once, before anybody else can see it.
    let bytes: UnsafeMutableRawBufferPointer

    init(_ content: [UInt8]) {
        bytes = .allocate(byteCount: content.count, alignment: 16)
        bytes.copyBytes(from: content)
    }

    deinit { bytes.deallocate() }
}

@Suite("Searching a register for names")
struct RegisterSearchTests {
    private static let root = Digest(hashing: UnsafeRawBufferPointer(start: nil, count: 0))

    private static func kept(_ bytes: [UInt8], root: Digest? = Self.root) throws -> KeptNames {
        let block = Block(bytes)
        return try KeptNames(UnsafeRawBufferPointer(block.bytes), keeping: block) { _ in root }
    }

    /// Three lists of made-up persons; one name is corrected, one row taken back, two are one person, one is closed.
    private static func ledger() throws -> MemoryLedger {
        let ledger = MemoryLedger()
        let (a, b) = ((1...4).map { Sample.person("\($0)") }, Sample.person("x", "list-b"))
        try ledger.record(
            on: "2024-06-01",
            [
                Sample.entry(a[0], "2024-06-01", [Sample.name("Образцов Иван Ильич"), Sample.name("Obraztsov Ivan")]),
                Sample.entry(a[1], "2024-06-01", [Sample.name("Шаблонин Лев"), Sample.birth("1980")]),
                Sample.entry(a[2], "2024-06-01", [Sample.name("Черновикова Анна")]),
            ])
        try ledger.record(
            on: "2025-06-01",
            [
                Sample.entry(a[1], "2025-06-01", .correction(of: 1), [Sample.name("Трафаретов Лев")]),
                Sample.entry(a[2], "2025-06-01", .retraction(of: 2), []),
                Sample.entry(b, "2025-06-01", [Sample.name("Wymyslny Jan")]), Sample.judgement(a[0], .same, b),
                Sample.entry(
                    a[3], "2025-06-01", .addition, compartment: .confidential, [Sample.name("Тайнова Мария")]),
                Sample.entry(a[0], "2025-06-02", [Sample.name("Образцов Иван Ильич"), Sample.name("Образцов Ваня")]),
            ])
        return ledger
    }

    private static func asOf(_ at: Int, known: String = "2026-01-01") -> AsOf {
        AsOf(on: Sample.day("2026-01-01"), known: Sample.day(known), at: at)
    }

    private static func names(_ search: inout RegisterSearch<MemoryLedger>, _ text: String) throws -> [String] {
        try search.find(text, limit: 5).map { found in
            found.matched == found.row.name ? found.matched : "\(found.row.name) (\(found.matched))"
        }
    }

    @Test(
        "A person is found by any name in force, in any spelling; a name not in force finds nobody",
        arguments: [
            ("Obraztsov", ["Образцов Иван Ильич (Obraztsov Ivan)"]),
            ("Vymyslny", ["Образцов Иван Ильич (Wymyslny Jan)"]),
            ("Трафаретову", ["Трафаретов Лев"]), ("Шаблонин", []), ("Черновикова", []), ("Тайнова", ["Тайнова Мария"]),
            ("", []), ("123", []), ("\u{0}", []),
        ])
    func finds(text: String, expected: [String]) throws {
        var search = try RegisterSearch(Self.ledger(), asOf: Self.asOf(9))
        #expect(try Self.names(&search, text) == expected)
    }

    @Test("The same point has the same answer, whatever was recorded later; another point its own")
    func points() throws {
        let ledger = try Self.ledger()
        var early = try RegisterSearch(ledger, asOf: Self.asOf(3))
        #expect(try Self.names(&early, "Шаблонин") == ["Шаблонин Лев"])
        #expect(try Self.names(&early, "Трафаретов").isEmpty)
        #expect(try Self.names(&early, "Черновикова") == ["Черновикова Анна"])
        #expect(try Self.names(&early, "Vymyslny").isEmpty)
        var unknown = try RegisterSearch(ledger, asOf: Self.asOf(9, known: "2024-12-31"))
        #expect(try Self.names(&unknown, "Шаблонин") == ["Шаблонин Лев"])
        #expect(try Self.names(&unknown, "Wymyslny").isEmpty)
    }

    @Test("An index that is kept gives the same answers as none, whatever its size", arguments: 0...9)
    func keptIsTheSame(size: Int) throws {
        let ledger = try Self.ledger()
        let kept = try Self.kept(try KeptNames.bytes(reading: ledger, size: size, root: Self.root))
        #expect(kept.size == size)
        for at in 0...9 {
            var with = try RegisterSearch(ledger, asOf: Self.asOf(at), kept: kept)
            var without = try RegisterSearch(ledger, asOf: Self.asOf(at))
            for text in ["Obraztsov", "Лев", "Vymyslny", "Шаблонин", "Тайнова", "Анна", "Образцов Ваня", "Трафар"] {
                #expect(try with.find(text, limit: 5) == without.find(text, limit: 5), "\(text), at \(at)")
            }
        }
    }

    @Test("A closed name is in no file")
    func closed() throws {
        let bytes = try KeptNames.bytes(reading: Self.ledger(), size: 9, root: Self.root)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Трафаретов") && !text.contains("Тайнова"))
        #expect(try Self.kept(bytes).count == 7)
    }

    @Test("A file that was cut, changed, or made from another ledger is refused")
    func damaged() throws {
        let ledger = try Self.ledger()
        let bytes = try KeptNames.bytes(reading: ledger, size: 9, root: Self.root)
        #expect(try KeptNames.bytes(reading: ledger, size: 9, root: Self.root) == bytes, "it always has the same bytes")
        for length in stride(from: 0, to: bytes.count, by: 61) {
            #expect(throws: KeptNamesError.damaged) { try Self.kept(Array(bytes.prefix(length))) }
        }
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[place] ^= 0x10
            #expect(throws: (any Error).self, "byte \(place)") { try Self.kept(changed) }
        }
        #expect(throws: KeptNamesError.otherLedger) { try Self.kept(bytes, root: nil) }
        let other = Array("other".utf8).withUnsafeBytes { Digest(hashing: $0) }
        #expect(throws: KeptNamesError.otherLedger) { try Self.kept(bytes, root: other) }
    }
}
