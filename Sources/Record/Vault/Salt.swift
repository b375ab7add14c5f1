// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// 32 random bytes that hide a committed content: kept with the content, and lost with it.
public struct Salt: Hashable, Sendable, BitwiseCopyable {
    /// Length of every salt in bytes.
    public static let byteCount = 32

    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Takes a stored salt of exactly 32 bytes; nil for any other length.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self = Array(bytes).withUnsafeBytes { Salt(exactly: $0) }
    }

    init(exactly bytes: UnsafeRawBufferPointer) {
        first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        third = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        fourth = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// The 32 bytes as an array.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Gives the 32 bytes in place for the time of the call.
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: self, body)
    }
}

extension Salt: CustomStringConvertible, CustomReflectable {
    /// Nothing of the bytes: with them a short content could be guessed from its commitment.
    public var description: String { "salt" }

    /// Nothing of the bytes.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
