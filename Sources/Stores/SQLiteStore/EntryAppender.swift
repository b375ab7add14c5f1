// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger
import Statements

/// Appends the entries of one act: writes the row, extends the tree, and keeps the derived tables in step.
final class EntryAppender: LedgerAppending {
    let moment: RecordedMoment
    private(set) var nextPosition: Int
    private let insert: PreparedStatement
    private let projector: Projector
    private var tiles: TileWriter
    private var salts = SaltSource()
    private var writer = CanonicalWriter(capacity: 4096)
    private let sealer: EntrySealer?
    private let connection: OpaquePointer
    private var retractedRuns: [Int] = []
    private var runsOfSnapshots: Set<Int> = []
    /// Why an entry was refused, if one was.
    private(set) var refusal: (any Error)?

    init(
        _ connection: OpaquePointer, size: Int, moment: RecordedMoment, sealer: EntrySealer?
    ) throws(StoreError) {
        self.connection = connection
        self.moment = moment
        self.sealer = sealer
        nextPosition = size
        insert = try PreparedStatement(
            connection,
            "INSERT INTO entry(position, recorded, compartment, owner, commitment, body) VALUES(?, ?, ?, ?, ?, ?)")
        projector = try Projector(connection)
        tiles = try TileWriter(connection, size: size)
    }

    /// The root of the tree as far as it goes.
    var root: Digest { tiles.frontier.root }

    func append(_ entry: Entry) throws -> Int {
        do {
            return try take(entry)
        } catch {
            refusal = error
            throw error
        }
    }

    private func take(_ entry: Entry) throws -> Int {
        let position = nextPosition
        writer.reset()
        writer.raw(salts.next())
        writer.append(entry)
        let placement = try EntryPlacement(saltedContent: writer.bytes, position: position, recorded: moment)
        if entry.compartment == .public {
            try appendOpen(placement)
        } else {
            try appendSealed(placement)
        }
        switch entry.act {
        case .runRetraction(let run): retractedRuns.append(run)
        case .snapshot: if let run = entry.run { runsOfSnapshots.insert(run) }
        default: break
        }
        nextPosition += 1
        return position
    }

    private func appendOpen(_ placement: EntryPlacement) throws {
        try projector.take(placement)
        let leaf = try writer.bytes.withUnsafeBytes { content in
            try write(placement, owner: nil, commitment: nil, body: content)
            return Leaf(position: placement.position, recorded: moment, saltedContent: content)
        }
        try tiles.append(leaf.hash)
    }

    private func appendSealed(_ placement: EntryPlacement) throws {
        guard let sealer else { throw StoreError.locked }
        let compartment = placement.compartment
        var hidden = placement
        hidden.hideSubject(behind: try sealer.blindKey(of: placement.subject, in: compartment))
        let owner = try projector.take(hidden)
        let commitment = writer.bytes.withUnsafeBytes { Digest(hashing: $0) }
        let body = try sealer.seal(writer.bytes, owner: owner, position: placement.position, compartment: compartment)
        try commitment.withUnsafeBytes { commitmentBytes in
            try body.withUnsafeBytes { bodyBytes in
                try write(placement, owner: owner, commitment: commitmentBytes, body: bodyBytes)
            }
        }
        try tiles.append(Leaf(position: placement.position, recorded: moment, commitment: commitment).hash)
    }

    private func write(
        _ placement: EntryPlacement, owner: Int?, commitment: UnsafeRawBufferPointer?, body: UnsafeRawBufferPointer
    ) throws(StoreError) {
        try insert.bind(1, placement.position)
        try insert.bind(2, Int(moment.milliseconds))
        try insert.bind(3, Codes.number(placement.compartment))
        try insert.bind(4, optional: owner)
        if let commitment { try insert.bind(5, inPlace: commitment) } else { try insert.bindNull(5) }
        try insert.bind(6, inPlace: body)
        try insert.run()
    }

    /// Writes what is still in memory and gives the root of the tree.
    func finish() throws(StoreError) -> Digest {
        try tiles.finish()
        return tiles.frontier.root
    }

    /// The runs whose snapshots must not be the latest state of anything: those that this act took back, and those taken
    /// back before to which it added all the same.
    func runsToPutRight() throws(StoreError) -> [Int] {
        var runs = retractedRuns
        guard !runsOfSnapshots.isEmpty else { return runs }
        let find = try PreparedStatement(connection, "SELECT DISTINCT run FROM retraction")
        while try find.step() {
            let run = find.integer(0)
            if runsOfSnapshots.contains(run), !retractedRuns.contains(run) { runs.append(run) }
        }
        return runs
    }
}
