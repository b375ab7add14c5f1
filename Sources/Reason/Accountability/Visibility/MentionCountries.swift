// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Tells from which country a mention comes, by the words in `Resources/mention-countries.txt`, and else by the end of an address.
///
/// The answer is an ISO 3166 code, `EU` for a body of the European Union, `INT` for an international body, or nothing.
public struct MentionCountries: Sendable {
    private let lines: PhraseLines
    /// Ends of addresses that say nothing of a country.
    private let generic: Set<String>

    /// The words that come with the program.
    public init() { self.init(text: String(decoding: PackageResources.mention_countries_txt, as: UTF8.self)) }

    /// Words as lines `code = phrase; phrase`; the line `generic` names ends of addresses that say nothing.
    init(text: String) {
        lines = PhraseLines(text)
        generic = Set(lines.lines.first { $0.code == "generic" }?.phrases.map(\.joined) ?? [])
    }

    /// The country of a document: by who issued it and its title, then by its address, then by who published the source that has
    /// the mention, and the address of that.
    public func country(of mention: MentionClaim, source: SourceClaim?) -> String? {
        mention.body.flatMap(word) ?? word(in: mention.document) ?? mention.url.flatMap(end)
            ?? source.flatMap { word(in: $0.publisher.text) } ?? source?.url.flatMap(end)
    }

    private func word(in text: String) -> String? {
        lines.first(in: text).flatMap { $0 == "generic" ? nil : $0 }
    }

    /// The country that the end of the name of a host stands for.
    private func end(_ address: String) -> String? {
        // What follows the two strokes of "https://".
        let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
        let host = parts[2].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        guard let last = host.split(separator: ".").last.map({ $0.lowercased() }), last.utf8.count == 2,
            last.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !generic.contains(last)
        else { return host.hasSuffix(".int") ? "INT" : nil }
        switch last {
        case "uk": return "GB"
        case "su": return "RU"
        default: return last.uppercased()
        }
    }
}
