// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// A list of sanctions as plain text, such as an act copied from a page or out of a PDF. Its entries are told by their layout: a number, a
/// name with the surname in capitals, what identifies the person, the reasons, a date.
struct ReasonsText {
    /// Where an entry begins.
    private struct Entry {
        var number: Int?
        var names: [String]
        /// The first scalar of the entry, and that after its names.
        var start: Int
        var end: Int
    }

    private let scalars: [Unicode.Scalar]
    private var entries: [Entry] = []
    /// Where an entry ends before the next begins: a heading, or an entry of an organisation.
    private var stops: [Int] = []

    /// Words that an act on sanctions has at its beginning.
    private static let marks = [
        "restrictive measures", "sanction", "asset freeze", "statement of reasons", "date of listing",
        "reasons for listing",
        "identifying information", "designated persons", "санкци", "санкці", "санкцы", "ограничительные меры",
        "обмежувальн", "абмежавальн",
    ]

    /// The text of a file that has the words of an act on sanctions in its first block; `nil` for any other file, and for one that is too
    /// long to be an act.
    static func listText(of path: String, _ encoding: TextEncoding?) throws(TableError) -> String? {
        var bytes: [UInt8] = []
        let blocks = try TextBlocks(path: path, encoding: encoding)
        guard try blocks.next({ bytes.append(contentsOf: $0) }) else { return nil }
        let head = String(decoding: bytes, as: UTF8.self).lowercased()
        guard marks.contains(where: head.contains) else { return nil }
        while try blocks.next({ bytes.append(contentsOf: $0) }) {
            if bytes.count > Limits.local.documentBytes { return nil }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The entries, and what stands before and between them; none if the text has no entries.
    static func statements(_ text: String) -> [StatementOfReasons] {
        var reading = ReasonsText(Array(text.unicodeScalars))
        reading.findEntries()
        return reading.statements()
    }

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    // The entries.

    private mutating func findEntries() {
        var place = 0
        var isParagraph = true
        while place < scalars.count {
            let end = lineEnd(place)
            if let entry = entry(at: place, isParagraph: isParagraph) {
                entries.append(entry)
            } else if endsEntry(place..<end) {
                stops.append(place)
            }
            isParagraph = scalars[place..<end].allSatisfy { $0.properties.isWhitespace }
            place = end + 1
        }
    }

    private func entry(at line: Int, isParagraph: Bool) -> Entry? {
        var place = afterMarks(line)
        let number = number(&place)
        let labelled = number == nil ? label(&place) : false
        guard number != nil || labelled || isParagraph, let name = ReasonsName(scalars, place) else { return nil }
        // Without a number a name has to stand alone on its line, or before what identifies the person.
        if number == nil, !labelled, !isIdentified(name.end) { return nil }
        if let last = entries.last, stops.last ?? -1 < last.start, last.names.contains(name.text) { return nil }
        guard !ListNames.areOrganisation([name.text]) else { return nil }
        var entry = Entry(number: number, names: [name.text], start: line, end: name.end)
        entry.names += bracket(&entry.end).filter { !entry.names.contains($0) }
        // The spelling of another script stands on a line of its own, or in a column of its own.
        if let further = ReasonsName(scalars, entry.end), further.isCyrillic != name.isCyrillic {
            entry.names.append(further.text)
            entry.end = further.end
        }
        while entry.end < scalars.count, [".", ",", ";", ":", " "].contains(scalars[entry.end]) { entry.end += 1 }
        return entry
    }

    /// Quotation marks, with which an act begins what it inserts into another.
    private func afterMarks(_ line: Int) -> Int {
        var place = line
        while place < scalars.count, isBlank(place) || "‘“\"'(„«*•-–".unicodeScalars.contains(scalars[place]) {
            place += 1
        }
        return place
    }

    /// “142.”, “142)”, “142” before a wide space or a line end.
    private func number(_ place: inout Int) -> Int? {
        var next = place
        var digits = ""
        while next < scalars.count, ("0"..."9").contains(scalars[next]), digits.count < 5 {
            digits.unicodeScalars.append(scalars[next])
            next += 1
        }
        guard let number = Int(digits), next < scalars.count else { return nil }
        if scalars[next] == "." || scalars[next] == ")" {
            next += 1
        } else if scalars[next] != "\t" && scalars[next] != "\n" && scalars[next] != "\r" && scalars[next] != " " {
            return nil
        }
        place = next
        return number
    }

    /// “Name: …”.
    private func label(_ place: inout Int) -> Bool {
        guard let colon = scalars[place...].prefix(24).firstIndex(of: ":") else { return false }
        let word = Self.text(scalars[place..<colon]).lowercased()
        guard Self.labels.contains(word) else { return false }
        place = colon + 1
        return true
    }

    private static let labels: Set<String> = ["name", "names", "full name", "имя", "фио", "піб", "имя и фамилия"]

    /// Whether a name ends its line, or is followed by words that identify a person.
    private func isIdentified(_ end: Int) -> Bool {
        var place = end
        while place < scalars.count, isBlank(place) || [".", ",", ";", ":"].contains(scalars[place]) { place += 1 }
        if place >= scalars.count { return false }
        let following = Self.text(scalars[end..<min(scalars.count, end + 240)]).lowercased()
        return Self.identifying.contains { following.contains($0) }
    }

    private static let identifying = [
        "date of birth", "dob", "born", "position", "function", "nationality", "gender", "passport", "title:", "rank",
        "дата рождения", "должность", "гражданство", "дата народження", "посада",
    ]

    /// Names in brackets behind a name: the spelling of another language, or “a.k.a.”.
    private func bracket(_ end: inout Int) -> [String] {
        var place = end
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        guard place < scalars.count, scalars[place] == "(",
            let close = scalars[place...].prefix(240).firstIndex(of: ")")
        else { return [] }
        let names = ListNames.split(Self.text(scalars[(place + 1)..<close]))
        guard !names.isEmpty, names.allSatisfy({ $0.first?.isUppercase == true && $0.contains(" ") }) else { return [] }
        end = close + 1
        return names
    }

    /// A heading, or the next number without the name of a person.
    private func endsEntry(_ line: Range<Int>) -> Bool {
        guard let last = entries.last else { return false }
        var place = afterMarks(line.lowerBound)
        if let number = last.number, let next = self.number(&place), next == number + 1 { return true }
        guard line.count < 90 else { return false }
        let text = Self.text(scalars[line]).lowercased()
        return Self.headings.contains { text.hasPrefix($0) || text.dropFirst(3).hasPrefix($0) }
    }

    private static let headings = [
        "annex", "legal persons", "entities", "organisations", "legal entities", "приложение",
    ]

    // The statements.

    private func statements() -> [StatementOfReasons] {
        // One name in capitals after a number may be anything.
        guard entries.count > 1 || entries.first.map({ isIdentified($0.end) }) ?? false else { return [] }
        var statements: [StatementOfReasons] = []
        var byte = 0
        var place = 0
        func add(_ range: Range<Int>, _ id: String, _ names: [String]) {
            guard range.contains(where: { !scalars[$0].properties.isWhitespace }) else { return }
            byte += Self.bytes(scalars[place..<range.lowerBound])
            place = range.lowerBound
            var statement = StatementOfReasons(
                id: id, names: names, text: Self.whole(scalars[range]), column: "text")
            (statement.start, statement.startByte) = (place, byte)
            statements.append(statement)
        }
        var end = 0
        for (number, entry) in entries.enumerated() {
            if end < entry.start { add(end..<entry.start, "", []) }
            let next = number + 1 < entries.count ? entries[number + 1].start : scalars.count
            end = stops.first { $0 > entry.start && $0 < next } ?? next
            add(min(entry.end, end)..<end, entry.number.map(String.init) ?? String(number + 1), entry.names)
        }
        if end < scalars.count { add(end..<scalars.count, "", []) }
        return statements
    }

    private func lineEnd(_ place: Int) -> Int { scalars[place...].firstIndex(of: "\n") ?? scalars.count }

    private func isBlank(_ place: Int) -> Bool { scalars[place].properties.isWhitespace && scalars[place] != "\n" }

    private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    private static func whole(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// With one blank for any white space.
    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        whole(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
