// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// One table, or two, read for linking: what is compared, and ids and names to print.
public struct LinkageList {
    /// What is compared.
    public private(set) var table = LinkageTable()
    /// The columns of the table that was read last.
    public private(set) var columns = LinkageColumns(guessing: [])
    private var idEnds: [Int] = []
    private var idBytes: [UInt8] = []
    private var nameEnds: [Int] = []
    private var nameBytes: [UInt8] = []
    /// The titles of the other columns that are kept to be shown, and their cells, row by row.
    private var kept: [String] = []
    private var cellEnds: [Int] = []
    private var cellBytes: [UInt8] = []
    /// The titles of the further columns, and where they stand in the file that is being read.
    private var extraTitles: [String] = []
    private var extras: [Int?] = []
    /// How many dates of birth and arrest are written in no way that is understood, and the first of them.
    public private(set) var unreadDates: (count: Int, first: String) = (0, "")
    /// The row that is being read.
    private var row = LinkageCells()

    /// Whether what records say, and their names, are kept to be shown.
    public let keepsCells: Bool
    private static let shown: [LinkageColumns.Role] = [.birth, .sex, .region, .articles, .arrest, .source]

    /// An empty list.
    ///
    /// - Parameter keepsCells: true to keep names and what the rows say for ``cells(_:_:)``; it costs as much memory as the file.
    public init(keepsCells: Bool = false) { self.keepsCells = keepsCells }

    /// How many records there are.
    public var count: Int { table.count }
    /// The id of a record: what its id column says, or the number of its row.
    public func id(_ record: Int) -> String { text(idBytes, idEnds, record) }
    /// The name of a record as printed; empty if what records say is not kept.
    public func name(_ record: Int) -> String { text(nameBytes, nameEnds, record) }

    /// What two records say, column by column, as far as it was kept: the names.
    public func cells(_ first: Int, _ second: Int) -> [(column: String, first: String, second: String)] {
        var cells = [(column: "name", first: name(first), second: name(second))]
        for (place, role) in kept.enumerated() {
            let (a, b) = (cell(first, place), cell(second, place))
            if !a.isEmpty || !b.isEmpty { cells.append((column: role, first: a, second: b)) }
        }
        return cells
    }

