// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Tables

/// Reads and hashes files.
enum FileBytes {
    private static func failure(_ path: String) -> TableError {
        TableError(
            .unreadable, "The file cannot be read",
            at: TablePlace(file: path.split(separator: "/").last.map(String.init)),
            remedy: "Check that it exists and that this account may read it.")
    }

    /// A whole file of at most `limit` bytes.
    static func read(_ path: String, limit: Int) throws(TableError) -> [UInt8] {
        guard size(path) <= limit else {
            throw TableError(
                .limit, "The file is longer than \(limit) bytes", remedy: "Split it.")
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw failure(path) }
        return Array(data)
    }

    /// The length of a file in bytes; 0 if it cannot be examined.
    static func size(_ path: String) -> Int {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return 0 }
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }

    /// The SHA-256 of a file, read piece by piece.
    static func sha256(_ path: String) throws(TableError) -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw failure(path) }
        defer { try? handle.close() }
        var hash = SHA256()
        do {
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        } catch {
            throw failure(path)
        }
        return Hex.text(Array(hash.finalize()))
    }

    /// The SHA-256 of a text.
    static func sha256(of text: String) -> String { Hex.text(Array(SHA256.hash(data: Array(text.utf8)))) }

    /// The files of a folder in the order of their names, numbers in them as numbers; a file is itself.
    static func files(at path: String) throws(TableError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw failure(path) }
        guard isFolder.boolValue else { return [path] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw failure(path) }
        let shown = names.filter { !$0.hasPrefix(".") }
            .sorted { $0.compare($1, options: [.numeric]) == .orderedAscending }
        guard !shown.isEmpty else {
            throw TableError(.missing, "The folder is empty", remedy: "Name a file, or a folder with the pages.")
        }
        return shown.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
}
