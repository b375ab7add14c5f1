// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A language of the interface.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// English.
    case en
    /// Russian.
    case ru

    /// The language's own name.
    public var name: String {
        switch self {
        case .en: "English"
        case .ru: "Русский"
        }
    }

    /// The first of the languages that a reader prefers, by an `Accept-Language` header (RFC 9110, 12.5.4).
    ///
    /// Weights are read to three digits; a language that is not offered is passed over, and a malformed header
    /// prefers nothing.
    public static func preferred(byHeader header: String) -> Language? {
        var best: (language: Language, weight: Int)?
        for range in header.utf8.prefix(1_000).split(separator: UInt8(ascii: ",")) {
            let parts = range.split(separator: UInt8(ascii: ";"))
            guard let first = parts.first else { continue }
            let tag = String(decoding: first.filter { $0 != 0x20 }, as: UTF8.self).lowercased()
            guard let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else { continue }
            let weight = parts.dropFirst().compactMap(weight(of:)).first ?? 1_000
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }

    /// The weight `q=0.8` in thousandths.
    private static func weight(of parameter: Substring.UTF8View.SubSequence) -> Int? {
        let text = parameter.filter { $0 != 0x20 }
        guard text.starts(with: Array("q=".utf8)), let whole = text.dropFirst(2).first else { return nil }
        guard whole == UInt8(ascii: "0") else { return 1_000 }
        var weight = 0
        var unit = 100
        for digit in text.dropFirst(4).prefix(3) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { break }
            weight += Int(digit - UInt8(ascii: "0")) * unit
            unit /= 10
        }
        return weight
    }
}
