// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file mapped into memory, read only, for as long as this lives.
final class MappedFile: @unchecked Sendable {
    // The mapping is never written and goes only with this.

    /// The bytes.
    let bytes: UnsafeRawBufferPointer

    /// Maps a file.
    ///
    /// - Throws: ``MappedFileError`` if it cannot be opened or mapped.
    init(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw MappedFileError(path: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw MappedFileError(path: path, code: errno) }
        let size = Int(status.st_size)
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
            throw MappedFileError(path: path, code: errno)
        }
        bytes = UnsafeRawBufferPointer(start: base, count: size)
    }

    deinit {
        if let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
    }
}

/// A file could not be mapped.
struct MappedFileError: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String {
        "\(path) cannot be read: \(String(cString: strerror(code))). Check the path and the rights."
    }
}
