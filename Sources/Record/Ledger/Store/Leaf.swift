// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The leaf of an entry in the ledger's tree. It says when something was recorded and commits to what, and nothing
/// else: it can be published for sealed entries too.
///
/// The bytes are: the sign 0x01, the position and the milliseconds since 1970 as 64-bit numbers with the high byte
/// first, and the 32 bytes of the commitment. The commitment is SHA-256(salt ‖ content), the salt 32 random bytes, the
/// content the canonical bytes of the entry.
public struct Leaf: Hashable, Sendable {
    /// The length of a salt in bytes.
    public static let saltLength = 32
    /// The length of a leaf in bytes.
    public static let length = 1 + 8 + 8 + Digest.byteCount

    /// The position of the entry.
    public let position: Int
    /// The moment of recording.
    public let recorded: RecordedMoment
    /// The commitment to salt and content.
    public let commitment: Digest

    /// Makes a leaf from its parts.
    public init(position: Int, recorded: RecordedMoment, commitment: Digest) {
        self.position = position
        self.recorded = recorded
        self.commitment = commitment
    }

    /// Makes the leaf of an entry whose salt and content stand one after the other.
    public init(position: Int, recorded: RecordedMoment, saltedContent: UnsafeRawBufferPointer) {
        self.init(position: position, recorded: recorded, commitment: Digest(hashing: saltedContent))
    }

    /// The hash of the leaf in the tree.
    public var hash: Digest {
        withUnsafeTemporaryAllocation(byteCount: Self.length, alignment: 8) { buffer in
            buffer.storeBytes(of: 1, as: UInt8.self)
            buffer.storeBytes(of: UInt64(bitPattern: Int64(position)).bigEndian, toByteOffset: 1, as: UInt64.self)
            buffer.storeBytes(
                of: UInt64(bitPattern: recorded.milliseconds).bigEndian, toByteOffset: 9, as: UInt64.self)
            commitment.store(into: buffer, at: 17)
            return MerkleHash.leaf(UnsafeRawBufferPointer(buffer))
        }
    }

    /// The bytes of the leaf.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = [1]
        for number in [UInt64(bitPattern: Int64(position)), UInt64(bitPattern: recorded.milliseconds)] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
        return bytes + commitment.bytes
    }
}
