// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The file that holds the keys of the compartments, locked by a passphrase.
///
/// It is JSON, readable by its owner alone, and always replaced whole. Argon2id makes a master key of the passphrase; from it
/// HKDF-SHA-256 gives a key that wraps the others (ChaCha20-Poly1305) and a key that authenticates the file as a whole
/// (HMAC-SHA-256), so that nothing in it can be changed, moved or left out unseen. An old file with an old passphrase can
/// still be put back: keep no old copies longer than the backups.
///
/// Each call that takes a passphrase costs one derivation, about half a second by default.
public enum KeyFile {
    /// Larger files are refused unread.
    static let maximumLength = 1_048_576

    /// Makes a key file with new random keys for these compartments.
    ///
    /// - Parameter register: what names the register that the keys belong to, such as the public key of its log. It stands
    ///   in the file in the clear, and ``open(at:passphrase:register:)`` compares it.
    /// - Throws: ``VaultError``; in particular ``VaultError/keyFileExists(path:)``: no file is ever overwritten.
    public static func create(
        at path: String, passphrase: Passphrase, register: String? = nil, compartments: [String],
        cost: Argon2id.Cost = .standard
    ) throws(VaultError) -> KeyRing {
        try passphrase.checkLength()
        var ring = KeyRing()
        for name in compartments { try ring.add(CompartmentKey(randomFor: name)) }
        do {
            let document = try KeyFileDocument(locking: ring, of: register, passphrase: passphrase, cost: cost)
            try AtomicFile.write(document.encoded(), to: path, replacing: false)
        } catch let fault as FileFault {
            throw fault.isExisting ? .keyFileExists(path: path) : .file(fault)
        } catch let error as VaultError {
            throw error
        } catch {
            throw .keyFileDamaged(path: path, part: "encoding")
        }
        return ring
    }

    /// Opens the keys.
    ///
    /// - Parameter register: the register that the keys must belong to; not compared if it is `nil` or if the file names none,
    ///   as files of earlier versions do.
    /// - Throws: ``VaultError/keyFileOfAnotherRegister(path:register:)`` before the passphrase is looked at; ``VaultError/keyFileLocked(path:)`` for a wrong passphrase as for an altered file, alike;
    ///   ``VaultError/keyFileMissing(path:)``, ``VaultError/keyFileOpenToOthers(path:)``,
    ///   ``VaultError/keyFileDamaged(path:part:)`` or ``VaultError/derivationCost(memory:passes:lanes:)`` before the passphrase
    ///   is looked at.
    public static func open(
        at path: String, passphrase: Passphrase, register: String? = nil
    ) throws(VaultError) -> KeyRing {
        try checked(path, register).unlocked(by: passphrase, path: path)
    }

    /// Looks at a file without a passphrase: whether it is whole, its owner's alone, and that register's.
    ///
    /// - Throws: what ``open(at:passphrase:register:)`` throws before it looks at the passphrase.
    public static func check(at path: String, register: String?) throws(VaultError) {
        _ = try checked(path, register)
    }

    private static func checked(_ path: String, _ register: String?) throws(VaultError) -> KeyFileDocument {
        let document = try read(path)
        if let register, let own = document.register, own != register {
            throw .keyFileOfAnotherRegister(path: path, register: own)
        }
        return document
    }

    /// Locks the same keys with another passphrase. Data sealed under them stays as it is.
    ///
    /// Whoever has an old copy of the file and knows the old passphrase still has the keys.
    public static func changePassphrase(
        at path: String, from old: Passphrase, to new: Passphrase, cost: Argon2id.Cost = .standard
    ) throws(VaultError) {
        try new.checkLength()
        let document = try read(path)
        let ring = try document.unlocked(by: old, path: path)
        try replace(path, with: ring, of: document.register, passphrase: new, cost: cost)
    }

    /// Adds a compartment with new random keys.
    ///
    /// - Throws: ``VaultError/compartmentExists(_:)`` or ``VaultError/compartmentName(_:)``, or what opening throws.
    public static func addCompartment(
        _ name: String, at path: String, passphrase: Passphrase
    ) throws(VaultError) -> KeyRing {
        let document = try read(path)
        var ring = try document.unlocked(by: passphrase, path: path)
        try ring.add(CompartmentKey(randomFor: name))
        try replace(path, with: ring, of: document.register, passphrase: passphrase, cost: document.cost())
        return ring
    }

    private static func read(_ path: String) throws(VaultError) -> KeyFileDocument {
        let bytes: [UInt8]
        do {
            bytes = try AtomicFile.read(path, maximum: maximumLength, ownerOnly: true)
        } catch {
            if error.isMissing { throw .keyFileMissing(path: path) }
            if error.step == .inspect { throw .keyFileOpenToOthers(path: path) }
            if error.step == .limit { throw .keyFileDamaged(path: path, part: "length") }
            throw .file(error)
        }
        return try KeyFileDocument(decoding: bytes, path: path)
    }

    private static func replace(
        _ path: String, with ring: KeyRing, of register: String?, passphrase: Passphrase, cost: Argon2id.Cost
    ) throws(VaultError) {
        do {
            let document = try KeyFileDocument(locking: ring, of: register, passphrase: passphrase, cost: cost)
            try AtomicFile.write(document.encoded(), to: path)
        } catch let fault as FileFault {
            throw .file(fault)
        } catch let error as VaultError {
            throw error
        } catch {
            throw .keyFileDamaged(path: path, part: "encoding")
        }
    }
}
