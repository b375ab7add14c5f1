// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Statements
import Vault

/// Seals and opens entries outside `public` on one connection, with the keys of their compartments.
///
/// Each subject of a compartment has a key of its own, made for its first entry and kept wrapped in the table
/// `sealed_key`: without that row its entries can never be read again, and the tree stays whole.
final class EntrySealer {
    private let keys: KeyRing
    private let select: PreparedStatement
    private let insert: PreparedStatement
    private let seals: Seals
    private var blindIndexes: [Compartment: BlindIndex] = [:]
    private var last: (owner: Int, key: SubjectKey)?

    init(_ keys: KeyRing, _ connection: OpaquePointer) throws(StoreError) {
        self.keys = keys
        select = try PreparedStatement(connection, "SELECT wrapped FROM main.sealed_key WHERE owner = ?")
        insert = try PreparedStatement(connection, "INSERT INTO main.sealed_key(owner, wrapped) VALUES(?, ?)")
        seals = try Seals(connection)
    }

    /// Whether the keys of a compartment are there.
    func opens(_ compartment: Compartment) -> Bool { (try? keys.key(for: compartment.rawValue)) != nil }

    /// Whether the entries of an owner can be read: its compartment's keys are there and its own was not erased.
    func opens(owner: Int, in compartment: Compartment) throws -> Bool {
        opens(compartment) ? try subjectKey(of: owner, compartment) != nil : false
    }

    /// Whether the keys are those of the register: of each compartment that they have they open one of the first subjects.
    /// One that does not open while another does is damaged, which `verify` names.
    func fitsRegister(_ connection: OpaquePointer) throws -> Bool {
        let owners = try PreparedStatement(
            connection,
            """
            SELECT k.owner FROM main.sealed_key k JOIN main.entry o ON o.position = k.owner
            WHERE o.compartment = ? ORDER BY k.owner LIMIT 8
            """)
        for compartment in [Compartment.partner, .confidential, .sealed] where opens(compartment) {
            var found = 0
            var opened = 0
            try owners.bind(1, Codes.number(compartment))
            while opened == 0, try owners.step() {
                found += 1
                if (try? subjectKey(of: owners.integer(0), compartment)) != nil { opened += 1 }
            }
            owners.reset()
            if found > 0, opened == 0 { return false }
        }
        return true
    }

    /// The blind index of a subject: equal for equal subjects, and saying nothing without the compartment's key.
    func blindKey(of subject: Subject, in compartment: Compartment) throws -> [UInt8] {
        let index: BlindIndex
        if let known = blindIndexes[compartment] {
            index = known
        } else {
            index = BlindIndex(try keys.key(for: compartment.rawValue))
            blindIndexes[compartment] = index
        }
        return index.token(for: subject.canonicalBytes).bytes
    }

    /// Seals salt and content under the key of the owner, making that key if this is the owner's first entry.
    func seal(_ content: [UInt8], owner: Int, position: Int, compartment: Compartment) throws -> [UInt8] {
        let key: SubjectKey
        if let known = try subjectKey(of: owner, compartment) {
            key = known
        } else {
            key = SubjectKey()
            let wrapped = try key.wrapped(for: Self.bytes(owner), by: keys.key(for: compartment.rawValue))
            try insert.bind(1, owner)
            try insert.bind(2, copying: wrapped)
            try insert.run()
            try wrapped.withUnsafeBytes { try seals.keep(.key, owner, of: $0) }
            last = (owner, key)
        }
        let body = try SealedContent.seal(content, under: key, associatedData: Self.bound(position, compartment))
        try body.withUnsafeBytes { try seals.keep(.body, position, of: $0) }
        return body
    }

    /// Opens what ``seal(_:owner:position:compartment:)`` made; `nil` if the subject's key was erased
    /// or the compartment is locked.
    func open(_ body: [UInt8], owner: Int, position: Int, compartment: Compartment) throws -> [UInt8]? {
        guard opens(compartment), let key = try subjectKey(of: owner, compartment) else { return nil }
        return try SealedContent.open(body, under: key, associatedData: Self.bound(position, compartment))
    }

    private func subjectKey(of owner: Int, _ compartment: Compartment) throws -> SubjectKey? {
        if let last, last.owner == owner { return last.key }
        try select.bind(1, owner)
        defer { select.reset() }
        guard try select.step() else { return nil }
        let key = try SubjectKey(
            unwrapping: select.array(0), of: Self.bytes(owner), by: try keys.key(for: compartment.rawValue))
        last = (owner, key)
        return key
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) { Array($0) }
    }

    /// What a sealed body is bound to: it cannot be moved to another position or compartment.
    private static func bound(_ position: Int, _ compartment: Compartment) -> [UInt8] {
        bytes(position) + Array(compartment.rawValue.utf8)
    }
}
