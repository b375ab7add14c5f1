// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Bytes that come in pieces, with a look ahead of one.
final class BufferedBytes {
    private let read: () throws -> [UInt8]
    private var buffer: [UInt8] = []
    private var position = 0
    private var hasEnded = false

    /// - Parameter read: gives the next bytes; none at the end.
    init(_ read: @escaping () throws -> [UInt8]) { self.read = read }

    /// The next byte, which stays; nil at the end.
    func peek() throws -> UInt8? {
        if position < buffer.count { return buffer[position] }
        guard try fill() else { return nil }
        return buffer[position]
    }

    /// The byte that ``peek()`` showed is taken.
    func skip() { if position < buffer.count { position += 1 } }

    /// As many bytes as asked for; fewer at the end only.
    func take(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count, try position < buffer.count || fill() {
            let end = min(position + count - bytes.count, buffer.count)
            bytes += buffer[position..<end]
            position = end
        }
        return bytes
    }

    private func fill() throws -> Bool {
        guard !hasEnded else { return false }
        buffer = try read()
        position = 0
        hasEnded = buffer.isEmpty
        return !hasEnded
    }
}
