// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Phrases
import Testing

@Suite("Both languages say the same things")
struct PhraseBookTests {
    @Test("The files have no fault", arguments: Language.allCases)
    func sound(language: Language) {
        #expect(Words.of(language).book.problems.map(\.description) == [])
    }

    @Test("Both have the same keys")
    func sameKeys() {
        let english = Words.of(.en).book.keys
        let russian = Words.of(.ru).book.keys
        #expect(english.subtracting(russian).sorted() == [], "missing in Russian")
        #expect(russian.subtracting(english).sorted() == [], "missing in English")
    }

    @Test("Both have the same slots, and plural forms need the number")
    func sameSlots() {
        let english = Words.of(.en).book
        let russian = Words.of(.ru).book
        for key in english.keys {
            #expect(english.slots(key) == russian.slots(key), "\(key)")
            #expect(english.isPlural(key) == russian.isPlural(key), "\(key)")
        }
    }

    @Test("Every text is used, and every text that is used exists")
    func used() throws {
        let literals = try Literals.ofSources()
        try #require(!literals.whole.isEmpty)
        let keys = Words.of(.en).book.keys
        for key in keys.sorted() {
            let isUsed = literals.whole.contains(key) || literals.beginnings.contains { key.hasPrefix($0) }
            #expect(isUsed, "no source uses \(key)")
        }
        for key in literals.asked.sorted() { #expect(keys.contains(key), "no such text: \(key)") }
    }

    @Test("Faults of a file are found, with their line")
    func faults() {
        let file = "a = 1\nno equals\nb[two] = x\na = 2\n= y\nc[one] = {n} thing\n# remark\nd = long\n  text~here\n"
        let book = PhraseBook(language: .en, files: [Array(file.utf8)])
        #expect(book.problems.map(\.line).sorted() == [0, 2, 3, 4, 5])
        #expect(book.phrase("d")?.pieces == [.words("long text\u{A0}here")])
    }

    @Test("Slots are filled; what is missing is seen")
    func filling() {
        let file = "hello = Hello {name}, {n} of {m}\nmen[one] = {n} man\nmen[other] = {n} men\n"
        let words = Words(PhraseBook(language: .en, files: [Array(file.utf8)]))
        #expect(words("hello", ["name": "{n}", "n": 1200]) == "Hello {n}, 1,200 of ⟦m⟧")
        #expect(words("men", ["n": 1]) == "1 man")
        #expect(words("men", ["n": 2]) == "2 men")
        #expect(words("none") == "⟦none⟧")
    }
}
