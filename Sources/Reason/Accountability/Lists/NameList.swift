// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Linkage
import Tables

/// Reads a list of persons who are to be found in texts: CSV, XLSX, ODS or JSON with a row for each.
public enum NameList {
    /// Other columns with names of the person, `;` or a line end between them.
    private static let aliases: Set<String> = [
        "alias", "aliases", "othernames", "previousname", "previousnames", "прочиеимена",
    ]
    /// A column that says whether the person is an official.
    private static let official = "official"

    /// The persons of a file.
    ///
    /// The columns are recognised by their titles as in tables to be linked (`LinkageColumns`): `id`, `name`, or `family`,
    /// `given`, `patronymic`. `aliases` holds further names, `official` a 1, “true” or “yes” for officials. Without an id the
    /// number of the row stands for it. Rows without a name are left out.
    /// - Throws: `TableError` for a file that cannot be read, `LinkageListError` if no column has names.
    public static func read(path: String) throws -> [NamedPerson] {
        try persons(path).persons.map { person, row in
            let office = row.names.firstIndex { plain($0) == official }.map { row.cells[$0].text.lowercased() }
            return NamedPerson(
                id: person.id, names: person.names, isOfficial: ["1", "true", "yes", "да"].contains(office ?? ""))
        }
    }

    /// The same persons with birth and sex, to be compared with a list, and what could not be read as it stands.
    ///
    /// - Throws: as ``read(path:)``.
    public static func listed(path: String) throws -> (persons: [ListedPerson], problems: [NameListProblem]) {
        let (persons, problems) = try persons(path)
        return (persons.map(\.0), problems)
    }

    private static func persons(
        _ path: String
    ) throws -> (persons: [(ListedPerson, TableRow)], problems: [NameListProblem]) {
        var problems: [NameListProblem] = []
        let rows = try TableSource.open(path: path)
        var persons: [(ListedPerson, TableRow)] = []
        var header: [String] = []
        var order = BirthOrder()
        var unclear: [(person: Int, row: Int, text: String, birth: BirthOrder.Unclear)] = []
        var columns = LinkageColumns(guessing: [])
        var number = 0
        var ids: Set<String> = []
        while let row = try rows.nextRow() {
            if let problem = row.raggedness { throw problem }
            if row.names != header {
                header = row.names
                columns = LinkageColumns(guessing: header)
                guard columns.hasName else {
                    throw LinkageListError.noName(
                        file: path.split(separator: "/").last.map(String.init) ?? path, header)
                }
            }
            number += 1
            let id = cell(row, columns, .id)
            func say(_ kind: NameListProblem.Kind, _ value: String) {
                problems.append(NameListProblem(kind: kind, row: number, value: value))
            }
            var person = ListedPerson(id: id.isEmpty ? String(number) : id)
            let (names, unsure) = names(row, columns)
            person.names = names
            for text in unsure { say(.severalPersons, text) }
            let birth = cell(row, columns, .birth)
            let birthUnclear = order.take(birth)
            if !birth.isEmpty, birthUnclear == nil {
                let births = ListBirths(birth)
                if !births.isWhole { say(.birth, birth) }
                births.give(to: &person)
            }
            if names.isEmpty {
                say(.noName, id)
            } else if id.isEmpty, columns.places[.id] != nil {
                say(.noID, names[0])
            }
            if !id.isEmpty, !ids.insert(id).inserted { say(.sameID, id) }
            person.sex = cell(row, columns, .sex)
            let printed = cell(row, columns, .name)
            let areSeveral = ListNames.areSeveral(ListNames.split(printed), in: printed)
            if areSeveral {
                say(.splitPersons, printed)
                (person.birth, person.otherBirths, person.birthYears, person.sex) = ("", [], nil, "")
            }
            guard !person.names.isEmpty else { continue }
            if let birthUnclear, !areSeveral { unclear.append((persons.count, number, birth, birthUnclear)) }
            persons.append((person, row))
        }
        for one in unclear {
            let (iso, isKnown) = order.date(one.birth)
            persons[one.person].0.take(birth: iso)
            if !isKnown { problems.append(NameListProblem(kind: .dayOrder, row: one.row, value: one.text)) }
        }
        return (persons, problems)
    }

    private static func names(_ row: TableRow, _ columns: LinkageColumns) -> (names: [String], unsure: [String]) {
        var names = [cell(row, columns, .name)]
        if names[0].isEmpty {
            let parts = [cell(row, columns, .family), cell(row, columns, .given), cell(row, columns, .patronymic)]
            names = [parts.filter { !$0.isEmpty }.joined(separator: " ")]
        }
        var unsure = names.filter { ListNames.read($0).isUnsure }
        names = names.flatMap(ListNames.split)
        for (name, cell) in zip(row.names, row.cells) where aliases.contains(plain(name)) {
            for line in cell.text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                let (others, isUnsure) = ListNames.readAliases(String(line))
                names += others
                if isUnsure { unsure.append(String(line)) }
            }
        }
        var seen: Set<String> = []
        return (names.filter { seen.insert($0).inserted }, unsure)
    }

    private static func cell(_ row: TableRow, _ columns: LinkageColumns, _ role: LinkageColumns.Role) -> String {
        guard let place = columns.places[role], place < row.cells.count else { return "" }
        return trimmed(row.cells[place].text)
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func plain(_ title: String) -> String { String(title.lowercased().filter(\.isLetter)) }
}
