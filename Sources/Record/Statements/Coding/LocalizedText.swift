// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A text as it was stated, and translations of it.
///
/// ```yaml
/// text: V. Medvedchuk was exchanged.                                        # the language is not said
/// text: {en: V. Medvedchuk was exchanged., ru: В. Медведчук был обменян.}   # the original first
/// ```
///
/// In canonical bytes the original stands where a plain text would stand. So bytes of before there were translations
/// are read as they were, and a program that knows of no translations reads the original.
public struct LocalizedText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A translation; without a text, the language of the original.
    struct Version: FieldCoded {
        var language: String
        var text: String?

        init(language: String, text: String?) {
            self.language = language
            self.text = text
        }

        init(from reader: inout some FieldReader) throws(StatementError) {
            language = try reader.requiredText(1, "language")
            text = try reader.text(2, "text")
        }

        func write(to writer: inout some FieldWriter) {
            writer.text(1, "language", language)
            writer.text(2, "text", text)
        }
    }

    /// The tag that stands for a language that is not said (RFC 5646, §4.1).
    static let unknown = "und"

    /// The original.
    public let text: String
    /// The language of the original, a BCP 47 tag; `nil` if it is not said.
    public let language: String?
    let translated: [Version]

    /// Makes a text.
    ///
    /// - Parameters:
    ///   - text: the original.
    ///   - language: its language, a BCP 47 tag.
    ///   - translations: texts by language, in their order.
    public init(_ text: String, language: String? = nil, translations: [(language: String, text: String)] = []) {
        self.text = text
        self.language = language
        translated = translations.map { Version(language: $0.language, text: $0.text) }
    }

    /// A text whose language is not said.
    public init(stringLiteral value: String) { self.init(value) }

    /// The translations, in their order.
    public var translations: [(language: String, text: String)] {
        translated.compactMap { version in version.text.map { (version.language, $0) } }
    }

    /// What follows the original in canonical bytes.
    var versions: [Version] { (language.map { [Version(language: $0, text: nil)] } ?? []) + translated }

    /// A text out of the original and what follows it.
    init(_ text: String, versions: [Version]) {
        self.text = text
        language = versions.last { $0.text == nil }?.language
        translated = versions.filter { $0.text != nil }
    }

    /// Whether a name is the tag of a language: two or three small letters, and perhaps more after hyphens (RFC 5646).
    static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                }
        }
    }
}