    /// Calls with the bytes of an id.
    public func withID<Result>(_ record: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        idBytes.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes[(record == 0 ? 0 : idEnds[record - 1])..<idEnds[record]]))
        }
    }

    private func cell(_ record: Int, _ place: Int) -> String { text(cellBytes, cellEnds, record * kept.count + place) }

    private func text(_ bytes: [UInt8], _ ends: [Int], _ record: Int) -> String {
        guard ends.indices.contains(record) else { return "" }
        return String(decoding: bytes[(record == 0 ? 0 : ends[record - 1])..<ends[record]], as: UTF8.self)
    }

    /// Reads a CSV, XLSX, ODS or JSON file and appends its rows.
    ///
    /// - Parameters:
    ///   - named: columns by their roles (``LinkageColumns``).
    ///   - encoding: that of a CSV file; `nil`: recognised.
    ///   - progress: called now and then with the number of rows read.
    /// - Throws: `TableError` for a file that cannot be read, ``LinkageListError`` for columns that are not there.
    public mutating func read(
        path: String, columns named: [(role: String, column: String)], encoding: TextEncoding? = nil,
        progress: (Int) -> Void = { _ in }
    ) throws {
        let verdict = try FormatSniffer(limits: .local, encoding: encoding).recognise(path: path)
        if verdict.format == .csv {
            let reader = try CSVReader(path: path, options: CSVOptions(encoding: encoding))
            try begin(path, named, reader.header)
            while let record = try reader.next() {
                if let problem = record.raggedness { throw problem }
                appendRow { column, body in record.withBytes(column) { body($0.bindMemory(to: UInt8.self)) } }
                if count & 0x3FFF == 0 { progress(count) }
            }
            return
        }
        let rows = try TableSource.open(path: path)
        // Each object of JSON brings its own names: all are looked at before.
        let header = try rows.columns.isEmpty ? Self.names(in: path) : rows.columns
        if header.isEmpty { return }
        try begin(path, named, header)
        while let row = try rows.nextRow() {
            if let problem = row.raggedness { throw problem }
            var cells: [[UInt8]] = Array(repeating: [], count: columns.header.count)
            for (name, cell) in zip(row.names, row.cells) {
                if let place = columns.header.firstIndex(of: name) { cells[place] = Array(cell.text.utf8) }
            }
            appendRow { column, body in cells[column].withUnsafeBufferPointer(body) }
            if count & 0x3FFF == 0 { progress(count) }
        }
    }

    /// The names that any row of a file brings, in the order in which they are met.
    private static func names(in path: String) throws -> [String] {
        let rows = try TableSource.open(path: path)
        var names: [String] = []
        var seen: Set<String> = []
        while let row = try rows.nextRow() { names += row.names.filter { seen.insert($0).inserted } }
        return names
    }

    private mutating func begin(
        _ path: String, _ named: [(role: String, column: String)], _ header: [String]
    ) throws(LinkageListError) {
        columns = try LinkageColumns(named, header: header)
        guard columns.hasName else {
            throw .noName(file: path.split(separator: "/").last.map(String.init) ?? path, header)
        }
        extras = columns.extras
        guard table.count == 0 else {
            // Further columns of a second table are those of the first, by their titles.
            extras = extraTitles.map { title in columns.extras.first { columns.header[$0] == title } }
            return
        }
        table = LinkageTable(extraColumns: columns.extras.count)
        extraTitles = columns.extras.map { columns.header[$0] }
        kept = keepsCells ? Self.shown.map(\.rawValue) + extraTitles : []
    }

    /// Appends a row whose cells are asked for by column.
    private mutating func appendRow(_ cell: (Int, (UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
        row.removeAll()
        for (role, place) in columns.places { cell(place) { row.set(role, $0) } }
        for place in extras {
            if let place { cell(place) { row.addExtra($0) } } else { row.addExtra([]) }
        }
        row.withRow { cells, id in
            remember(id, cells)
            table.append(cells)
            check(cells)
        }
    }

    private mutating func check(_ row: LinkageTable.Row) {
        for text in [row.birth, row.arrest] where !text.isEmpty && !PackedDate(text).isKnown {
            if unreadDates.count == 0 { unreadDates.first = String(decoding: text, as: UTF8.self) }
            unreadDates.count += 1
        }
    }

    /// An id that several records of a range have, and how many records have the id of an earlier one; `nil` if all differ.
    public func repeatedID(in range: Range<Int>) -> (id: String, records: Int)? {
        var seen: Set<UInt64> = []
        var found: (id: String, records: Int)?
        for record in range {
            let hash = withID(record) { bytes in
                bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            }
            if !seen.insert(hash).inserted { found = (found?.id ?? id(record), (found?.records ?? 0) + 1) }
        }
        return found
    }

    private mutating func remember(_ id: UnsafeBufferPointer<UInt8>, _ row: LinkageTable.Row) {
        if id.isEmpty {
            idBytes.append(contentsOf: String(count + 1).utf8)
        } else {
            idBytes.append(contentsOf: id)
        }
        idEnds.append(idBytes.count)
        guard keepsCells else { return }
        if row.name.isEmpty {
            for (place, part) in [row.family, row.given, row.patronymic].enumerated() where !part.isEmpty {
                if place > 0 { nameBytes.append(0x20) }
                nameBytes.append(contentsOf: part)
            }
        } else {
            nameBytes.append(contentsOf: row.name)
        }
        nameEnds.append(nameBytes.count)
        for part in [row.birth, row.sex, row.region, row.articles, row.arrest, row.source] + row.extras {
            cellBytes.append(contentsOf: part)
            cellEnds.append(cellBytes.count)
        }
    }
}
