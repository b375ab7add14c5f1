// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
internal import Statements

/// The texts and tables of this module, from `Resources/labels.txt`: names of states and regions, of laws, of groups of
/// articles, of topics.
struct Labels: Sendable {
    /// Those that come with the program.
    static let shared = Labels(PackageResources.labels_txt)

    private let texts: [String: String]
    /// The codes of the states, in order.
    let countryCodes: [String]

    /// Reads lines `key = English | Russian`; a text in one language has no bar. Lines that begin with `#` are remarks.
    init(_ bytes: [UInt8]) {
        var texts: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstRange(of: " = ") else { continue }
            texts[String(line[..<equals.lowerBound])] = String(line[equals.upperBound...])
        }
        self.texts = texts
        countryCodes = texts.keys.filter { $0.hasPrefix("country.") }.map { String($0.dropFirst(8)) }.sorted()
    }

    /// The raw value of a key.
    func code(_ key: String) -> String? { texts[key] }

    /// The text of a key in both languages.
    func text(_ key: String) -> PublicText? {
        guard let raw = texts[key] else { return nil }
        guard let bar = raw.firstRange(of: " | ") else { return PublicText(raw) }
        return PublicText(en: String(raw[..<bar.lowerBound]), ru: String(raw[bar.upperBound...]))
    }

    /// Words of a statement in both languages, if they are among those known; else as they were stated.
    func said(_ words: String) -> PublicText { text("said.\(words)") ?? PublicText(words) }

    /// A text of a statement with its translations; where it has none, as words that may be among those known.
    func said(_ words: LocalizedText) -> PublicText {
        words.language == nil && words.translations.isEmpty ? said(words.text) : PublicText(words)
    }

    /// The name of a state by its ISO 3166-1 code; the text as it stands if it is none.
    func country(_ code: String) -> PublicText { text("country.\(code)") ?? PublicText(code) }

    /// The name of a region by its ISO 3166-2 code; the text as it stands if it is none.
    func region(_ code: String) -> PublicText { text("region.\(code)") ?? PublicText(code) }

    /// The law that a code such as `ru-uk` stands for.
    func law(_ code: String) -> PublicText? { text("law.\(code)") }
}

extension PublicText {
    /// A text of a statement, the original first.
    ///
    /// - Parameter language: that of the original, if the text itself does not say it.
    init(_ text: LocalizedText, language: String? = nil) {
        let original = Version(language: text.language ?? language ?? "und", text: text.text)
        self.init([original] + text.translations.map { Version(language: $0.language, text: $0.text) })
    }

    /// Several texts as one, language by language; one that lacks a language goes in as it is.
    static func joined(_ texts: [PublicText], by separator: String = ", ") -> PublicText? {
        let texts = texts.filter { !$0.isEmpty }
        guard let first = texts.first else { return nil }
        guard texts.count > 1 else { return first }
        var languages: [String] = []
        for version in texts.flatMap(\.versions) where version.language != "und" {
            if !languages.contains(version.language) { languages.append(version.language) }
        }
        if languages.isEmpty { languages = ["und"] }
        return PublicText(
            languages.map { language in
                let words = texts.map { $0.version(for: language).text }.joined(separator: separator)
                return Version(language: language, text: words)
            })
    }
}

extension Labels {
    /// The state that a text names in English, if it names one.
    func state(namedIn text: LocalizedText) -> PublicText? {
        let english = PublicText(text).version(for: "en").text
        for key in countryCodes {
            let name = country(key)
            if english.contains(name.version(for: "en").text) { return name }
        }
        return nil
    }
}
