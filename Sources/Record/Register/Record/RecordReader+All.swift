// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Ledger
import Statements

extension RecordReader {
    /// Reads the records of all persons, in one pass over their entries, in no particular order.
    ///
    /// A person whose subjects several entries join is given once, with all of them. Of whom nothing counts at this
    /// point there is no record.
    ///
    /// - Throws: what the ledger or `body` throws.
    public func forEachRecord(on day: Day, _ body: (Record) throws -> Void) throws {
        var pending: [Int: (leader: Int, subjects: [Subject], entries: [[LedgerEntry]])] = [:]
        func give(_ position: Int, _ subjects: [Subject], _ entries: [[LedgerEntry]]) throws {
            guard let id = PersonID(position: position) else { return }
            let record = record(id, of: subjects, entries: entries, on: day)
            // A judgement alone does not make a person.
            if record.facts.contains(where: { $0.kind != .judgement }) { try body(record) }
        }
        try ledger.forEachSubject(of: .person, source: nil, before: at) { subject, entries in
            guard let name = FirstPositions(entries).name(before: at) else { return }
            guard let group = identity.group(of: subject) else {
                return try give(name.position, [subject], [entries])
            }
            var person = pending.removeValue(forKey: group.index) ?? (group.leader, [], [])
            person.subjects.append(subject)
            person.entries.append(entries)
            if person.subjects.count == group.count {
                try give(person.leader, person.subjects, person.entries)
            } else {
                pending[group.index] = person
            }
        }
        for person in pending.values.sorted(by: { $0.leader < $1.leader }) {
            try give(person.leader, person.subjects, person.entries)
        }
    }
}
