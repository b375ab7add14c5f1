// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why the vault refused something.
///
/// Says what the person at the keyboard can do about it, and nothing about secrets: no case carries a passphrase, a key or a
/// part of one, and a wrong passphrase cannot be told from an altered file.
public enum VaultError: Error, Hashable, Sendable {
    /// A new passphrase is too short or too long, in bytes of UTF-8.
    case passphraseLength(minimum: Int, maximum: Int)
    /// The cost of deriving a key is outside of what is reasonable; nothing was computed.
    case derivationCost(memory: UInt64, passes: UInt64, lanes: UInt64)
    /// The key derivation failed, usually for want of memory; the code is that of libargon2.
    case derivationFailed(code: Int32)
    /// There is no key file.
    case keyFileMissing(path: String)
    /// There is a key file already, and none is ever overwritten by a new one.
    case keyFileExists(path: String)
    /// Others than the owner may read or write the key file.
    case keyFileOpenToOthers(path: String)
    /// The file is not a whole key file of this version.
    case keyFileDamaged(path: String, part: String)
    /// The key file names another register than the one it lies beside.
    case keyFileOfAnotherRegister(path: String, register: String)
    /// The passphrase is wrong, or the key file was altered.
    case keyFileLocked(path: String)
    /// A name of a compartment is not 1 to 64 of a–z, 0–9, `-`, `.`, `_`, `:`.
    case compartmentName(String)
    /// The key file has no such compartment.
    case compartmentMissing(String)
    /// The key file has this compartment already.
    case compartmentExists(String)
    /// Sealed bytes are cut short or of an unknown version.
    case sealedFormat
    /// Sealed bytes were altered, moved, or sealed under another key.
    case sealedRefused
    /// A stored password hash does not follow the form `$argon2id$v=19$m=…,t=…,p=…$salt$tag`.
    case passwordHashFormat
    /// A file could not be read or written.
    case file(FileFault)
}

extension VaultError: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String {
        switch self {
        case .passphraseLength(let minimum, let maximum):
            "A passphrase must have \(minimum) to \(maximum) bytes. Several unrelated words make a good one."
        case .derivationCost(let memory, let passes, let lanes):
            "The key derivation asks for \(memory) KiB, \(passes) passes, \(lanes) lanes, which is out of bounds. "
                + "Restore the file from a backup."
        case .derivationFailed(let code):
            "The key could not be derived (libargon2 error \(code)). Free some memory and try again."
        case .keyFileMissing(let path):
            "There is no key file at \(path). Check the path, or restore it from a backup."
        case .keyFileExists(let path):
            "There is a key file at \(path) already. Choose another place; keys are never overwritten."
        case .keyFileOpenToOthers(let path):
            "Others may read or write the key file \(path). Run: chmod 600 \(path)"
        case .keyFileDamaged(let path, let part):
            "The key file \(path) is damaged (\(part)). Restore it from a backup."
        case .keyFileOfAnotherRegister(let path, let register):
            "The key file \(path) is that of another register (\(register)). Put the key file of this register in its place."
        case .keyFileLocked(let path):
            "The passphrase does not open the key file \(path). Try again; if you are sure of it, the file was altered: "
                + "restore it from a backup."
        case .compartmentName(let name):
            "“\(name)” cannot name a compartment: use 1 to 64 of a–z, 0–9, - . _ :"
        case .compartmentMissing(let name):
            "The key file holds no key for the compartment “\(name)”. Ask someone who has access to it."
        case .compartmentExists(let name):
            "The key file has a key for the compartment “\(name)” already."
        case .sealedFormat:
            "Sealed data is cut short or of a later version. Restore it from a backup, or update the program."
        case .sealedRefused:
            "Sealed data does not open: it was altered or moved, or belongs to another key. Restore it from a backup."
        case .passwordHashFormat:
            "A stored password hash is damaged. Set a new password for the account."
        case .file(let fault): fault.description
        }
    }
}
