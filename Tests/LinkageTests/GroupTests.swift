// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Testing

@Suite("Groups of several records")
struct GroupTests {
    /// The labels of some rows that stand at the end of an ordinary list.
    private func labels(_ rows: [SyntheticList.Row]) -> [Int32] {
        var list = SyntheticList.made(persons: 250, seed: 31)
        let first = list.rows.count
        list.rows += rows
        return Array(Linker().link(list.table).labels[first...])
    }

    private func woman(
        _ name: String, birth: String = "", region: String = "", articles: String = "", arrest: String = ""
    ) -> SyntheticList.Row {
        .init(person: 1, name: name, birth: birth, sex: "F", region: region, articles: articles, arrest: arrest)
    }

    @Test("A record that does not say the day of birth does not speak against the one that does")
    func silence() {
        let found = labels([
            woman("Примеркина Анна Ивановна", region: "RU-TA", arrest: "2022-03-04"),
            woman("Примеркина Анна", birth: "1985-07-19", arrest: "2022-03-04"),
            woman("Небывалова Анна Ивановна", birth: "1985-07-19", region: "BY-MI"),
        ])
        #expect(Set(found).count == 1)
    }

    @Test("What two records say together joins a third that fits neither by itself well enough")
    func together() {
        let found = labels([
            woman("Примеркина Анна Ивановна", arrest: "2022-03-04"),
            woman("Примеркина Анна", birth: "1985-07-19", articles: "RU:207.3", arrest: "2022-03-04"),
            woman("Небывалова Анна Ивановна", birth: "1985-07", articles: "RU:280"),
        ])
        #expect(Set(found).count == 1)
    }

    @Test("Two of one name whose days of birth differ in record after record stay two persons")
    func namesakes() {
        let found = labels(
            ["1985-07-19", "1960-05-27"].flatMap { birth in
                ["Примеркина Аглая Велимировна", "Примеркина Аглая", "ПРИМЕРКИНА Аглая"].map {
                    woman($0, birth: birth, region: "RU-TA", articles: "RU:207.3")
                }
            })
        #expect(Set(found[..<3]).count == 1)
        #expect(Set(found[3...]).count == 1)
        #expect(found[0] != found[3])
    }

    @Test("Sisters under two surnames stay two persons, however many records each has")
    func sisters() {
        let rows = ["Аглая", "Стефания"].flatMap { given in
            ["Примеркина \(given) Велимировна", "Примеркина \(given)", "Небывалова \(given) Велимировна"].map {
                woman($0, birth: "1985-07-19", region: "RU-TA", articles: "RU:207.3", arrest: "2022-03-04")
            }
        }
        let found = labels(rows)
        #expect(Set(found[..<3]).count == 1)
        #expect(Set(found[3...]).count == 1)
        #expect(found[0] != found[3])
    }
}
