// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Finds registered persons, articles of law, courts and bodies in texts in Russian, Ukrainian, Belarusian and English.
///
/// A text is given block by block and needs memory for one block and for what is found. Make one finder for each text.
public struct MentionFinder {
    private var reader: TextReader
    private let markup: TextMarkup
    private var rest: [UInt8] = []

    /// A finder for one text.
    ///
    /// - Parameters:
    ///   - index: the persons who are looked for.
    ///   - markup: what of the text is no words.
    public init(_ index: MentionIndex, markup: TextMarkup = []) {
        reader = TextReader(index)
        self.markup = markup
    }

    /// Finds in a text that is at hand.
    public static func find(in text: String, _ index: MentionIndex, markup: TextMarkup = []) -> [Mention] {
        var finder = MentionFinder(index, markup: markup)
        finder.read(Array(text.utf8)[...])
        return finder.finish()
    }

    /// Finds in a file: its encoding and markup are recognised. In a list of sanctions as CSV, a table with columns of names and of
    /// reasons, a row is about its own person: its names for them are no mentions of anybody else.
    ///
    /// - Throws: `TableError` for a file that cannot be read, bytes that are none of its encoding, and a file that is no text
    ///   (PDF, DOCX, null bytes …).
    public static func find(
        path: String, _ index: MentionIndex, encoding: TextEncoding? = nil, least: Double = 0.05
    ) throws(TableError) -> [Mention] {
        let blocks = try TextBlocks(path: path, encoding: encoding)
        try blocks.requireText()
        var finder: MentionFinder?
        func take(_ block: UnsafeBufferPointer<UInt8>) {
            if finder == nil { finder = MentionFinder(index, markup: TextMarkup(guessing: block)) }
            finder?.read(block)
        }
        while try blocks.next(take) {}
        let found = finder?.finish(least: least) ?? []
        return without(try OwnNames.ranges(inList: path, encoding: encoding), found)
    }

    /// Mentions without those that stand where a row of a list names its own person. Both are in the order of the text.
    private static func without(_ own: [Range<Int>], _ mentions: [Mention]) -> [Mention] {
        guard !own.isEmpty else { return mentions }
        var next = 0
        return mentions.filter { mention in
            while next < own.count, own[next].upperBound <= mention.start { next += 1 }
            return mention.kind != .person || next == own.count || own[next].lowerBound >= mention.end
        }
    }

    /// Takes the next block of UTF-8; it may end anywhere.
    public mutating func read(_ block: some Collection<UInt8>) {
        rest.append(contentsOf: block)
        // A short rest is kept until there is enough to be read at once.
        if rest.count >= 64 << 10 { step(isLast: false) }
    }

    private mutating func step(isLast: Bool) {
        let used = rest.withUnsafeBufferPointer { bytes in
            reader.read(TextCursor(bytes: bytes, markup: markup, isLast: isLast))
        }
        rest.removeFirst(used)
    }

    /// Ends the text and gives what was found, in the order of the text.
    ///
    /// - Parameter least: mentions less likely than this are left out.
    public mutating func finish(least: Double = 0.05) -> [Mention] {
        step(isLast: true)
        let names = MentionReview(reader.matcher).reviewed()
        var mentions = names.filter { $0.probability >= least }.map { name in
            Mention(
                start: name.start, end: name.end, text: name.text, kind: .person,
                person: reader.index.persons[Int(name.person)].id, probability: name.probability, reasons: name.why)
        }
        mentions += reader.phrases.found.filter { $0.probability >= least }.map { phrase in
            Mention(
                start: phrase.scalars.lowerBound, end: phrase.scalars.upperBound, text: phrase.text, kind: phrase.kind,
                person: nil, probability: phrase.probability, reasons: [phrase.why])
        }
        return mentions.sorted { ($0.start, $0.end, $0.kind.rawValue) < ($1.start, $1.end, $1.kind.rawValue) }
    }
}
