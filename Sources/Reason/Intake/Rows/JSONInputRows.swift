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
        row = JSONInputRow(columns: columns)
        self.size = size
    }

    override func next() throws -> InputRow? {
        guard let element = try elements.next() else {
            row.bytes = size
            return nil
        }
        row.element = element
        row.number = element.number
        row.look()
        row.bytes = element.place.byteOffset ?? row.bytes
        return row
    }

    override var neverSeen: [Int] { row.unseen }
    override var members: [String] { row.members }
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
    private let columns: [JSONColumn]
    private let names: [PlanColumn]
    var element: JSONElement?
    /// The columns that no row had so far. A row is looked through for them even if nothing else is read of it.
    private(set) var unseen: [Int]
    /// The paths of the first row, for messages.
    private(set) var members: [String] = []
    var bytes = 0

    init(columns: [PlanColumn]) {
        self.columns = columns.map { JSONColumn($0.name) }
        names = columns
        unseen = Array(columns.indices)
    }

    private func value(_ column: Int) -> JSONValue? {
        guard let element else { return nil }
        let path = columns[column].path
        guard columns[column].isOutside else { return JSONText.follow(element.value, path[...]) }
        for parent in element.parents.reversed() {
            if let value = JSONText.follow(parent, path[...]) { return value }
        }
        return nil
    }

    /// Looks which columns the row has.
    func look() {
        if members.isEmpty, let element { members = JSONText.paths(of: element.value) }
        if !unseen.isEmpty { unseen.removeAll { value($0) != nil } }
    }

    override func text(_ column: Int) throws(ImportFailure) -> String {
        let value = value(column)
        guard case .string(let text) = value else { return JSONText.text(value) }
        return try Trimmed.cell(text, row: number, column: names[column].name)
    }

    override func isList(_ column: Int) -> Bool { value(column)?.array != nil }

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
