// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A stretch of a text, as UTF-8 byte offsets from its beginning: the first byte and the byte after the last.
public struct TextSpan: Hashable, Sendable, Codable {
    /// The first byte.
    public let start: Int
    /// The byte after the last; never before `start`.
    public let end: Int

    /// A span; an end before the start becomes the start.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The smallest span that holds both.
    public func union(_ other: TextSpan) -> TextSpan {
        TextSpan(start: min(start, other.start), end: max(end, other.end))
    }
}
