// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the entries of a list out of a text: one name a line, or prose.
struct ListText {
    let form: ListFile.Form
    private(set) var entries: [PrintedEntry] = []
    /// A title, names in notes; in prose what may be a name and was not read as one.
    private(set) var passedOver: [String] = []
    /// Lines that are no sentence and in which nothing was read, where others have names.
    private(set) var withoutEntry: [Int] = []
    /// Lines that hold several names, each of which is an entry.
    private(set) var several: [Int] = []
    /// Lines that are one entry and may mean several persons.
    private(set) var unclear: [Int] = []

    private typealias Numbered = (row: Int, line: ListLine)

    init(_ text: String, file: String) throws(ListFileError) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        var full: [Numbered] = []
        for (place, line) in lines.enumerated() {
            let read = ListLine.all(in: String(line))
            full += read.lines.filter { !$0.isEmpty }.map { (place + 1, $0) }
            if read.lines.count > 1 { several.append(place + 1) }
            if read.isUnclear { unclear.append(place + 1) }
        }
        guard let first = full.first?.line else { throw .empty(file: file) }
        // Most lines are names: then each is an entry, and one that is no name stays as it is printed.
        let hasTitle = full.count > 1 && first.isTitle
        let body = hasTitle ? full.dropFirst() : full[...]
        let names = body.count { $0.line.isEntry(alone: full.count == 1) }
        if names * 3 >= body.count * 2 {
            form = .lines
            takeLines(body)
            passedOver = (hasTitle ? [first.name] : []) + body.flatMap(\.line.namesInNote)
            return
        }
        form = .prose
        (several, unclear) = ([], [])
        let prose = NamesInProse(text)
        guard !prose.names.isEmpty else {
            throw .noNames(file: file, words: text.split { !$0.isLetter && !$0.isNumber }.count)
        }
        entries = prose.names.enumerated().map {
            PrintedEntry(number: $0.offset + 1, row: $0.element.line, name: $0.element.text)
        }
        passedOver = prose.passedOver
        noteShortLines(lines, prose)
    }

    private mutating func takeLines(_ lines: some Sequence<Numbered>) {
        for (row, line) in lines {
            var entry = PrintedEntry(number: entries.count + 1, row: row, name: line.name)
            entry.birth = line.birth
            entry.text = line.note.nonEmpty
            entries.append(entry)
        }
    }

    /// A line of so few words beside lines with names is rather an entry that was not read than a sentence.
    private static let wordsOfEntry = 6

    private mutating func noteShortLines(_ lines: [Substring], _ prose: NamesInProse) {
        var told = prose.names.map(\.text)
        told += prose.passedOver
        for (place, line) in lines.enumerated() {
            let words = line.split { !$0.isLetter && !$0.isNumber }
            guard (1...Self.wordsOfEntry).contains(words.count), !told.contains(where: { line.contains($0) }) else {
                continue
            }
            // The second half of a name that a line's end cut is told as a whole.
            let isHalf = told.contains { text in words.first.map { text.hasSuffix($0) } ?? false }
            if !isHalf { withoutEntry.append(place + 1) }
        }
    }
}
