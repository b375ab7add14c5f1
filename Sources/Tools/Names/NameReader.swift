// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads many names one after another: words that several of them have, as given names, are worked out once.
public struct NameReader: Sendable {
    private struct Key: Hashable {
        var word: [UInt8]
        var spelling: Spelling
    }

    private let names: GivenNames
    private var words: [Key: NameWord] = [:]
    private static let most = 100_000

    /// A reader that knows no words yet.
    public init(names: GivenNames = .standard) { self.names = names }

    /// The parts of a name: the same as ``ParsedName/init(_:names:)`` gives.
    public mutating func read(_ text: String) -> ParsedName {
        let names = names
        return ParsedName(text, names) { bytes, spelling in
            let key = Key(word: Array(bytes), spelling: spelling)
            if let known = words[key] { return known }
            let word = NameWord(bytes, spelling: spelling, names: names)
            if words.count >= Self.most { words.removeAll() }
            words[key] = word
            return word
        }
    }
}
