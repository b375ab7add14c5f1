// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

/// The parts of an entry found in its bytes are those that reading it gives.
@Suite struct EntryOutlineTests {
    private static func entry(_ act: EntryAct, source: String, run: Int?, _ texts: [String]) throws -> Entry {
        let subject = Subject(kind: .person, source: try #require(SourceID("list-a")), key: "17")
        return Entry(
            subject: subject, source: try #require(SourceID(source)), known: try PartialDate(edtf: "2024-06"), act: act,
            compartment: .public, account: "account", run: run,
            statements: texts.map { Statement(.name(NameClaim(text: $0, kind: .full))) }
                + [Statement(.sex(SexClaim(sex: .female)), note: String(repeating: "x", count: 300))])
    }

    @Test(arguments: ["list-a", "court"], [nil, 0, 63, 1_000_000])
    func partsOfAnEntry(source: String, run: Int?) throws {
        let entry = try Self.entry(.snapshot, source: source, run: run, ["Тестов Иван", ""])
        let bytes = entry.canonicalBytes
        var outline = EntryOutline()
        try bytes.withUnsafeBytes { raw in
            // Twice, as an outline is used again and again.
            for _ in 0..<2 {
                let isFound = outline.find(in: raw)
                #expect(isFound)
            }
            #expect(String(decoding: raw[outline.source], as: UTF8.self) == source)
            #expect(String(decoding: raw[outline.known], as: UTF8.self) == "2024-06")
            #expect(outline.isPublic && outline.run == run)
            #expect(outline.parts.map(\.kind) == [1, 1, 3])
            let name = try #require(EntryOutline.value(of: 1, in: raw, outline.parts[0].value))
            #expect(String(decoding: raw[name], as: UTF8.self) == "Тестов Иван")
            #expect(EntryOutline.value(of: 3, in: raw, outline.parts[0].value) == nil)
            let some = Array(raw[outline.head]) + Array(raw[outline.parts[2].field])
            var wanted = entry
            wanted.statements = [entry.statements[2]]
            #expect(try Entry(canonicalBytes: some, from: 0) == wanted)
        }
    }

    @Test func whatMustBeReadInFullIsSaidToBe() throws {
        var outline = EntryOutline()
        for act in [EntryAct.correction(of: 3), .retraction(of: 3), .runRetraction(of: 3)] {
            let bytes = try Self.entry(act, source: "list-a", run: nil, []).canonicalBytes
            let isFound = bytes.withUnsafeBytes { outline.find(in: $0) }
            #expect(!isFound)
        }
    }

    /// Bytes that are cut or changed anywhere are passed on to the reader, which says what is wrong; nothing is read
    /// beyond them.
    @Test func damagedBytesAreNoTrap() throws {
        let bytes = try Self.entry(.addition, source: "court", run: 5, ["Тестов"]).canonicalBytes
        var outline = EntryOutline()
        for length in 0..<bytes.count {
            let found = Array(bytes[..<length]).withUnsafeBytes { outline.find(in: $0) }
            #expect(!found || outline.head.upperBound <= length)
        }
        for place in bytes.indices {
            for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var changed = bytes
                changed[place] = value
                let found = changed.withUnsafeBytes { outline.find(in: $0) }
                #expect(!found || outline.parts.allSatisfy { $0.value.upperBound <= bytes.count })
            }
        }
    }
}
