// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger
import Statements

/// Reads the entries of single subjects.
struct SubjectReader {
    private let find: PreparedStatement
    private let first: PreparedStatement
    private let later: PreparedStatement
    private let sealer: EntrySealer?
    private let hasSealed: Bool

    init(_ connection: OpaquePointer, sealer: EntrySealer?) throws(StoreError) {
        self.sealer = sealer
        find = try PreparedStatement(
            connection,
            """
            SELECT number FROM subject
            WHERE source = (SELECT number FROM source WHERE name = ?) AND kind = ? AND compartment = ? AND key = ?
            """)
        first = try PreparedStatement(
            connection, "SELECT \(StoredRow.columns) FROM entry e WHERE e.position = ?1 AND e.position < ?2")
        later = try PreparedStatement(
            connection,
            """
            SELECT \(StoredRow.columns) FROM placed p CROSS JOIN entry e ON e.position = p.position
            WHERE p.subject = ?1 AND p.position < ?2 ORDER BY p.position
            """)
        let any = try PreparedStatement(connection, "SELECT 1 FROM sealed_key LIMIT 1")
        hasSealed = try any.step()
        any.reset()
    }

    private func number(source: String, _ kind: SubjectKind, _ compartment: Compartment, _ key: [UInt8])
        throws(StoreError) -> Int?
    {
        try find.bindText(1, source)
        try find.bind(2, Codes.number(kind))
        try find.bind(3, Codes.number(compartment))
        try find.bind(4, copying: key)
        defer { find.reset() }
        return try find.step() ? find.integer(0) : nil
    }

    /// The numbers under which a subject stands: one in the open, and one for each compartment that has it.
    func numbers(of subject: Subject) throws -> [Int] { try places(of: subject).map(\.number) }

    /// A number is the position of the first entry in its compartment.
    func firstPositions(of subject: Subject) throws -> FirstPositions {
        var first = FirstPositions()
        for place in try places(of: subject) { first.note(place.number, in: place.compartment) }
        return first
    }

    private func places(of subject: Subject) throws -> [(number: Int, compartment: Compartment)] {
        var numbers: [(number: Int, compartment: Compartment)] = []
        if let open = try number(source: subject.source.name, subject.kind, .public, Array(subject.key.utf8)) {
            numbers.append((open, .public))
        }
        guard hasSealed, let sealer else { return numbers }
        for compartment in [Compartment.partner, .confidential, .sealed] where sealer.opens(compartment) {
            let key = try sealer.blindKey(of: subject, in: compartment)
            if let number = try number(source: SourceID.register.name, subject.kind, compartment, key),
                try sealer.opens(owner: number, in: compartment)
            {
                numbers.append((number, compartment))
            }
        }
        return numbers
    }

    func entries(numbers: [Int], before: Int) throws -> [LedgerEntry] {
        var found: [LedgerEntry] = []
        for number in numbers {
            for rows in [first, later] {
                try rows.bind(1, number)
                try rows.bind(2, before)
                while try rows.step() {
                    if let entry = try StoredRow.read(rows, sealer: sealer) { found.append(entry) }
                }
            }
        }
        if numbers.count > 1 { found.sort { $0.position < $1.position } }
        return found
    }

    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try entries(numbers: try numbers(of: subject), before: before)
    }
}
