// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// Statistics of tables, as a researcher asks for them.
@Suite("Statistics on the command line") struct StatsCommandTests {
    private static func run(_ command: String, _ table: String, _ options: [String] = []) throws -> Program.Answer {
        let scratch = try Scratch()
        let file = try scratch.file("table.csv", table)
        return try Program.run(["stats", command, "--file", file] + options)
    }

    private static func json(_ command: String, _ table: String, _ options: [String] = []) throws -> [String: Any] {
        let answer = try run(command, table, options + ["--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(!answer.output.contains("nan") && !answer.output.contains("inf\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    }

    private static let spells = """
        time,status,group
        9,1,a
        13,1,a
        13,0,a
        18,1,a
        5,1,b
        5,1,b
        8,1,b
        16,0,b
        """

    @Test("A table of spells gives curves, a comparison and hazard ratios without naming a column")
    func survival() throws {
        let answer = try Self.json("survival", Self.spells)
        let curves = try #require(answer["curves"] as? [[String: Any]])
        #expect(curves.map { $0["group"] as? String } == ["a", "b"])
        let points = try #require(curves[0]["points"] as? [[String: Any]])
        #expect(points.map { $0["survival"] as? Double } == [0.75, 0.5, 0])
        #expect(points[2]["std_err"] is NSNull)
        #expect(((answer["tests"] as? [[String: Any]])?.first?["test"] as? String) == "log-rank")
        #expect((answer["cox"] as? [String: Any])?["events"] as? Int == 6)
        let csv = try Self.run("survival", Self.spells, ["--format", "csv"])
        #expect(csv.output.hasPrefix("group,kind,time,n_risk,") && csv.output.contains("a,,9,4,1,0,0.75,"))
    }

    @Test(
        "What is wrong in a table is told with file, row, column, value and remedy",
        arguments: [
            ("time,status\n3,1\n-2,1\n", ["table.csv", "row 3", "«time»", "«-2»", "Correct"]),
            ("time,status\nNaN,1\n3,1\n", ["table.csv", "row 2", "«time»", "«NaN»", "leave the cell empty"]),
            ("time,status\n3,1\nten,1\n", ["row 3", "«ten»"]), ("a,b\n1,2\n", ["table.csv", "a, b", "--time"]),
            ("time,status\n", ["no rows"]), ("time,status\n,1\n", ["no rows"]),
        ])
    func refused(table: String, words: [String]) throws {
        let answer = try Self.run("survival", table)
        #expect(answer.status == 1 && answer.output.isEmpty)
        for word in words { #expect(answer.errors.contains(word), "\(answer.errors)") }
    }

    @Test(
        "What is only doubtful is answered with a warning",
        arguments: [
            ("time,status\n3,0\n4,0\n", "No spell has ended"),
            ("time,status,x\n7,1,1\n7,1,2\n7,1,3\n", "share their time"),
            ("entry,time,status\n0,3,1\n5,5,1\n1,4,1\n", "Left out, as the spell ends when or before"),
            ("time,status\n3,1\n,1\n4,1\n", "row 3"), ("time,status\n3,1\n4,2\n5,2\n", "read as R does"),
        ])
    func warned(table: String, words: String) throws {
        let answer = try Self.json("survival", table)
        let warnings = try #require(answer["warnings"] as? [String])
        #expect(warnings.contains { $0.contains(words) }, "\(warnings)")
    }

    @Test("Single events are counted by month, late reports corrected for, and the step found")
    func events() throws {
        var rows = ["happened,learnt"]
        for month in 0..<36 {
            let (year, number) = (2_022 + month / 12, month % 12 + 1)
            for event in 0..<(month < 24 ? 6 : 14) {
                // Every third event is learnt a month late.
                let late = event % 3 == 0 ? 1 : 0
                let (knownYear, known) = ((month + late) / 12 + 2_022, (month + late) % 12 + 1)
                func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
                rows.append("\(year)-\(two(number))-\(two(event + 1)),\(knownYear)-\(two(known))-25")
            }
        }
        let answer = try Self.json(
            "events", rows.joined(separator: "\n"), ["--at", "2024-01-01", "--until", "2024-12-31"])
        #expect(answer["periods"] as? Int == 36 && answer["event"] as? String == "2024-01")
        let models = try #require(answer["models"] as? [[String: Any]])
        let terms = try #require(models[0]["terms"] as? [[String: Any]])
        let step = try #require(terms.first { $0["term"] as? String == "step" }?["rate_ratio"] as? Double)
        #expect(step > 1.8 && step < 3)
        #expect((answer["change_point"] as? [String: Any])?["likeliest"] as? String == "2024-01")
        #expect((answer["warnings"] as? [String])?.contains { $0.contains("still becoming known") } == true)
    }

    @Test("A series with a gap, a fraction or no counts is refused with its place")
    func seriesRefused() throws {
        for (table, words) in [
            ("time,count,step\n1,2,0\n2,,0\n3,1,1\n", ["row 3", "«count»", "no gaps"]),
            ("time,count,step\n1,2,0\n2,1.5,0\n3,1,1\n", ["row 3", "«count»", "«1.5»", "whole"]),
            ("time,count,step\n1,2,0\n2,-1,0\n3,1,1\n", ["row 3", "below 0"]), ("name\nx\n", ["--count"]),
        ] {
            let answer = try Self.run("events", table)
            #expect(answer.status == 1)
            for word in words { #expect(answer.errors.contains(word), "\(answer.errors)") }
        }
    }

    @Test("The account of a list: named releases, and at least how many were added unnamed")
    func stock() throws {
        let table = """
            date,change,count
            2025-06-03,stock,1183
            2025-06-21,released,14
            2025-07-03,released,16
            2025-09-11,released,52
            2025-09-30,stock,1201
            """
        let answer = try Self.json("stock", table)
        let period = try #require((answer["periods"] as? [[String: Any]])?.first)
        #expect(period["unexplained"] as? Int == 100 && period["added_at_least"] as? Int == 100)
        #expect((period["changes"] as? [[String: Any]])?.first?["rows"] as? [Int] == [3, 4, 5])
        let warnings = try #require(answer["warnings"] as? [String])
        #expect(warnings.contains { $0.contains("at least 100 persons were added") })
        let text = try Self.run("stock", table)
        #expect(text.output.contains("added, no row says who") && text.output.contains("+100"))
        let wrong = try Self.run("stock", "date,change,count\n2025-06-03,vanished,1\n")
        #expect(wrong.status == 1 && wrong.errors.contains("row 2") && wrong.errors.contains("«vanished»"))
    }
}
