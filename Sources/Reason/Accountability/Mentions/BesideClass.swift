// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a word is beside a name, by the data in `words.txt`. These words are looked up where a name stands beside them, and nowhere else.
struct BesideClass: OptionSet, Sendable {
    let rawValue: Int32

    /// With its full stop it is a place: «ул.».
    static let abbreviation = BesideClass(rawValue: 1)
    /// After an adjective it is a place or a body: «Тестовский мост».
    static let thing = BesideClass(rawValue: 2)
    /// A noun that people have as their surname.
    static let noun = BesideClass(rawValue: 4)
    /// A verb that has a person in the dative.
    static let dative = BesideClass(rawValue: 8)
    /// A word that has a person in the genitive after it.
    static let genitive = BesideClass(rawValue: 16)
    /// Said of a man, of a woman.
    static let man = BesideClass(rawValue: 32)
    static let woman = BesideClass(rawValue: 64)
    /// A relative by birth or marriage, and a man of the church.
    static let relative = BesideClass(rawValue: 128)
    static let clergy = BesideClass(rawValue: 256)

    static let names: [Substring: BesideClass] = [
        "abbreviation": .abbreviation, "thing": .thing, "noun": .noun, "dative": .dative, "genitive": .genitive,
        "man": .man, "woman": .woman, "relative": .relative, "clergy": .clergy,
    ]
}
