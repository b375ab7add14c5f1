// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names

/// The words of a name, and variants of some of them that stood in brackets behind them: “Valery (Valeriy) TESTOV” is two spellings of
/// one name, and not a name with two surnames.
struct BracketedName {
    var words: [Substring] = []
    private var variants: [(place: Int, word: Substring)] = []

    /// So many names are made of one at most.
    private static let most = 8

    init() {}

    /// Takes what stood in brackets.
    ///
    /// - Returns: whether it belongs to this name. Otherwise it has two words and is a name of its own.
    mutating func take(bracketed: [Substring]) -> Bool {
        // “(née Probina)”, “(deceased)”: words in small letters are no names.
        let named = bracketed.drop { $0.first?.isLowercase ?? true }
        if named.count > 1 { return false }
        guard let word = named.first else { return true }
        if words.isEmpty {
            words.append(word)
        } else {
            variants.append((words.count - 1, word))
        }
        return true
    }

    /// The name without brackets, and with each of the variants.
    var all: [[Substring]] {
        var names = [words]
        for (place, word) in variants where names.count < Self.most {
            let place = self.place(of: word, behind: place)
            for name in names where names.count < Self.most {
                var name = name
                name[place] = word
                names.append(name)
            }
        }
        return names
    }

    /// The word of which another is a variant: the one before the brackets, unless that is the surname and what stands in brackets is a
    /// short form of the given name, as in “Ivan TESTOV (Vanya)”; or the surname, where what stands in brackets behind the given name or the
    /// patronymic is no given name, as the former surname in «Тестова Яна (Пробина)».
    private func place(of variant: Substring, behind place: Int) -> Int {
        let name = ParsedName(words.joined(separator: " "))
        guard let family = name.family, let given = name.given, let known = name.givenName else { return place }
        if words[place] != family, Self.endsAsSurname(variant), let surname = words.firstIndex(where: { $0 == family }),
            ParsedName("\(variant) \(given)").family.map({ $0 == variant }) ?? false,
            ParsedName(String(variant)).givenName == nil
        {
            return surname
        }
        guard words[place] == family, let other = words.firstIndex(where: { $0 == given }) else { return place }
        return ParsedName("\(variant) \(family)").givenName == known ? other : place
    }

    private static func endsAsSurname(_ word: Substring) -> Bool {
        let small = word.lowercased()
        return surnameEndings.contains { small.hasSuffix($0) }
    }

    private static let surnameEndings = [
        "ова", "ева", "ёва", "ская", "цкая", "ов", "ев", "ёв", "ский", "цкий", "енко", "ova", "eva", "skaya", "skaia",
        "ov", "ev",
        "sky", "skiy", "skii", "enko",
    ]
}
