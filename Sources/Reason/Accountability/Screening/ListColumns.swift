// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The places of the columns of a table, by what they hold.
struct ListColumns {
    private var places: [String: [[Int]]] = [:]
    private(set) var only: [[Int]] = []
    private(set) var weakRow: [[Int]] = []
    private(set) var firstRow: [[Int]] = []

    /// Finds the columns that a mapping names. Titles are compared in small letters; one that ends with `?` may be missing.
    ///
    /// - Throws: ``ListMappingError/column(_:file:_:)`` for a column that is not there.
    init(_ mapping: ListMapping, _ titles: [String], file: String) throws(ListMappingError) {
        let plain = titles.map { Self.plain($0) }
        func columns(_ field: ListField?) throws(ListMappingError) -> [[Int]] {
            var list: [[Int]] = []
            for place in field?.places ?? [] {
                var joined: [Int] = []
                for part in place.parts {
                    let isOptional = part.hasSuffix("?")
                    let names = ListPath.split(isOptional ? String(part.dropLast()) : part, "|").map { Self.plain($0) }
                    if let found = names.lazy.compactMap({ plain.firstIndex(of: $0) }).first {
                        joined.append(found)
                    } else if !isOptional {
                        throw .column(part, file: file, titles)
                    }
                }
                if !joined.isEmpty { list.append(joined) }
            }
            return list
        }
        for key in ListMapping.fieldKeys { places[key] = try columns(mapping.field(key)) }
        only = try columns(mapping.only?.field)
        weakRow = try columns(mapping.weakRow?.field)
        firstRow = try columns(mapping.firstRow?.field)
    }

    /// What a row holds of a field.
    func values(_ field: String, _ cells: [String], separator: String = " ") -> [String] {
        values(places[field] ?? [], cells, separator: separator)
    }

    /// What a row holds in some columns.
    func values(_ places: [[Int]], _ cells: [String], separator: String = " ") -> [String] {
        places.map { group in
            if group.count == 1 { return group[0] < cells.count ? cells[group[0]] : "" }
            return group.map { $0 < cells.count ? cells[$0] : "" }.filter { !$0.isEmpty }.joined(separator: separator)
        }.filter { !$0.isEmpty }
    }

    private static func plain(_ title: String) -> String {
        title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
