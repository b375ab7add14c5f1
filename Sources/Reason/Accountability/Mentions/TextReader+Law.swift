// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// References to laws.
extension TextReader {
    /// A number between two glosses goes on a list of articles, if a reference stands shortly before.
    mutating func glossed(_ cursor: TextCursor, at place: Int) {
        guard let number = numbers.glossed(before: state.scalar), number.start.scalar - state.listEnd < 500 else {
            return
        }
        state.listEnd = number.end
        let range = number.start.byte..<place
        let text = String(decoding: UnsafeBufferPointer(rebasing: cursor.bytes[range]), as: UTF8.self)
        phrases.append(
            FoundPhrase(
                kind: .article, scalars: number.start.scalar..<number.end,
                text: text.trimmingBlanks, probability: 0.8, why: Reason("article-alone")))
    }

    /// Reads a reference to a law after its label, or after the code that follows its numbers.
    mutating func law(
        _ cursor: TextCursor, _ label: TextWord, from start: (byte: Int, scalar: Int)? = nil
    ) {
        var reference =
            start == nil ? LawReference(cursor, words, after: label) : LawReference(cursor, words, atCode: label)
        let found = reference.read()
        if reference.isCut { lawEnd = .max }
        guard !reference.isCut, let read = found else { return }
        lawEnd = read.end.scalar
        state.listEnd = lawEnd
        let first = start ?? (label.bytes.lowerBound, label.scalars.lowerBound)
        let range = first.byte..<read.end.byte
        phrases.append(
            FoundPhrase(
                kind: .article, scalars: first.scalar..<read.end.scalar,
                text: String(decoding: UnsafeBufferPointer(rebasing: cursor.bytes[range]), as: UTF8.self),
                probability: read.probability,
                why: Reason(read.probability > 0.9 ? "article-of-code" : "article-alone")))
    }
}
