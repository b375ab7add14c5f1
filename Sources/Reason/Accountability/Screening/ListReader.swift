// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Reads a list of sanctions, or of names, by a mapping.
public struct ListReader {
    private let mapping: ListMapping
    private var persons: [ListedPerson] = []
    private var places: [String: Int] = [:]
    /// How many rows were left aside because they are no persons, and how many because they have no id or no name.
    public private(set) var leftAside = (noPersons: 0, unnamed: 0)
    /// Births that are written in no way that is understood, and the first of them.
    public private(set) var unreadBirths: (count: Int, first: String) = (0, "")

    /// A reader by a mapping.
    public init(_ mapping: ListMapping) { self.mapping = mapping }

    /// Chooses the ready mapping that fits a file by its titles.
    ///
    /// - Throws: `TableError` for a file that cannot be read, ``ListMappingError/unknownList(file:_:)`` if none fits.
    public static func mapping(for path: String) throws -> ListMapping {
        if try isFollowTheMoney(path) { return try ListMappings.named("opensanctions-ftm") }
        var titles: [String] = []
        for header in [1, 2] {
            // Not every list is a clean table: the American one ends with a control sign.
            let reader = try CSVReader(path: path, options: CSVOptions(headerRow: header))
            let columns = Set(reader.header)
            if header == 1 { titles = reader.header }
            for mapping in try ListMappings.all() where mapping.header == header && !mapping.recognise.isEmpty {
                if mapping.recognise.allSatisfy(columns.contains) { return mapping }
            }
        }
        let reader = try CSVReader(path: path, options: CSVOptions(headerRow: nil))
        if let first = try reader.next(), first.count == 12,
            try ["-0-", "individual"].contains(ListNames.trimmed(first.text(2)))
        {
            return try ListMappings.named("ofac-sdn")
        }
        throw ListMappingError.unknownList(file: name(path), titles)
    }

    private static func isFollowTheMoney(_ path: String) throws -> Bool {
        let blocks = try TextBlocks(path: path)
        var isObject = false
        _ = try blocks.next { block in
            let head = String(decoding: block.prefix(4_096), as: UTF8.self)
            isObject = head.hasPrefix("{") && head.contains("\"schema\"") && head.contains("\"properties\"")
        }
        return isObject
    }

    private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The persons of a file; several rows of one id are one person.
    ///
    /// - Throws: `TableError` for a file that cannot be read, ``ListMappingError/column(_:file:_:)`` if it is not as mapped.
    public mutating func read(path: String) throws -> [ListedPerson] {
        persons = []
        places = [:]
        if mapping.format == .ftm {
            try readEntities(path)
        } else {
            try readRows(path)
        }
        return persons
    }

    private mutating func add(_ person: ListedPerson) {
        guard !person.id.isEmpty, !person.names.isEmpty else {
            leftAside.unnamed += 1
            return
        }
        if let place = places[person.id] {
            persons[place].take(person)
        } else {
            places[person.id] = persons.count
            persons.append(person)
        }
    }

    // Tables.

    private mutating func readRows(_ path: String) throws {
        let options = CSVOptions(headerRow: mapping.header == 0 ? nil : mapping.header)
        let reader = try CSVReader(path: path, options: options)
        let titles = mapping.header == 0 ? mapping.columns : reader.header
        let fields = try Fields(mapping, titles, file: Self.name(path))
        while let row = try reader.next() {
            // The end of the American list is a row with one strange sign.
            if mapping.header == 0, row.count < titles.count { continue }
            if let problem = row.raggedness, mapping.header != 0 { throw problem }
            let cells = try row.texts().map(ListNames.trimmed).map { mapping.absent.contains($0) ? "" : $0 }
            take(cells, fields)
        }
    }

    /// The places of the columns of each field.
    private struct Fields {
        var places: [String: [[Int]]] = [:]
        var only: (place: Int, value: String)?

        init(_ mapping: ListMapping, _ titles: [String], file: String) throws(ListMappingError) {
            func place(_ title: String) throws(ListMappingError) -> Int {
                guard let place = titles.firstIndex(of: title) else { throw .column(title, file: file, titles) }
                return place
            }
            for field in ["id", "name", "alias", "birth", "sex", "listed", "delisted", "programme", "remarks"] {
                var list: [[Int]] = []
                for group in mapping.columns(of: field) {
                    var joined: [Int] = []
                    for title in group { joined.append(try place(title)) }
                    list.append(joined)
                }
                places[field] = list
            }
            if let rule = mapping.only { only = (try place(rule.column), rule.value) }
        }

