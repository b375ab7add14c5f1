// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import Register
import SQLiteStore
import Vault

/// An opened register.
struct Session {
    let folder: RegisterFolder
    let store: SQLiteStore

    /// Opens a register to be read.
    static func reading(_ options: RegisterOptions, mustUnlock: Bool = false) throws -> Session {
        let folder = try options.folder()
        guard FileManager.default.fileExists(atPath: folder.database.path) else {
            throw StoreError.noRegister(folder: folder.url.path)
        }
        let keys = try Keys.open(folder, mustOpen: mustUnlock)
        return Session(folder: folder, store: try SQLiteStore.open(in: folder.url, keys: keys))
    }

    /// Opens a register to be written.
    ///
    /// - Parameter isSealing: whether entries outside `public` will be written, for which there must be keys.
    static func writing(_ folder: RegisterFolder, isSealing: Bool) throws -> Session {
        guard FileManager.default.fileExists(atPath: folder.database.path) else {
            throw StoreError.noRegister(folder: folder.url.path)
        }
        let keys = isSealing ? try Keys.openOrCreate(folder) : try Keys.open(folder, mustOpen: false)
        let signer = try folder.signer()
        return Session(folder: folder, store: try SQLiteStore.open(in: folder.url, signer: signer, keys: keys))
    }
}

/// The clock of the program; `IMENA_NOW` (a day) sets it for tests and for documents that must come out the same.
enum Clock {
    static func now() -> RecordedMoment {
        set ?? RecordedMoment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Read once: going through the environment costs as much as a small answer of the server.
    private static let set: RecordedMoment? = {
        guard let text = ProcessInfo.processInfo.environment["IMENA_NOW"], let day = Day(iso: text) else { return nil }
        return RecordedMoment(milliseconds: Int64(day.number) * 86_400_000)
    }()

    static func today() -> Day { now().day }
}
