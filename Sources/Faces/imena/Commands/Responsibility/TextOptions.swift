// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Phrases
import Register
import SQLiteStore
import Tables

/// How texts are read in which persons are looked for, whether to find who is named in them or who did what in whose case.
struct TextOptions: ParsableArguments {
    @Option(help: "A table of persons instead of the register: id, name, aliases, official.")
    var names: String?

    @Option(help: "The encoding of the texts, if it is not recognised.")
    var encoding: TextEncoding?

    @Option(help: "The language of the reasons: en, ru.")
    var language: Language = .en

    /// Refuses what is no likelihood below which something is left out.
    func check(least: Double) throws {
        guard least >= 0, least < 1 else { throw ValidationError("--least takes a number from 0 to 1.") }
    }

    /// The persons who are looked for: those of the table, or of the register with all their names.
    func persons(of register: RegisterOptions, _ moment: MomentOptions) throws -> [NamedPerson] {
        if let names { return try NameList.read(path: names) }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let table = try CaseTable(reading: session.store, asOf: asOf)
        var officials: Set<PersonID> = []
        try RecordReader(session.store, known: asOf.known, at: asOf.at)
            .forEachRecord(on: asOf.on, kinds: OfficialRecord.kinds) { record in
                if OfficialRecord.isOfficialAlone(record.facts.map(\.kind)) { officials.insert(record.id) }
            }
        return (0..<table.count).compactMap { place in
            table.row(place).map { row in
                NamedPerson(id: row.id.text, names: table.names(place), isOfficial: officials.contains(row.id))
            }
        }
    }
}
