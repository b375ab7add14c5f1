// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
import Statements

extension CaseTable {
    /// Makes the table of all persons in a ledger as of a point, in one pass over their entries.
    ///
    /// Persons of whom nothing counts at that point have no row.
    public init(reading ledger: some LedgerReading, asOf: AsOf) throws {
        try self.init(RecordReader(ledger, known: asOf.known, at: asOf.at), on: asOf.on)
    }

    /// Makes the table with what a reader of records already knows.
    public init(_ reader: RecordReader<some LedgerReading>, on day: Day) throws {
        var builder = CaseTableBuilder(
            asOf: AsOf(on: day, known: reader.known, at: reader.at), ranks: reader.ranks, exchanges: reader.exchanges)
        try reader.ledger.forEachSubject(of: .person, source: nil, before: reader.at) { subject, entries in
            guard let name = FirstPositions(entries).name(before: reader.at) else { return }
            let account = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known)
            try builder.take(account, position: name.position, group: reader.identity.group(of: subject))
        }
        self = try builder.finish()
    }
}

extension CaseTable {
    /// Makes a table of one person.
    init(_ reader: RecordReader<some LedgerReading>, on day: Day, of subjects: [Subject]) throws {
        var builder = CaseTableBuilder(
            asOf: AsOf(on: day, known: reader.known, at: reader.at), ranks: reader.ranks, exchanges: reader.exchanges)
        for subject in subjects {
            let entries = try reader.ledger.entries(of: subject, before: reader.at)
            guard let name = FirstPositions(entries).name(before: reader.at) else { continue }
            let account = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known)
            try builder.take(account, position: name.position, group: reader.identity.group(of: subject))
        }
        self = try builder.finish()
    }
}
