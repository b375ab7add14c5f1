// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Testing

@Suite("Linking a list with itself")
struct LinkerTests {
    /// Pairs of records that are one person by the truth and by the result.
    private func pairs(_ list: SyntheticList, _ labels: [Int32]) -> (right: Int, wrong: Int, missed: Int) {
        var (right, wrong, missed) = (0, 0, 0)
        for first in list.rows.indices {
            for second in list.rows.indices where second > first {
                let isOne = list.rows[first].person == list.rows[second].person
                let isJoined = labels[first] == labels[second]
                if isOne, isJoined { right += 1 } else if isJoined { wrong += 1 } else if isOne { missed += 1 }
            }
        }
        return (right, wrong, missed)
    }

    @Test("Persons of several forms are found again, and few are taken for another", arguments: [1, 2, 3] as [UInt64])
    func findsPersons(seed: UInt64) {
        let list = SyntheticList.made(persons: 300, seed: seed)
        let result = Linker().link(list.table)
        let (right, wrong, missed) = pairs(list, result.labels)
        #expect(Double(right) / Double(right + wrong) > 0.97, "wrong: \(wrong)")
        #expect(Double(right) / Double(right + missed) > 0.95, "missed: \(missed)")
    }

    @Test("The same list gives the same answer")
    func repeats() {
        let list = SyntheticList.made(persons: 120, seed: 4)
        let (first, second) = (Linker().link(list.table), Linker().link(list.table))
        #expect(first.labels == second.labels)
        #expect(first.pairs == second.pairs)
    }

    @Test("A label is the first record of its person")
    func labels() {
        let list = SyntheticList.made(persons: 60, seed: 5)
        let labels = Linker().link(list.table).labels
        for (record, label) in labels.enumerated() {
            #expect(Int(label) <= record)
            #expect(labels[Int(label)] == label)
        }
    }

    @Test("Brothers who share surname, patronymic, region, articles and arrest are two persons")
    func brothers() {
        var list = SyntheticList.made(persons: 200, seed: 6)
        let first = list.rows.count
        for (offset, given) in ["Иван", "Пётр", "Лев", "Егор"].enumerated() {
            list.rows.append(
                .init(
                    person: 1000 + offset, name: "Двойняшкин \(given) Ильич", birth: "1980-05-06", sex: "M",
                    region: "RU-TA",
                    articles: "RU:207.3", arrest: "2022-03-04"))
        }
        let labels = Linker().link(list.table).labels
        #expect(Set(labels[first...]).count == 4)
    }

    @Test("Between two lists only pairs across are given, and nothing is joined within one")
    func twoLists() {
        let list = SyntheticList.made(persons: 100, seed: 7)
        let split = list.rows.count / 2
        let result = Linker().link(list.table, split: split)
        #expect(!result.pairs.isEmpty)
        #expect(result.pairs.allSatisfy { Int($0.first) < split && Int($0.second) >= split })
        #expect(Set(result.pairs.map { "\($0.first) \($0.second)" }).count == result.pairs.count)
    }

    @Test("Lists of nothing, of one, and of the same row many times are answered")
    func extremes() {
        #expect(Linker().link(LinkageTable()).labels == [])
        var one = LinkageTable()
        one.append(.init(person: 0, name: "Образцов Иван"))
        #expect(Linker().link(one).labels == [0])
        var many = LinkageTable()
        for _ in 0..<2_000 { many.append(.init(person: 0, name: "Образцов Иван Ильич", birth: "1980")) }
        // Too many stand under one key: they are narrowed and cut, and that is said.
        let result = Linker().link(many)
        // Each record counts once, under however many keys it stood, and it is said what is shared.
        #expect(result.cut == 2_000)
        #expect(result.cuts.first?.records == 2_000)
        #expect(result.cuts.contains { $0.shared == [.family, .given] && $0.first == 0 })
        #expect(result.lonely == 0)
    }

    @Test("Records that say too little to be compared are counted")
    func lonely() {
        var table = LinkageTable()
        for name in ["Образцов", "", "—", "Образцов Иван"] { table.append(.init(person: 0, name: name)) }
        #expect(Linker().link(table).lonely == 3)
    }

    @Test(
        "Texts that are no names do no harm",
        arguments: [
            "", " ", "123", "—", "\u{0}\u{1}\u{1B}[2J", "(", ")))", ",,,", "Ия", "а.б.в.г.д.е", "李小龍 Ли Xiao",
            String(repeating: "Ш", count: 10_000), String(repeating: "а ", count: 3_000), "\u{202E}вонаИ",
            "İ ẞ ﬁ \u{1D400}", "Оглы", "г-н",
        ])
    func hostile(text: String) {
        var table = LinkageTable()
        for name in [text, "Образцов Иван", text, text + "а"] { table.append(.init(person: 0, name: name)) }
        let result = Linker().link(table)
        #expect(result.labels.count == 4)
    }
}
