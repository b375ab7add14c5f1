// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Vault

/// A file that a command writes for its user.
enum OutputFile {
    /// Refuses an output that is one of the inputs, or another output: it would be overwritten.
    static func check(_ path: String, isNotAmong others: [String]) throws {
        let own = identity(path)
        for other in others where own == identity(other) {
            throw ValidationError("\(path) is named twice: what it holds would be overwritten. Name another file.")
        }
    }

    /// Refuses an output that is there already; a pipe, a terminal or another device is not overwritten.
    static func checkIsNew(_ path: String) throws {
        guard let status = status(path), status.st_mode & S_IFMT == S_IFREG else { return }
        throw ValidationError("\(path) is there already. Name another file with --out, or write over it with --force.")
    }

    /// Writes a file whole or not at all. A link stays, and its target is written; a pipe, a terminal or another device is
    /// written as it is. “-” is standard output.
    ///
    /// - Parameter permissions: who may read and write it.
    static func write(_ bytes: [UInt8], to path: String, permissions: UInt16 = 0o644) throws {
        if path == "-" { return Console.write(exactly: bytes) }
        guard let status = status(path) else {
            return try AtomicFile.write(bytes, to: path, permissions: permissions)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFDIR:
            let target = URL(filePath: path).resolvingSymlinksInPath().path
            try AtomicFile.write(bytes, to: target, permissions: permissions)
        default: try FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(bytes))
        }
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// The same for all names of one ordinary file; of a file that is not there yet, its path.
    private static func identity(_ path: String) -> String {
        guard let status = status(path) else {
            let url = URL(filePath: path)
            let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
            return folder.appending(path: url.lastPathComponent).path
        }
        guard status.st_mode & S_IFMT == S_IFREG else { return UUID().uuidString }
        return "\(status.st_dev):\(status.st_ino)"
    }
}
