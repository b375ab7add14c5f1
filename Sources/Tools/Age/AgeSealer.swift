// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Makes an age file of version 1 piece by piece, in memory of a few pieces: `https://c2sp.org/age`.
///
/// ```swift
/// var sealer = try AgeSealer(recipients: [recipient], armored: false) { try file.write($0) }
/// try sealer.add(bytes)
/// try sealer.finish()
/// ```
public struct AgeSealer {
    /// A file is sealed to no more recipients.
    public static let maximumRecipients = 500

    private let write: ([UInt8]) throws -> Void
    private var payload: AgePayload
    private var armor: ArmorWriter?
    private var held: [UInt8] = []

    /// Seals to recipients, any one of whom can open the file; each can see how many they are, not who.
    ///
    /// - Parameters:
    ///   - armored: true for letters and digits that survive mail, a third longer.
    ///   - write: takes the bytes of the file in their order. What it throws is passed on.
    /// - Throws: ``AgeError/recipientCount(maximum:)`` or ``AgeError/recipient(reason:)``.
    public init(
        recipients: [AgeRecipient], armored: Bool, writing write: @escaping ([UInt8]) throws -> Void
    ) throws {
        guard 1...Self.maximumRecipients ~= recipients.count else {
            throw AgeError.recipientCount(maximum: Self.maximumRecipients)
        }
        let fileKey = AgeFileKey.random()
        let stanzas = try recipients.map { try AgeFileKey.stanza(fileKey, for: $0) }
        try self.init(AgeHeader(stanzas: stanzas, fileKey: fileKey), fileKey, armored: armored, write: write)
    }

    /// Seals with a passphrase, which the format allows beside no recipient.
    ///
    /// - Parameter workFactor: the power of two of the work, from 1 to ``AgePassphrase/greatestWorkFactor``.
    /// - Throws: ``AgeError/workFactor(asked:allowed:)`` or ``AgeError/derivationFailed``.
    public init(
        passphrase: AgePassphrase, workFactor: Int = AgePassphrase.usualWorkFactor, armored: Bool,
        writing write: @escaping ([UInt8]) throws -> Void
    ) throws {
        let fileKey = AgeFileKey.random()
        let stanza = try AgeFileKey.stanza(fileKey, for: passphrase, workFactor: workFactor)
        try self.init(AgeHeader(stanzas: [stanza], fileKey: fileKey), fileKey, armored: armored, write: write)
    }

    private init(
        _ header: AgeHeader, _ fileKey: SymmetricKey, armored: Bool, write: @escaping ([UInt8]) throws -> Void
    ) throws {
        self.write = write
        let salt = AgePayload.salt()
        payload = AgePayload(fileKey: fileKey, salt: salt)
        if armored {
            let armor = ArmorWriter()
            try write(armor.beginning)
            self.armor = armor
        }
        try put(header.encoded + salt)
    }

    /// Takes in more of the content.
    public mutating func add(_ bytes: some Collection<UInt8>) throws {
        held += bytes
        var start = 0
        // A full piece is held until something follows it, since it may be the last.
        while held.count - start > AgePayload.pieceLength {
            try put(payload.sealed(held[start..<(start + AgePayload.pieceLength)], isLast: false))
            start += AgePayload.pieceLength
        }
        held.removeFirst(start)
    }

    /// Ends the file. Nothing may be added after it.
    public mutating func finish() throws {
        try put(payload.sealed(held[...], isLast: true))
        held = []
        if let rest = armor?.finish() { try write(rest) }
    }

    private mutating func put(_ bytes: [UInt8]) throws {
        guard let text = armor?.add(bytes) else { return try write(bytes) }
        if !text.isEmpty { try write(text) }
    }
}
