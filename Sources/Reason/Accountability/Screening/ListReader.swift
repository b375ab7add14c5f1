// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Reads a list of sanctions, or of names, by a mapping.
public struct ListReader {
    let mapping: ListMapping
    var persons: [ListedPerson] = []
    var places: [String: Int] = [:]
    /// How many rows were left aside because they are no persons, and how many persons because they have no id or no name.
    public internal(set) var leftAside = (noPersons: 0, unnamed: 0)
    /// Births that are not understood, or only in part, or span too many years to be compared, and the first of them.
    public internal(set) var unreadBirths: (count: Int, first: String) = (0, "")

    /// Cells that may hold several persons and were kept as one name, and the first of them.
    public internal(set) var unsureCells: (count: Int, first: String) = (0, "")
    /// Rows of the list’s persons whose name begins with a word of an organisation, and the first of them: they are left aside.
    public internal(set) var organisations: (count: Int, first: String) = (0, "")

    /// Cells that hold several persons, and the first of them: birth and sex of the row are not compared.
    public internal(set) var severalCells: (count: Int, first: String) = (0, "")
    /// The persons of whom a list that has columns for sanctions tells none, and whether it tells some of others.
    var withoutSanctions: Set<String> = []
    var tellsOfSanctions = false

    /// The names of cells.
    ///
    /// - Parameter areAliases: the cells hold other names of one person, perhaps with commas between.
    mutating func names(_ cells: [String], areAliases: Bool = false) -> [String] {
        cells.flatMap { cell -> [String] in
            if !mapping.separators.isEmpty {
                return cell.split { mapping.separators.contains($0) }.flatMap { ListNames.split(String($0)) }
            }
            let (names, isUnsure) = areAliases ? ListNames.readAliases(cell) : ListNames.read(cell)
            if isUnsure {
                if unsureCells.count == 0 { unsureCells.first = cell }
                unsureCells.count += 1
            }
            return names
        }
    }

    /// A reader by a mapping.
    public init(_ mapping: ListMapping) { self.mapping = mapping }

    /// The persons of a file; several rows of one id are one person.
    ///
    /// - Throws: `TableError` for a file that cannot be read, ``ListMappingError/column(_:file:_:)`` if it is not as mapped.
    public mutating func read(path: String) throws -> [ListedPerson] { try read(path: path, addingTo: []) }

    /// Adds what a file says to persons of another, which have the same ids; rows of others are left aside.
    mutating func read(path: String, addingTo known: [ListedPerson]) throws -> [ListedPerson] {
        persons = known
        places = Dictionary(known.enumerated().map { ($1.id, $0) }) { first, _ in first }
        switch mapping.format {
        case .table: try readRows(path)
        case .xml: try readElements(path)
        case .html: try readPage(path)
        case .ftm: try readEntities(path)
        case .lines: try readLines(path)
        }
        for place in persons.indices {
            persons[place].names = ListNames.distinct(persons[place].names)
            guard withoutSanctions.contains(persons[place].id) else { continue }
            let isOfOffices = persons[place].programmes.contains { $0.lowercased().contains("politically exposed") }
            if tellsOfSanctions || isOfOffices { persons[place].isSanctioned = false }
        }
        let named = persons.filter { !$0.names.isEmpty || !$0.weakNames.isEmpty }
        leftAside.unnamed += persons.count - named.count
        return named
    }

    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Takes a row in.
    ///
    /// - Parameter isFirst: its names go before those that are known.
    mutating func add(_ person: ListedPerson, isFirst: Bool = false) {
        guard !person.id.isEmpty else {
            leftAside.unnamed += 1
            return
        }
        if let name = person.names.first, ListNames.beginsAsOrganisation(name) {
            if organisations.count == 0 { organisations.first = name }
            organisations.count += 1
            return
        }
        if let place = places[person.id] {
            persons[place].take(person, isFirst: isFirst)
        } else if mapping.addsTo == nil {
            places[person.id] = persons.count
            persons.append(person)
        } else {
            leftAside.noPersons += 1
        }
    }

    /// Takes births in: those that are understood, without those that only say less of the same.
    mutating func setBirth(_ texts: [String], _ person: inout ListedPerson) {
        let texts = texts.filter { $0.contains(where: { !$0.isWhitespace }) }
        for text in texts {
            let births = ListBirths(text)
            if !births.isWhole {
                if unreadBirths.count == 0 { unreadBirths.first = text }
                unreadBirths.count += 1
            }
            births.give(to: &person)
        }
    }

    /// Takes from a person what the row says, if its cell of names holds several persons.
    mutating func forgetOfSeveral(_ cells: [String], _ person: inout ListedPerson) {
        guard person.names.count > 1,
            let cell = cells.first(where: { ListNames.areSeveral(ListNames.split($0), in: $0) })
        else { return }
        if severalCells.count == 0 { severalCells.first = cell }
        severalCells.count += 1
        (person.birth, person.otherBirths, person.birthYears, person.sex) = ("", [], nil, "")
    }

    func sex(_ text: String?) -> String {
        guard let text = text?.lowercased() else { return "" }
        if let code = mapping.sexes[text] { return code }
        switch text.first {
        case "m", "м": return "M"
        case "f", "w", "ж": return "F"
        default: return ""
        }
    }

    /// Births and names in remarks: “DOB 23 Apr 1956; alt. DOB 1957; a.k.a. 'TESTOV, Ivan'; Gender Male”, “Date of birth: 23.4.1956”.
    mutating func takeRemarks(_ text: String, _ person: inout ListedPerson) {
        for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            var part = part.drop { $0.isWhitespace }
            if part.hasPrefix("alt. ") { part = part.dropFirst(5) }
            let lower = part.lowercased()
            func rest(_ label: String) -> String {
                String(part.dropFirst(label.count).drop { $0 == ":" || $0.isWhitespace })
            }
            if let label = ["dob", "date of birth", "born"].first(where: { lower.hasPrefix($0) }) {
                setBirth(Self.numbered(rest(label)), &person)
            } else if lower.hasPrefix("a.k.a.") || lower.hasPrefix("f.k.a.") {
                // What stands in the remarks and not in the table of other names is a weak alias.
                let names = ListNames.split(rest("a.k.a.").filter { $0 != "'" && $0 != "\"" && $0 != "." })
                person.weakNames += names.filter { $0.contains(" ") }
            } else if lower.hasPrefix("gender") {
                person.sex = sex(rest("gender"))
            }
        }
    }

    /// “(1) 1956 (2) 1957” is two values.
    static func numbered(_ text: String) -> [String] {
        guard text.contains("("), text.contains(")") else { return [text] }
        var parts = [""]
        var rest = text[...]
        while let sign = rest.first {
            let digits = sign == "(" ? rest.dropFirst().prefix { $0.isNumber } : ""
            if !digits.isEmpty, rest.dropFirst(digits.count + 1).first == ")" {
                parts.append("")
                rest = rest.dropFirst(digits.count + 2)
            } else {
                parts[parts.count - 1].append(sign)
                rest = rest.dropFirst()
            }
        }
        return parts.map { ListNames.trimmed($0) }.filter { !$0.isEmpty }
    }
}
