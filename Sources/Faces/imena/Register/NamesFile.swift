// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Register
import SQLiteStore
import Vault

/// The file in which the index of names is kept beside a register. It can be taken away at any time; who needs it makes it anew.
struct NamesFile {
    let session: Session

    private var path: String { session.folder.names.path }

    /// So many entries may have been recorded since the index was made before it is made anew: reading them costs less.
    private static func isFarBehind(_ kept: KeptNames, _ size: Int) -> Bool {
        size - kept.size > max(1_000, size / 200)
    }

    /// The index, as it is kept or made now. `nil` if there is nothing to index, or no signed head to know the ledger by.
    func current() throws -> KeptNames? {
        let size = try session.store.size()
        let (kept, problem) = try opened()
        if let kept, !Self.isFarBehind(kept, size) { return kept }
        if let problem { Console.note("\(problem) It is made anew.") }
        guard let bytes = try made(size) else { return kept }
        if !session.store.isDiskFull { try? AtomicFile.write(bytes, to: path) }
        let block = HeldBytes(bytes)
        return try KeptNames(UnsafeRawBufferPointer(block.bytes), keeping: block, root: root)
    }

    /// Brings the file up to date after something was recorded. A disk that cannot take it is no failure of what was recorded.
    ///
    /// - Parameter always: make it anew even if it could be used.
    func update(always: Bool = false) {
        do {
            let size = try session.store.size()
            if !always, let kept = try opened().kept, !Self.isFarBehind(kept, size) { return }
            guard let bytes = try made(size) else { return }
            try AtomicFile.write(bytes, to: path)
        } catch {
            // An old index might be mistaken for a new one by nobody, since it says of itself what it was made from.
            Console.note("The index of names could not be kept: \(error)")
            Console.note("What was recorded is safe. “imena find” works without the index, but slower.")
        }
    }

    /// The index in the file, if it can be used; else why not, if there is one.
    private func opened() throws -> (kept: KeptNames?, problem: String?) {
        guard FileManager.default.fileExists(atPath: path) else { return (nil, nil) }
        do {
            let file = try MappedFile(path)
            return (try KeptNames(file.bytes, keeping: file, root: root), nil)
        } catch let error as KeptNamesError {
            return (nil, error.description)
        } catch {
            return (nil, "The index of names cannot be read.")
        }
    }

    private func root(at size: Int) throws -> Digest? {
        guard let note = try session.store.signedHead(at: size) else { return nil }
        return try Checkpoint(text: SignedNote(parsing: note.utf8).text).root
    }

    private func made(_ size: Int) throws -> [UInt8]? {
        guard size > 0, let root = try root(at: size) else { return nil }
        let progress = Progress("Indexing names")
        defer { progress.end() }
        return try session.store.inOneSnapshot {
            try KeptNames.bytes(reading: session.store, size: size, root: root) {
                progress.show($0, of: size, unit: "entries")
            }
        }
    }
}

/// Bytes that stay where they are for as long as this lives.
private final class HeldBytes: @unchecked Sendable {
    // Written once, before anybody else knows of it.
    let bytes: UnsafeMutableRawBufferPointer

    init(_ content: [UInt8]) {
        bytes = .allocate(byteCount: content.count, alignment: 16)
        bytes.copyBytes(from: content)
    }

    deinit { bytes.deallocate() }
}
