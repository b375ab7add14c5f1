// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Names

/// The index of the names that the public entries of a ledger give, up to some size of it, as it is kept in a file beside the
/// register.
///
/// It is derived and can be made anew at any time, with the same bytes. It holds what stands in the register in the open, and
/// nothing of closed entries. The file ends with what it was made from: the size of the ledger, the root of its tree at that
/// size, the rules by which names are laid out, and a checksum. A ledger only grows, so an index of its beginning stays true;
/// what was recorded since is read beside it (``RegisterSearch``).
public struct KeptNames: Sendable {
    /// How many entries of the ledger are in it.
    public let size: Int
    /// The index.
    let index: NameIndex

    /// The number of names.
    public var count: Int { index.count }

    private static let magic: UInt64 = 0x3153_454D_414E_4D49
    private static let trailerLength = 8 * 4 + Digest.byteCount

    /// Makes the bytes of the file.
    ///
    /// - Parameters:
    ///   - size: how many entries of the ledger are read.
    ///   - root: the root of the tree over them.
    ///   - progress: called now and then with the number of entries that were read.
    /// - Complexity: about 10 microseconds a name.
    public static func bytes(
        reading ledger: some LedgerReading, size: Int, root: Digest, progress: (Int) -> Void = { _ in }
    ) throws -> [UInt8] {
        var gathering = NameGathering()
        try ledger.forEachPublicContent(in: 0..<size) { position, content in
            try gathering.take(position, content)
            if position & 0x3FFF == 0 { progress(position) }
        }
        progress(size)
        var bytes = gathering.builder.bytes()
        func put(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        put(magic)
        put(NameIndex.rules)
        put(UInt64(size))
        root.withUnsafeBytes { bytes.append(contentsOf: $0) }
        let sum = bytes.withUnsafeBytes { Hashing.checksum($0) }
        put(sum)
        return bytes
    }

    /// Takes the bytes of a file.
    ///
    /// - Parameters:
    ///   - keeper: whatever keeps the bytes alive, as a mapped file does.
    ///   - root: the root of the tree over the first so many entries of the register; `nil` if it never had just so many.
    /// - Throws: ``KeptNamesError`` if the index cannot be used; it has to be made anew then.
    public init(
        _ bytes: UnsafeRawBufferPointer, keeping keeper: any Sendable, root: (Int) throws -> Digest?
    ) throws {
        let length = bytes.count - Self.trailerLength
        guard length > 0 else { throw KeptNamesError.damaged }
        func number(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: length + offset, as: UInt64.self))
        }
        guard number(0) == Self.magic else { throw KeptNamesError.damaged }
        let summed = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 8)])
        guard number(Self.trailerLength - 8) == Hashing.checksum(summed) else { throw KeptNamesError.damaged }
        guard number(8) == NameIndex.rules else { throw KeptNamesError.otherRules }
        guard let size = Int(exactly: number(16)) else { throw KeptNamesError.damaged }
        let start = length + 24
        let own = try Digest(UnsafeRawBufferPointer(rebasing: bytes[start..<start + Digest.byteCount]))
        guard try root(size) == own else { throw KeptNamesError.otherLedger }
        self.size = size
        index = try NameIndex(UnsafeRawBufferPointer(rebasing: bytes[..<length]), keeping: keeper)
    }
}

/// Why an index of names that was kept cannot be used.
public enum KeptNamesError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It was cut or changed, or is something else.
    case damaged
    /// It was made by another version of the program.
    case otherRules
    /// It was made from another ledger.
    case otherLedger

    /// What is wrong; it is made anew without being asked for.
    public var description: String {
        switch self {
        case .damaged: "The index of names was damaged."
        case .otherRules: "The index of names was made by another version of the program."
        case .otherLedger: "The index of names was made from another ledger."
        }
    }
}
