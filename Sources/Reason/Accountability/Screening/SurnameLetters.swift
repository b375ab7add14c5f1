// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names

/// The consonants of a surname that the sounds of ``NameFold`` make one, as far as the spelling tells them apart: г and х, з and с, ж, ш, ч
/// and щ. «Шаров», «Жаров» and «Чаров» have one key, and are three surnames.
struct SurnameLetters {
    private struct Class: OptionSet {
        let rawValue: UInt8
        static let g = Class(rawValue: 1)
        static let kh = Class(rawValue: 2)
        static let z = Class(rawValue: 4)
        static let s = Class(rawValue: 8)
        static let zh = Class(rawValue: 16)
        static let sh = Class(rawValue: 32)
        static let ch = Class(rawValue: 64)
        static let shch = Class(rawValue: 128)
    }

    /// What each of them can be, in order.
    private let classes: [Class]

    /// Reads the surname of a name; of a name without one nothing is known.
    init(ofName name: String) {
        let family = ParsedName(name).family ?? ""
        var rest = Array(family.lowercased())[...]
        var classes: [Class] = []
        let isGerman = family.lowercased().contains { $0 == "w" } || family.lowercased().contains("sch")
        while let sign = rest.first {
            var length = 1
            if let (spelling, found) = Self.digraphs.first(where: { rest.starts(with: $0.spelling) }) {
                length = spelling.count
                if !found.isEmpty { classes.append(found) }
            } else if let found = Self.letters[sign] {
                classes.append(sign == "s" && isGerman ? found.union(.z) : found)
            }
            rest = rest.dropFirst(length)
            // Doubled letters are one.
            while length == 1, Self.letters[sign] != nil, rest.first == sign { rest = rest.dropFirst() }
        }
        self.classes = classes
    }

    /// Whether one has a letter where the other has another that no spelling makes of it. Unsure if they have not as many of them.
    func contradicts(_ other: SurnameLetters) -> Bool {
        classes.count == other.classes.count && zip(classes, other.classes).contains { $0.isDisjoint(with: $1) }
    }

    // In Latin letters h is a Ukrainian г or a х, s a German з (beside w or sch) or a ш without its hook, ch a German or Polish х.
    private static let letters: [Character: Class] = [
        "г": .g, "ґ": .g, "х": .kh, "з": .z, "с": .s, "ж": .zh, "ш": .sh, "ч": .ch, "щ": [.shch, .sh],
        "g": .g, "h": [.g, .kh], "x": .kh, "z": [.z, .zh], "s": [.s, .sh], "š": .sh, "ž": .zh, "č": .ch, "ż": .zh,
    ]
    private static let digraphs: [(spelling: [Character], Class)] = [
        ("shch", .shch), ("schtsch", .shch), ("chtch", .shch), ("szcz", .shch), ("shh", .shch), ("šč", .shch),
        ("tsch", .ch), ("tch", .ch), ("cz", .ch), ("tš", .ch), ("sch", [.sh, .shch, .zh]), ("sh", [.sh, .zh]),
        ("sz", .sh), ("zh", .zh), ("kh", .kh), ("gh", .g), ("ch", [.ch, .kh, .sh]), ("ts", []), ("tz", []), ("ks", []),
        ("dz", []), ("дз", []),
    ].map { (Array($0.0), $0.1) }
}
