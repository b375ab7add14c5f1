// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
import Names
import Statements

/// Finds persons of a register by name, by any of their names: in any script and spelling, with typing errors, missing parts,
/// initials, and by the beginning of the last word.
///
/// All names that were ever given before the size asked for are weighed, so that the same question has the same answer for ever;
/// found is who has the name as of the point asked for. Whoever lacks the keys of closed entries finds nothing by these, and no
/// name counts as more frequent for them.
public struct RegisterSearch<Reader: LedgerReading> {
    /// A person that was found.
    public struct Found: Sendable, Hashable {
        /// The person as a list shows it.
        public let row: CaseRow
        /// The name that was met best.
        public let matched: String
        /// How well, 0 to 1; see `NameIndex.Hit`.
        public let score: Double
    }

    /// Below this score a name has too little of what was asked for to be of use.
    public static var leastScore: Double { 0.45 }

    private let reader: RecordReader<Reader>
    private let day: Day
    private let indexes: [NameIndex]
    private var search: NameSearch
    private var persons: [Subject: Person?] = [:]

    private struct Person {
        var row: CaseRow
        var names: Set<String>
    }

    /// Prepares to search.
    ///
    /// - Parameter kept: the index that is kept beside the register. What was recorded since it was made is read; without one, or
    ///   if it is younger than the size asked for, all names are.
    public init(_ ledger: Reader, asOf: AsOf, kept: KeptNames? = nil) throws {
        reader = try RecordReader(ledger, known: asOf.known, at: asOf.at)
        day = asOf.on
        var indexes: [NameIndex] = []
        var recent = NameGathering()
        if let kept, kept.size <= reader.at {
            indexes.append(kept.index)
            try ledger.forEachEntry(in: kept.size..<reader.at) { entry in
                guard entry.entry.compartment == .public, !NameGathering.names(entry.entry).isEmpty else { return }
                let before = try ledger.entries(of: entry.entry.subject, before: kept.size).map(\.entry)
                let known = before.filter { $0.compartment == .public }.flatMap { NameGathering.names($0) }
                recent.take(entry.entry, at: entry.position, except: Set(known))
            }
        } else {
            try ledger.forEachPublicContent(in: 0..<reader.at) { try recent.take($0, $1) }
        }
        var closed = NameGathering()
        for entry in try ledger.closedEntries(before: reader.at) { closed.take(entry.entry, at: entry.position) }
        for gathering in [recent, closed] where gathering.builder.count > 0 {
            indexes.append(try NameIndex(copying: gathering.builder.bytes()))
        }
        self.indexes = indexes
        search = NameSearch(indexes)
    }

    /// The persons whose names fit best, the best first, those alike in the order in which their names were recorded.
    public mutating func find(_ text: String, limit: Int) throws -> [Found] {
        guard limit > 0 else { return [] }
        // A person can be met by several names, and by such as are no longer in force.
        var wanted = min(limit, 1 << 20) * 4 + 20
        while true {
            let hits = search.find(text, limit: wanted, isTyping: true)
            let found = try sift(hits, limit)
            let isAll = hits.count < wanted || Double(hits.last?.score ?? 0) < Self.leastScore
            if found.count == limit || isAll { return found }
            wanted *= 8
        }
    }

    private mutating func sift(_ hits: [NameIndex.Hit], _ limit: Int) throws -> [Found] {
        var seen: Set<PersonID> = []
        var found: [Found] = []
        for hit in hits where Double(hit.score) >= Self.leastScore && found.count < limit {
            guard let (position, text) = NameGathering.read(id(hit.document)), let person = try person(at: position),
                !seen.contains(person.row.id), person.names.contains(text)
            else { continue }
            seen.insert(person.row.id)
            found.append(Found(row: person.row, matched: text, score: Double(hit.score)))
        }
        return found
    }

    private func id(_ document: Int) -> String {
        var place = document
        for index in indexes {
            if place < index.count { return index.id(place) }
            place -= index.count
        }
        return ""
    }

    /// The person of whom the entry at a position speaks, as of the point asked for.
    private mutating func person(at position: Int) throws -> Person? {
        guard let subject = try reader.ledger.entry(at: position)?.entry.subject else { return nil }
        let members = reader.identity.members(with: subject)
        let head = members.first ?? subject
        if let known = persons[head] { return known }
        let table = try CaseTable(reader, on: day, of: members)
        let person = table.row(0).map { Person(row: $0, names: Set(table.names(0))) }
        persons[head] = .some(person)
        return person
    }
}
