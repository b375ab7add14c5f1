// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What of a text is markup and no words.
public struct TextMarkup: OptionSet, Sendable, Hashable {
    /// The signs, one bit each.
    public let rawValue: UInt8

    /// Markup by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Tags and entities of HTML or XML.
    public static let tags = TextMarkup(rawValue: 1)
    /// Strings and escapes of JSON; strings may hold tags.
    public static let strings = TextMarkup(rawValue: 2)

    /// Recognises the markup by the beginning of a text: JSON by its first sign, HTML by a usual tag within four thousand bytes.
    public init(guessing head: some Collection<UInt8>) {
        let start = Array(head.prefix(4_096))
        let first = start.first { $0 > 0x20 }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            let quotes = start.count { $0 == UInt8(ascii: "\"") }
            self = quotes > 1 ? [.tags, .strings] : []
            return
        }
        let small = String(decoding: start.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        let marks = [
            "<!doctype", "</b>", "</i>", "</em>", "</a>", "</strong>", "</p>", "<html", "<head", "<body", "<div", "<p>",
            "<p ", "<br", "<table", "<?xml", "<li>", "<span",
        ]
        self = marks.contains { small.contains($0) } ? .tags : []
    }
}
