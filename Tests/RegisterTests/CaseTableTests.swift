// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@Suite("Tables of cases")
struct CaseTableTests {
    /// Five persons, the last two of two subjects each.
    private func table(on day: String = "2025-01-01") throws -> CaseTable {
        let ledger = MemoryLedger()
        func charge(_ article: String, _ part: String?, _ stage: ChargeStage? = nil) -> Statement {
            Statement(
                .charge(
                    ChargeClaim(article: ArticleReference(code: "ru-uk", article: article, part: part), stage: stage)))
        }
        func held(_ from: String, _ region: String) -> Statement {
            Statement(
                .custody(CustodyClaim(kind: .remand, place: PlaceReference(region: region), from: Sample.date(from))))
        }
        func recognised(_ outcome: RecognitionOutcome, _ on: String) -> Statement {
            Statement(.recognition(RecognitionClaim(organisation: "Org", outcome: outcome, date: Sample.date(on))))
        }
        func sex(_ sex: Sex) -> Statement { Statement(.sex(SexClaim(sex: sex))) }
        let people = ["a", "b", "c", "d", "e"].map { Sample.person($0) }
        let second = Sample.person("d2", "list-b")
        try ledger.record(
            on: "2024-06-01",
            [
                Sample.entry(
                    people[0], "2024-06-01",
                    [
                        Sample.name("Яшмин Иван"), Sample.birth("1980-03"), sex(.male), held("2022-03-05", "RU-MOW"),
                        charge("207.3", "2"),
                        recognised(.granted, "2023-01-01"),
                    ]),
                Sample.entry(
                    people[1], "2024-06-01",
                    [
                        Sample.name("Абрамцев Пётр"), Sample.birth("1990"), sex(.male), held("2023-04", "RU-SPE"),
                        charge("207.3", "1"),
                        charge("280.3", nil, .dropped), recognised(.granted, "2023-01-01"),
                        recognised(.withdrawn, "2024-01-01"),
                    ]),
                Sample.entry(
                    people[2], "2024-06-01",
                    [
                        Sample.name("Тестова Анна"), sex(.female), held("2021-02-03", "RU-MOW"),
                        Sample.release("2024-02-01", .pardon),
                        charge("20.3.3", nil),
                    ]),
                Sample.entry(people[3], "2024-06-01", [Sample.name("Пробин Олег"), Sample.listing(.listed)]),
                Sample.entry(people[4], nil, .retraction(of: 99), []),
                Sample.entry(second, "2024-06-01", [Sample.name("Probine Oleg"), Sample.birth("1985")]),
                Sample.judgement(people[3], .same, second),
            ])
        return try CaseTable(
            reading: ledger, asOf: AsOf(on: Sample.day(day), known: Sample.day("2025-06-01"), at: ledger.size()))
    }

    private func names(_ table: CaseTable, _ rows: [Int32]) -> [String] { rows.compactMap { table.row(Int($0))?.name } }

    @Test("A row has what the record says; persons of whom nothing counts have none")
    func rows() throws {
        let table = try table()
        #expect(table.count == 4)
        let row = try #require(table.row(0))
        #expect(
            row.name == "Яшмин Иван" && row.status == .remand && row.certainty == .certainly && row.held == .certainly)
        #expect(row.since?.edtf == "2022-03-05" && row.sex == .male && row.birthYear == 1980)
        #expect(row.detentionYear == 2022 && row.region == "RU-MOW" && row.sources.map(\.name) == ["list-a"])
        #expect(row.articles.map(\.description) == ["ru-uk 207.3/2"])
        #expect(row.recognitions == [CaseRecognition(organisation: "Org", outcome: .granted)])
        #expect(table.row(1)?.recognitions.map(\.outcome) == [.withdrawn])
        #expect(table.row(1)?.articles.count == 1)
        #expect(table.row(2)?.status == .released && table.row(2)?.ground == .pardon)
        #expect(table.row(3)?.sources.map(\.name) == ["list-a", "list-b"] && table.row(3)?.birthYear == 1985)
        #expect(table.row(4) == nil && table.row(-1) == nil)
        for index in 0..<4 { #expect(table.index(of: try #require(table.row(index)).id) == index) }
        #expect(table.index(of: try #require(PersonID(position: 5))) == nil)
    }

    @Test(
        "Filters from text",
        arguments: [
            ([("status", "remand")], ["Яшмин Иван", "Абрамцев Пётр"]),
            ([("status", "released,unknown")], ["Тестова Анна", "Пробин Олег"]),
            ([("article", "207.3")], ["Яшмин Иван", "Абрамцев Пётр"]), ([("article", "207.3 ч.2")], ["Яшмин Иван"]),
            ([("article", "ч. 1 ст. 207.3")], ["Абрамцев Пётр"]), ([("article", "ru-uk 20.3.3")], ["Тестова Анна"]),
            ([("region", "RU-MOW"), ("sex", "female")], ["Тестова Анна"]),
            ([("born", "1980-1985")], ["Яшмин Иван", "Пробин Олег"]),
            ([("born", "1990")], ["Абрамцев Пётр"]), ([("year", "2021")], ["Тестова Анна"]),
            ([("source", "list-b")], ["Пробин Олег"]),
            ([("recognition", "Org:granted")], ["Яшмин Иван"]),
            ([("recognition", "Org")], ["Яшмин Иван", "Абрамцев Пётр"]),
            ([("held", "possibly")], ["Яшмин Иван", "Абрамцев Пётр", "Пробин Олег"]),
            ([("held", "no")], ["Тестова Анна"]),
            ([], ["Яшмин Иван", "Абрамцев Пётр", "Тестова Анна", "Пробин Олег"]),
        ] as [([(String, String)], [String])])
    func filters(conditions: [(String, String)], expected: [String]) throws {
        let table = try table()
        var filter = CaseFilter()
        for (name, value) in conditions { try filter.set(name, to: value) }
        #expect(names(table, try table.filter(filter)) == expected)
    }

