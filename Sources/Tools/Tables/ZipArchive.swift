// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CZip

/// A ZIP archive in memory whose members are read with limits. Nothing is ever written to disk, and archives inside
/// the archive are bytes like any other.
public final class ZipArchive {
    /// The members, in the order of the directory.
    public let entries: [ZipEntry]
    /// The archive's name for messages.
    public let name: String
    let limits: Limits
    private let bytes: UnsafeMutableRawBufferPointer
    private let archive: OpaquePointer
    private let places: [[UInt8]: Int]
    private let foldedPlaces: [[UInt8]: Int]

    /// Opens an archive and judges its directory.
    ///
    /// - Throws: `TableError` if it is damaged, passes a limit, or has members that must not be followed.
    public convenience init(path: String, limits: Limits = .upload) throws(TableError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let source = try ByteSource(FileProducer(path: path, name: name), name: name, maximum: limits.archiveBytes)
        try self.init(bytes: source.readAll(), name: name, limits: limits)
    }

    /// Opens an archive that is in memory.
    public init(bytes: [UInt8], name: String = "archive", limits: Limits = .upload) throws(TableError) {
        guard bytes.count <= limits.archiveBytes else {
            throw TableError(
                .limit, "The archive is larger than \(limits.archiveBytes) bytes", at: TablePlace(file: name),
                remedy: "Split it.")
        }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
        copy.copyBytes(from: bytes)
        let used = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
        do {
            entries = try ZipDirectory(used, file: name, limits: limits).entries
            archive = try Self.open(used, name)
        } catch {
            copy.deallocate()
            throw error
        }
        self.bytes = copy
        self.name = name
        self.limits = limits
        let names = entries.enumerated().map { (Array($1.name.utf8), $0) }
        places = Dictionary(names) { first, _ in first }
        foldedPlaces = Dictionary(names.map { ($0.map(Self.folded), $1) }) { first, _ in first }
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// The position of a member, compared byte by byte; if there is none, without regard to the case of ASCII letters,
    /// as some writers of spreadsheets need it.
    func index(of name: String) -> Int? {
        places[Array(name.utf8)] ?? foldedPlaces[name.utf8.map(Self.folded)]
    }

    /// All bytes of a member.
    ///
    /// - Throws: `TableError` if it is locked, longer or shorter than announced, or its checksum is wrong.
    public func read(_ index: Int) throws(TableError) -> [UInt8] {
        try ByteSource(open(index), name: name, maximum: limits.unpackedBytes, capacity: 64 << 10).readAll()
    }

    /// A member as a stream.
    func open(_ index: Int) throws(TableError) -> ZipMember {
        guard entries.indices.contains(index) else {
            throw TableError(.missing, "There is no such member", at: TablePlace(file: name), remedy: "Name another.")
        }
        let entry = entries[index]
        let place = TablePlace(file: name, part: entry.name)
        guard !entry.isEncrypted else {
            throw TableError(.encrypted, "The member is locked", at: place, remedy: "Save it without a password.")
        }
        var status = zip_stat_t()
        guard zip_stat_index(archive, UInt64(index), ZIP_FL_UNCHANGED, &status) == 0, status.size == UInt64(entry.size),
            let handle = zip_fopen_index(archive, UInt64(index), ZIP_FL_UNCHANGED)
        else {
            let why = String(cString: zip_strerror(archive))
            throw TableError(.damaged, "The member cannot be opened: \(why)", at: place, remedy: Self.remedy)
        }
        return ZipMember(archive: self, handle: handle, entry: entry)
    }

    static let remedy = "Ask the sender for another copy; this one is damaged."

    private static func open(_ bytes: UnsafeRawBufferPointer, _ name: String) throws(TableError) -> OpaquePointer {
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &failure) else {
            throw TableError(
                .unreadable, "There is no memory for the archive", at: TablePlace(file: name), remedy: "Try again.")
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            let why = String(cString: zip_error_strerror(&failure))
            zip_source_free(source)
            throw TableError(
                .damaged, "The archive cannot be opened: \(why)", at: TablePlace(file: name), remedy: remedy)
        }
        return archive
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// The bytes of one member, held to the size that the directory announces; the library checks the checksum at the end.
final class ZipMember: ByteProducer {
    private let archive: ZipArchive
    private let handle: OpaquePointer
    private let entry: ZipEntry
    private var count = 0

    init(archive: ZipArchive, handle: OpaquePointer, entry: ZipEntry) {
        self.archive = archive
        self.handle = handle
        self.entry = entry
    }

    deinit {
        zip_fclose(handle)
    }

    func read(into space: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        let read = Int(zip_fread(handle, space.baseAddress, UInt64(space.count)))
        if read < 0 {
            let why = zip_file_get_error(handle).map { String(cString: zip_error_strerror($0)) } ?? ""
            throw failure("The member cannot be unpacked: \(why)")
        }
        count += read
        guard count <= entry.size, read > 0 || count == entry.size else {
            throw failure("The member does not have the size that is announced for it")
        }
        return read
    }

    private func failure(_ problem: String) -> TableError {
        TableError(
            .damaged, problem, at: TablePlace(file: archive.name, part: entry.name), remedy: ZipArchive.remedy)
    }
}
