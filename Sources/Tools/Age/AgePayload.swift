// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The content of an age file: pieces of 64 KiB, each sealed under its number and whether it is the last.
struct AgePayload {
    /// Bytes of content in a piece that is not the last.
    static let pieceLength = 64 * 1024
    static let tagLength = 16
    static let saltLength = 16

    private let key: SymmetricKey
    /// The number of the next piece, from 0.
    private(set) var next: UInt64 = 0

    init(fileKey: SymmetricKey, salt: [UInt8]) { key = AgeFileKey.derived(fileKey, "payload", salt: salt) }

    static func salt() -> [UInt8] { SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) } }

    /// Eleven bytes with the number, most significant first, and one that is 1 for the last piece.
    private func nonce(isLast: Bool) throws -> ChaChaPoly.Nonce {
        var bytes = [UInt8](repeating: 0, count: 12)
        for place in 0..<8 { bytes[10 - place] = UInt8(truncatingIfNeeded: next >> (8 * UInt64(place))) }
        bytes[11] = isLast ? 1 : 0
        return try ChaChaPoly.Nonce(data: bytes)
    }

    mutating func sealed(_ piece: ArraySlice<UInt8>, isLast: Bool) throws -> [UInt8] {
        let box = try ChaChaPoly.seal(piece, using: key, nonce: nonce(isLast: isLast))
        next += 1
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// The content of a piece. An empty last piece is allowed only if it is the only one.
    mutating func opened(_ piece: [UInt8], isLast: Bool) throws(AgeError) -> [UInt8] {
        let number = next + 1
        guard piece.count >= Self.tagLength, !(isLast && next > 0 && piece.count == Self.tagLength),
            let nonce = try? nonce(isLast: isLast),
            let box = try? ChaChaPoly.SealedBox(
                nonce: nonce, ciphertext: piece.dropLast(Self.tagLength), tag: piece.suffix(Self.tagLength)),
            let content = try? ChaChaPoly.open(box, using: key)
        else { throw .payload(piece: number) }
        next += 1
        return Array(content)
    }
}
