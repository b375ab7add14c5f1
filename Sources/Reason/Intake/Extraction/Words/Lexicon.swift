// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The words and stems that the recognisers know, as a trie over folded UTF-8 bytes.
///
/// A word list is a text of lines `class: word stem*`, or `class 3: …` where the class carries a number (months,
/// numerals). `#` begins a comment. A whole word wins over a stem, a longer stem over a shorter one.
public struct Lexicon: Sendable {
    struct Entry: Sendable {
        var cue = Cue.none
        var value = 0
    }

    private struct Node: Sendable {
        var byte: UInt8
        var child = 0
        var sibling = 0
        var word = -1
        var stem = -1
    }

    private var nodes = [Node(byte: 0)]
    private var entries: [Entry] = []

    /// Reads a word list; `file` is its name for messages.
    public init(text: String, file: String) throws(LexiconError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let content = line.prefix { $0 != "#" }
            if content.allSatisfy(\.isWhitespace) { continue }
            guard let entry = Lexicon.entry(content), let colon = content.firstIndex(of: ":") else {
                throw .badLine(file: file, line: number, text: String(line.prefix(60)))
            }
            entries.append(entry)
            for word in content[content.index(after: colon)...].split(whereSeparator: \.isWhitespace) {
                guard add(Array(word.utf8), entry: entries.count - 1) else {
                    throw .repeated(file: file, line: number, word: String(word))
                }
            }
        }
    }

    private static func entry(_ line: Substring) -> Entry? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let head = line[..<colon].split(whereSeparator: \.isWhitespace)
        guard let name = head.first, let cue = Cue(rawValue: String(name)) else { return nil }
        guard head.count > 1 else { return Entry(cue: cue) }
        guard head.count == 2, let value = Int(head[1]) else { return nil }
        return Entry(cue: cue, value: value)
    }

    /// Adds a word; says whether it was new.
    private mutating func add(_ word: [UInt8], entry: Int) -> Bool {
        let isStem = word.last == UInt8(ascii: "*")
        var folder = WordFolder()
        folder.fold(word[0..<(isStem ? word.count - 1 : word.count)])
        var node = 0
        for byte in folder.bytes { node = child(of: node, byte: byte) ?? insert(byte, under: node) }
        let isNew = isStem ? nodes[node].stem < 0 : nodes[node].word < 0
        if isStem { nodes[node].stem = entry } else { nodes[node].word = entry }
        return isNew
    }

    private func child(of node: Int, byte: UInt8) -> Int? {
        var next = nodes[node].child
        while next != 0 {
            if nodes[next].byte == byte { return next }
            next = nodes[next].sibling
        }
        return nil
    }

    private mutating func insert(_ byte: UInt8, under node: Int) -> Int {
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = nodes.count - 1
        return nodes.count - 1
    }

    /// The class of a folded word; `Cue.none` for words that mean nothing here.
    func look(up word: [UInt8]) -> Entry {
        var node = 0
        var stem = -1
        for byte in word {
            guard let next = child(of: node, byte: byte) else { return entry(stem) }
            node = next
            if nodes[node].stem >= 0 { stem = nodes[node].stem }
        }
        return nodes[node].word >= 0 ? entry(nodes[node].word) : entry(stem)
    }

    private func entry(_ index: Int) -> Entry {
        index >= 0 && index < entries.count ? entries[index] : Entry()
    }
}
