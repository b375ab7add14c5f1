// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A text of the register in one language or several. It is data and never markup.
public struct PublicText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text in one language.
    public struct Version: Sendable, Hashable {
        /// The language, a BCP 47 tag as `en` or `ru`; `und` where it is not known.
        public let language: String
        /// The text.
        public let text: String

        /// A text and its language.
        public init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The versions, the original first.
    public let versions: [Version]

    /// A text in several languages, the original first.
    public init(_ versions: [Version]) { self.versions = versions }

    /// A text in one language.
    public init(_ text: String, language: String = "und") { versions = [Version(language: language, text: text)] }

    /// A text in both languages of the site.
    public init(en: String, ru: String) {
        versions = [Version(language: "en", text: en), Version(language: "ru", text: ru)]
    }

    /// A text whose language is not stated, as a proper name.
    public init(stringLiteral value: String) { self.init(value) }

    /// The version for readers of a language: theirs if there is one, otherwise the original.
    public func version(for language: String) -> Version {
        for version in versions where version.language == language { return version }
        return versions.first ?? Version(language: "und", text: "")
    }

    /// The text with each version changed, as to begin with a capital.
    public func mapped(_ change: (String) -> String) -> PublicText {
        PublicText(versions.map { Version(language: $0.language, text: change($0.text)) })
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { versions.allSatisfy { $0.text.isEmpty } }
}
