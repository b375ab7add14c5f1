// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What one word can be in a name, worked out from the word alone.
public struct NameWord: Sendable, Hashable {
    /// What stands beside names.
    public enum Marker: Sendable, Hashable {
        /// A title: no part of the name.
        case title
        /// “Son of” the word before it.
        case son
        /// “Daughter of” the word before it.
        case daughter
    }

    /// Its skeletons, one for each way in which its letters can be read; the likeliest first. None if it has no letters.
    public let skeletons: [[UInt8]]
    /// The skeletons of its parts, if a hyphen parts it.
    public let parts: [[UInt8]]
    /// Its meaning as a given name.
    public let given: GivenNames.Match?
    /// Its form as a patronymic.
    public let patronymic: Patronymic?
    /// What it looks like, in few bits.
    public let traits: NameTraits
    /// What it is if it is no part of the name.
    public let marker: Marker?
    /// The bit of the sound with which it begins.
    public let initial: UInt32

    /// The likeliest skeleton.
    public var skeleton: [UInt8] { skeletons.first ?? [] }

    /// Reads a word.
    ///
    /// - Parameters:
    ///   - text: the word in UTF-8; what is not well-formed is passed over.
    ///   - spelling: how its letters are read, as far as the whole name tells (``Spelling/evident(in:)``).
    public init(_ text: UnsafeBufferPointer<UInt8>, spelling: Spelling = [], names: GivenNames = .standard) {
        let scalars = Self.unmixed(Array(String(decoding: text, as: UTF8.self).unicodeScalars))
        var folds = [Self.fold(scalars, spelling)]
        let plain = folds[0]
        let second = Self.otherReading(text, beside: spelling)
        if second != spelling {
            let fold = Self.fold(scalars, second)
            if fold != plain { folds.append(fold) }
        }
        for reading in Spelling.umlautReadings(of: text) {
            let fold = Self.fold(scalars, spelling.union(reading))
            if !folds.contains(fold) { folds.append(fold) }
        }
        for reading in AzerbaijaniLetters.hasSchwa(text)
            ? AzerbaijaniLetters.spellings(of: String(decoding: text, as: UTF8.self)) : []
        {
            let fold = NameFold.key(reading)
            if !folds.contains(fold) { folds.append(fold) }
        }
        let joined = folds.map { $0.filter { $0 != 0x20 } }
        let first = joined[0]
        skeletons = first.isEmpty ? [] : joined
        parts = plain.contains(0x20) ? plain.split(separator: 0x20).map(Array.init) : []
        let match = joined.lazy.compactMap { names.match($0) }
        let exact = match.first { !$0.isCorrected } ?? match.first
        let letters = scalars.count { $0.properties.isAlphabetic }
        marker = NameWords.standard.marker(first)
        patronymic = letters > 3 ? joined.lazy.compactMap { Patronymic($0) }.first : nil
        given = letters > 1 ? exact : nil
        let begin = GivenNames.initial(first)
        let isLetterJ = letters == 1 && scalars.first.flatMap { NameScript(of: $0) } == .latin && first == [Sound.i]
        // A Latin J, Y or I may stand for Ю, Я and Е.
        initial = isLetterJ ? begin | GivenNames.initialsOfJ : begin
        var traits: NameTraits = []
        if first.isEmpty { traits.insert(.isEmpty) }
        if letters == 1 || (first.count == 1 && letters <= 2) { traits.insert(.isLetter) }
        if joined.contains(where: { $0.withUnsafeBufferPointer { SurnameStem.looksLikeSurname($0) } }) {
            traits.insert(.looksLikeSurname)
        }
        if letters > 2, scalars.allSatisfy({ !$0.properties.isLowercase }) { traits.insert(.isUppercase) }
        if scalars.first.flatMap({ NameScript(of: $0) }) == .latin { traits.insert(.isLatin) }
        if let given { traits.insert(given.isCorrected ? .isCorrectedGiven : given.isShort ? .isShortGiven : .isGiven) }
        if let patronymic { traits.insert(patronymic.isOblique ? [.isPatronymic, .isOblique] : .isPatronymic) }
        switch marker {
        case .title: traits.insert(.isTitle)
        case .son, .daughter: traits.insert(.marksPatronymic)
        case nil: break
        }
        self.traits = traits
    }

    private static func fold(_ scalars: [Unicode.Scalar], _ spelling: Spelling) -> [UInt8] {
        var folder = Folder(spelling)
        for scalar in scalars { folder.take(scalar.value) }
        folder.finish()
        return folder.bytes
    }

    /// Another way to read the letters of a word where the name does not tell which is meant.
    private static func otherReading(_ text: UnsafeBufferPointer<UInt8>, beside spelling: Spelling) -> Spelling {
        var other = spelling
        // What is written in the Polish or the scientific way reads z as з, and leaves nothing open.
        guard !spelling.contains(.uIsV) else { return spelling }
        for index in text.indices {
            let letter = text[index] | 0x20
            let before = index > 0 ? text[index - 1] | 0x20 : 0
            let after = index + 1 < text.count ? text[index + 1] | 0x20 : 0
            switch letter {
            case UInt8(ascii: "h") where before == UInt8(ascii: "c"): other.insert(.chIsH)
            case UInt8(ascii: "x"): other.insert(.xIsH)
            case UInt8(ascii: "z") where after != UInt8(ascii: "h"): other.insert(.zIsC)
            case UInt8(ascii: "u")
            where before == UInt8(ascii: "o") || before == UInt8(ascii: "a") || before == UInt8(ascii: "e"):
                if spelling.isEmpty { other.insert(.uIsV) }
            default: break
            }
        }
        return other
    }

    /// A word of Cyrillic letters with Latin look-alikes among them, in Cyrillic letters alone; any other as it is.
    private static func unmixed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { NameScript(of: $0) == .cyrillic }),
            scalars.contains(where: { NameScript(of: $0) == .latin })
        else { return scalars }
        return scalars.map { lookAlikes[$0] ?? $0 }
    }

    /// Pairs of the list “intentional” of Unicode’s UTS 39: signs drawn alike on purpose.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip("aceopxyiABCEHKMOPTXYI".unicodeScalars, "асеорхуіАВСЕНКМОРТХУІ".unicodeScalars))
}

/// Titles and words for son and daughter, by their skeletons.
struct NameWords: Sendable {
    static let standard = NameWords(text: String(decoding: PackageResources.name_words_txt, as: UTF8.self))

    private var markers: [[UInt8]: NameWord.Marker] = [:]

    init(text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            let kinds: [Substring: NameWord.Marker] = ["title": .title, "son": .son, "daughter": .daughter]
            guard let first = words.first, let kind = kinds[first] else { continue }
            for word in words.dropFirst() {
                markers[NameFold.key(String(word)).filter { $0 != 0x20 }] = kind
            }
        }
    }

    func marker(_ sounds: [UInt8]) -> NameWord.Marker? { markers[sounds] }
}
