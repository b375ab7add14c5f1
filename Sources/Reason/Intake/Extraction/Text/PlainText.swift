// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The text of simple HTML, with a map that takes places in it back to the source.
///
/// Tags fall away, those that break a line become one, the named entities of Latin text and all numeric ones become
/// their characters, scripts and styles are left out. It is no HTML parser: it serves the fragments that lists carry
/// in their fields.
public struct PlainText: Sendable {
    /// A stretch that was copied without change.
    private struct Piece {
        var plain: Int
        var source: Int
        var isCopy: Bool
    }

    /// The plain text.
    public let text: String
    private let pieces: [Piece]
    private let plainCount: Int
    private let sourceCount: Int

    /// Strips the tags of a text; one without tags and entities comes back as it is.
    public init(html: String) {
        var stripper = TagStripper(Array(html.utf8))
        stripper.run()
        text = String(decoding: stripper.plain, as: UTF8.self)
        pieces = stripper.pieces.map { Piece(plain: $0.plain, source: $0.source, isCopy: $0.isCopy) }
        plainCount = stripper.plain.count
        sourceCount = stripper.source.count
    }

    /// The place in the source of a place in the plain text. Where an entity was replaced, the whole entity counts.
    public func sourceSpan(of span: TextSpan) -> TextSpan {
        TextSpan(start: source(of: span.start, roundsUp: false), end: source(of: span.end, roundsUp: true))
    }

    private func source(of plain: Int, roundsUp: Bool) -> Int {
        // An end stands after the byte before it, so that tags that follow are not taken in.
        let byte = min(max(roundsUp ? plain - 1 : plain, 0), plainCount)
        var low = 0
        var high = pieces.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if pieces[middle].plain <= byte { low = middle } else { high = middle }
        }
        guard low < pieces.count else { return min(plain, sourceCount) }
        let piece = pieces[low]
        if piece.isCopy { return min(piece.source + byte - piece.plain + (roundsUp ? 1 : 0), sourceCount) }
        guard roundsUp else { return piece.source }
        return low + 1 < pieces.count ? pieces[low + 1].source : sourceCount
    }
}
