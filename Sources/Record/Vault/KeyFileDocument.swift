// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Ledger

/// The content of a key file, form version 1.
struct KeyFileDocument: Codable {
    static let format = "imena-key-file-1"

    struct Derivation: Codable {
        var algorithm = "argon2id"
        var version = 19
        var memory: UInt64
        var passes: UInt64
        var lanes: UInt64
        var salt: Data
    }

    struct Compartment: Codable {
        var name: String
        var key: Data
        var index: Data
    }

    var format = KeyFileDocument.format
    var derivation: Derivation
    var compartments: [Compartment]
    /// What names the register that the keys belong to; files of earlier versions have none.
    var register: String?
    /// HMAC-SHA-256 over all that stands above.
    var seal: Data

    /// Wraps the keys of a ring under a passphrase with a new salt.
    init(
        locking ring: KeyRing, of register: String?, passphrase: Passphrase, cost: Argon2id.Cost
    ) throws(VaultError) {
        let salt = RandomSource.shared.bytes(16)
        let master = try Argon2id.key(from: passphrase, salt: salt, cost: cost)
        let wrapping = try Self.key("wrap", from: master)
        derivation = Derivation(
            memory: UInt64(cost.memory), passes: UInt64(cost.passes), lanes: UInt64(cost.lanes), salt: Data(salt))
        compartments = []
        self.register = register
        seal = Data()
        for key in ring.all {
            compartments.append(
                Compartment(
                    name: key.compartment, key: try Self.wrap(key.wrapping, "key", key.compartment, by: wrapping),
                    index: try Self.wrap(key.indexing, "index", key.compartment, by: wrapping)))
        }
        let code = HMAC<SHA256>.authenticationCode(for: authenticated, using: try Self.key("seal", from: master))
        seal = Data(code)
    }

    /// Reads a file; the passphrase is not needed for that, and nothing is authenticated yet.
    init(decoding bytes: [UInt8], path: String) throws(VaultError) {
        let decoder = JSONDecoder()
        // The built-in reader of base64 lets stray bits pass, so that a changed byte could go unseen.
        decoder.dataDecodingStrategy = .custom { decoder in
            guard let bytes = StrictBase64.decode(Array(try String(from: decoder).utf8)) else {
                throw VaultError.sealedFormat
            }
            return Data(bytes)
        }
        guard let document = try? decoder.decode(KeyFileDocument.self, from: Data(bytes)) else {
            throw .keyFileDamaged(path: path, part: "structure")
        }
        self = document
        guard format == Self.format else { throw .keyFileDamaged(path: path, part: "format") }
        guard derivation.algorithm == "argon2id", derivation.version == 19, derivation.salt.count == 16 else {
            throw .keyFileDamaged(path: path, part: "derivation")
        }
        guard seal.count == 32 else { throw .keyFileDamaged(path: path, part: "seal") }
        let length = SubjectKey.wrapByteCount
        guard compartments.allSatisfy({ $0.key.count == length && $0.index.count == length }) else {
            throw .keyFileDamaged(path: path, part: "keys")
        }
        _ = try cost()
    }

    /// The cost of deriving the master key.
    ///
    /// - Throws: ``VaultError/derivationCost(memory:passes:lanes:)`` if it is absurd.
    func cost() throws(VaultError) -> Argon2id.Cost {
        try Argon2id.Cost(memory: derivation.memory, passes: derivation.passes, lanes: derivation.lanes)
    }

    /// Authenticates the file and opens its keys. One error for every failure, so that it tells nothing.
    func unlocked(by passphrase: Passphrase, path: String) throws(VaultError) -> KeyRing {
        let master = try Argon2id.key(from: passphrase, salt: Array(derivation.salt), cost: cost())
        let sealing = try Self.key("seal", from: master)
        guard HMAC<SHA256>.isValidAuthenticationCode(seal, authenticating: authenticated, using: sealing) else {
            throw .keyFileLocked(path: path)
        }
        let wrapping = try Self.key("wrap", from: master)
        var ring = KeyRing()
        do {
            for entry in compartments {
                let key = try Self.unwrap(entry.key, "key", entry.name, by: wrapping)
                let index = try Self.unwrap(entry.index, "index", entry.name, by: wrapping)
                try ring.add(CompartmentKey(compartment: entry.name, wrapping: key, indexing: index))
            }
        } catch {
            throw .keyFileLocked(path: path)
        }
        return ring
    }

    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + [UInt8(ascii: "\n")]
    }

    /// All fields but the seal, each after its length, in a fixed order: independent of how JSON happens to be laid out.
    private var authenticated: Data {
        var bytes = Data()
        let append = { (field: Data) in
            withUnsafeBytes(of: UInt64(field.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(field)
        }
        append(Data(format.utf8))
        append(Data(derivation.algorithm.utf8))
        for number in [UInt64(clamping: derivation.version), derivation.memory, derivation.passes, derivation.lanes] {
            append(withUnsafeBytes(of: number.bigEndian) { Data($0) })
        }
        append(derivation.salt)
        for entry in compartments {
            append(Data(entry.name.utf8))
            append(entry.key)
            append(entry.index)
        }
        // Two fields more: the compartments, which have three each, cannot be mistaken for them.
        if let register {
            append(Data("register".utf8))
            append(Data(register.utf8))
        }
        return bytes
    }

    private static func key(_ purpose: String, from master: SymmetricKey) throws(VaultError) -> SymmetricKey {
        let purpose = Array("\(format) \(purpose)".utf8)
        guard let key = KeyDerivation.key(from: master, purpose: purpose) else { throw .sealedRefused }
        return key
    }

    private static func label(_ purpose: String, _ name: String) -> [UInt8] {
        Array("\(format)\0\(purpose)\0\(name)".utf8)
    }

    private static func wrap(
        _ key: SymmetricKey, _ purpose: String, _ name: String, by wrapping: SymmetricKey
    ) throws(VaultError) -> Data {
        let sealed: Data? = try? key.withUnsafeBytes { bytes in
            try Cipher.seal(bytes, key: wrapping, associatedData: label(purpose, name))
        }
        guard let sealed else { throw .sealedRefused }
        return sealed
    }

    private static func unwrap(
        _ sealed: Data, _ purpose: String, _ name: String, by wrapping: SymmetricKey
    ) throws(VaultError) -> SymmetricKey {
        var bytes = try Cipher.open(sealed, key: wrapping, associatedData: label(purpose, name))
        defer { bytes.withUnsafeMutableBytes { Wipe.wipe($0) } }
        return SymmetricKey(data: bytes)
    }
}
