// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Intake

/// Random editions in random order, with undos and replacements, against a dictionary of what each file said.
@Suite("Contents of editions are fixed")
struct EditionProperties {
    /// Small numbers from a seed, the same on every machine.
    struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    static let mapping = Samples.mapping(
        """
        name: test
        version: 1
        key: id
        compartment: public
        statements:
          - claim: name
            text: {column: name}
            kind: full
          - claim: harm
            compartment: confidential
            kind: illness
            text: {column: secret}
        """)

    /// What a row says: name and secret; of a row that cannot be read, nothing.
    typealias Rows = [String: [String]]

    /// A row that cannot be read has too many cells.
    private func text(_ rows: Rows) -> String {
        "id,name,secret\n"
            + rows.sorted { $0.key < $1.key }
            .map { "\($0.key),\($0.value.isEmpty ? "a,b,c,d" : $0.value.joined(separator: ","))\n" }.joined()
    }

    /// What an edition lists: of a row that could not be read, what the list said of it before.
    private func view(_ model: [Int: Rows], _ number: Int) -> Rows {
        var view: Rows = [:]
        for (_, rows) in model.filter({ $0.key <= number }).sorted(by: { $0.key < $1.key }) {
            view = rows.merging(view.filter { rows[$0.key] == [] }) { row, before in row.isEmpty ? before : row }
                .filter { !$0.value.isEmpty }
        }
        return view
    }

    /// What the ledger says that an edition listed.
    private func listed(_ ledger: MemoryLedger, _ day: Day) throws -> Rows {
        let size = try ledger.size()
        let takenBack = try RunsTakenBack(reading: ledger, at: size)
        var rows: Rows = [:]
        try ledger.forEachSubject(of: .person, source: Samples.source, before: size) { subject, entries in
            let account = EntriesInForce(entries, takenBack: takenBack, known: .latest)
            var row = ["", ""]
            var isListed = false
            for standing in account.standingSnapshots(on: day) where standing.delistedOn == nil {
                guard !EntriesInForce.saysAbsent(standing.entry.entry) else { continue }
                if standing.entry.entry.compartment == .public { isListed = true }
                for statement in standing.entry.entry.statements {
                    if case .name(let name) = statement.claim { row[0] = name.text }
                    if case .harm(let harm) = statement.claim { row[1] = harm.text ?? "" }
                }
            }
            if isListed { rows[subject.key] = row }
        }
        return rows
    }

    private func randomRows(_ dice: inout Dice) -> Rows {
        var rows: Rows = [:]
        for key in 0..<6 where dice.roll(3) > 0 {
            let isUnread = dice.roll(5) == 0
            rows["k\(key)"] = isUnread ? [] : ["Name\(dice.roll(2))", dice.roll(2) == 0 ? "" : "s\(dice.roll(2))"]
        }
        return rows
    }

    @Test(
        "after any sequence of imports, also of bad rows, undos and replacements every edition lists what its file said",
        arguments: 0..<160)
    func random(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 7919 &+ 13)
        let workshop = try Workshop()
        var model: [Int: Rows] = [:]
        for _ in 0..<10 {
            let number = dice.roll(6)
            let day = "2024-0\(number + 1)-15"
            let rows = randomRows(&dice)
            if model[number] != nil, dice.roll(2) == 0 {
                let run = try #require(try Runs(workshop.ledger).standing.first { $0.day.iso == day })
                try Undo(run: run.run, account: "tester").perform(on: workshop.ledger, at: workshop.moment)
                model[number] = nil
            } else if !rows.isEmpty {
                let before = view(model, number - 1)
                let receipt = try workshop.run(
                    text(rows), day, mapping: Self.mapping, onError: .skip, replaces: true, allowsEmpty: true)
                #expect(receipt.rows.isBalanced)
                #expect(receipt.rows.read == rows.count)
                if !receipt.isRepetition {
                    #expect(receipt.rows.rejected == rows.count { $0.value.isEmpty })
                    #expect(receipt.rows.gone == before.keys.filter { rows[$0] == nil }.count)
                    #expect(receipt.rows.unchanged == rows.filter { before[$0.key] == $0.value }.count)
                }
                model[number] = rows
            }
            for number in model.keys {
                let day = try Samples.day("2024-0\(number + 1)-15")
                let listed = try listed(workshop.ledger, day)
                #expect(listed == view(model, number), "edition \(number), seed \(seed)")
            }
        }
        #expect(try Runs(workshop.ledger).standing.count == model.count)
    }

    @Test("an edition whose row was bad does not take the place of the edition that was undone")
    func unread() throws {
        let workshop = try Workshop()
        let first = try workshop.run("id,name\n1,A\n2,B\n", "2024-01-01")
        try workshop.run("id,name\n1,A\n2,B,bad\n", "2024-02-01", onError: .skip)
        try workshop.run("id,name\n1,A\n2,B\n", "2024-03-01")
        let subject = Subject(kind: .person, source: Samples.source, key: "2")
        #expect(try workshop.ledger.entries(of: subject, before: .max).map { $0.knownDay.iso } == ["2024-01-01"])
        try Undo(run: try #require(first.run), account: "tester").perform(on: workshop.ledger, at: workshop.moment)
        #expect(
            try workshop.ledger.entries(of: subject, before: .max).map { $0.knownDay.iso }
                == ["2024-01-01", "2024-03-01"])
    }

    @Test("an older edition does not call a key gone from a later one whose row was bad")
    func unreadLater() throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n2,B,bad\n", "2024-02-01", onError: .skip)
        try workshop.run("id,name\n1,A\n2,B\n", "2024-01-01")
        let subject = Subject(kind: .person, source: Samples.source, key: "2")
        let entries = try workshop.ledger.entries(of: subject, before: .max)
        #expect(entries.map { $0.knownDay.iso } == ["2024-01-01"])
        #expect(!entries.contains { EntriesInForce.saysAbsent($0.entry) })
    }

    @Test("the receipt of an import that was replaced is forgotten by nobody: its run stays in the list, taken back")
    func replaced() throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n", "2024-01-01")
        #expect(throws: ImportError.self) { try workshop.run("id,name\n1,B\n", "2024-01-01") }
        try workshop.run("id,name\n1,B\n", "2024-01-01", replaces: true)
        let runs = try Runs(workshop.ledger).all
        #expect(runs.map(\.isUndone) == [true, false])
    }
}
