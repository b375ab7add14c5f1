// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("Searching several indexes as one, and hiding names")
struct JoinedSearchTests {
    private static func index(_ names: some Sequence<String>) throws -> NameIndex {
        var builder = NameIndexBuilder()
        for name in names { builder.add(id: name, name: name) }
        return try NameIndex(copying: builder.bytes())
    }

    /// Made-up names, many of which share words.
    private static let names: [String] = {
        let families = [
            "Образцов", "Шаблонин", "Черновиков", "Примерко", "Wymyslny", "Условный", "Пробная", "Obraztsova",
        ]
        let givens = ["Иван", "Мария", "Sergei", "Уладзімір", "Анна", "Тимофей"]
        let fathers = ["Петрович", "", "Іванівна", "Kuzmich", "Егоровна"]
        return (0..<200).map { number in
            [families[number % 8], givens[number % 6], fathers[number / 3 % 5]].filter { !$0.isEmpty }
                .joined(separator: " ")
        }
    }()

    private static let queries = [
        "Образцов Иван", "Ivan Obraztsov Petrovich", "Шаблонину", "Vymyslny S.", "Чернов",
        "Пробная Анна Егоровна Лишнева",
        "Мария", "Обрасцов", "Т. Условный",
    ]

    @Test("Several indexes answer as one does", arguments: [1, 60, 199])
    func parts(cut: Int) throws {
        var whole = NameSearch(try Self.index(Self.names))
        var parts = NameSearch([
            try Self.index(Self.names[..<cut]), try Self.index([]), try Self.index(Self.names[cut...]),
        ])
        for query in Self.queries {
            for limit in [3, Int.max] {
                let expected = whole.find(query, limit: limit, isTyping: true)
                #expect(!expected.isEmpty)
                #expect(parts.find(query, limit: limit, isTyping: true) == expected, "\(query), \(limit)")
            }
        }
    }

    @Test("What is hidden is neither found nor counted", arguments: [[0], [5, 17, 100, 199]])
    func hidden(documents: [Int]) throws {
        let index = try Self.index(Self.names)
        var hiding = NameSearch(index, hiding: HiddenDocuments(documents + documents + [-1, 1_000], of: index))
        let left = Self.names.indices.filter { !documents.contains($0) }
        var without = NameSearch(try Self.index(left.map { Self.names[$0] }))
        for query in Self.queries {
            let expected = without.find(query, limit: .max, isTyping: true).map { "\(left[$0.document]) \($0.score)" }
            let found = hiding.find(query, limit: .max, isTyping: true).map { "\($0.document) \($0.score)" }
            #expect(found == expected, "\(query)")
        }
    }

    @Test("A name that only hidden ones bear finds nobody, not even as the beginning of a word")
    func onlyHidden() throws {
        let index = try Self.index(["Тайнова Мария", "Образцова Мария"])
        var search = NameSearch(index, hiding: HiddenDocuments([0], of: index))
        for query in ["Тайнова", "Taynova", "Тайн", "Тайнову"] {
            #expect(search.find(query, limit: .max, isTyping: true).isEmpty, "\(query)")
        }
        #expect(search.find("Тайнова Мария", limit: 9).map(\.document) == [1])
    }

    @Test("All that fit are given if all are wanted, and the best of them if some are")
    func all() throws {
        let names = (0..<3_000).map { "Образцов \(["Иван", "Пётр", "Лев"][$0 % 3])" }
        var search = NameSearch(try Self.index(names))
        #expect(search.find("Образцов", limit: .max).count == 3_000)
        #expect(search.find("Образцов", limit: 7).map(\.document) == Array(0..<7))
        #expect(search.find("Образцов Лев", limit: 4).map(\.document) == [2, 5, 8, 11])
    }

    @Test("An extra word that nobody bears does not drown the rest")
    func extra() throws {
        var search = NameSearch(try Self.index(Self.names + (0..<4_000).map { "Посторонний\($0) Лев" }))
        let hit = try #require(search.find("Образцов Иван Ярополков", limit: 1).first)
        #expect(Self.names[hit.document].hasPrefix("Образцов Иван") && hit.score > 0.5)
    }

    @Test(
        "Names of any length and script are answered",
        arguments: [
            "Образцов", "", " ", "1234567890", "\u{0}\u{1}\u{7F}\u{202E}", String(repeating: "Образцов", count: 700),
            String(repeating: "Образцов ", count: 700), "Образцов Obraztsov 李小龍 ابن", "ззз", "-", "'", "(((", "я",
            "один два три четыре пять шесть семь восемь девять десять",
        ])
    func oddQueries(query: String) throws {
        var builder = NameIndexBuilder()
        for name in Self.names + [query] { builder.add(id: "x", name: name) }
        var search = NameSearch(try NameIndex(copying: builder.bytes()))
        for isTyping in [true, false] {
            #expect(search.find(query, limit: 5, isTyping: isTyping).allSatisfy { (0...1).contains($0.score) })
        }
        #expect(!search.find("Шаблонин", limit: 1).isEmpty)
    }
}
