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
        try Self.checkLength(lines, file: file)
        var full: [Numbered] = []
        for (place, line) in lines.enumerated() {
            let read = ListLine.all(in: String(line))
            let isNoEntry = read.lines.allSatisfy(\.isNoEntry)
            if isNoEntry, read.lines.contains(where: { !$0.isEmpty }) { withoutEntry.append(place + 1) }
            full += read.lines.filter { !$0.isEmpty && !$0.isNoEntry }.map { (place + 1, $0) }
            if read.lines.count > 1 { several.append(place + 1) }
            if read.isUnclear { unclear.append(place + 1) }
        }
        guard let first = full.first?.line else { throw .empty(file: file) }
        // Most lines are names: then each is an entry, and one that is no name stays as it is printed.
        let hasTitle = full.count > 1 && first.isTitle
        let body = hasTitle ? full.dropFirst() : full[...]
        let names = body.count { $0.line.isEntry(alone: full.count == 1) }
        if names * 3 >= body.count * 2 || Self.areLines(body, names: names) {
            form = .lines
            takeLines(body)
            passedOver = (hasTitle ? [first.name] : []) + body.flatMap(\.line.namesInNote)
            return
        }
        form = .prose
        (several, unclear) = ([], [])
        let prose = NamesInProse(text)
        let alone = Self.standingAlone(body, besides: prose.names)
        guard !prose.names.isEmpty || !alone.isEmpty else {
            throw .noNames(file: file, words: text.split { !$0.isLetter && !$0.isNumber }.count)
        }
        let found = (prose.names + alone).enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }
        entries = found.enumerated().map {
            PrintedEntry(number: $0.offset + 1, row: $0.element.element.line, name: $0.element.element.text)
        }
        let taken = Set(alone.map(\.text))
        passedOver = prose.passedOver.filter { !taken.contains($0) }
        noteShortLines(lines, prose, alone)
    }

    /// Whether lines are a list although fewer than two thirds of them read as a name: none has as many words as a sentence, and
    /// a third are names. Prose has longer lines, and would lose those that are not understood.
    private static func areLines(_ lines: some Collection<Numbered>, names: Int) -> Bool {
        guard lines.count > 2, names * 3 >= lines.count else { return false }
        return lines.allSatisfy { _, line in
            let words = line.name.split(separator: " ").count + line.note.split(separator: " ").count
            return words <= wordsOfEntry && !line.name.hasSuffix("!") && !line.name.hasSuffix("?")
        }
    }

    /// So many lines of prose are read at the most.
    static let mostLinesOfProse = 20_000
    private static let sampled = 1_000

    /// Refuses a long text of which even lines here and there tell that it is no list.
    private static func checkLength(_ lines: [Substring], file: String) throws(ListFileError) {
        guard lines.count > mostLinesOfProse else { return }
        let step = lines.count / sampled
        let some = stride(from: 0, to: lines.count, by: step).flatMap { ListLine.all(in: String(lines[$0])).lines }
            .filter { !$0.isEmpty }
        guard some.count(where: { $0.isEntry(alone: false) }) * 2 < some.count else { return }
        throw .longProse(file: file, lines: lines.count, limit: mostLinesOfProse)
    }

    /// Lines that are by their shape a name and nothing else, where several are, and in which no name was read.
    private static func standingAlone(
        _ lines: some Sequence<Numbered>, besides found: [NamesInProse.Found]
    ) -> [NamesInProse.Found] {
        let shaped = lines.filter { $0.line.isWholeName }
        guard shaped.count > 1 else { return [] }
        let known = Dictionary(grouping: found, by: \.line)
        return shaped.compactMap { row, line in
            let isRead = known[row]?.contains { line.name.contains($0.text) || $0.text.contains(line.name) } ?? false
            return isRead ? nil : NamesInProse.Found(text: line.name, line: row)
        }
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

    private mutating func noteShortLines(
        _ lines: [Substring], _ prose: NamesInProse, _ alone: [NamesInProse.Found]
    ) {
        var told = (prose.names + alone).map(\.text)
        told += prose.passedOver
        for (place, line) in lines.enumerated() {
            let words = line.split { !$0.isLetter && !$0.isNumber }
            guard (1...Self.wordsOfEntry).contains(words.count), !told.contains(where: { line.contains($0) }) else {
                continue
            }
            // The second half of a name that a line's end cut is told as a whole.
            let isHalf = told.contains { text in words.first.map { text.hasSuffix($0) } ?? false }
            if !isHalf, !withoutEntry.contains(place + 1) { withoutEntry.append(place + 1) }
        }
        withoutEntry.sort()
    }
}
