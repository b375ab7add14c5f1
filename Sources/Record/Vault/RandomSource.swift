// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Random bytes of the operating system, fetched in larger pieces, so that a salt costs tens of nanoseconds instead of
/// several calls into the kernel.
///
/// May be used from any thread. Bytes are wiped from the store when handed out. A process must not fork and go on drawing in
/// both halves; this program does not fork.
public final class RandomSource: Sendable {
    /// The source that the whole process shares.
    public static let shared = RandomSource()

    private struct Pool {
        var bytes = [UInt8](repeating: 0, count: 4096)
        var next = 4096
    }

    private let pool = Mutex(Pool())

    /// A source with a store of its own.
    public init() {}

    /// Fills a buffer with random bytes.
    public func fill(_ buffer: UnsafeMutableRawBufferPointer) {
        pool.withLock { pool in
            var done = 0
            while done < buffer.count {
                if pool.next == pool.bytes.count { Self.refill(&pool) }
                let count = min(buffer.count - done, pool.bytes.count - pool.next)
                pool.bytes.withUnsafeMutableBytes { store in
                    let piece = UnsafeMutableRawBufferPointer(rebasing: store[pool.next..<pool.next + count])
                    UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).copyMemory(
                        from: UnsafeRawBufferPointer(piece))
                    piece.initializeMemory(as: UInt8.self, repeating: 0)
                }
                pool.next += count
                done += count
            }
        }
    }

    /// An array of random bytes.
    public func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<max(0, count)]))
            filled = max(0, count)
        }
    }

    /// 32 random bytes for a ``Commitment``.
    public func salt() -> Salt {
        withUnsafeTemporaryAllocation(byteCount: Salt.byteCount, alignment: 8) { buffer in
            fill(buffer)
            return Salt(exactly: UnsafeRawBufferPointer(buffer))
        }
    }

    func hexadecimal(bytes count: Int) -> String {
        bytes(count).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func refill(_ pool: inout Pool) {
        pool.next = 0
        pool.bytes.withUnsafeMutableBytes { store in
            // POSIX lets one call fetch 256 bytes at most.
            for start in stride(from: 0, to: store.count, by: 256) {
                let piece = UnsafeMutableRawBufferPointer(rebasing: store[start..<min(start + 256, store.count)])
                guard let base = piece.baseAddress, getentropy(base, piece.count) == 0 else {
                    // Old kernels lack the call; the generator of the language finds another way or stops the process.
                    var generator = SystemRandomNumberGenerator()
                    for place in piece.indices { piece[place] = generator.next() }
                    continue
                }
            }
        }
    }
}
