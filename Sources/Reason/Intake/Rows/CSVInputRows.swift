// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The rows of a CSV file. Nothing of a row is copied until a column is asked for.
final class CSVInputRows: InputRows {
    private let reader: CSVReader
    private let row: CSVInputRow
    private let columns: ColumnFinder

    init(path: String, columns wanted: [PlanColumn], encoding: TextEncoding?, headerRow: Int) throws {
        let options = CSVOptions(encoding: encoding, headerRow: headerRow, removesSpreadsheetPrefix: true)
        reader = try CSVReader(path: path, options: options)
        columns = try ColumnFinder(wanted, in: reader.header, file: reader.name)
        row = CSVInputRow(columns: columns.indices, names: wanted)
    }

    override func next() throws -> InputRow? {
        guard let record = try reader.next() else { return nil }
        row.record = record
        row.number = record.row
        row.bytes = record.byteOffset
        return row
    }

    override var bytesRead: Int { row.bytes }
    override var unused: [String] { columns.unused }
    override var encoding: TextEncoding { reader.detection.encoding }
}

private final class CSVInputRow: InputRow {
    private let columns: [Int]
    private let names: [PlanColumn]
    var record: CSVRecord?
    var bytes = 0

    init(columns: [Int], names: [PlanColumn]) {
        self.columns = columns
        self.names = names
    }

    override var fault: ImportProblem? {
        if let error = record?.raggedness { return ImportProblem(error) }
        if let record, record.repeatsHeader { return .repeatedHeader(row: record.row) }
        return nil
    }

    override func text(_ column: Int) throws(ImportFailure) -> String {
        let index = columns[column]
        guard index >= 0, let record else { return "" }
        var problem: ImportProblem?
        var hasZero = false
        let text = record.withBytes(index) { bytes -> String? in
            let range = Trimmed.range(of: bytes)
            problem = Trimmed.controlSign(in: bytes, kept: range, row: number, column: names[column].name)
            let cell = UnsafeRawBufferPointer(rebasing: bytes[range])
            hasZero = cell.contains(0)
            return String(validating: cell.bindMemory(to: UInt8.self), as: UTF8.self)
        }
        if hasZero { throw ImportFailure(problem: .zeroByte(record.place(index), text)) }
        if let text {
            if let problem { throw ImportFailure(problem: problem) }
            return text
        }
        do throws(TableError) {
            return try record.text(index)
        } catch {
            throw ImportFailure(problem: ImportProblem(error))
        }
    }

    override func fingerprint() -> Fingerprint {
        record?.withRawBytes { Fingerprint(hashing: $0) } ?? .none
    }
}

/// Where the columns of a plan stand in a file with a header.
struct ColumnFinder {
    let indices: [Int]
    let unused: [String]

    init(_ wanted: [PlanColumn], in header: [String], file: String) throws(MappingError) {
        var indices: [Int] = []
        for column in wanted {
            let index = header.firstIndex(of: column.name)
            guard index != nil || column.isOptional else {
                // One column may be several that another sign sets off.
                let separators =
                    header.count == 1
                    ? " If these are several columns, set them off by commas, semicolons, tabs or upright strokes." : ""
                throw MappingError(
                    file: file, path: "",
                    problem: "The file has no column “\(column.name)”, which the mapping names",
                    remedy: "Columns of the file: \(header.joined(separator: ", ")).\(separators) Correct the mapping "
                        + "or the file.")
            }
            if let index, header[(index + 1)...].contains(column.name) {
                throw MappingError(
                    file: file, path: "", problem: "The column “\(column.name)” stands twice in the file",
                    remedy: "Rename one of them.")
            }
            indices.append(index ?? -1)
        }
        self.indices = indices
        let names = Set(wanted.map(\.name))
        unused = header.filter { !names.contains($0) }
    }
}
