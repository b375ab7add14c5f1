// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Ledger

/// A file, or what stands in memory, that is read once, in pieces, and hashed on the way.
final class InputPieces {
    private enum Source {
        case file(FileHandle)
        case memory([UInt8])
    }

    private var source: Source
    private var hasher = SHA256()
    private(set) var length: UInt64 = 0

    /// - Parameter path: a file, or - for standard input.
    init(_ path: String) throws {
        if path == "-" {
            source = .file(.standardInput)
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw SealFault(file: path, "\(String(cString: strerror(errno))). Check the path")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw SealFault(file: path, "it is a folder. Put it into one file first, for example with tar or zip")
        }
        source = .file(try FileHandle(forReadingFrom: URL(filePath: path)))
    }

    /// - Parameter bytes: what is never to stand on the disk as it is.
    init(memory bytes: [UInt8]) { source = .memory(bytes) }

    /// The next piece; nil at the end.
    func next() throws -> [UInt8]? {
        let piece: [UInt8]
        switch source {
        case .file(let handle): piece = try handle.read(upToCount: 1 << 18).map { Array($0) } ?? []
        case .memory(let bytes):
            piece = bytes
            source = .memory([])
        }
        guard !piece.isEmpty else { return nil }
        hasher.update(data: piece)
        length += UInt64(piece.count)
        return piece
    }

    /// The hash of what was read so far.
    var hash: Ledger.Digest { get throws { try Ledger.Digest(hasher.finalize()) } }
}
