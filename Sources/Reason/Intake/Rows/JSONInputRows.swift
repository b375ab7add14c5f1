// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The elements of an array in a JSON document. A column is a path inside the element; with `..` before it, a member
/// of the objects around the element.
final class JSONInputRows: InputRows {
    private let elements: JSONElements
    private let row: JSONInputRow
    private let size: Int

    init(path: String, columns: [PlanColumn], elements wanted: JSONPath, size: Int) throws {
        elements = try JSONElements(path: path, at: wanted)
        row = JSONInputRow(columns: columns.map { JSONColumn($0.name) })
        self.size = size
    }

    override func next() throws -> InputRow? {
        guard let element = try elements.next() else {
            row.bytes = size
            return nil
        }
        row.element = element
        row.number = element.number
        row.bytes = element.place.byteOffset ?? row.bytes
        return row
    }

    override var neverSeen: [Int] { row.seen.indices.filter { !row.seen[$0] } }
    override var bytesRead: Int { row.bytes }
}

/// A path inside an element or around it.
private struct JSONColumn {
    let path: [String]
    let isOutside: Bool

    init(_ text: String) {
        isOutside = text.hasPrefix("..")
        path = JSONText.path(isOutside ? String(text.dropFirst(2)) : text)
    }
}

private final class JSONInputRow: InputRow {
    let columns: [JSONColumn]
    var element: JSONElement?
    var seen: [Bool]
    var bytes = 0

    init(columns: [JSONColumn]) {
        self.columns = columns
        seen = Array(repeating: false, count: columns.count)
    }

    private func value(_ column: Int) -> JSONValue? {
        guard let element else { return nil }
        let path = columns[column].path
        var value: JSONValue?
        if columns[column].isOutside {
            for parent in element.parents.reversed() where value == nil { value = JSONText.follow(parent, path[...]) }
        } else {
            value = JSONText.follow(element.value, path[...])
        }
        if value != nil { seen[column] = true }
        return value
    }

    override func text(_ column: Int) throws(ImportFailure) -> String { JSONText.text(value(column)) }

    override func items(_ column: Int) throws(ImportFailure) -> [InputItem] {
        switch value(column) {
        case nil, .null: return []
        case .array(let elements): return elements.map { .json($0) }
        case .some(let single): return JSONText.text(single).isEmpty ? [] : [.json(single)]
        }
    }

    override func fingerprint() -> Fingerprint {
        guard let element else { return .none }
        var bytes = JSONWriter.bytes(of: element.value)
        for (index, column) in columns.enumerated() where column.isOutside {
            bytes.append(0)
            bytes.append(contentsOf: JSONText.text(value(index)).utf8)
        }
        return bytes.withUnsafeBytes { Fingerprint(hashing: $0) }
    }
}
