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
    static func reading(_ options: RegisterOptions) throws -> Session {
        let folder = try found(options.folder())
        let store = try SQLiteStore.open(in: folder.url) { hasClosed in
            try Keys(folder: folder).open(for: .reading, hasClosedEntries: hasClosed)
        }
        if store.isDiskFull {
            Console.note("The disk is full. The register can be read; nothing can be recorded until there is room.")
        }
        return Session(folder: folder, store: store)
    }

    /// Opens a register to be written, does the work, and brings the index of names up to date. If the work fails, keys that were
    /// made for it are gone again.
    ///
    /// - Parameter purpose: what the keys are wanted for.
    static func writing<Result>(
        _ folder: RegisterFolder, keys purpose: Keys.Purpose, _ work: (Session) throws -> Result
    ) throws -> Result {
        let keys = Keys(folder: try found(folder))
        let hadKeys = keys.exist
        let signer = try folder.signer()
        let store = try SQLiteStore.open(in: folder.url, signer: signer) { hasClosed in
            try keys.open(for: purpose, hasClosedEntries: hasClosed)
        }
        let result: Result
        let session = Session(folder: folder, store: store)
        do {
            result = try work(session)
        } catch {
            if !hadKeys, (try? store.hasClosedEntries()) == false { keys.discardUnused() }
            throw error
        }
        NamesFile(session: session).update()
        return result
    }

    private static func found(_ folder: RegisterFolder) throws -> RegisterFolder {
        guard FileManager.default.fileExists(atPath: folder.database.path) else {
            throw StoreError.noRegister(folder: folder.url.path)
        }
        return folder
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
