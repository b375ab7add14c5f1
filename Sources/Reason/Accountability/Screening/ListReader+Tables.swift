// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

extension ListReader {
    /// The rows above the titles that lists begin with: the date of the report, or nothing.
    static let titleRows = 1...4

    mutating func readRows(_ path: String) throws {
        let format = try FormatSniffer(limits: .local).recognise(path: path).format
        if format == .xlsx || format == .ods { return try readWorkbook(path) }
        let (reader, titles) = try open(path)
        let fields = try ListColumns(mapping, titles, file: Self.name(path))
        while let row = try reader.next() {
            // The end of the American list is a row with one strange sign.
            if mapping.header == 0, row.count < titles.count { continue }
            if let problem = row.raggedness, mapping.header != 0 { throw problem }
            let cells = try row.texts().map(ListNames.trimmed).map { mapping.absent.contains($0) ? "" : $0 }
            take(cells, fields)
        }
    }

    /// The sheets of a workbook that have the titles; before them rows may stand, as in tables.
    private mutating func readWorkbook(_ path: String) throws {
        let reader = try SpreadsheetReader(path: path, limits: .local)
        var titles: [String] = []
        var isKnown = false
        for sheet in reader.sheets where !sheet.isHidden {
            let rows = try reader.rows(of: sheet)
            var fields: ListColumns?
            while let row = try rows.next() {
                let cells = Self.texts(row)
                if let fields {
                    take(cells.map { mapping.absent.contains($0) ? "" : $0 }, fields)
                } else if row.number <= Self.titleRows.upperBound {
                    if cells.count > titles.count { titles = cells }
                    fields = try? ListColumns(mapping, cells, file: "")
                    isKnown = isKnown || fields != nil
                }
            }
        }
        if !isKnown { _ = try ListColumns(mapping, titles, file: Self.name(path)) }
    }

    /// The texts of a row, with empty ones for the cells between.
    static func texts(_ row: SpreadsheetRow) -> [String] {
        let count = min((row.cells.last?.column ?? -1) + 1, 1_000)
        return (0..<count).map { ListNames.trimmed(row[$0].text) }
    }

    /// A name on each line, the number of the line for an id.
    mutating func readLines(_ path: String) throws {
        let reader = try CSVReader(path: path, options: CSVOptions(separator: 0x09, headerRow: nil))
        let fields = try ListColumns(mapping, ["name"], file: Self.name(path))
        var number = 0
        while let row = try reader.next() {
            number += 1
            if row.count == 1 { take([ListNames.trimmed(try row.text(0))], fields, number: number) }
        }
    }

    /// The file, read from the row of titles on that the mapping fits.
    private func open(_ path: String) throws -> (CSVReader, [String]) {
        if mapping.header == 0 {
            return (try CSVReader(path: path, options: CSVOptions(headerRow: nil)), mapping.columns)
        }
        for row in Self.titleRows {
            guard let reader = try? CSVReader(path: path, options: CSVOptions(headerRow: row)) else { continue }
            if (try? ListColumns(mapping, reader.header, file: "")) != nil { return (reader, reader.header) }
        }
        let reader = try CSVReader(path: path, options: CSVOptions(headerRow: mapping.header))
        return (reader, reader.header)
    }

    mutating func take(_ cells: [String], _ fields: ListColumns, number: Int? = nil) {
        if let only = mapping.only, !fields.values(fields.only, cells).contains(where: only.holds) {
            leftAside.noPersons += 1
            return
        }
        var person = ListedPerson(id: fields.values("id", cells, separator: "-").first ?? number.map(String.init) ?? "")
        // Other names of a person have the number with a letter behind it.
        if mapping.hasNumberedRows { person.id = String(person.id.prefix { $0.isASCII && $0.isNumber }) }
        let names =
            self.names(fields.values("name", cells)) + self.names(fields.values("alias", cells), areAliases: true)
        let weak = self.names(fields.values("weak", cells), areAliases: true)
        let isWeak = mapping.weakRow.map { fields.values(fields.weakRow, cells).contains(where: $0.holds) } ?? false
        person.names = isWeak ? [] : names
        person.weakNames = (isWeak ? names + weak : weak).filter { $0.contains(" ") }
        let births = fields.values("birth", cells).flatMap { $0.split { $0 == ";" || $0.isNewline } }
        setBirth(births.flatMap { Self.numbered(String($0)) }, &person)
        person.sex = sex(fields.values("sex", cells).first)
        person.listed = fields.values("listed", cells).first.flatMap { ListDate.iso($0) } ?? ""
        person.delisted = fields.values("delisted", cells).first.flatMap { ListDate.iso($0) } ?? ""
        // Of several programmes the American table writes “SDGT] [IFSR”.
        person.programmes = fields.values("programme", cells).flatMap { text in
            text.contains("] [") ? text.replacing("] [", with: "|").split(separator: "|").map(String.init) : [text]
        }
        for remarks in fields.values("remarks", cells) { takeRemarks(remarks, &person) }
        forgetOfSeveral(fields.values("name", cells), &person)
        let isFirst = mapping.firstRow.map { fields.values(fields.firstRow, cells).contains(where: $0.holds) } ?? false
        if mapping.only == nil, mapping.addsTo == nil, ListNames.areOrganisation(person.names) {
            leftAside.noPersons += 1
            return
        }
        if mapping.field("sanctioned") != nil {
            let isSaid = !fields.values("sanctioned", cells).isEmpty
            if isSaid { tellsOfSanctions = true } else { withoutSanctions.insert(person.id) }
        }
        add(person, isFirst: isFirst)
    }
}
