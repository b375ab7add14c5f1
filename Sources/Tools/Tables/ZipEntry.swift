// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One member of a ZIP archive, as its directory describes it.
public struct ZipEntry: Sendable, Hashable {
    /// The name; relative, with `/`, without `.` and `..`. To be kept as data, never used as a path to write to.
    public let name: String
    /// Bytes when unpacked, as the directory claims; the claim is enforced while reading.
    public let size: Int
    /// Bytes in the archive.
    public let packedSize: Int
    /// Locked with a password; it cannot be read here.
    public let isEncrypted: Bool
    /// A folder.
    public var isFolder: Bool { name.utf8.last == 0x2F }

    let offset: Int
    let nameLength: Int
}