    @Test(
        "A value that does not exist is an error that lists what does",
        arguments: [
            ("article", "207.4", "ru-uk 207.3/1"), ("region", "RU-XX", "RU-SPE"), ("source", "list-z", "list-b"),
            ("recognition", "Other", "Org:granted"), ("status", "free", "remand"), ("sex", "m", "female"),
            ("recognition", "Org:yes", "granted"), ("born", "x", "1980-1989"), ("held", "yes", "certainly"),
            ("colour", "red", "article"),
            ("article", "none", "207.3 ч.2"),
        ])
    func unknown(name: String, value: String, listed: String) throws {
        let table = try table()
        let error = #expect(throws: CaseFilterError.self) {
            var filter = CaseFilter()
            try filter.set(name, to: value)
            _ = try table.filter(filter)
        }
        #expect(error?.description.contains(listed) == true)
    }

    @Test("Orders and pages")
    func orders() throws {
        let table = try table()
        let all = table.allRows
        #expect(
            names(table, table.sorted(all, by: .name)) == [
                "Абрамцев Пётр", "Яшмин Иван", "Пробин Олег", "Тестова Анна",
            ])
        #expect(names(table, table.sorted([3, 2], by: .name)) == ["Пробин Олег", "Тестова Анна"])
        #expect(names(table, table.sorted(all, by: .newest)).first == "Тестова Анна")
        #expect(names(table, table.sorted(all, by: .longest)).last == "Пробин Олег")
        #expect(names(table, table.sorted(all, by: .birth)).first == "Яшмин Иван")
        #expect(table.page(all, offset: 1, limit: 2).map(\.name) == ["Абрамцев Пётр", "Тестова Анна"])
        #expect(table.page(all, offset: 4, limit: 2).isEmpty && table.page(all, offset: -1, limit: 2).isEmpty)
        #expect(table.page(all, offset: 3, limit: .max).count == 1)
    }

    @Test("Since when is no more precise than what is stated, and rows still sort by the first possible day")
    func since() throws {
        let ledger = MemoryLedger()
        let dates = ["2022-03", "2022-21", "2022-03-01", "2022~", "2022-02-24/..", "2021"]
        try ledger.record(
            on: "2024-06-01",
            dates.enumerated().map { number, date in
                Sample.entry(
                    Sample.person("\(number)"), "2024-06-01",
                    [Sample.name("Тестов \(number)"), Sample.custody(.remand, date)])
            })
        let table = try CaseTable(
            reading: ledger,
            asOf: AsOf(on: Sample.day("2024-06-01"), known: Sample.day("2024-06-01"), at: try ledger.size()))
        let rows = table.page(table.allRows, offset: 0, limit: 10)
        #expect(rows.map(\.since?.edtf) == dates)
        let byDay = table.page(table.sorted(table.allRows, by: .longest), offset: 0, limit: 10)
        #expect(byDay.map(\.since?.edtf) == ["2021", "2022~", "2022-02-24/..", "2022-03", "2022-21", "2022-03-01"])
    }

    @Test("Counts have a lower and an upper bound")
    func counts() throws {
        let table = try table(on: "2023-04-15")
        #expect(table.held(table.allRows) == CaseCount.of(nil, 4, 2, 4))
        #expect(
            Set(table.count(table.allRows, groupedBy: .status)) == [
                CaseCount.of("remand", 3, 2, 3), CaseCount.of("not-held", 0, 0, 1), CaseCount.of("unknown", 1, 1, 1),
            ])
        #expect(
            table.count(table.allRows, groupedBy: .region) == [
                CaseCount.of("RU-MOW", 2, 2, 2), CaseCount.of("RU-SPE", 1, 0, 1), CaseCount.of(nil, 1, 0, 1),
            ])
        #expect(table.count(table.allRows, groupedBy: .article).first == CaseCount.of("207.3", 2, 1, 2))
        #expect(table.count(table.allRows, groupedBy: .birthDecade).map(\.group) == ["1980-1989", "1990-1999", nil])
        for grouping in CaseGrouping.allCases where grouping != .article && grouping != .source {
            #expect(table.count(table.allRows, groupedBy: grouping).reduce(0) { $0 + $1.cases } == 4)
        }
    }
}

extension CaseCount {
    static func of(_ group: String?, _ cases: Int, _ certainly: Int, _ possibly: Int) -> CaseCount {
        CaseCount(group: group, cases: cases, certainly: certainly, possibly: possibly)
    }
}
