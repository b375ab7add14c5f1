// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The formats in which lists come.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// Comma-separated values, also with other separators.
    case csv
    /// JSON.
    case json
    /// GeoJSON.
    case geojson
    /// HTML.
    case html
    /// A workbook of Office Open XML.
    case xlsx
    /// A workbook of OpenDocument.
    case ods

    /// Whether files of both formats are read alike.
    func reads(_ other: InputFormat) -> Bool {
        if self == other { return true }
        let tables: Set<InputFormat> = [.csv, .xlsx, .ods]
        let trees: Set<InputFormat> = [.json, .geojson]
        return tables.contains(self) && tables.contains(other) || trees.contains(self) && trees.contains(other)
    }
}
