// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Tells the kind of source of a mention, by the words in `Resources/mention-kinds.txt`.
public struct MentionSources: Sendable {
    private let lines: [(kind: MentionSource, phrases: [String])]

    /// The words that come with the program.
    public init() { self.init(text: String(decoding: PackageResources.mention_kinds_txt, as: UTF8.self)) }

    /// Words as lines `kind = phrase; phrase`; lines of no known kind are remarks.
    init(text: String) {
        lines = text.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let kind = MentionSource(rawValue: parts[0].filter { !$0.isWhitespace }) else {
                return nil
            }
            return (kind, parts[1].split(separator: ";").map { Self.plain(String($0)) })
        }
    }

    /// The kind of a document.
    ///
    /// - Parameter source: what the register says of the source that has the mention.
    public func kind(of mention: MentionClaim, source: SourceKind?) -> MentionSource {
        let told = Self.plain([mention.document, mention.body ?? "", mention.url ?? ""].joined(separator: " / "))
        let found = lines.first { line in line.phrases.contains { told.contains($0) } }
        return found?.kind ?? MentionSource(source)
    }

    /// The words in small letters, each with a space on both sides.
    private static func plain(_ text: String) -> String {
        " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
