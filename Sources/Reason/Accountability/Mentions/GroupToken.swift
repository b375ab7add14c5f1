// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word, or a sign that parts names, in a row of words with capitals.
struct GroupToken {
    enum Kind: UInt8 {
        case word, initial, comma, and
    }

    var kind = Kind.word
    var word = TextWord()
    /// The bearers of the word as a surname; -1 if nobody bears it.
    var slot: Int32 = -1
    /// Its place in the ``WordPool``; -1 for a sign.
    var entry: Int32 = -1
    /// Whether nobody bears it, but a surname with a hyphen begins so.
    var isFirstPart = false
    /// Whether it stands in brackets after another word: a former surname, or another spelling.
    var isBracketed = false
    /// Whether a word follows that makes a patronymic of it: “Rasul oglu”.
    var isFather = false
    /// Whether a line begins with it, and a sentence.
    var beginsLine = false
    var beginsSentence = false

    /// Whether the name of a court begins with it: «Верховный суд».
    var beginsCourt: Bool { !word.isLatin && slot < 0 && word.kind.contains(.courtWord) }

    var isSeparator: Bool { kind == .comma || kind == .and }
}