        func values(_ field: String, _ cells: [String], separator: String = " ") -> [String] {
            (places[field] ?? []).map { group in
                group.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: separator)
            }.filter { !$0.isEmpty }
        }
    }

    private mutating func take(_ cells: [String], _ fields: Fields) {
        if let only = fields.only, cells[only.place] != only.value {
            leftAside.noPersons += 1
            return
        }
        var person = ListedPerson(id: fields.values("id", cells, separator: "-").first ?? "")
        person.names = (fields.values("name", cells) + fields.values("alias", cells)).flatMap(ListNames.split)
        let births = fields.values("birth", cells).flatMap { $0.split { $0 == ";" || $0.isNewline } }.map(String.init)
        setBirth(births, &person)
        person.sex = Self.sex(fields.values("sex", cells).first)
        person.listed = fields.values("listed", cells).first.flatMap { ListDate.iso($0) } ?? ""
        person.delisted = fields.values("delisted", cells).first.flatMap { ListDate.iso($0) } ?? ""
        person.programmes = fields.values("programme", cells)
        for remarks in fields.values("remarks", cells) { takeRemarks(remarks, &person) }
        person.names = ListNames.distinct(person.names)
        add(person)
    }

    /// Of several births the first that is understood; two years that differ are no birth.
    private mutating func setBirth(_ texts: [String], _ person: inout ListedPerson) {
        let texts = texts.filter { $0.contains(where: { !$0.isWhitespace }) }
        let read = texts.compactMap { ListDate.iso($0) }
        if let first = texts.first, read.isEmpty {
            if unreadBirths.count == 0 { unreadBirths.first = first }
            unreadBirths.count += 1
        }
        if Set(read.map { $0.prefix(4) }).count == 1, let longest = read.max(by: { $0.count < $1.count }) {
            person.birth = longest
        }
    }

    private static func sex(_ text: String?) -> String {
        switch text?.lowercased().first {
        case "m", "м": "M"
        case "f", "ж": "F"
        default: ""
        }
    }

    /// “DOB 23 Apr 1956; POB …; a.k.a. 'TESTOV, Ivan'; Gender Male”.
    private mutating func takeRemarks(_ text: String, _ person: inout ListedPerson) {
        for part in text.split(separator: ";") {
            let part = part.drop { $0 == " " }
            if part.hasPrefix("DOB ") {
                setBirth([String(part.dropFirst(4))], &person)
            } else if part.hasPrefix("a.k.a. ") || part.hasPrefix("f.k.a. ") {
                person.names += ListNames.split(part.dropFirst(7).filter { $0 != "'" && $0 != "\"" && $0 != "." })
            } else if part.hasPrefix("Gender ") {
                person.sex = Self.sex(String(part.dropFirst(7)))
            }
        }
    }

    // FollowTheMoney.

    private mutating func readEntities(_ path: String) throws {
        var sanctions: [String: [ListedPerson]] = [:]
        let lines = try JSONLines(path: path)
        while let entity = try lines.next() {
            guard let schema = entity["schema"]?.string, let properties = entity["properties"] else { continue }
            func texts(_ key: String) -> [String] { (properties[key]?.array ?? []).compactMap(\.string) }
            if schema == "Sanction" {
                var about = ListedPerson(id: "")
                about.programmes = texts("programId") + texts("program")
                about.listed = (texts("listingDate") + texts("startDate")).compactMap { ListDate.iso($0) }.min() ?? ""
                about.delisted = texts("endDate").compactMap { ListDate.iso($0) }.max() ?? ""
                for id in texts("entity") { sanctions[id, default: []].append(about) }
                continue
            }
            guard schema == "Person" else {
                leftAside.noPersons += 1
                continue
            }
            var person = ListedPerson(id: entity["id"]?.string ?? "")
            let names = [entity["caption"]?.string].compactMap { $0 } + texts("name") + texts("alias")
            person.names = ListNames.distinct((names + texts("weakAlias")).flatMap(ListNames.split))
            setBirth(texts("birthDate"), &person)
            person.sex = Self.sex(texts("gender").first)
            person.programmes = texts("programId")
            add(person)
        }
        for place in persons.indices {
            for sanction in sanctions[persons[place].id] ?? [] { persons[place].take(sanction) }
        }
    }
}
