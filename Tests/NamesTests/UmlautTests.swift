// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Names

/// Letters with an umlaut, the two letters that passports print for them, the letter without its mark, and the Russian form.
@Suite("Umlauts") struct UmlautTests {
    private static func skeletons(_ word: String) -> Set<[UInt8]> {
        Array(word.utf8).withUnsafeBufferPointer { Set(NameWord($0).skeletons) }
    }

    @Test(
        "each spelling of a name has a reading in common with the first",
        arguments: [
            ["Schöbel", "Schoebel", "Scho\u{308}bel", "SCHÖBEL", "Шёбель"], ["Schoebel", "Schobel"],
            ["Müller", "Mueller", "Muller", "Мюллер"], ["Jäger", "Jaeger", "Егер"],
            ["Jørgensen", "Joergensen", "Jorgensen"], ["Weiß", "Weiss"], ["Håkansson", "Haakansson", "Hakansson"],
            ["Göring", "Goering", "Геринг"],
        ])
    func common(_ words: [String]) {
        let first = Self.skeletons(words[0])
        for word in words.dropFirst() { #expect(!Self.skeletons(word).isDisjoint(with: first), "\(words[0]), \(word)") }
    }

    @Test(
        "two vowels of a Slavic name are no umlaut",
        arguments: ["Nikolaev", "Voevodin", "Николаев", "Mikhailov", "Goevich"])
    func slavic(_ word: String) {
        #expect(Spelling.umlautReadings(of: word.utf8).isEmpty)
    }

    @Test("a search finds either spelling by either")
    func search() throws {
        let names = ["Patrick Schöbel", "Rico Krieger", "Jürgen Müller", "Peter Schabel"]
        for (query, found) in [
            ("Schoebel", "0"), ("Schöbel", "0"), ("Schobel", "0"), ("Шёбель", "0"), ("Mueller", "2"), ("Мюллер", "2"),
            ("Juergen Mueller", "2"), ("Кригер", "1"),
        ] {
            var builder = NameIndexBuilder()
            for (place, name) in names.enumerated() { builder.add(id: "\(place)", name: name) }
            var search = NameSearch(try NameIndex(copying: builder.bytes()))
            #expect(search.find(query, limit: 5).first?.document == Int(found), "\(query)")
        }
    }
}
