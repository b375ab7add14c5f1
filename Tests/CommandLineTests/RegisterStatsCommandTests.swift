// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Statistics of a register, as a researcher asks for them.
@Suite("Statistics of a register on the command line") struct RegisterStatsCommandTests {
    /// Forty made-up persons in two lists: rows 0 to 29 stand in the first, 20 to 39 in the second; every second one of those in
    /// both is judged to be one person.
    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        for (list, rows) in [("list-a", 0..<30), ("list-b", 20..<40)] {
            var yaml = "subjectSource: \(list)\ncompartment: public\nentries:\n"
            for row in rows {
                let month = row % 12 + 1
                let held = "202\(row % 3 + 1)-\(month < 10 ? "0" : "")\(month)-10"
                yaml += """
                      - subject: {kind: person, key: "\(row)"}
                        source: \(list)
                        known: "2024-0\(row % 4 + 1)-15"
                        statements:
                          - {claim: name, text: Testov\(Self.letters(row)) Ivan\(Self.letters(row)), kind: full}
                          - {claim: sex, sex: \(row % 5 == 0 ? "female" : "male")}
                          - {claim: listing, state: listed}
                          - {claim: custody, kind: remand, from: "\(held)", place: {region: "RU-\(row < 3 ? "KO" : "MOW")"}}

                    """
                if row % 6 == 1 { yaml += "      - {claim: release, date: \"2024-05-01\", ground: pardon}\n" }
                if row == 4 {
                    yaml +=
                        "      - {claim: recognition, organisation: Committee, outcome: granted, date: \"2024-02-01\"}\n"
                }
                if row == 5 {
                    yaml +=
                        "      - {claim: recognition, organisation: list-b, outcome: refused, date: \"2024-02-01\"}\n"
                }
            }
            try register.record(yaml)
        }
        for row in stride(from: 20, to: 30, by: 2) {
            let judged = try register.run([
                "judge", "list-a:\(row)", "list-b:\(row)", "same", "--why", "the same papers",
            ])
            if judged.status != 0 { throw CommandFailure(what: judged.errors) }
        }
        return register
    }

    private static func letters(_ row: Int) -> String {
        String(UnicodeScalar(UInt8(97 + row % 26))) + String(UnicodeScalar(UInt8(97 + row / 26 + row % 7)))
    }

    private static func json(_ register: CommandRegister, _ arguments: [String]) throws -> [String: Any] {
        let answer = try register.run(arguments + ["--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    }

    @Test("Series, groups, months, survival, events and the account come from the register and agree with its count")
    func all() throws {
        let register = try Self.register()
        let series = try Self.json(
            register, ["stats", "series", "--from", "2023-12-01", "--on", "2024-06-30", "--known", "2024-06-30"])
        let points = try #require((series["series"] as? [[String: Any]])?.first?["points"] as? [[String: Any]])
        #expect(points.count == 7)
        let count = try Self.json(register, ["count", "--on", "2024-06-30", "--known", "2024-06-30"])
        #expect(points.last?["certain"] as? Int == count["certain"] as? Int)
        #expect(points.last?["possible"] as? Int == count["possible"] as? Int)
        let lists = try Self.json(
            register,
            ["stats", "series", "--by", "list", "--from", "2024-05-01", "--on", "2024-06-30", "--known", "2024-06-30"])
        #expect(
            (lists["series"] as? [[String: Any]])?.map { $0["list"] as? String } == ["committee", "list-a", "list-b"])

        let groups = try Self.json(
            register, ["stats", "breakdown", "--by", "sex", "--on", "2024-06-30", "--known", "2024-06-30"])
        #expect(groups["certain"] as? Int == count["certain"] as? Int && groups["adds_up"] as? Bool == true)
        let flow = try Self.json(
            register,
            ["stats", "series", "--flow", "--on", "2024-06-30", "--known", "2024-06-30", "--from", "2021-01-01"])
        let months = try #require(flow["months"] as? [[String: Any]])
        #expect(months.reduce(0) { $0 + ($1["detained"] as? Int ?? 0) } == 45)
        let may = try #require(months.first { $0["month"] as? String == "2024-05" })
        #expect((may["left"] as? [String: Int])?["pardoned"] == 8)

        let survival = try Self.json(
            register, ["stats", "survival", "--by", "sex", "--on", "2024-06-30", "--known", "2024-06-30"])
        #expect((survival["curves"] as? [[String: Any]])?.map { $0["group"] as? String } == ["female", "male"])
        let events = try Self.json(
            register,
            [
                "stats", "events", "--at", "2022-06-01", "--on", "2024-06-30", "--known", "2024-06-30", "--from",
                "2021-01-01",
            ])
        #expect(events["event"] as? String == "2022-06" && (events["models"] as? [Any])?.isEmpty == false)
        let stock = try Self.json(register, ["stats", "stock", "--from", "2024-04-30", "--on", "2024-06-30"])
        let period = try #require((stock["periods"] as? [[String: Any]])?.first)
        #expect(
            period["opening"] as? Int == 45 && period["closing"] as? Int == 37 && period["unexplained"] as? Int == 0)
        let changes = try #require(period["changes"] as? [[String: Any]])
        #expect(changes.map { $0["change"] as? String } == ["pardoned"])
        // Rows are persons by their ids, never by their names.
        #expect((changes[0]["rows"] as? [String])?.count == 8)
    }

    @Test("What is released hides small numbers, and repeats them until they have changed enough")
    func release() throws {
        let register = try Self.register()
        let state = register.path + "-release.json"
        let ask = [
            "stats", "breakdown", "--by", "region", "--on", "2024-06-30", "--known", "2024-06-30", "--release", state,
        ]
        let first = try Self.json(register, ask)
        #expect(first["published"] is NSNull)
        let cells = try #require((first["not_published"] as? [String: Any])?["cells"] as? [[Any]])
        // Two persons are held in the region KO: hidden, and another number beside it.
        #expect(cells.joined().contains { $0 is NSNull })
        for number in cells.joined().compactMap({ $0 as? Int }) { #expect(number.isMultiple(of: 5)) }
        #expect(
            try register.run(ask + ["--format", "json"]).output == register.run(ask + ["--format", "json"]).output)
        let other = try register.run([
            "stats", "breakdown", "--by", "sex", "--on", "2024-06-30", "--release", state,
        ])
        #expect(other.status == 1 && other.errors.contains("another question"), "\(other.errors)")
        #expect(try register.run(["stats", "breakdown", "--by", "article", "--release", state]).status == 64)
    }

    @Test("An estimate from lists: the table of the persons, who is left out of it and why, and the table as a file")
    func estimate() throws {
        let register = try Self.register()
        let file = register.path + "-table.csv"
        let page = try Self.json(
            register,
            [
                "estimate", "--lists", "list-a,list-b", "--on", "2024-04-30", "--known", "2024-04-30", "--methods",
                "chao,chapman,links", "--resamples", "50", "--table-out", file,
            ])
        let source = try #require(page["register"] as? [String: Any])
        let left = try #require(source["left_out"] as? [String: Any])
        #expect(left["declined"] as? Int == 1)
        // 50 rows, 10 of them of a person already counted: five were judged so, and five more the machine would join. One person is
        // left out.
        let links = try #require(source["links"] as? [String: Any])
        #expect(links["not_recorded"] as? Int == 5)
        #expect(page["observed"] as? Int == 39)
        #expect((page["headline"] as? [String: Any])?["value"] is NSNull)
        let again = try Program.run(["estimate", "--table", file, "--methods", "chapman", "--format", "json"])
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("\"observed\": 39"))
        let text = try register.run([
            "estimate", "--lists", "list-a,list-b,committee", "--on", "2024-04-30", "--known", "2024-04-30",
            "--methods", "chao",
        ])
        #expect(text.output.contains("From the register: held on 2024-04-30"), "\(text.output)\(text.errors)")
    }

    private static let fifteen: String = (1...15).map { "list-\($0)" }.joined(separator: ",")
    private static let refusals: [(arguments: [String], words: String)] = [
        (["estimate", "--lists", "list-a"], "another list"),
        (["estimate", "--lists", fifteen], "15 lists"),
        (["estimate", "--lists", "nobody,none", "--on", "2024-04-30"], "No person is on any list"),
        (["estimate", "--lists", "list-a,list-b", "--definition", "none"], "There is no definition"),
        (["estimate", "--lists", "list-a,list-b", "--criteria", "x=pace"], "none of the lists"),
        (["stats", "series", "--from", "2030-01-01", "--on", "2024-01-01"], "after the last day"),
        (["stats", "survival", "--by", "article"], "does not part persons"),
        (["stats", "survival", "--list", "nobody"], "no rows"),
        (["stats", "breakdown", "--by", "sex", "--and", "sex"], "Name two"),
        (["stats", "stock", "--from", "2024-06-30", "--on", "2024-06-30"], "not before"),
    ]

    @Test("What cannot be answered is refused with what to do")
    func refused() throws {
        let register = try Self.register()
        for (arguments, words) in Self.refusals {
            let answer = try register.run(arguments)
            #expect(answer.status != 0 && answer.output.isEmpty, "\(arguments) \(answer.output)")
            #expect(answer.errors.contains(words), "\(arguments) \(answer.errors)")
        }
    }

    @Test("A definition that nobody is assessed under leaves nobody, and says so")
    func definition() throws {
        let register = try Self.register()
        let answer = try register.run([
            "estimate", "--lists", "list-a,list-b", "--definition", "pace", "--on", "2024-04-30", "--known",
            "2024-04-30",
        ])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("fall under the definition"), "\(answer.errors)")
        let series = try register.run([
            "stats", "series", "--definition", "pace", "--on", "2024-04-30", "--known", "2024-04-30", "--format", "csv",
        ])
        #expect(series.errors.contains("nobody certainly meets"), "\(series.errors)")
        #expect(series.output.contains(",2024-04-30,0,45"), "\(series.output)")
    }
}
