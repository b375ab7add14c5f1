// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How words with one of some endings change.
struct DeclensionRule: Sendable, Hashable {
    /// What is asked of a word.
    enum Test: Sendable, Hashable {
        /// It ends with one of these.
        case endings([[Character]])
        /// It is one of these; `firstOnly` if it must also begin a compound with a hyphen.
        case words(Set<String>, firstOnly: Bool)
    }

    /// What happens to a word in one case: how many letters are taken off and what is put on.
    struct Change: Sendable, Hashable {
        let removed: Int
        let added: [Character]
        /// The same letters as text.
        let ending: String
        /// Whether the word stays as it is.
        var isNone: Bool { removed == 0 && added.isEmpty }

        /// Reads `.`, or `-` for each letter taken off and then the letters put on.
        init(_ text: Substring) {
            removed = text.prefix { $0 == "-" }.count
            ending = text == "." ? "" : String(text.dropFirst(removed))
            added = Array(ending)
        }

        func apply(to word: [Character]) -> [Character] { word.dropLast(removed) + added }
    }

    /// `nil` if the rule is for both sexes.
    let sex: GrammaticalSex?
    let test: Test
    /// The changes in the order of the cases from the genitive on: first that by which the form is made, then those of
    /// other forms that are right too.
    let changes: [[Change]]
    /// The endings as scalars: characters are compared many times more slowly.
    private let endings: [[Unicode.Scalar]]

    init(sex: GrammaticalSex?, test: Test, changes: [[Change]]) {
        (self.sex, self.test, self.changes) = (sex, test, changes)
        endings = if case .endings(let endings) = test { endings.map { $0.flatMap(\.unicodeScalars) } } else { [] }
    }

    /// The forms of a word in the case of a place, the usual one first.
    func forms(of word: [Character], _ place: Int) -> [[Character]] { changes[place].map { $0.apply(to: word) } }

    /// Whether the rule is for a word in small letters.
    ///
    /// - Parameter scalars: those of the word.
    func fits(_ word: String, _ scalars: [Unicode.Scalar], sex: GrammaticalSex, isFirstOfSeveral: Bool) -> Bool {
        guard self.sex == nil || self.sex == sex else { return false }
        switch test {
        case .endings: return endings.contains { scalars.suffix($0.count).elementsEqual($0) }
        case .words(let words, let firstOnly): return (!firstOnly || isFirstOfSeveral) && words.contains(word)
        }
    }
}
