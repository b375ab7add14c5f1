// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The made-up spells on which R was asked.
struct Spells {
    let plain: SurvivalData
    let late: SurvivalData
    let names: [String]
    let groups: [Int]
    let covariates: [Covariate]

    init(_ name: String = "spells") throws {
        let table = try ExpectedTable.own(name)
        let exit = table.numbers("time").compactMap { $0 }
        let end = table["end"].compactMap { Int($0) }
        let kinds = ["one", "two", "three"]
        plain = try SurvivalData(exit: exit, end: end, kinds: kinds)
        late = try SurvivalData(exit: exit, end: end, entry: table.numbers("entry").compactMap { $0 }, kinds: kinds)
        let words = table["group"]
        let levels = Set(words).sorted()
        names = levels
        groups = words.map { levels.firstIndex(of: $0) ?? 0 }
        covariates =
            [
                Covariate(name: "age", values: table.numbers("age").compactMap { $0 }),
                Covariate(name: "sex", values: table.numbers("sex").compactMap { $0 }),
            ] + Covariate.levels(name: "group", words)
    }

    func rows(of group: Int) -> [Int] { groups.indices.filter { groups[$0] == group } }
}
