// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One text of the interface as it stands in the file: words, and slots for what changes.
public struct Phrase: Sendable, Hashable {
    /// A stretch of a phrase.
    public enum Piece: Sendable, Hashable {
        /// Fixed words.
        case words(String)
        /// A place for a value, `{name}`.
        case slot(String)
    }

    /// The pieces, in order.
    public let pieces: [Piece]

    /// The names of the slots.
    public var slots: Set<String> {
        Set(pieces.compactMap { if case .slot(let name) = $0 { name } else { nil } })
    }

    init(_ text: some StringProtocol) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.slot(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }
}
