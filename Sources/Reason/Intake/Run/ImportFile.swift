// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Tables

/// The file or folder of an import: what it is, and how its rows are read.
struct ImportFile {
    let paths: [String]
    let name: String
    let size: Int
    let format: InputFormat
    let sha256: String
    private let mapping: Mapping
    private let given: TextEncoding?

    init(_ path: String, mapping: Mapping, encoding: String?) throws {
        self.mapping = mapping
        paths = try FileBytes.files(at: path)
        let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
        name = trimmed.split(separator: "/").last.map(String.init) ?? path
        size = paths.reduce(0) { $0 + FileBytes.size($1) }
        given = try (encoding ?? mapping.encoding).map { name in
            guard let known = TextEncoding(name: name) else { throw ImportError.unknownEncoding(name) }
            return known
        }
        format = try Self.format(paths[0], mapping, given)
        sha256 = try Self.hash(paths)
    }

    private static func format(_ path: String, _ mapping: Mapping, _ given: TextEncoding?) throws -> InputFormat {
        let verdict = try FormatSniffer(limits: .local, encoding: given).recognise(path: path)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        guard let found = InputFormat(rawValue: verdict.format.rawValue) else {
            throw TableError(
                .unsupported, "This is no list: \(verdict.grounds)", at: TablePlace(file: file),
                remedy: "Give a CSV, XLSX, ODS, JSON, GeoJSON or HTML file.")
        }
        if let wanted = mapping.format, !wanted.reads(found) {
            throw ImportError.wrongFormat(file: file, found: found.rawValue, wanted: wanted.rawValue)
        }
        return found
    }

    private static func hash(_ paths: [String]) throws -> String {
        if paths.count == 1, let path = paths.first { return try FileBytes.sha256(path) }
        var lines = ""
        for path in paths {
            lines += "\(try FileBytes.sha256(path))  \(path.split(separator: "/").last.map(String.init) ?? path)\n"
        }
        return FileBytes.sha256(of: lines)
    }

    /// Opens the file from its first row.
    func rows(_ columns: [PlanColumn]) throws -> InputRows {
        if paths.count == 1, let path = paths.first { return try open(path, columns) }
        return try JoinedRows(paths) { try open($0, columns) }
    }

    private func open(_ path: String, _ columns: [PlanColumn]) throws -> InputRows {
        switch format {
        case .csv:
            return try CSVInputRows(path: path, columns: columns, encoding: given, headerRow: mapping.headerRow)
        case .xlsx, .ods:
            return try SheetInputRows(path: path, columns: columns, sheet: mapping.rows, headerRow: mapping.headerRow)
        case .json, .geojson:
            let elements = try JSONPath(mapping.rows ?? (format == .geojson ? "features[]" : "[]"))
            return try JSONInputRows(path: path, columns: columns, elements: elements, size: FileBytes.size(path))
        case .html:
            guard let recogniser = mapping.rows.flatMap({ RecordRecogniser(rawValue: $0) }) else {
                throw MappingError(
                    file: mapping.file, path: "rows",
                    problem: "There is no recogniser of records “\(mapping.rows ?? "")”",
                    remedy: "Known recognisers: \(RecordRecogniser.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return try RecordInputRows(path: path, columns: columns, recogniser: recogniser, encoding: given)
        }
    }
}
