// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The parts of a row of words between its commas and “and”s, none of them empty.
struct TokenSegments: Sequence, IteratorProtocol {
    private let tokens: [GroupToken]
    private var place = 0

    init(_ tokens: [GroupToken]) { self.tokens = tokens }

    mutating func next() -> ArraySlice<GroupToken>? {
        while place < tokens.count, tokens[place].isSeparator { place += 1 }
        guard place < tokens.count else { return nil }
        let start = place
        while place < tokens.count, !tokens[place].isSeparator { place += 1 }
        return tokens[start..<place]
    }
}
