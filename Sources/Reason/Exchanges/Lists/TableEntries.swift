// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Statements
import Tables

/// Reads the entries of a list out of the rows of a table, and keeps which rows it could not read as a whole.
struct TableEntries {
    private(set) var entries: [PrintedEntry] = []
    /// The rows that say something and have no name.
    private(set) var withoutEntry: [Int] = []
    /// The rows with more than the columns that have names.
    private(set) var cutOff: [Int] = []
    /// The rows whose cell of the name holds several, each of which is an entry.
    private(set) var several: [Int] = []
    /// The rows that are one entry and may mean several persons.
    private(set) var unclear: [Int] = []
    private let file: String
    private let namePlace: Int?

    /// - Parameter place: the column of names, where no title tells it.
    init(file: String, nameAt place: Int? = nil) {
        self.file = file
        namePlace = place
    }

    /// - Parameter eachHasNames: each row brings names of its own, as the objects of JSON do; one without a name is told.
    mutating func read(_ rows: any RowSource, eachHasNames: Bool = false) throws {
        var nameless: [String]?
        var known: (names: [String], columns: ListColumns)?
        while let row = try rows.nextRow() {
            // A row of JSON brings its own names.
            if known?.names != row.names { known = (row.names, ListColumns(row.names, nameAt: namePlace)) }
            guard let columns = known?.columns else { continue }
            guard !columns.name.isEmpty else {
                guard eachHasNames else { throw ListFileError.noNameColumn(file: file, columns: row.names) }
                if nameless == nil { nameless = row.names }
                withoutEntry.append(row.number)
                continue
            }
            let isCutOff = row.raggedness?.value?.isEmpty == false
            guard let entry = try entry(row, columns) else {
                let saysSomething = isCutOff || eachHasNames || row.cells.contains { !Self.plain($0).isEmpty }
                if saysSomething { withoutEntry.append(row.number) }
                continue
            }
            if isCutOff { cutOff.append(row.number) }
            take(entry, isOneCell: columns.name.count == 1)
            guard entries.count <= ListFile.mostEntries else {
                throw ListFileError.tooLong(file: file, limit: ListFile.mostEntries)
            }
        }
        if entries.isEmpty, let nameless { throw ListFileError.noNameColumn(file: file, columns: nameless) }
    }

    /// Takes an entry, or one for each name of its cell. What the row says of birth and sex is then noted of each, for it cannot
    /// be that of all.
    private mutating func take(_ entry: PrintedEntry, isOneCell: Bool) {
        let names = isOneCell ? SeveralNames(entry.name) : .one
        if names == .unclear { unclear.append(entry.row) }
        guard case .several(let parts) = names else { return entries.append(entry) }
        several.append(entry.row)
        for line in parts.flatMap({ ListLine.all(in: $0).lines }) {
            var one = entry
            (one.number, one.name, one.birth, one.sex) = (entries.count + 1, line.name, line.birth, "")
            let shared = [entry.birth, entry.sex].filter { !$0.isEmpty }
            one.text = (shared + [entry.text ?? ""]).filter { !$0.isEmpty }.joined(separator: "; ").nonEmpty
            entries.append(one)
        }
    }

    private static func plain(_ cell: Cell) -> String { cell.text.trimmingCharacters(in: .whitespacesAndNewlines) }

    private func entry(_ row: TableRow, _ columns: ListColumns) throws(ListFileError) -> PrintedEntry? {
        func cell(_ place: Int?) -> String {
            guard let place, row.cells.indices.contains(place) else { return "" }
            return Self.plain(row.cells[place])
        }
        let places = columns.linkage.places
        var name = columns.name.map(cell).filter { !$0.isEmpty }.joined(separator: " ")
        if name.isEmpty {
            name = [places[.family], places[.given], places[.patronymic]].map(cell).filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        guard !name.isEmpty else { return nil }
        var entry = PrintedEntry(number: entries.count + 1, row: row.number, name: name)
        entry.birth = cell(places[.birth])
        entry.sex = cell(places[.sex])
        entry.region = cell(places[.region])
        entry.articles = Self.parts(cell(places[.articles]))
        entry.grounds = Self.parts(cell(columns.extras[.grounds]))
        entry.reply = cell(columns.extras[.reply]).nonEmpty
        entry.outcome = cell(columns.extras[.outcome]).nonEmpty
        func code<Code: VocabularyCode>(_ extra: ListColumns.Extra, _: Code.Type) throws(ListFileError) -> Code? {
            let text = cell(columns.extras[extra]).lowercased()
            guard !text.isEmpty else { return nil }
            guard let code = Code(rawValue: text) else {
                throw .unknownCode(
                    file: file, row: row.number, column: columns.extras[extra].map { row.names[$0] } ?? "",
                    allowed: Code.allCases.map(\.rawValue))
            }
            return code
        }
        entry.consent = try code(.consent, ListConsent.self)
        entry.compartment = try code(.compartment, Compartment.self)
        let said = columns.others.compactMap { place in
            cell(place).nonEmpty.map { "\(row.names[place]): \($0)" }
        }
        entry.text = said.joined(separator: "; ").nonEmpty
        return entry
    }

    private static func parts(_ cell: String) -> [String] {
        cell.split { ";,".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
