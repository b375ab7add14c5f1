// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("Finding names")
struct NameQueryTests {
    @Test(
        "A query meets a name",
        arguments: [
            ("Тестов", "Тестов Иван Образцович"), ("Тест", "Тестов Иван Образцович"),
            ("ivan testov", "Тестов Иван Образцович"),
            ("Tesotv", "Тестов Иван"), ("Tetov", "Тестов Иван"), ("Tesstov", "Тестов Иван"), ("Testow", "Тестов Иван"),
            ("Testav", "Тестов Иван"), ("Yachine", "Яшин"), ("Iv Te", "Тестов Иван"), ("Chyljuk", "Хилюк"),
            ("Chyliuk", "Хилюк"), ("Тесттов", "Тестов"), ("Testov III", "Testov Ivan III"),
        ])
    func meets(query: String, name: String) {
        #expect(NameQuery(query).matches(name))
    }

    @Test(
        "A query does not meet another name",
        arguments: [
            ("Тестов", "Костин Иван"), ("Иван Иван", "Тестов Иван"), ("Tesotv1", "Тестов"), ("Ivn", "Тестов Иван"),
            ("Тестовская", "Тестов"), ("", "Тестов"), ("—", "Тестов"), ("Оставт", "Тестов"),
            ("zzz", "Сергеев Захар"), ("Zzz Иван", "Сергеев Иван"), ("щщщ", "Жуков"),
        ])
    func misses(query: String, name: String) {
        #expect(!NameQuery(query).matches(name))
    }

    @Test("Whole names come before beginnings, beginnings before typing errors")
    func ranks() throws {
        let query = NameQuery("Тестов")
        let scores = try ["Тестов", "Тестов Иван", "Тестова", "Тестовский", "Тистов"].map {
            try #require(query.score(NameFold.key($0)))
        }
        #expect(scores == [0, 1, 1, 1, 4])
        #expect(query.score(Array("drugoi\ntestov".utf8)) == 0)
    }

    @Test(
        "One typing error",
        arguments: [
            ("abcde", "abcde", false), ("abcde", "abxde", true), ("abcde", "abcd", true), ("abcde", "abcdef", true),
            ("abcde", "bacde", true), ("abcde", "abced", true), ("abcde", "badce", false), ("abcde", "abc", false),
            ("abcde", "axcxe", false), ("", "a", true), ("", "", false), ("abcd", "cabd", false),
        ])
    func typing(first: String, second: String, expected: Bool) {
        #expect(TypingError.isOne(Array(first.utf8), Array(second.utf8)) == expected)
        #expect(TypingError.isOne(Array(second.utf8), Array(first.utf8)) == expected)
    }

    @Test("Scripts and deceits")
    func scripts() {
        #expect(ScriptDetector("Тестов Иван").script == .cyrillic)
        #expect(ScriptDetector("Testov Иванович").scripts == [.cyrillic, .latin])
        #expect(!ScriptDetector("Testov Иванович").isSuspicious)
        #expect(ScriptDetector("Тeстов").mixedWords == ["Тeстов"])
        #expect(ScriptDetector("Testov\u{202E}").hasDirectionControls)
        #expect(ScriptDetector("Тес\u{200B}тов").hasInvisibleSigns)
        #expect(ScriptDetector("12 — 3").script == nil)
    }
}
