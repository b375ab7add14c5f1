// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Phrases

/// A name as a paper writes it: in an English one a Cyrillic name is romanised as in passports (ICAO 9303; for Ukrainian and
/// Belarusian names the scheme of their passports), said to be so, with the original beside it.
struct NameForm {
    /// The name, with the original if it was romanised.
    let text: String
    /// The same, with the scheme named.
    let full: String
    /// The name alone, for a title.
    let short: String

    init(_ name: String, in words: PaperWords) {
        guard words.language == .en, Self.isCyrillic(name) else {
            (text, full, short) = (name, name, name)
            return
        }
        let id = Romanisation.usualScheme(for: name)
        let scheme = Romanisation.schemes.first { $0.id == id }
        let latin = scheme?.romanise(name) ?? name
        short = latin
        text = words.words("paper.name.romanised", ["name": .text(latin), "original": .text(name)])
        full = words.words(
            "paper.name.romanised.by",
            ["name": .text(latin), "original": .text(name), "scheme": .text(scheme?.title ?? id)])
    }

    static func isCyrillic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    }

    /// The initials: "I. T.".
    static func initials(_ name: String) -> String {
        name.split { $0 == " " || $0 == "-" }.compactMap(\.first).map { "\($0)." }.joined(separator: " ")
    }
}
