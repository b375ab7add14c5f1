// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Opens an age file of version 1 piece by piece: `https://c2sp.org/age`, X25519 and passphrase.
///
/// Each piece that is handed on is genuine, but only at the end is it known that none is missing: whoever keeps pieces must throw
/// them away if an error follows.
public struct AgeOpener {
    private let input: AgeInput
    private var payload: AgePayload
    private var hasEnded = false

    /// Reads the head and finds the key.
    ///
    /// - Parameters:
    ///   - keys: what the reader has.
    ///   - armor: whether the file is in letters.
    ///   - read: gives the next bytes of the file; none at the end. What it throws is passed on.
    /// - Throws: ``AgeError``.
    public init(
        keys: AgeKeys, armor: AgeArmor = .detected, reading read: @escaping () throws -> [UInt8]
    ) throws {
        input = try AgeInput(read, armor: armor)
        let header = try AgeHeader(reading: input)
        let fileKey = try AgeFileKey.opened(header.stanzas, with: keys)
        guard header.isAuthentic(fileKey: fileKey) else { throw AgeError.headerAltered }
        let salt = try input.take(AgePayload.saltLength)
        guard salt.count == AgePayload.saltLength else { throw AgeError.header("it ends after its head") }
        payload = AgePayload(fileKey: fileKey, salt: salt)
    }

    /// The next piece of the content, at most 64 KiB; nil at the end, after which all is known to be there.
    ///
    /// - Throws: ``AgeError/payload(piece:)``, or what the reading throws.
    public mutating func next() throws -> [UInt8]? {
        guard !hasEnded else { return nil }
        let piece = try input.take(AgePayload.pieceLength + AgePayload.tagLength)
        let isLast = try input.isAtEnd
        let content = try payload.opened(piece, isLast: isLast)
        hasEnded = isLast
        return content
    }

    /// Whether a file, by its first bytes, is sealed with a passphrase; false for one that is no age file.
    ///
    /// - Parameter read: gives the next bytes of the file; none at the end. It is read up to the end of the head.
    public static func asksForPassphrase(reading read: @escaping () throws -> [UInt8]) throws -> Bool {
        do {
            return try AgeHeader(reading: AgeInput(read, armor: .detected)).stanzas.contains { $0.kind == "scrypt" }
        } catch is AgeError {
            return false
        }
    }
}
