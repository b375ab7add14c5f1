// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Names by the sounds of their words, so that the one that is like another is found.
struct AlikeNames {
    private let names: [Set<[UInt8]>]
    private var places: [[UInt8]: [Int]] = [:]
    /// A word that more names have tells nothing.
    private static let mostOfWord = 200

    /// Takes names; an empty one is like none.
    init(_ texts: [String]) {
        names = texts.map { text in
            Set(text.split { !$0.isLetter && $0 != "-" }.map { NameFold.key(String($0)) }.filter { !$0.isEmpty })
        }
        for (place, words) in names.enumerated() {
            for word in words { places[word, default: []].append(place) }
        }
    }

    /// The words of a name.
    func words(at place: Int) -> Set<[UInt8]> { names[place] }

    /// The place of the only name that has all these words, or all of whose words are among them; two at least must agree. `nil` if
    /// there is none or more than one.
    func only(alike words: Set<[UInt8]>) -> Int? {
        var found: Set<Int> = []
        for word in words {
            guard let near = places[word], near.count <= Self.mostOfWord else { continue }
            for place in near {
                let other = names[place]
                let (least, most) = other.count < words.count ? (other, words) : (words, other)
                if least.count >= 2, least.isSubset(of: most) { found.insert(place) }
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
