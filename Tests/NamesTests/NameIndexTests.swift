// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("Searching an index of names")
struct NameIndexTests {
    /// Made-up names.
    static let names = [
        "Образцов Иван Ильич", "Образцова Анна Львовна", "Примерко Микола Петрович", "Вымыслаў Уладзімір Сяргеевіч",
        "Черновиков Сергей Николаевич", "Черновиков Пётр Николаевич", "Шаблонин Лев Егорович", "Кара-Выдумка Егор",
        "Проверкин Александр", "李小", "Условный-Пробный Тимофей Иванович",
    ]

    private static func index(_ names: [String]) throws -> NameIndex {
        var builder = NameIndexBuilder()
        for (place, name) in names.enumerated() { builder.add(id: "n\(place)", name: name) }
        return try NameIndex(Block(builder.bytes()))
    }

    @Test(
        "A name is found by any spelling",
        arguments: [
            ("Образцов Иван", 0), ("Ivan Obraztsov", 0), ("Obrazcov", 0), ("Образцову Ивану Ильичу", 0),
            ("Обрасцов Иван", 0),
            ("Anna Obraztsova", 1), ("Николай Примерко", 2), ("Vladimir Vymyslov", 3), ("Wladimir Wymyslow", 3),
            ("Tchernovikov Sergueï", 4), ("Черновиков П. Н.", 5), ("Lew Schablonin", 6), ("Yegor Kara-Vydumka", 7),
            ("Proverkin Саша", 8), ("李小", 9), ("Timofei Uslovny", 10),
        ])
    func finds(query: String, place: Int) throws {
        let index = try Self.index(Self.names)
        var search = NameSearch(index)
        let hits = search.find(query, limit: 3)
        #expect(hits.first?.document == place, "\(hits)")
        #expect(index.id(place) == "n\(place)")
    }

    @Test(
        "A double name is found by one half, and typed without the hyphen",
        arguments: [
            ("Условный Пробный", 10), ("Пробный", 10), ("Условный", 10), ("Uslovny Probny Timofei", 10),
            ("Условный-Пробный", 10), ("Кара Выдумка", 7), ("Выдумка", 7),
        ])
    func halves(query: String, place: Int) throws {
        var search = NameSearch(try Self.index(Self.names))
        #expect(search.find(query, limit: 3).first?.document == place)
        #expect(search.find(query, limit: 3, isTyping: true).first?.document == place)
    }

    @Test("An initial after the surname tells bearers of one surname apart, typed or not", arguments: [true, false])
    func initialLast(isTyping: Bool) throws {
        var search = NameSearch(try Self.index(Self.names))
        #expect(search.find("Черновиков П.", limit: 3, isTyping: isTyping).first?.document == 5)
        #expect(search.find("Черновиков С", limit: 3, isTyping: isTyping).first?.document == 4)
        #expect(search.find("Проверкин А.", limit: 3, isTyping: isTyping).first?.document == 8)
    }

    @Test("The beginning of a word finds while it is typed")
    func typing() throws {
        var search = NameSearch(try Self.index(Self.names))
        for end in 3...7 {
            let query = String("Черновик".prefix(end))
            let found = Set(search.find(query, limit: 5, isTyping: true).map(\.document))
            #expect(found.isSuperset(of: [4, 5]), "\(query)")
        }
    }

    @Test(
        "What nobody is called finds nobody, and nonsense does no harm",
        arguments: ["Ярополков", "", " ", "...", "\u{0}", "123"])
    func nobody(query: String) throws {
        var search = NameSearch(try Self.index(Self.names))
        #expect(search.find(query, limit: 5).isEmpty)
        #expect(search.find(query, limit: 0).isEmpty)
    }

    @Test("Scores lie between 0 and 1, best first, and searches do not disturb each other")
    func scores() throws {
        var search = NameSearch(try Self.index(Self.names))
        let before = search.find("Черновиков Николаевич", limit: 10)
        for name in Self.names { _ = search.find(name, limit: 2) }
        #expect(search.find("Черновиков Николаевич", limit: 10) == before)
        #expect(before.map(\.score) == before.map(\.score).sorted(by: >))
        #expect(before.allSatisfy { (0...1).contains($0.score) })
        #expect(Set(before.prefix(2).map(\.document)) == [4, 5])
    }

    @Test("An empty index is answered")
    func empty() throws {
        var search = NameSearch(try Self.index([]))
        #expect(search.find("Образцов", limit: 5).isEmpty)
    }

    @Test("Cut or changed bytes are refused, or still answered without harm")
    func damaged() throws {
        var builder = NameIndexBuilder()
        for (place, name) in Self.names.enumerated() { builder.add(id: "n\(place)", name: name) }
        let bytes = builder.bytes()
        #expect(throws: NameIndexError.notAnIndex) { try NameIndex(Block([])) }
        #expect(throws: NameIndexError.notAnIndex) { try NameIndex(Block(Array("imena".utf8))) }
        for length in stride(from: 0, to: bytes.count - 1, by: 97) {
            #expect(throws: NameIndexError.self) { try NameIndex(Block(Array(bytes.prefix(length)))) }
        }
        for place in stride(from: 0, to: bytes.count, by: 13) {
            var changed = bytes
            changed[place] ^= 0x5A
            guard let index = try? NameIndex(Block(changed)) else { continue }
            var search = NameSearch(index)
            for name in ["Образцов Иван", "Tchernovikov", "Е"] {
                for hit in search.find(name, limit: 3) { _ = index.id(hit.document) }
            }
        }
    }
}

/// Bytes that stay where they are.
final class Block: @unchecked Sendable {
    // Written once, before anybody else can see it.
    let bytes: UnsafeMutableRawBufferPointer

    init(_ content: [UInt8]) {
        bytes = .allocate(byteCount: content.count, alignment: 16)
        bytes.copyBytes(from: content)
    }

    deinit { bytes.deallocate() }
}

extension NameIndex {
    fileprivate init(_ block: Block) throws(NameIndexError) {
        try self.init(UnsafeRawBufferPointer(block.bytes), keeping: block)
    }
}
