// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import Tables

/// Published tables and the answers of R’s packages that stand beside the project, where there are any.
enum Published {
    /// The folder with `tables` and `expected`.
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] { return existing(path) }
        var place = URL(filePath: #filePath)
        while place.pathComponents.count > 1 {
            place.deleteLastPathComponent()
            guard FileManager.default.fileExists(atPath: place.appending(path: "Package.swift").path()) else {
                continue
            }
            return existing(place.deletingLastPathComponent().appending(path: "shared").path())
        }
        return nil
    }()

    private static func existing(_ shared: String) -> URL? {
        let found = URL(filePath: shared).appending(path: "data/mse")
        return FileManager.default.fileExists(atPath: found.path()) ? found : nil
    }

    static var isPresent: Bool { folder != nil }

    struct Missing: Error { let what: String }

    /// A file of the tables, as the estimates read it.
    static func file(_ name: String) throws -> CaptureFile {
        guard let folder else { throw Missing(what: name) }
        return try CaptureFile(path: folder.appending(path: "tables/\(name).csv").path())
    }

    static func table(_ name: String) throws -> CaptureTable {
        guard case .patterns(let table) = try file(name).content else { throw Missing(what: name) }
        return table
    }

    /// The rows of a file of expected values, by the names of their columns.
    static func rows(_ name: String) throws -> [[String: String]] {
        guard let folder else { throw Missing(what: name) }
        let reader = try CSVReader(path: folder.appending(path: "expected/\(name).csv").path())
        var rows: [[String: String]] = []
        while let record = try reader.next() {
            rows.append(Dictionary(zip(reader.header, try record.texts()), uniquingKeysWith: { first, _ in first }))
        }
        return rows
    }
}

/// Whether two numbers share so many significant digits.
func agrees(_ value: Double, _ expected: String?, digits: Int) -> Bool {
    guard let expected = expected.flatMap(Double.init) else { return false }
    return abs(value - expected) <= pow(10, -Double(digits)) * abs(expected)
}
