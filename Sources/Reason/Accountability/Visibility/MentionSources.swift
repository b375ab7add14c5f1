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

    /// The kind of a document.
    ///
    /// - Parameter source: what the register says of the source that has the mention.
    public func kind(of mention: MentionClaim, source: SourceKind?) -> MentionSource {
        let told = [mention.document, mention.body ?? "", mention.url ?? ""].joined(separator: " / ")
        return lines.first(in: told).flatMap { MentionSource(rawValue: $0) } ?? MentionSource(source)
    }
}
