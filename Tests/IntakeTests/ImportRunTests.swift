// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import Statements
import Tables
import Testing

@testable import Intake

@Suite("An import")
struct ImportRunTests {
    @Test("gives each row of the first edition a snapshot, and the run an opening entry")
    func first() throws {
        let workshop = try Workshop()
        let receipt = try workshop.run("id,name\n1,Тестов Иван\n2,Примерова Анна\n", "2024-01-01")
        #expect(receipt.rows.new == 2)
        #expect(receipt.run == 0)
        #expect(receipt.statements.added == 2)
        let opening = try #require(try workshop.ledger.entry(at: 0)?.entry)
        #expect(opening.subject.key == "edition:2024-01-01")
        guard case .edition(let edition) = opening.statements.first?.claim else {
            Issue.record("no edition")
            return
        }
        #expect(edition.rows == 2)
        #expect(edition.rejected == 0)
        #expect(edition.file == "list.csv")
        #expect(edition.sha256 == receipt.sha256)
        let row = try #require(try workshop.ledger.entry(at: 1)?.entry)
        #expect(row.act == .snapshot)
        #expect(row.run == 0)
        #expect(row.known?.edtf == "2024-01-01")
        #expect(row.origin?.row == 2)
        #expect(row.origin?.fingerprint.count == 32)
    }

