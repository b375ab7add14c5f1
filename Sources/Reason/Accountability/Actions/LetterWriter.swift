// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Register
import Statements

/// Whether who is said to have written a letter is the person of a record.
struct LetterWriter {
    /// The words of the names of the person, in sounds.
    private let words: [[UInt8]]

    init(_ record: Record) {
        words = record.values(of: .name).flatMap { value -> [[UInt8]] in
            if case .name(let claim) = value.claim { Self.words(of: claim.text) } else { [] }
        }
    }

    /// Whether a text says that the person wrote: nobody is named, or nothing but words of the name, whole or as initials.
    func isMeant(by text: String?) -> Bool {
        guard let text else { return true }
        return Self.words(of: text).allSatisfy { word in
            words.contains { own in
                // An initial, or a form in another case.
                word.count == 1 ? own.first == word.first : Self.stem(own) == Self.stem(word)
            }
        }
    }

    private static func words(of name: String) -> [[UInt8]] {
        NameFold.keys(name).flatMap { key in NameFold.tokens(of: key).map { Array(key[$0]) } }
    }

    private static func stem(_ word: [UInt8]) -> [UInt8] { SurnameStem.stem(of: word) }
}
