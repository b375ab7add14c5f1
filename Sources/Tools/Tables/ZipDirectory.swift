// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads and judges the directory of a ZIP archive (PKWARE APPNOTE 6.3) before anything is unpacked.
///
/// The library that unpacks is lenient; this is not: sizes, offsets and names must agree with each other, members may
/// not overlap, and names that could lead out of a folder are refused.
struct ZipDirectory {
    private let bytes: UnsafeRawBufferPointer
    private let file: String
    private let limits: Limits
    private(set) var entries: [ZipEntry] = []

    init(_ bytes: UnsafeRawBufferPointer, file: String, limits: Limits) throws(TableError) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
        let end = try findEnd()
        let directory = try directory(before: end)
        guard directory.count <= limits.entries else {
            throw failure(.limit, "The archive has \(directory.count) members, more than \(limits.entries)")
        }
        try readEntries(directory)
        try checkSizes()
        try checkOverlaps(directory.offset)
    }

    private struct Directory {
        var count: Int
        var offset: Int
        var end: Int
    }

    private func findEnd() throws(TableError) -> Int {
        guard bytes.count >= 22 else { throw failure(.damaged, "This is no ZIP archive, or it is cut off") }
        let lowest = max(0, bytes.count - 22 - 0xFFFF)
        for index in stride(from: bytes.count - 22, through: lowest, by: -1) where u32(index) == 0x0605_4B50 {
            guard index + 22 + u16(index + 20) == bytes.count else {
                throw failure(.damaged, "The comment of the archive does not have the length that it claims")
            }
            return index
        }
        throw failure(.damaged, "This is no ZIP archive, or it is cut off")
    }

    private func directory(before end: Int) throws(TableError) -> Directory {
        var disk = u16(end + 4)
        var count = u16(end + 10)
        var size = u32(end + 12)
        var offset = u32(end + 16)
        var limit = end
        let countHere = u16(end + 8)
        if count == 0xFFFF || offset == 0xFFFF_FFFF || size == 0xFFFF_FFFF {
            guard end >= 20, u32(end - 20) == 0x0706_4B50, let place = u64(end - 12), place + 56 <= end - 20,
                u32(place) == 0x0606_4B50, let wideCount = u64(place + 32), let wideSize = u64(place + 40),
                let wideOffset = u64(place + 48)
            else { throw failure(.damaged, "The directory of the archive is broken (ZIP64)") }
            disk = u32(place + 16)
            (count, size, offset, limit) = (wideCount, wideSize, wideOffset, place)
        } else if countHere != count {
            disk = 1
        }
        guard disk == 0, u16(end + 6) == 0 || u16(end + 6) == 0xFFFF else {
            throw failure(.unsupported, "The archive is one of several parts")
        }
        guard offset <= limit, size <= limit - offset else {
            throw failure(.damaged, "The directory of the archive lies outside the file")
        }
        return Directory(count: count, offset: offset, end: limit)
    }

    private mutating func readEntries(_ directory: Directory) throws(TableError) {
        var position = directory.offset
        var names = Set<[UInt8]>()
        entries.reserveCapacity(directory.count)
        for _ in 0..<directory.count {
            guard position + 46 <= directory.end, u32(position) == 0x0201_4B50 else {
                throw failure(.damaged, "The directory of the archive is broken")
            }
            let lengths = (name: u16(position + 28), extra: u16(position + 30), comment: u16(position + 32))
            let next = position + 46 + lengths.name + lengths.extra + lengths.comment
            guard next <= directory.end else { throw failure(.damaged, "The directory of the archive is broken") }
            let entry = try entry(at: position, nameLength: lengths.name, extraLength: lengths.extra)
            guard names.insert(Array(entry.name.utf8)).inserted else {
                throw failure(.duplicate, "Two members of the archive have the same name", entry.name)
            }
            entries.append(entry)
            position = next
        }
    }

    private func entry(at position: Int, nameLength: Int, extraLength: Int) throws(TableError) -> ZipEntry {
        let flags = u16(position + 8)
        let method = u16(position + 10)
        let rawName = slice(position + 46, nameLength)
        let extra = ZipExtra(slice(position + 46 + nameLength, extraLength), rawName: rawName)
        let name = ZipName.checked(extra?.name ?? Array(rawName), isUTF8: flags & 0x800 != 0 || extra?.name != nil)
        guard let name, let extra else {
            let shown = String(decoding: rawName.prefix(200), as: UTF8.self)
            throw failure(.unsafeMember, "A member has a name or a field that is not allowed", shown)
        }
        let isEncrypted = flags & 1 != 0
        if flags & 0x40 != 0 || (method == 99 && isEncrypted) {
            throw failure(.encrypted, "A member is strongly encrypted", name)
        }
        guard method == 0 || method == 8 else {
            throw failure(.unsupported, "A member is packed with the unknown method \(method)", name)
        }
        let type = u32(position + 38) >> 28
        guard type == 0 || type == 0x8 || type == 0x4 else {
            throw failure(.unsafeMember, "A member is a link or a device", name)
        }
        var fields = [u32(position + 24), u32(position + 20), u32(position + 42)]
        try extra.widen(&fields) { failure(.damaged, "The sizes of a member are missing (ZIP64)", name) }
        let (size, packed, offset) = (fields[0], fields[1], fields[2])
        if method == 0, packed != size + (isEncrypted ? 12 : 0) {
            throw failure(.damaged, "The sizes of an unpacked member differ", name)
        }
        return ZipEntry(
            name: name, size: size, packedSize: packed, isEncrypted: isEncrypted, offset: offset,
            nameLength: nameLength)
    }

    private func checkSizes() throws(TableError) {
        var total = 0
        for entry in entries {
            let (sum, isOver) = total.addingReportingOverflow(entry.size)
            guard !isOver, sum <= limits.unpackedBytes else {
                throw failure(.limit, "The archive unpacks to more than \(limits.unpackedBytes) bytes", entry.name)
            }
            total = sum
            if entry.size > 1 << 20, entry.size / max(1, entry.packedSize) > limits.ratio {
                throw failure(.limit, "A member is packed more than \(limits.ratio) to 1", entry.name)
            }
        }
    }

    /// Every member must begin with a local header of its own and end before the next one begins.
    private func checkOverlaps(_ directory: Int) throws(TableError) {
        var free = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= free, entry.offset <= directory - 30, u32(entry.offset) == 0x0403_4B50 else {
                throw failure(.damaged, "Members overlap or lie outside the archive", entry.name)
            }
            let data = entry.offset + 30 + u16(entry.offset + 26) + u16(entry.offset + 28)
            guard data <= directory, entry.packedSize <= directory - data else {
                throw failure(.damaged, "A member lies outside the archive", entry.name)
            }
            free = data + entry.packedSize
        }
    }

    private func u16(_ index: Int) -> Int { Int(bytes[index]) | Int(bytes[index + 1]) << 8 }

    private func u32(_ index: Int) -> Int { u16(index) | u16(index + 2) << 16 }

    /// `nil` if it is too large to be an offset.
    private func u64(_ index: Int) -> Int? {
        let high = u32(index + 4)
        return high < 1 << 20 ? u32(index) | high << 32 : nil
    }

    private func slice(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    }

    private func failure(_ kind: TableError.Kind, _ problem: String, _ value: String? = nil) -> TableError {
        TableError(
            kind, problem, at: TablePlace(file: file), value: value,
            remedy: kind == .encrypted
                ? "Save it without a password."
                : "Open the file in the program that made it and save it anew, or ask the sender for another copy.")
    }
}
