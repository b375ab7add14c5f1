// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Exchanges
internal import Law
internal import PublicRecord

/// The definitions that come with the program, read once.
enum LawShelf {
    private static let read = Result<DefinitionCatalog, any Error> { try DefinitionCatalog(PackFolder.bundled()) }
    private static let law = Result<[String: Jurisdiction], any Error> {
        try Jurisdiction.all(in: PackFolder.bundled())
    }
    private static let shown = Result<[PublicDefinition], any Error> {
        try read.get().definitions.map(PublicDefinition.init)
    }

    /// The definitions as rules.
    ///
    /// - Throws: `PackError` if the data packs are not beside the program or one is wrong.
    static func catalog() throws -> DefinitionCatalog { try read.get() }

    /// The law of each country, by its code.
    ///
    /// - Throws: `PackError` as ``catalog()``.
    static func countries() throws -> [String: Jurisdiction] { try law.get() }

    private static let reader = Result<ProfileReader, any Error> {
        ProfileReader(try read.get(), laws: try law.get())
    }

    /// Tells the category of a person under the ordered rules for lists.
    ///
    /// - Throws: `PackError` as ``catalog()``.
    static func profiles() throws -> ProfileReader { try reader.get() }

    /// The definitions as they are published, in the order of the catalog.
    ///
    /// - Throws: `PackError` as ``catalog()``.
    static func definitions() throws -> [PublicDefinition] { try shown.get() }
}

extension PublicDefinition {
    init(_ definition: Definition) {
        self.init(
            id: definition.id.text, version: definition.header.version.description,
            title: PublicText(definition.header.title), note: definition.header.note.map { PublicText($0) },
            criteria: definition.criteria.map(PublicRule.init),
            principles: definition.principles.map { PublicRule($0) },
            categories: definition.categories.map { Category(code: $0.code, rule: PublicRule($0.frame)) })
    }
}

extension PublicRule {
    init(_ criterion: Criterion) {
        self.init(criterion.frame, excludes: criterion.excludes, norms: criterion.norms)
    }

    init(_ frame: RuleFrame, excludes: Bool = false, norms: Norms? = nil) {
        self.init(
            id: frame.id.text, text: PublicText(frame.text), sources: frame.sources.map(PublicCitation.init),
            from: frame.validity.from, to: frame.validity.to, isUnverified: frame.mark == .toBeVerified,
            excludes: excludes, norms: norms.map { PublicText($0.text) },
            normsUnverified: norms?.mark == .toBeVerified)
    }
}

extension PublicCitation {
    init(_ source: RuleSource) {
        // A citation that ends with the passage says it already.
        let passage = source.passage.flatMap { source.citation.hasSuffix($0) ? nil : $0 }
        self.init(
            text: [source.citation, passage].compactMap { $0 }.joined(separator: ", "), address: source.url)
    }
}

extension PublicText {
    init(_ text: RuleText) { self.init(en: text.en, ru: text.ru) }
}
