// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Ledger

/// A file that is read once, in pieces, and hashed on the way.
final class InputPieces {
    private let handle: FileHandle
    private var hasher = SHA256()
    private(set) var length: UInt64 = 0

    /// - Parameter path: a file, or - for standard input.
    init(_ path: String) throws {
        if path == "-" {
            handle = .standardInput
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw SealFault(file: path, "\(String(cString: strerror(errno))). Check the path")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw SealFault(file: path, "it is a folder. Put it into one file first, for example with tar or zip")
        }
        handle = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    /// The next piece; nil at the end.
    func next() throws -> [UInt8]? {
        guard let data = try handle.read(upToCount: 1 << 18), !data.isEmpty else { return nil }
        hasher.update(data: data)
        length += UInt64(data.count)
        return Array(data)
    }

    /// The hash of what was read so far.
    var hash: Ledger.Digest { get throws { try Ledger.Digest(hasher.finalize()) } }
}
