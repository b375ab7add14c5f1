// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CZip

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes ZIP archives whose members are in memory. Equal members give equal archives: the moment of each member is fixed.
public enum ZipWriter {
    /// Writes an archive into a file, which is there whole or not at all.
    ///
    /// - Throws: `TableError` if the file cannot be written.
    public static func write(_ members: [ArchivedFile], to path: String) throws(TableError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw failure(path, "The file cannot be made")
        }
        try fill(archive, with: members, name: path)
    }

    /// The archive as bytes; it is held twice in memory for a moment.
    ///
    /// - Throws: `TableError` if there is not enough memory.
    public static func bytes(_ members: [ArchivedFile]) throws(TableError) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else {
            throw failure("archive", "There is not enough memory")
        }
        guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw failure("archive", "The archive cannot be begun")
        }
        // Closing gives up one hold on the source; this one is for reading afterwards.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        try fill(archive, with: members, name: "archive")
        var state = zip_stat_t()
        guard zip_source_stat(source, &state) == 0, zip_source_open(source) == 0 else {
            throw failure("archive", "The archive cannot be read back")
        }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(state.size))
        let read = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
        guard read == bytes.count else { throw failure("archive", "The archive cannot be read back") }
        return bytes
    }

    private static func fill(
        _ archive: OpaquePointer, with members: [ArchivedFile], name: String
    ) throws(TableError) {
        for member in members {
            guard add(member, to: archive) else {
                zip_discard(archive)
                throw failure(name, "The file cannot be put together")
            }
        }
        guard zip_close(archive) == 0 else {
            let why = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw failure(name, "The file cannot be written: \(why)")
        }
    }

    /// The library copies nothing until the archive is closed, so it gets memory of its own, which it frees.
    private static func add(_ member: ArchivedFile, to archive: OpaquePointer) -> Bool {
        guard let copy = malloc(max(1, member.bytes.count)) else { return false }
        member.bytes.withUnsafeBytes {
            copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: member.bytes.count)
        }
        guard let source = zip_source_buffer(archive, copy, UInt64(member.bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, member.name, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let method = member.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        return zip_set_file_compression(archive, UInt64(index), method, 0) == 0
            && zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
    }

    private static func failure(_ path: String, _ problem: String) -> TableError {
        TableError(
            .unwritable, problem, at: TablePlace(file: path.split(separator: "/").last.map(String.init)),
            remedy: "Check the place and the space on the disk.")
    }
}
