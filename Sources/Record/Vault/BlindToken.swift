// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A blinded lookup key: 16 bytes, kept in place.
public struct BlindToken: Hashable, Sendable, BitwiseCopyable {
    /// Length of every token in bytes.
    public static let byteCount = 16

    private let first: UInt64
    private let second: UInt64

    /// Takes a stored token of exactly 16 bytes; nil for any other length.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self = Array(bytes).withUnsafeBytes { BlindToken(exactly: $0) }
    }

    /// Takes the first 16 of at least as many bytes.
    init(exactly bytes: UnsafeRawBufferPointer) {
        first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    }

    /// The 16 bytes as an array.
    public var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }
}
