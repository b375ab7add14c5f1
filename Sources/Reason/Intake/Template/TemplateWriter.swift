// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Tables

/// Writes the empty template that an organisation fills in and the mapping `template` reads.
public enum TemplateWriter {
    /// Writes the template.
    ///
    /// A workbook has a second sheet that explains each column in English and Russian. A CSV file cannot have one: the
    /// explanations are in the documentation then, and in ``TemplateColumn/all``.
    ///
    /// - Parameter format: csv, xlsx or ods.
    /// - Throws: `TableError` if the file cannot be written or the format is none of the three.
    public static func write(to path: String, format: InputFormat) throws(TableError) {
        let heading = TemplateColumn.all.map(\.name)
        let example = TemplateColumn.all.map(\.example)
        let explanation =
            [["column", "English", "Русский", "example / пример"]]
            + TemplateColumn.all.map { [$0.name, $0.english, $0.russian, $0.example] }
        switch format {
        case .csv:
            var writer = CSVWriter(forSpreadsheets: true, marksEncoding: true)
            writer.write(heading)
            writer.write(example)
            try save(writer.take(), to: path)
        case .xlsx:
            let writer = try XLSXWriter(path: path)
            try writer.beginSheet("list")
            try writer.write(texts: heading)
            try writer.write(texts: example)
            try writer.beginSheet("columns")
            for row in explanation { try writer.write(texts: row) }
            try writer.close()
        case .ods:
            let writer = ODSWriter(path: path)
            writer.beginSheet("list")
            try writer.write(texts: heading)
            try writer.write(texts: example)
            writer.beginSheet("columns")
            for row in explanation { try writer.write(texts: row) }
            try writer.close()
        case .json, .geojson, .html:
            throw TableError(
                .unsupported, "There is no template in this format", value: format.rawValue,
                remedy: "Give csv, xlsx or ods.")
        }
    }

    private static func save(_ bytes: [UInt8], to path: String) throws(TableError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw TableError(
                .unwritable, "The file cannot be written",
                at: TablePlace(file: path.split(separator: "/").last.map(String.init)),
                remedy: "Check that the folder exists and that this account may write to it.")
        }
    }
}
