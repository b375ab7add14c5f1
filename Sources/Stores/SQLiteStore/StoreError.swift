// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite

/// Why the store could not do what it was asked.
public enum StoreError: Error, Sendable, Hashable {
    /// There is no register in the folder.
    case noRegister(folder: String)
    /// There is one already.
    case registerExists(folder: String)
    /// The file was made by a newer program.
    case newerFormat(found: Int, known: Int)
    /// The file was made by an older program and must be opened once by somebody who may write it.
    case olderFormat(found: Int, known: Int)
    /// SQLite refused; the code and message are its own and hold no data.
    case database(code: Int, message: String)
    /// The disk is full.
    case diskFull
    /// Another process holds the whole register, as one that reads on a full disk does.
    case inUse
    /// The disk failed to read, write or keep something; the code is SQLite's. Nobody knows what the disk holds then, so
    /// the store that met this writes nothing more.
    case diskFailed(code: Int)
    /// A stored row is not what it must be.
    case damaged(what: String)
    /// The keys are not those under which the closed entries of this register were sealed.
    case foreignKeys
    /// Entries outside `public` cannot be read or written without the passphrase.
    case locked
}

extension StoreError: CustomStringConvertible {
    /// What, where, and how to mend it.
    public var description: String {
        switch self {
        case .noRegister(let folder):
            "There is no register in “\(folder)”. Make one with “imena init \(folder)”, or name another folder with --register."
        case .registerExists(let folder):
            "There is a register in “\(folder)” already. Name an empty folder."
        case .newerFormat(let found, let known):
            "The register has format \(found); this program knows formats up to \(known). Use a newer program."
        case .olderFormat(let found, let known):
            "The register has format \(found) and must be brought to format \(known). Run “imena verify” once from an account that may write it."
        case .database(let code, let message):
            "The database refused (code \(code): \(message)). Nothing was changed."
        case .diskFull:
            "The disk is full. Nothing was changed. Make room and run the command again."
        case .inUse:
            "Another command or server holds the register. While the disk is full only one command or server can read it at a time: make room, or wait until the other one has ended."
        case .diskFailed(let code):
            "The disk failed (code \(code)). Whether the last act was recorded is not certain. Check the disk, start again, and run “imena verify”."
        case .damaged(let what):
            "The register is damaged: \(what). Run “imena verify”, and restore a backup."
        case .foreignKeys:
            "The keys do not open the closed entries of this register: they are those of another one, or the file is damaged. Put the key file in place with which the entries were recorded."
        case .locked:
            "This needs the passphrase of the register. Set IMENA_PASSPHRASE or run the command on a terminal."
        }
    }
}

extension StoreError {
    /// What SQLite's extended code says of the disk; `nil` if it says nothing of it.
    init?(disk code: Int32) {
        switch code & 0xFF {
        case SQLITE_FULL: self = .diskFull
        // The file through which readers share the log could not be made or made longer.
        case SQLITE_IOERR where code == Self.sharedMemorySize: self = .diskFull
        case SQLITE_IOERR: self = .diskFailed(code: Int(code))
        default: return nil
        }
    }

    /// `SQLITE_IOERR_SHMSIZE`, a macro that Swift does not see.
    private static let sharedMemorySize = SQLITE_IOERR | 19 << 8
}
