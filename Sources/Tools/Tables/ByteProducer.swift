// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Something that hands out bytes in order, a piece at a time.
protocol ByteProducer: AnyObject {
    /// Fills as much of `space` as it likes; 0 means the end.
    func read(into space: UnsafeMutableRawBufferPointer) throws(TableError) -> Int
}

/// The bytes of a file, read through a descriptor (a mapping would trap if the file shrank under it).
final class FileProducer: ByteProducer {
    private let descriptor: Int32
    private let name: String

    init(path: String, name: String) throws(TableError) {
        self.name = name
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(name) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw TableError(
                .unreadable, "This is a folder or cannot be examined", at: TablePlace(file: name),
                remedy: "Name a file.")
        }
    }

    deinit {
        close(descriptor)
    }

    func read(into space: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        while true {
            #if canImport(Glibc)
            let count = Glibc.read(descriptor, space.baseAddress, space.count)
            #else
            let count = Darwin.read(descriptor, space.baseAddress, space.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure(name) }
        }
    }

    private static func failure(_ name: String) -> TableError {
        TableError(
            .unreadable, "The file cannot be read: \(String(cString: strerror(errno)))", at: TablePlace(file: name),
            remedy: "Check that it exists and that this account may read it.")
    }
}

/// Bytes that are in memory already.
final class MemoryProducer: ByteProducer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into space: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(space.count, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes { all in
            space.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
        }
        position += count
        return count
    }
}
