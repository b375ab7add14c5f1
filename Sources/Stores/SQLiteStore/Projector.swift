// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Ledger
import Statements

/// Keeps the derived tables in step with the ledger: told of each entry in order, it always ends in the same state.
final class Projector {
    private let insertSubject: PreparedStatement
    private let findSubject: PreparedStatement
    private let updateLatest: PreparedStatement
    private let insertPlaced: PreparedStatement
    private let insertJudgement: PreparedStatement
    private let insertRetraction: PreparedStatement
    private let insertRevision: PreparedStatement
    private let insertSource: PreparedStatement
    private let findSource: PreparedStatement
    private var sourceNumbers: [SourceID: Int] = [:]

    /// - Parameter schema: `main`, or the name of an attached database.
    init(_ connection: OpaquePointer, schema: String = "main") throws(StoreError) {
        insertSubject = try PreparedStatement(
            connection,
            """
            INSERT OR IGNORE INTO \(schema).subject(
              number, compartment, kind, source, key, latest, known, listed, fingerprint, digest)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        findSubject = try PreparedStatement(
            connection,
            "SELECT number, known FROM \(schema).subject WHERE source = ? AND kind = ? AND compartment = ? AND key = ?")
        updateLatest = try PreparedStatement(
            connection,
            """
            UPDATE \(schema).subject SET latest = ?, known = ?, listed = ?, fingerprint = ?, digest = ? WHERE number = ?
            """)
        insertPlaced = try PreparedStatement(
            connection, "INSERT INTO \(schema).placed(subject, position) VALUES(?, ?)")
        insertJudgement = try PreparedStatement(
            connection, "INSERT INTO \(schema).judgement(position) VALUES(?)")
        insertRetraction = try PreparedStatement(
            connection, "INSERT INTO \(schema).retraction(position, run) VALUES(?, ?)")
        insertRevision = try PreparedStatement(
            connection, "INSERT INTO \(schema).revision(position, subject) VALUES(?, ?)")
        insertSource = try PreparedStatement(
            connection, "INSERT INTO \(schema).source(number, name) VALUES(?, ?)")
        findSource = try PreparedStatement(connection, "SELECT number, name FROM \(schema).source")
        while try findSource.step() {
            if let name = String(validating: findSource.array(1), as: UTF8.self), let source = SourceID(name) {
                sourceNumbers[source] = findSource.integer(0)
            }
        }
    }

    private func number(of source: SourceID) throws(StoreError) -> Int {
        if let number = sourceNumbers[source] { return number }
        let number = sourceNumbers.count
        try insertSource.bind(1, number)
        try insertSource.bindText(2, source.name)
        try insertSource.run()
        sourceNumbers[source] = number
        return number
    }

    /// Takes note of an entry outside `public` that is passed over: its subject stands in the tables as one of the register.
    func passOver() throws(StoreError) { _ = try number(of: .register) }

    /// Takes an entry in. Returns the number of its subject: the position of the subject's first entry.
    @discardableResult
    func take(_ placement: EntryPlacement) throws(StoreError) -> Int {
        if placement.isJudgement {
            try insertJudgement.bind(1, placement.position)
            try insertJudgement.run()
        }
        if case .runRetraction(let run) = placement.act {
            try insertRetraction.bind(1, placement.position)
            try insertRetraction.bind(2, run)
            try insertRetraction.run()
        }
        let source = try number(of: placement.source)
        let isNew = try insert(placement, source: source)
        let subject = isNew ? placement.position : try placeLater(placement, source: source)
        switch placement.act {
        case .correction, .retraction:
            try insertRevision.bind(1, placement.position)
            try insertRevision.bind(2, subject)
            try insertRevision.run()
        case .addition, .snapshot, .runRetraction: break
        }
        return subject
    }

    private func insert(_ placement: EntryPlacement, source: Int) throws(StoreError) -> Bool {
        try insertSubject.bind(1, placement.position)
        try insertSubject.bind(2, Codes.number(placement.compartment))
        try insertSubject.bind(3, Codes.number(placement.kind))
        try insertSubject.bind(4, source)
        try insertSubject.bind(5, copying: placement.key)
        if let snapshot = placement.snapshot {
            try insertSubject.bind(6, placement.position)
            try insertSubject.bind(7, placement.known)
            try insertSubject.bind(8, snapshot.isListed ? 1 : 0)
            try insertSubject.bind(9, copying: snapshot.fingerprint)
            try insertSubject.bind(10, copying: snapshot.digest)
        } else {
            for column in 6...10 { try insertSubject.bindNull(Int32(column)) }
        }
        return try insertSubject.runCountingChanges() > 0
    }

    private func placeLater(_ placement: EntryPlacement, source: Int) throws(StoreError) -> Int {
        try findSubject.bind(1, source)
        try findSubject.bind(2, Codes.number(placement.kind))
        try findSubject.bind(3, Codes.number(placement.compartment))
        try findSubject.bind(4, copying: placement.key)
        guard try findSubject.step() else { throw .damaged(what: "a subject is neither new nor known") }
        let subject = findSubject.integer(0)
        let known = findSubject.optionalInteger(1)
        findSubject.reset()
        try insertPlaced.bind(1, subject)
        try insertPlaced.bind(2, placement.position)
        try insertPlaced.run()
        if let snapshot = placement.snapshot, known.map({ $0 <= placement.known }) ?? true {
            try setLatest(of: subject, placement.position, placement.known, snapshot)
        }
        return subject
    }

    /// Sets the latest state of a subject, or clears it.
    func setLatest(
        of subject: Int, _ position: Int?, _ known: Int?, _ snapshot: EntryPlacement.Snapshot?
    ) throws(StoreError) {
        try updateLatest.bind(1, optional: position)
        try updateLatest.bind(2, optional: known)
        try updateLatest.bind(3, optional: snapshot.map { $0.isListed ? 1 : 0 })
        if let snapshot {
            try updateLatest.bind(4, copying: snapshot.fingerprint)
            try updateLatest.bind(5, copying: snapshot.digest)
        } else {
            try updateLatest.bindNull(4)
            try updateLatest.bindNull(5)
        }
        try updateLatest.bind(6, subject)
        try updateLatest.run()
    }
}
