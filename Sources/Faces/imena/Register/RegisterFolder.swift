// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import SQLiteStore
import Vault

/// The files of a register: the database, the key that signs its heads, the public half of it, the index of public names, which
/// is derived, and, once there is something to keep closed, the locked keys of the compartments.
struct RegisterFolder {
    let url: URL

    var signingKey: URL { url.appending(path: "signing.key") }
    var verifierKey: URL { url.appending(path: "verifier.key") }
    var keyFile: URL { url.appending(path: "keys.json") }
    var names: URL { url.appending(path: "names.index") }
    var database: URL { url.appending(path: SQLiteStore.fileName) }

    init(_ path: String) { url = URL(filePath: path, directoryHint: .isDirectory) }

    /// Makes an empty register.
    ///
    /// - Parameter name: the name under which its heads are signed, for example `example.org/register`.
    func create(name: String) throws {
        if FileManager.default.fileExists(atPath: database.path) {
            throw StoreError.registerExists(folder: url.path)
        }
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let signer = try CheckpointSigner(name: name)
        try AtomicFile.write(Array(signer.encoded.utf8), to: signingKey.path, replacing: true)
        try AtomicFile.write(
            Array((signer.verifierKey.text + "\n").utf8), to: verifierKey.path, permissions: 0o644, replacing: true)
        try SQLiteStore.create(in: url)
    }

    /// The key that signs, read from its file.
    func signer() throws -> CheckpointSigner {
        let bytes = try AtomicFile.read(signingKey.path, maximum: 4096, ownerOnly: true)
        return try CheckpointSigner(encoded: String(decoding: bytes, as: UTF8.self))
    }

    /// The key with which heads are checked.
    func verifier() throws -> VerifierKey {
        let bytes = try AtomicFile.read(verifierKey.path, maximum: 4096)
        let text = String(decoding: bytes, as: UTF8.self)
        return try VerifierKey(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
}
