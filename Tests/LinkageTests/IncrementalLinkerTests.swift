// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Testing

@Suite("One new record against a prepared list")
struct IncrementalLinkerTests {
    @Test("A row of the list gets the pairs and the odds that linking the whole list gives it")
    func sameAsBatch() {
        // Many of one name, so that keys are narrowed and cut.
        var list = SyntheticList.made(persons: 150, seed: 21)
        for year in 0..<560 {
            list.rows.append(.init(person: 1000, name: "Образцов Иван", birth: "\(1950 + year % 2)"))
        }
        let result = Linker().link(list.table)
        #expect(result.cut > 0)
        var batch: [Int: [Int: Float]] = [:]
        for pair in result.pairs {
            batch[Int(pair.first), default: [:]][Int(pair.second)] = pair.logOdds
            batch[Int(pair.second), default: [:]][Int(pair.first)] = pair.logOdds
        }
        var linker = IncrementalLinker(result.model)
        for (place, row) in list.rows.enumerated() {
            let found = row.cells.withRow { row, _ in linker.matches(of: row) }
            let others = found.matches.filter { $0.place != place }.map { ($0.place, $0.logOdds) }
            #expect(Dictionary(uniqueKeysWithValues: others) == batch[place, default: [:]], "row \(place)")
        }
        #expect(linker.count == list.rows.count)
    }

    @Test("Preparing a list learns the weights that linking it learns")
    func learns() {
        let list = SyntheticList.made(persons: 80, seed: 22)
        var prepared = IncrementalLinker(list.table)
        var linked = IncrementalLinker(Linker().link(list.table).model)
        for row in list.rows {
            row.cells.withRow { row, _ in #expect(prepared.matches(of: row) == linked.matches(of: row)) }
        }
    }

    @Test("What was asked before does not change the answer, and nothing of it is kept")
    func forgets() {
        let list = SyntheticList.made(persons: 60, seed: 23)
        var linker = IncrementalLinker(list.table)
        let first = list.rows.map { $0.cells.withRow { row, _ in linker.matches(of: row) } }
        for number in 0..<2_000 {
            var cells = LinkageCells()
            cells.set(.name, "Незнакомов\(number) Всеслав\(number % 7) Велимирович")
            cells.set(.birth, "19\(60 + number % 40)-05-06")
            cells.set(.region, "XX-\(number)")
            _ = cells.withRow { row, _ in linker.matches(of: row) }
        }
        let second = list.rows.map { $0.cells.withRow { row, _ in linker.matches(of: row) } }
        #expect(first == second)
        #expect(linker.count == list.rows.count)
    }

    @Test("A record that is appended is found from then on, under new words and a new region too")
    func appended() throws {
        var linker = IncrementalLinker(SyntheticList.made(persons: 60, seed: 24).table)
        let row = SyntheticList.Row(
            person: 0, name: "Небываев Всеслав Велимирович", birth: "1971-02-03", sex: "M", region: "XX-NEW")
        let before = row.cells.withRow { row, _ in linker.matches(of: row) }
        #expect(before.matches.isEmpty)
        let place = row.cells.withRow { row, _ in linker.append(row) }
        #expect(place == linker.count - 1)
        let after = row.cells.withRow { row, _ in linker.matches(of: row) }
        let best = try #require(after.matches.first)
        #expect(best.place == place)
        #expect(best.probability > 0.9)
        let why = try #require(row.cells.withRow { row, _ in linker.explain(row, with: place) })
        #expect(why.probability == best.probability || abs(why.probability - best.probability) < 1e-6)
        #expect(row.cells.withRow { row, _ in linker.explain(row, with: 1 << 40) } == nil)
    }

    @Test(
        "Texts that are no names are answered, by an empty list too",
        arguments: ["", " ", "—", "\u{0}\u{1B}[2J", "(", "123", "а.б.в.г.д", String(repeating: "Ш", count: 10_000)])
    func hostile(text: String) {
        for table in [LinkageTable(), SyntheticList.made(persons: 5, seed: 25).table] {
            var linker = IncrementalLinker(table)
            var cells = LinkageCells()
            cells.set(.name, text)
            let found = cells.withRow { row, _ in linker.matches(of: row) }
            #expect(found.matches.count <= table.count)
        }
    }
}
