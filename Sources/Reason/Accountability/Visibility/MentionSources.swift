// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Tells the kind of source of a mention, by the words in `Resources/mention-kinds.txt`.
public struct MentionSources: Sendable {
    private let lines: PhraseLines

    /// The words that come with the program.
    public init() { self.init(text: String(decoding: PackageResources.mention_kinds_txt, as: UTF8.self)) }

    /// Words as lines `kind = phrase; phrase`; lines of no known kind are remarks.
    init(text: String) { lines = PhraseLines(text) }

    /// The kind of a document: that of a sanction or a list by any of its words; otherwise by who issued it, else by its address, else by
    /// its title, which can speak of others, and else by what the source is.
    ///
    /// - Parameter source: what the register says of the source that has the mention.
    public func kind(of mention: MentionClaim, source: SourceKind?) -> MentionSource {
        let told = [mention.document, mention.body, mention.url].compactMap { $0 }
        let lists = told.compactMap(word).first { $0 == .sanction || $0 == .exchangeList }
        let known = [mention.body, mention.url, mention.document].lazy.compactMap { $0.flatMap(word) }.first
        return lists ?? known ?? MentionSource(source)
    }

    private func word(in text: String) -> MentionSource? {
        lines.first(in: text).flatMap { MentionSource(rawValue: $0) }
    }
}
