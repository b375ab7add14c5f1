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
            at: TablePlace(file: name(path)), remedy: "Check that it exists and that this account may read it.")
    }

    /// The name of a file without the way to it.
    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

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

    /// What a folder holds, in the order of the names, numbers in them as numbers.
    struct Folder {
        /// The files.
        var files: [String] = []
        /// Links, folders and devices: a link may lead anywhere, and is never followed.
        var others: [String] = []
    }

    /// The files of a folder; `nil` if the path is no folder.
    static func folder(at path: String) throws(TableError) -> Folder? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw failure(path) }
        guard isFolder.boolValue else { return nil }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw failure(path) }
        var folder = Folder()
        let shown = names.filter { !$0.hasPrefix(".") }
            .sorted { $0.compare($1, options: [.numeric]) == .orderedAscending }
        for name in shown {
            let inside = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            // Of a link these are the attributes of the link itself.
            let type = try? FileManager.default.attributesOfItem(atPath: inside)[.type] as? FileAttributeType
            if type == .typeRegular { folder.files.append(inside) } else { folder.others.append(inside) }
        }
        return folder
    }
}
