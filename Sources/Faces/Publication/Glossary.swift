// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
public import Statements

/// The names of States, regions and laws, and words that sources often state, in one language: for rooms that print
/// records. What it does not know it gives back as it stands.
public struct Glossary: Sendable {
    private let language: String
    private let labels = Labels.shared

    /// A glossary in a language: `en` or `ru`.
    public init(language: String) { self.language = language }

    /// A State by its ISO 3166-1 code.
    public func country(_ code: String) -> String { labels.country(code).version(for: language).text }

    /// A region by its ISO 3166-2 code.
    public func region(_ code: String) -> String { labels.region(code).version(for: language).text }

    /// Words as a source states them.
    public func said(_ words: String) -> String { labels.said(words).version(for: language).text }

    /// A text with its translations: that of the language if there is one, otherwise the original.
    public func said(_ text: LocalizedText) -> String { labels.said(text).version(for: language).text }

    /// A place: name or kind, locality, region and State; `nil` if the reference names none of them.
    public func place(_ place: PlaceReference) -> String? {
        Places.text(place, labels)?.version(for: language).text
    }

    /// An article with its part and its law.
    public func article(_ reference: ArticleReference) -> String {
        guard Articles.isNumber(reference.article) else { return said(reference.article) }
        let code = Articles.code(reference.code, reference.article)
        return Articles.label(code, reference.part, labels).version(for: language).text
    }
}
