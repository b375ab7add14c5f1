// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Intake

@Suite("An entry that corrects or retracts")
struct EntryAdmissionTests {
    private static let subject = Subject(kind: .person, source: Samples.source, key: "1")

    private func file(_ entries: String) throws -> EntriesFile {
        try EntriesFile(yaml: "subjectSource: test-list\nentries:\n" + entries, file: "e.yaml", account: "tester")
    }

    private func record(_ entries: String, in workshop: Workshop) throws {
        try workshop.ledger.perform(at: workshop.moment) { appender in
            var admission = try EntryAdmission(reading: workshop.ledger)
            for entry in try admission.admit(try file(entries)) { try appender.append(entry) }
        }
    }

    /// Entry 0 opens a run, 1 and 2 are its rows; 3 is public, of a newspaper; 4 is confidential.
    private func workshop() throws -> Workshop {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,Тестов Иван\n2,Пробина Анна\n", "2024-01-01")
        try record(
            """
              - subject: {kind: person, key: "1"}
                source: gazette
                compartment: public
                statements: [{claim: birth, date: 1980}]
              - subject: {kind: person, key: "1"}
                statements: [{claim: birth, date: 1981}]
            """, in: workshop)
        return workshop
    }

    private func births(_ workshop: Workshop) throws -> [String] {
        let ledger = workshop.ledger
        let reader = try RecordReader(ledger, known: .latest, at: ledger.size())
        return try reader.inForce(Self.subject).standing.flatMap { standing in
            standing.entry.entry.statements.compactMap { statement in
                if case .birth(let claim) = statement.claim { claim.date?.edtf } else { nil }
            }
        }
    }

    @Test("takes the place of the other, or takes it away, and what retracts can be retracted")
    func corrects() throws {
        let workshop = try workshop()
        #expect(try births(workshop) == ["1980", "1981"])
        try record(
            """
              - subject: {kind: person, key: "1"}
                source: gazette
                corrects: 3
                why: a misprint
                statements: [{claim: birth, date: 1990}]
              - {subject: {kind: person, key: "1"}, retracts: 4, why: nobody said so}
            """, in: workshop)
        #expect(try births(workshop) == ["1990"])
        let entries = try workshop.ledger.entries(of: Self.subject, before: .max)
        #expect(entries.suffix(2).map(\.entry.act) == [.correction(of: 3), .retraction(of: 4)])
        #expect(entries.suffix(2).map(\.entry.reason) == ["a misprint", "nobody said so"])
        // They stand where the entries stand that they speak of, though the file names no compartment.
        #expect(entries.suffix(2).map(\.entry.compartment) == [.public, .confidential])
        let history = try History(of: [Self.subject], reading: workshop.ledger, at: workshop.ledger.size())
        #expect(history.items.suffix(2).map(\.reason) == ["a misprint", "nobody said so"])
        #expect(history.items.first { $0.position == 3 }?.isInForce == false)
        try record("  - {subject: {kind: person, key: \"1\"}, retracts: 6}\n", in: workshop)
        #expect(try births(workshop).sorted() == ["1981", "1990"])
    }

    @Test("of a row of a list stands in the place of the row until the list says something else")
    func row() throws {
        let workshop = try workshop()
        try record(
            """
              - subject: {kind: person, key: "2"}
                corrects: 2
                known: 2024-01-01
                statements: [{claim: name, text: Пробина Алла, kind: full}]
            """, in: workshop)
        let subject = Subject(kind: .person, source: Samples.source, key: "2")
        func names() throws -> [String] {
            let reader = try RecordReader(workshop.ledger, known: .latest, at: workshop.ledger.size())
            return try reader.inForce(subject).standing.flatMap { standing in
                standing.entry.entry.statements.compactMap { statement in
                    if case .name(let claim) = statement.claim { claim.text } else { nil }
                }
            }
        }
        #expect(try names() == ["Пробина Алла"])
        let again = try workshop.run("id,name\n1,Тестов Иван\n2,Пробина Анна\n", "2024-02-01")
        #expect(again.rows.unchanged == 2)
        #expect(try names() == ["Пробина Алла"])
        try workshop.run("id,name\n1,Тестов Иван\n2,Пробина Ольга\n", "2024-03-01")
        #expect(try names() == ["Пробина Ольга"])
    }

    @Test(
        "is refused with file, place and remedy if it does not fit, and nothing is recorded",
        arguments: [
            ("key: \"1\"}, retracts: 99", "no entry 99"), ("key: \"1\"}, retracts: -1", "no entry -1"),
            ("key: \"1\"}, retracts: x", "not a whole number"), ("key: \"2\"}, retracts: 4", "this subject"),
            ("key: \"1\"}, source: tass, retracts: 3", "“gazette” says"),
            ("key: \"1\"}, source: gazette, compartment: sealed, retracts: 3", "stands in “public”"),
            ("key: \"1\"}, retracts: 0", "imena undo"),
            ("key: \"1\"}, retracts: 4, statements: [{claim: birth, date: 1982}]", "has statements"),
            ("key: \"1\"}, corrects: 4", "without statements"),
            ("key: \"1\"}, corrects: 4, retracts: 4", "both corrects and retracts"),
            ("key: \"1\"}, why: so, statements: [{claim: birth, date: 1982}]", "says why"),
            ("key: \"1\"}, retracts: 4}\n  - {subject: {kind: person, key: \"1\"}, retracts: 4", "entries[1]"),
            ("key: \"1\"}, source: gazette, retracts: 5", "corrected or taken back already by entry 6"),
            ("key: \"1\"}, source: gazette, corrects: 6, statements: [{claim: birth, date: 1980}]", "another back"),
        ])
    func refused(entry: String, words: String) throws {
        let workshop = try workshop()
        try record(
            """
              - {subject: {kind: person, key: "1"}, source: gazette, statements: [{claim: sex, sex: male}]}
            """, in: workshop)
        try record("  - {subject: {kind: person, key: \"1\"}, source: gazette, retracts: 5}\n", in: workshop)
        let size = try workshop.ledger.size()
        do {
            try record("  - {subject: {kind: person, \(entry)}\n", in: workshop)
            Issue.record("it should be refused")
        } catch let error as MappingError {
            #expect(error.file == "e.yaml" && error.path.hasPrefix("entries["))
            #expect("\(error)".contains(words), "\(error)")
            #expect(!error.remedy.isEmpty)
        }
        #expect(try workshop.ledger.size() == size)
    }

    @Test("of an import that was undone is refused")
    func undone() throws {
        let workshop = try workshop()
        _ = try Undo(run: 0, account: "tester").perform(on: workshop.ledger, at: workshop.moment)
        do {
            try record("  - {subject: {kind: person, key: \"1\"}, retracts: 1}\n", in: workshop)
            Issue.record("it should be refused")
        } catch let error as MappingError {
            #expect(error.problem.contains("run 0, which was undone"))
        }
    }
}
