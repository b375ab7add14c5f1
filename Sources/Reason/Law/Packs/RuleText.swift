// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A text for people in English and Russian, in our own words: packs do not reproduce texts under copyright.
///
/// ```yaml
/// text: {en: The case is political., ru: Дело политическое.}
/// ```
public struct RuleText: Sendable, Hashable {
    /// In English.
    public var en: String
    /// In Russian.
    public var ru: String

    /// Makes a text.
    public init(en: String, ru: String) {
        self.en = en
        self.ru = ru
    }

    /// Reads a text with both languages.
    ///
    /// - Throws: ``PackError`` if one of them is missing.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["en", "ru"])
        en = try fields.required("en").text()
        ru = try fields.required("ru").text()
    }
}
