// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Spells Latin names of other languages as Russian writes them, so that they are found beside their Cyrillic forms: Chinese names in
/// pinyin by the system of Palladius («Си Цзиньпин» is no romanised “Xi Jinping”), Western names by their sound as far as letters tell it.
///
/// A respelling is for finding, never for showing. The tables stand in `Resources/respellings`, with their sources.
public struct Respelling: Sendable, Hashable {
    /// By which rule a name was respelt.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Pinyin by the system of Palladius.
        case palladius
        /// Letters of Western names by their sound.
        case western
    }

    /// The name as respelt.
    public let text: String
    /// The rule.
    public let kind: Kind

    /// The respellings of a name; none of a name that is not in Latin letters, or to which no rule applies. At most five.
    public static func all(of name: String) -> [Respelling] {
        guard name.utf8.count < 80, name.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return [] }
        var forms = Pinyin.standard.cyrillic(name).map { Respelling(text: $0, kind: .palladius) }
        if let western = WesternLetters.standard.respelt(name) {
            forms.append(Respelling(text: western, kind: .western))
        }
        return forms
    }

    /// The rows “key value” of a table, parted by `;` and line ends.
    static func rows(_ bytes: [UInt8]) -> [(key: Substring, value: Substring)] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .flatMap { $0.split(separator: ";") }.compactMap { row in
                let sides = row.split(separator: " ")
                return sides.count == 2 ? (sides[0], sides[1]) : nil
            }
    }
}
