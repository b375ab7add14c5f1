// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The romanisation schemes that come with the program.
public enum Romanisation {
    private static let catalogue: SchemeReader = {
        var reader = SchemeReader()
        reader.read(PackageResources.other_schemes, file: "other.schemes")
        reader.read(PackageResources.ru_schemes, file: "ru.schemes")
        reader.read(PackageResources.uk_schemes, file: "uk.schemes")
        reader.read(PackageResources.be_schemes, file: "be.schemes")
        return reader
    }()

    /// All schemes: Russian, Ukrainian, Belarusian.
    public static let schemes: [RomanisationScheme] = catalogue.schemes.filter { $0.language != "other" }

    /// What is wrong with the files of schemes; empty for good ones.
    public static var problems: [SchemeProblem] { catalogue.problems }

    /// The letters of other languages.
    static let others = catalogue.schemes.first { $0.language == "other" }?.table ?? RuleTable()

    private static let byID = Dictionary(schemes.map { ($0.id, $0) }) { first, _ in first }

    /// The scheme of an id, as `ru-icao`.
    /// - Throws: ``RomanisationError/unknownScheme(_:known:)``, with the ids there are.
    public static func scheme(_ id: String) throws(RomanisationError) -> RomanisationScheme {
        guard let scheme = byID[id] else { throw .unknownScheme(id, known: schemes.map(\.id)) }
        return scheme
    }

    /// The id of the scheme that passports use for a name, by the language that its letters tell: Ukrainian for ї, є, ґ,
    /// Belarusian for ў or for і beside ы, э, ё, Ukrainian for і alone, otherwise Russian.
    public static func usualScheme(for text: String) -> String {
        let letters = Set(text.lowercased())
        if !letters.isDisjoint(with: "їєґ") { return "uk-kmu55" }
        if letters.contains("ў") { return "be-passport" }
        guard letters.contains("і") else { return "ru-icao" }
        return letters.isDisjoint(with: "ыэё") ? "uk-kmu55" : "be-passport"
    }
}
