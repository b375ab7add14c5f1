// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import SQLiteStore
import Statements
import Vault

/// A register in a scratch folder with keys that cost little to open.
struct TestRegister {
    static let passphrase = "a passphrase for trying things out"
    static let compartments: [Compartment] = [.partner, .confidential, .sealed]

    let scratch: Scratch
    let signer: CheckpointSigner
    let keys: KeyRing

    var folder: URL { scratch.folder }

    init() throws {
        scratch = try Scratch()
        signer = try CheckpointSigner(name: "register.example/log")
        keys = try KeyFile.create(
            at: scratch.folder.appending(path: "keys.json").path, passphrase: Passphrase(Self.passphrase),
            compartments: Self.compartments.map(\.rawValue), cost: Argon2id.Cost(memory: 8, passes: 1, lanes: 1))
        try SQLiteStore.create(in: scratch.folder)
    }

    /// The register that the driver made in a folder.
    init(drivenIn scratch: Scratch) throws {
        self.scratch = scratch
        let path = scratch.folder.appending(path: "signing.key").path
        signer = try CheckpointSigner(
            encoded: String(decoding: try AtomicFile.read(path, maximum: 4096), as: UTF8.self))
        keys = try KeyFile.open(
            at: scratch.folder.appending(path: "keys.json").path, passphrase: Passphrase(Self.passphrase))
    }

    func open(locked: Bool = false, readOnly: Bool = false) throws -> SQLiteStore {
        try SQLiteStore.open(
            in: folder, signer: readOnly ? nil : signer, keys: locked ? nil : keys, readOnly: readOnly)
    }

    func openLocked() throws -> SQLiteStore { try open(locked: true) }

    func verify(_ store: SQLiteStore, older: [String] = []) throws -> Verification {
        try store.verify(key: signer.verifierKey, older: older)
    }
}

extension RecordedMoment {
    /// A moment of a made-up history, a minute after the one before.
    static func minute(_ number: Int) -> RecordedMoment {
        RecordedMoment(milliseconds: 1_720_000_000_000 + Int64(number) * 60_000)
    }
}
