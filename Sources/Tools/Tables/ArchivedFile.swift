// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One file of an archive that is to be written.
public struct ArchivedFile: Sendable, Equatable {
    /// Its path in the archive, with `/` between the parts.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]
    /// Whether it is compressed; the first member of an OpenDocument file must not be.
    public var isCompressed: Bool

    /// Makes a member.
    public init(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) {
        self.name = name
        self.bytes = bytes
        self.isCompressed = isCompressed
    }
}