    @Test("of a later edition writes only what is new, changed, gone or returned")
    func later() throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n2,B\n3,C\n", "2024-01-01")
        let second = try workshop.run("id,name\n1,A\n2,BB\n4,D\n", "2024-02-01")
        #expect(second.rows.unchanged == 1)
        #expect(second.rows.changed == 1)
        #expect(second.rows.new == 1)
        #expect(second.rows.gone == 1)
        #expect(second.statements.superseded == 2)
        let third = try workshop.run("id,name\n1,A\n2,BB\n3,C\n4,D\n", "2024-03-01")
        #expect(third.rows.returned == 1)
        #expect(third.rows.unchanged == 3)
        let gone = try workshop.ledger.entries(
            of: Subject(kind: .person, source: Samples.source, key: "3"), before: .max)
        #expect(gone.count == 3)
        #expect(gone[1].entry.statements == [Statement(.listing(ListingClaim(state: .notListed)))])
        #expect(gone[1].entry.known?.edtf == "2024-02-01")
    }

    @Test("of the same file again writes nothing and says so")
    func again() throws {
        let workshop = try Workshop()
        let first = try workshop.run("id,name\n1,A\n", "2024-01-01")
        let size = try workshop.ledger.size()
        let second = try workshop.run("id,name\n1,A\n", "2024-01-01")
        #expect(second.isRepetition)
        #expect(second.run == first.run)
        #expect(second.rows.unchanged == 1)
        #expect(try workshop.ledger.size() == size)
    }

    @Test("of the same rows as a new edition writes the opening entry alone")
    func sameRows() throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n", "2024-01-01")
        let size = try workshop.ledger.size()
        #expect(try workshop.run("id,name\n1,A\n", "2024-02-01").rows.unchanged == 1)
        #expect(try workshop.ledger.size() == size + 1)
    }

    @Test("with another mapping compares what rows say, not their bytes")
    func otherMapping() throws {
        let workshop = try Workshop()
        try workshop.run("id,name,sex\n1,A,m\n2,B,\n", "2024-01-01")
        let wider = Samples.mapping(
            """
            name: test
            version: 2
            key: id
            compartment: public
            statements:
              - {claim: name, text: {column: name}, kind: full}
              - {claim: sex, sex: {column: sex, values: {m: male, f: female}}}
            """)
        let receipt = try workshop.run("id,name,sex\n1,A,m\n2,B,\n", "2024-02-01", mapping: wider)
        #expect(receipt.rows.changed == 1)
        #expect(receipt.rows.unchanged == 1)
    }

    @Test("stops at problems and leaves the register as it was, or leaves rows out and lists each")
    func problems() throws {
        let text = "id,name,born\n1,A,2024-02-30\n2,B,1990\n3,C,03.04.1990\n3,D,1991\n,E,1992\n4,F\n"
        let mapping = Samples.mapping(
            """
            name: test
            version: 1
            key: id
            statements:
              - {claim: name, text: {column: name}, kind: full}
              - {claim: birth, date: {column: born, date: [edtf, dayMonthYear, monthDayYear]}}
            """)
        let workshop = try Workshop()
        do {
            try workshop.run(text, "2024-01-01", mapping: mapping)
            Issue.record("it should stop")
        } catch ImportError.stopped(let receipt) {
            #expect(receipt.problems.map(\.row) == [2, 4, 5, 6, 7])
            #expect(receipt.problems.map(\.column) == ["born", "born", "id", "id", "born"])
            #expect(receipt.problems.prefix(2).map(\.value) == ["2024-02-30", "03.04.1990"])
            #expect(receipt.problems[2].problem.contains("Row 4"))
            let unhelpful = receipt.problems.filter { $0.remedy.isEmpty || $0.problem.isEmpty }
            #expect(unhelpful.isEmpty)
        }
        #expect(try workshop.ledger.size() == 0)
        let receipt = try workshop.run(text, "2024-01-01", mapping: mapping, onError: .skip)
        #expect(receipt.rows.read == 6)
        #expect(receipt.rows.rejected == 5)
        #expect(receipt.rows.new == 1)
        #expect(receipt.rows.isBalanced)
        #expect(try Runs(workshop.ledger).all.first?.edition.rejected == 5)
    }

    @Test("does not take a key for gone whose row was left out")
    func rejectedIsNotGone() throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n2,B\n", "2024-01-01")
        let receipt = try workshop.run("id,name\n1,A\n2,B,too,much\n", "2024-02-01", onError: .skip)
        #expect(receipt.rows.rejected == 1)
        #expect(receipt.rows.gone == 0)
    }

    @Test("tried out gives the receipt and writes nothing")
    func dryRun() throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n2,B\n", "2024-01-01")
        let size = try workshop.ledger.size()
        let receipt = try workshop.run("id,name\n1,A\n3,C\n", "2024-02-01", isDryRun: true)
        #expect(receipt.run == nil)
        #expect(receipt.rows.new == 1)
        #expect(receipt.rows.gone == 1)
        #expect(try workshop.ledger.size() == size)
    }

    @Test("can be cancelled, and nothing is written")
    func cancelled() throws {
        let workshop = try Workshop()
        let path = try workshop.write("id,name\n" + (0..<9000).map { "\($0),A\n" }.joined())
        let request = ImportRequest(
            path: path, mapping: Samples.plain, source: Samples.source, published: try Samples.day("2024-01-01"),
            account: "tester")
        var told = 0
        #expect(throws: CancellationError.self) {
            try ImportRun(request).perform(on: workshop.ledger, at: workshop.moment) { progress in
                told += 1
                if progress.step == .importing { throw CancellationError() }
            }
        }
        #expect(told > 1)
        #expect(try workshop.ledger.size() == 0)
    }

    @Test(
        "warns of names that no one types on purpose",
        arguments: [
            ("Teстов", "mixes"), ("Тест\u{202E}ов", "direction"), ("Тестов", nil), ("Testov Тестов", nil),
            ("D'Artagnan-Тестова", nil), ("Ёлкин", nil), ("İbrahimov", nil),
        ])
    func names(name: String, problem: String?) throws {
        let receipt = try Workshop().run("id,name\n1,\(name)\n", "2024-01-01")
        #expect(receipt.rows.new == 1)
        if let problem {
            #expect(receipt.problems.first?.problem.contains(problem) == true)
            #expect(receipt.problems.first?.isWarning == true)
        } else {
            #expect(receipt.problems.isEmpty)
        }
    }

    @Test(
        "refuses files that do not fit, with words that help",
        arguments: [
            ("id,nom\n1,A\n", "name"), ("id,name,name\n1,A,B\n", "twice"), ("id,name\n1,\"A\n", "closed"),
            ("{\"id\": 1}", "array"),
        ])
    func refused(text: String, word: String) throws {
        let workshop = try Workshop()
        do {
            try workshop.run(text, "2024-01-01")
            Issue.record("it should be refused")
        } catch {
            #expect("\(error)".contains(word))
        }
        #expect(try workshop.ledger.size() == 0)
    }

    @Test("names the encoding, and refuses one that does not fit")
    func encodings() throws {
        let workshop = try Workshop()
        let bytes =
            Array("id,name\n1,".utf8) + [0xD2, 0xE5, 0xF1, 0xF2, 0xEE, 0xE2, 0x20, 0xCE, 0xEB, 0xE5, 0xE3] + [0x0A]
        let file = try workshop.write(bytes, "old.csv")
        let receipt = try workshop.run(file: file, "2024-01-01")
        #expect(receipt.encoding == "windows-1251")
        let name = try workshop.ledger.entry(at: 1)?.entry.statements.first?.claim
        #expect(name == .name(NameClaim(text: "Тестов Олег", kind: .full)))
        let request = ImportRequest(
            path: file, mapping: Samples.plain, source: Samples.source, published: try Samples.day("2024-02-01"),
            account: "tester", encoding: "UTF-8")
        do {
            _ = try ImportRun(request).perform(on: workshop.ledger, at: workshop.moment)
            Issue.record("it should be refused")
        } catch ImportError.stopped(let receipt) {
            #expect(receipt.problems.first?.row == 2)
            #expect(receipt.problems.first?.column == "name")
        }
    }

    @Test("gives the receipt the shape that scripts depend on")
    func json() throws {
        let receipt = try Workshop().run("id,name\n1,Teстов\n", "2024-01-01")
        let json = try #require(receipt.json.object)
        #expect(
            json.keys == [
                "run", "source", "published", "format", "encoding", "sha256", "rows", "statements", "problems",
            ])
        #expect(
            json["rows"]?.object?.keys == [
                "read", "new", "changed", "unchanged", "gone", "returned", "rejected", "aside",
            ])
        #expect(json["statements"]?.object?.keys == ["added", "superseded"])
        #expect(json["problems"]?[0]?.object?.keys == ["row", "column", "value", "problem", "remedy", "file"])
        #expect(json["published"]?.string == "2024-01-01")
    }

    @Test("warns of cells that a formula computes")
    func formulas() throws {
        let workshop = try Workshop()
        let path = workshop.folder.appending(path: "list.xlsx").path
        let writer = try XLSXWriter(path: path)
        try writer.beginSheet("list")
        try writer.write(texts: ["id", "name"])
        try writer.write([Cell(.number(1)), Cell(.text("=1+1"))])
        try writer.close()
        let receipt = try workshop.run(file: path, "2024-01-01")
        // A text that looks like a formula is a text.
        #expect(receipt.problems.isEmpty)
        #expect(receipt.format == .xlsx)
        let row = CellInputRow(columns: [0], names: ["id"])
        row.cells = [Cell(.number(2), isFormula: true)]
        #expect(row.isFormula(0))
        let plan = try RowPlan(
            Samples.mapping(
                "{name: t, version: 1, key: id, subject: place, statements: [{claim: description, text: {column: id}}]}"
            ))
        var warnings: [ImportProblem] = []
        _ = try plan.statements(of: row, warnings: &warnings)
        #expect(warnings.first?.problem.contains("formula") == true)
    }
}
