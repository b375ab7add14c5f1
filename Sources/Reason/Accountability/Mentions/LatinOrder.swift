// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Which word of a Latin name is the surname, where neither a known given name nor a patronymic tells it: the last (“Hossein Ronaghinia”,
/// “Sayed Ali Hosseinifar”), or the first of a Chinese name.
struct LatinOrder {
    var family: String
    var given: String
    /// The words between them.
    var middle: [String]

    /// Endings of surnames that are believed wherever the word stands.
    private static let surnameEndings = [
        "ov", "ev", "ova", "eva", "sky", "skiy", "skii", "ski", "skaya", "skaia", "enko", "vich", "vych", "shvili",
        "dze", "chuk",
        "ou", "au", "zadeh", "zade",
    ]

    /// `nil` where the parts of the name are told well enough.
    init?(_ name: String, _ parsed: ParsedName, isGiven: (String) -> Bool) {
        guard let family = parsed.family, SurnameForms.isLatin(family), parsed.former == nil, !name.contains(","),
            !name.contains(".")
        else { return nil }
        let words = name.split(separator: " ").map(String.init)
        guard (2...4).contains(words.count), let first = words.first, let last = words.last, !isGiven(last),
            words.allSatisfy({ $0.count > 1 && SurnameForms.isLatin($0) }), !Self.isSurname(first),
            !Self.isCapitals(first),
            parsed.father == nil
        else { return nil }
        let middle = Array(words.dropFirst().dropLast())
        if LatinNames.standard.isFirstFamily(first), !isGiven(first), !Self.isSurname(last), !Self.isCapitals(last),
            middle.count < 2
        {
            (self.family, given, self.middle) = (first, last, middle)
            return
        }
        // Two words that are read so already need no other order.
        guard family != last || parsed.isOrderUncertain else { return nil }
        guard family == first || family == last, !middle.contains(where: { Self.isMarker($0) }) else { return nil }
        (self.family, given, self.middle) = (last, first, middle)
    }

    private static func isSurname(_ word: String) -> Bool {
        let small = word.lowercased()
        return surnameEndings.contains { small.hasSuffix($0) && small.count > $0.count + 2 }
    }

    private static func isCapitals(_ word: String) -> Bool { word.count > 2 && !word.contains(where: \.isLowercase) }

    /// A word that makes a patronymic of the one before it.
    private static func isMarker(_ word: String) -> Bool {
        ["oglu", "oghlu", "ogly", "qizi", "qızı", "gizi", "kyzy", "uly"].contains(word.lowercased())
    }
}
