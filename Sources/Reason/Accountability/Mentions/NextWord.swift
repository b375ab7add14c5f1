// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The word at once after a row of names, without a sign between: what it says of the form of the last name.
struct NextWord {
    let hash: UInt64
    let kind: WordClass
    /// Its letters, small, if it is Cyrillic and begins with a small letter.
    let text: String

    init(_ word: TextWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        hash = word.hash
        kind = word.kind
        let range = word.bytes.lowerBound..<max(word.bytes.lowerBound, min(word.bytes.upperBound, bytes.count))
        text =
            word.isLatin || word.isCapital
            ? "" : String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Of whom a verb in the past, or a participle, says something.
    enum Subject {
        case man, woman, several
    }

    /// The subject that the word has as a verb in the past («сказала», «сказав», «сказаў») or a participle («осуждена»); `nil` for
    /// another word.
    var subject: Subject? {
        guard text.unicodeScalars.count > 3 else { return nil }
        let stem = Self.reflexive.first { text.hasSuffix($0) }.map { text.dropLast($0.count) } ?? text[...]
        let isLong = text.unicodeScalars.count > 5
        if Self.woman.contains(where: { stem.hasSuffix($0) }) { return .woman }
        if isLong, Self.longWoman.contains(where: { stem.hasSuffix($0) }) { return .woman }
        if Self.several.contains(where: { stem.hasSuffix($0) }) { return .several }
        if Self.man.contains(where: { stem.hasSuffix($0) }) { return .man }
        if isLong, Self.longMan.contains(where: { text.hasSuffix($0) }) { return .man }
        if isLong, Self.longSeveral.contains(where: { text.hasSuffix($0) }) { return .several }
        return nil
    }

    private static let longMan = [
        "ован", "жан", "знан", "ждён", "жден", "влен", "ечён", "ечен", "орён", "орен", "шён", "ешен", "зват", "ований",
        "аний",
    ]
    private static let longSeveral = ["ованы", "жаны", "знаны", "ждены", "влены", "ечены", "орены", "ешены"]
    private static let reflexive = ["ся", "сь"]
    private static let woman = [
        "ала", "ила", "ела", "ола", "ула", "ыла", "яла", "іла", "їла", "шла", "сла", "гла", "кла", "жла", "рла",
    ]
    private static let longWoman = ["ена", "ана", "ята", "ёна"]
    private static let several = [
        "али", "или", "ели", "оли", "ули", "ыли", "яли", "іли", "шли", "сли", "гли", "далі", "алі", "ілі", "элі", "ялі",
        "ылі", "улі",
    ]
    private static let man = [
        "ал", "ил", "ел", "ул", "ыл", "ял", "шёл", "шел", "нёс", "ав", "ив", "ув", "ів", "яв", "аў", "іў", "ыў", "уў",
        "яў",
        "эў", "оў",
    ]
}
