// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import SQLiteStore
import Statements
import Vault

/// Records acts whose contents follow from a seed and their numbers.
struct Driver {
    let folder: URL
    let seed: UInt64

    private var keyFile: String { folder.appending(path: "keys.json").path }
    private var signingKey: String { folder.appending(path: "signing.key").path }
    private static let passphrase = "a passphrase for trying things out"

    /// Makes the register, step by step; what is there already is kept, so that a killed run can be repeated.
    func create() throws {
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        if !files.fileExists(atPath: keyFile) {
            let compartments = [Compartment.partner, .confidential, .sealed].map(\.rawValue)
            _ = try KeyFile.create(
                at: keyFile, passphrase: Passphrase(Self.passphrase), compartments: compartments,
                cost: Argon2id.Cost(memory: 8, passes: 1, lanes: 1))
        }
        if !files.fileExists(atPath: signingKey) {
            let text = try CheckpointSigner(name: "register.example/log").encoded
            try AtomicFile.write(Array(text.utf8), to: signingKey)
        }
        do { try SQLiteStore.create(in: folder) } catch StoreError.registerExists { return }
    }

    func open() throws -> SQLiteStore {
        let text = String(decoding: try AtomicFile.read(signingKey, maximum: 4096), as: UTF8.self)
        return try SQLiteStore.open(
            in: folder, signer: CheckpointSigner(encoded: text),
            keys: KeyFile.open(at: keyFile, passphrase: Passphrase(Self.passphrase)))
    }

    /// Records acts after those that are there.
    func record(acts: Int, acknowledged: (_ act: Int, _ size: Int) -> Void) throws {
        let store = try open()
        let size = try store.size()
        var next = 0
        if size > 0, let last = try store.entry(at: size - 1), let number = Int(last.entry.account) {
            next = number + 1
        }
        for act in next..<next + acts {
            let entries = content(of: act)
            let end = try store.perform(at: RecordedMoment(milliseconds: 1_700_000_000_000 + Int64(act) * 1000)) {
                for entry in entries { try $0.append(entry) }
                return $0.nextPosition
            }
            acknowledged(act, end)
        }
    }

    /// The entries of an act. Each says in its account of which act it is, and in its note its number and theirs.
    private func content(of act: Int) -> [Entry] {
        var state = (seed &+ UInt64(act)) &* 0x9E37_79B9_7F4A_7C15
        func random(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        let count = random(8) == 0 ? Int(random(120)) + 20 : Int(random(6)) + 1
        return (0..<count).map { index in
            let compartment: Compartment = [.public, .public, .confidential, .sealed][Int(random(4))]
            let text = "Тестов Образец \(random(1000)) " + String(repeating: "ы", count: Int(random(300)))
            return Entry(
                subject: Subject(kind: .person, source: .register, key: "\(random(40))"), source: .register, known: nil,
                act: random(3) == 0 ? .snapshot : .addition, compartment: compartment, account: "\(act)",
                statements: [Statement(.name(NameClaim(text: text, kind: .full)), note: "\(index)/\(count)")])
        }
    }
}
