// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A printed name of an official, made ready to be compared: words in small letters, in the order of the alphabet, so that the
/// order in which surname and given name stand does not matter.
struct OfficialName: Hashable {
    let words: [String]

    init(_ text: String) {
        let plain = text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
        words = plain.map { String($0.map { $0 == "ё" ? "е" : $0 }) }.sorted()
    }

    /// Three words without initials: as good as never two people of one office.
    var isFull: Bool { words.count >= 3 && words.allSatisfy { $0.count > 1 } }

    /// A surname with one or two initials: the surname, and the initials in the order of the alphabet.
    var initials: (surname: String, letters: [Character])? {
        let long = words.filter { $0.count > 1 }
        let letters = words.filter { $0.count == 1 }.compactMap(\.first)
        guard long.count == 1, (1...2).contains(letters.count) else { return nil }
        return (long[0], letters.sorted())
    }

    /// Whether this full name can be the one with initials.
    func fits(surname: String, letters: [Character]) -> Bool {
        guard isFull, let place = words.firstIndex(of: surname) else { return false }
        var others = words
        others.remove(at: place)
        var first = others.compactMap(\.first).sorted()
        for letter in letters {
            guard let place = first.firstIndex(of: letter) else { return false }
            first.remove(at: place)
        }
        return true
    }

    /// A body, to be compared.
    static func plain(body: String?) -> String? {
        let words = (body ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? nil : words.joined(separator: " ").replacing("ё", with: "е")
    }
}
