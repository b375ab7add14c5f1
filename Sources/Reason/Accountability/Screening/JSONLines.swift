// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Reads a file with a JSON object in each line.
final class JSONLines {
    private let blocks: TextBlocks
    private var rest: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var number = 0
    private let name: String

    init(path: String) throws(TableError) {
        blocks = try TextBlocks(path: path)
        name = path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The next object; `nil` at the end. Empty lines are passed over.
    func next() throws(TableError) -> JSONValue? {
        while let line = try line() {
            number += 1
            if line.allSatisfy({ $0 <= 0x20 }) { continue }
            return try JSONReader(limits: .local, duplicateKeys: .refuse).read(
                bytes: Array(line), name: "\(name), line \(number)")
        }
        return nil
    }

    private func line() throws(TableError) -> ArraySlice<UInt8>? {
        var scanned = start
        while true {
            if let end = rest[scanned...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return rest[start..<end]
            }
            scanned = rest.count
            if isAtEnd {
                guard start < rest.count else { return nil }
                defer { start = rest.count }
                return rest[start...]
            }
            if rest.count - start > Limits.local.recordBytes {
                throw TableError(
                    .limit, "A line is longer than \(Limits.local.recordBytes) bytes", at: TablePlace(file: name),
                    remedy: "Give a file with a JSON object in each line.")
            }
            if start > 0 {
                rest.removeFirst(start)
                scanned -= start
                start = 0
            }
            isAtEnd = try !blocks.next { rest.append(contentsOf: $0) }
        }
    }
}
