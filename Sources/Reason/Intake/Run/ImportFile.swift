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
    /// What of the folder was passed over, as warnings.
    let passedOver: [ImportProblem]
    private let mapping: Mapping
    private let given: TextEncoding?

    init(_ path: String, mapping: Mapping, encoding: String?) throws {
        self.mapping = mapping
        name = FileBytes.name(path)
        given = try (encoding ?? mapping.encoding).map { name in
            guard let known = TextEncoding(name: name) else { throw ImportError.unknownEncoding(name) }
            return known
        }
        (paths, format, passedOver) = try Self.pages(path, mapping, given)
        size = paths.reduce(0) { $0 + FileBytes.size($1) }
        sha256 = try Self.hash(paths)
    }

    /// The files to read, their format, and what lies beside them in the folder.
    private static func pages(
        _ path: String, _ mapping: Mapping, _ given: TextEncoding?
    ) throws -> ([String], InputFormat, [ImportProblem]) {
        guard let folder = try FileBytes.folder(at: path) else { return ([path], try format(path, mapping, given), []) }
        var pages: [String] = []
        var wanted = mapping.format
        var passedOver = folder.others.map { other in
            ImportProblem(
                file: FileBytes.name(other),
                problem: "This is no file but a link, a folder or a device; it was passed over",
                remedy: "Put the file itself into the folder if it is a page of the list.", isWarning: true)
        }
        for file in folder.files {
            let verdict = try FormatSniffer(limits: .local, encoding: given).recognise(path: file)
            if let found = InputFormat(rawValue: verdict.format.rawValue), wanted?.reads(found) ?? true {
                wanted = wanted ?? found
                pages.append(file)
            } else {
                passedOver.append(
                    ImportProblem(
                        file: FileBytes.name(file), problem: "The file was passed over: \(verdict.grounds)",
                        remedy: "Nothing is to be done if it is no page of the list.", isWarning: true))
            }
        }
        guard let first = pages.first else {
            throw TableError(
                .missing, "The folder has no file that can be read", at: TablePlace(file: FileBytes.name(path)),
                remedy: "Name a file, or a folder with the pages.")
        }
        return (pages, try format(first, mapping, given), passedOver)
    }

    private static func format(_ path: String, _ mapping: Mapping, _ given: TextEncoding?) throws -> InputFormat {
        let verdict = try FormatSniffer(limits: .local, encoding: given).recognise(path: path)
        let file = FileBytes.name(path)
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
            lines += "\(try FileBytes.sha256(path))  \(FileBytes.name(path))\n"
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
