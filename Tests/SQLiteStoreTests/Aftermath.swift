// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import SQLiteStore
import Statements

/// Looks at what a crash left behind.
struct Aftermath {
    let scratch: Scratch

    /// What is wrong with the register in the folder, in words; empty if every acknowledged act is there whole, every
    /// other act is there whole or not at all, and the register verifies.
    func problems(acknowledged: [Acknowledged]) -> [String] {
        do {
            guard FileManager.default.fileExists(atPath: scratch.folder.appending(path: SQLiteStore.fileName).path)
            else {
                return acknowledged.isEmpty ? [] : ["the register is gone"]
            }
            let register = try TestRegister(drivenIn: scratch)
            let store = try register.open()
            return try soundness(register, store) + acts(store, acknowledged)
        } catch {
            return ["it does not open: \(error)"]
        }
    }

    private func soundness(_ register: TestRegister, _ store: SQLiteStore) throws -> [String] {
        let found = try register.verify(store)
        var problems = found.problems.map(\.what)
        if found.lockedEntries > 0 { problems.append("\(found.lockedEntries) entries do not open") }
        if try store.size() != found.size { problems.append("the sizes differ") }
        if found.size > 0 {
            let head = try found.checkpoint.map {
                try VerifiedCheckpoint(note: $0.utf8, log: register.signer.verifierKey)
            }
            if head?.checkpoint.size != UInt64(found.size) || head?.checkpoint.root != found.root {
                problems.append("the signed head is not the head")
            }
        }
        return problems
    }

    private func acts(_ store: SQLiteStore, _ acknowledged: [Acknowledged]) throws -> [String] {
        var ends: [Int] = []
        var notes: [String] = []
        var problems: [String] = []
        func finishAct(at position: Int) {
            let whole = notes.indices.map { "\($0)/\(notes.count)" }
            if notes != whole { problems.append("act \(ends.count) is there by half") }
            ends.append(position)
            notes = []
        }
        try store.forEachEntry(in: 0..<Int.max) { stored in
            let act = Int(stored.entry.account)
            if act == ends.count + 1, !notes.isEmpty { finishAct(at: stored.position) }
            if act != ends.count { problems.append("entry \(stored.position) is of act \(stored.entry.account)") }
            notes.append(stored.entry.statements.first?.note ?? "")
        }
        if !notes.isEmpty { finishAct(at: try store.size()) }
        for acknowledged in acknowledged {
            let end = ends.indices.contains(acknowledged.act) ? ends[acknowledged.act] : -1
            if end != acknowledged.size {
                problems.append("act \(acknowledged.act) was acknowledged and is lost")
            }
        }
        return problems
    }
}
