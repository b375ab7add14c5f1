// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Ledger
import SQLiteStore
import Statements
import Synchronization
import Testing
import Vault

/// Single bits that change on the disk.
@Suite("Flipped bits") struct BitFlipTests {
    private enum Outcome: String, CaseIterable {
        /// `verify` named a problem.
        case found
        /// The register did not open, with an error of the store.
        case refused
        /// All answers, the derivation and a further act are as they were.
        case harmless
        /// None of these.
        case missed
    }

    /// What a register says of itself.
    private struct Image: Equatable {
        var root: Digest
        var checkpoint: String?
        var entries: [LedgerEntry] = []
        var answers: Answers

        init(_ store: SQLiteStore, _ verification: Verification, subjects: [Subject]) throws {
            root = verification.root
            checkpoint = verification.checkpoint
            answers = try Answers(store, before: verification.size, subjects: subjects)
            var entries: [LedgerEntry] = []
            try store.forEachEntry(in: 0..<Int.max) { entries.append($0) }
            self.entries = entries
        }
    }

    /// A register with open and sealed entries and several heads, closed, as the bytes of its file.
    private static func closedRegister() throws -> (register: TestRegister, file: [UInt8], subjects: [Subject]) {
        let register = try TestRegister()
        let history = History(seed: 77, acts: 110)
        do {
            let store = try register.open()
            try history.record(in: store)
            try store.close()
        }
        #expect(history.entries.count >= 300)
        let subjects = Array(Set(history.entries.map(\.entry.subject))).sorted { $0.key < $1.key }
        return (register, try register.scratch.bytes(SQLiteStore.fileName), Array(subjects.prefix(12)))
    }

    private static func outcome(
        _ register: TestRegister, _ scratch: Scratch, locked: Bool, _ wanted: Image, _ subjects: [Subject]
    ) -> (Outcome, String) {
        do {
            let keys = locked ? nil : register.keys
            let store = try SQLiteStore.open(in: scratch.folder, signer: register.signer, keys: keys)
            let found = try store.verify(key: register.signer.verifierKey)
            if !found.isSound { return (.found, found.problems.first?.what ?? "") }
            guard try Image(store, found, subjects: subjects) == wanted else { return (.missed, "another answer") }
            // What belongs to closed entries in the derived tables can be checked with the keys alone, and serves nobody
            // without them.
            if locked { return (.harmless, "") }
            // What can be read must be possible to go on with.
            try History(seed: 5, acts: 1).record(in: store)
            let after = try store.verify(key: register.signer.verifierKey)
            return after.isSound ? (.harmless, "") : (.missed, "found only after an act: \(after.problems)")
        } catch let error as StoreError {
            return (.refused, "\(error)")
        } catch {
            return (.missed, "an error of another kind: \(error)")
        }
    }

    @Test("in the register's file are found or change nothing, also without the keys", arguments: [false, true])
    func file(locked: Bool) throws {
        let (register, file, subjects) = try Self.closedRegister()
        let store = try register.open(locked: locked)
        let wanted = try Image(store, try register.verify(store), subjects: subjects)
        try store.close()
        let flips = isLongRun ? 10_000 : 300
        let counts = Mutex<[Outcome: Int]>([:])
        let missed = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: flips) { number in
            var random = Seeded(UInt64(number) &* 31 &+ 7)
            let (place, bit) = (random.below(file.count), random.below(8))
            let result: (Outcome, String)
            do {
                let scratch = try Scratch()
                var bytes = file
                bytes[place] ^= 1 << UInt8(bit)
                try scratch.write(bytes, to: SQLiteStore.fileName)
                result = Self.outcome(register, scratch, locked: locked, wanted, subjects)
            } catch { result = (.missed, "\(error)") }
            counts.withLock { $0[result.0, default: 0] += 1 }
            if result.0 == .missed { missed.withLock { $0.append("byte \(place), bit \(bit): \(result.1)") } }
        }
        let all = missed.withLock { $0 }
        #expect(all.isEmpty, "\(all.prefix(20))")
        let tally = counts.withLock { counts in
            Outcome.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: ", ")
        }
        #expect(counts.withLock { $0[.found] ?? 0 } > flips / 2)
        print("flipped bits, \(locked ? "without" : "with") keys: \(flips) in a file of \(file.count) bytes: \(tally)")
    }

    @Test("in the file of keys are refused with an error that says what to do") func keyFile() throws {
        let register = try TestRegister()
        let bytes = try register.scratch.bytes("keys.json")
        let path = register.folder.appending(path: "keys.json").path
        let passphrase = try Passphrase(TestRegister.passphrase)
        var random = Seeded(9)
        for _ in 0..<(isLongRun ? 3000 : 300) {
            var changed = bytes
            let place = random.below(bytes.count)
            changed[place] ^= 1 << UInt8(random.below(8))
            try AtomicFile.write(changed, to: path)
            do {
                let ring = try KeyFile.open(at: path, passphrase: passphrase)
                // A bit that does not matter, of white space for example, opens the same keys.
                #expect(ring.compartments == register.keys.compartments, "byte \(place)")
                let store = try SQLiteStore.open(in: register.folder, signer: register.signer, keys: ring)
                #expect(try register.verify(store).isSound)
            } catch let error as VaultError {
                #expect(!error.description.isEmpty)
            }
        }
        let signing = Array(register.signer.encoded.utf8)
        for place in signing.indices {
            for bit in 0..<8 {
                var changed = signing
                changed[place] ^= 1 << UInt8(bit)
                guard let text = String(validating: changed, as: UTF8.self) else { continue }
                let signer = try? CheckpointSigner(encoded: text)
                #expect(
                    signer == nil || signer?.verifierKey == register.signer.verifierKey, "byte \(place), bit \(bit)")
            }
        }
    }
}
