// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("The command estimate")
struct EstimateCommandTests {
    /// Hepatitis A in Taiwan (Chao et al. 2001).
    private static let hepatitis =
        "P,Q,E,count\n1,0,0,69\n0,1,0,55\n0,0,1,63\n1,1,0,21\n1,0,1,17\n0,1,1,18\n1,1,1,28\n"

    private func run(_ table: String, _ options: [String]) throws -> Program.Answer {
        let scratch = try Scratch()
        return try Program.run(["estimate", "--table", scratch.file("table.csv", table)] + options)
    }

    @Test(
        "For programs it prints lists, persons, every method with its numbers, and a headline or the reason against one"
    )
    func json() throws {
        let answer = try run(Self.hepatitis, ["--format", "json", "--methods", "loglinear,chao"])
        #expect(answer.status == 0, "\(answer.errors)")
        let page = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(Set(page.keys) == ["lists", "observed", "methods", "headline"])
        #expect(page["lists"] as? [String] == ["P", "Q", "E"])
        #expect(page["observed"] as? Int == 271)
        let methods = try #require(page["methods"] as? [[String: Any]])
        #expect(methods.map { $0["method"] as? String } == ["chao", "chao", "loglinear", "loglinear"])
        let keys: Set = [
            "method", "model", "estimate", "se", "lo", "hi", "deviance", "df", "aic", "bic", "warnings", "diagnostics",
        ]
        #expect(methods.allSatisfy { Set($0.keys) == keys })
        let pairs = try #require(methods.first { $0["model"] as? String == "[12,13,23]" })
        let estimate = try #require(pairs["estimate"] as? Double)
        #expect(abs(estimate - 1312.76470588) < 1e-7)
        let headline = try #require(page["headline"] as? [String: Any])
        #expect(headline["value"] is NSNull)
        #expect((headline["why"] as? String)?.contains("479") == true)
    }

    @Test("The same seed gives the same bytes on one thread and on two, and people get a page too")
    func sameBytes() throws {
        let options = ["--format", "json", "--methods", "bootstrap,lcmcr,stepwise", "--seed", "5", "--resamples", "50"]
        let one = try run(Self.hepatitis, options + ["--threads", "1"])
        #expect(one.status == 0, "\(one.errors)")
        #expect(try run(Self.hepatitis, options + ["--threads", "2"]).output == one.output)
        let text = try run(Self.hepatitis, ["--methods", "chao,chapman"])
        #expect(text.output.hasPrefix("271 persons on 3 lists\nNo headline\nAt least 479"), "\(text.output)")
        let csv = try run(Self.hepatitis, ["--methods", "chao", "--format", "csv"])
        #expect(csv.output.contains("Mth Chao (LB)"))
    }

    @Test("An answer of sample coverage below the persons observed is marked as one that cannot be")
    func belowObserved() throws {
        let table = "A,B,C,count\n1,0,0,5\n0,1,0,5\n0,0,1,5\n1,1,0,5\n1,0,1,5\n0,1,1,5\n"
        let answer = try run(table, ["--format", "json", "--methods", "coverage"])
        #expect(answer.output.contains("Fewer than the 30 persons observed"), "\(answer.output)\(answer.errors)")
    }

    @Test("What is wrong with a table or an option is said, with the place")
    func refusals() throws {
        let table = try run("A,B,count\n1,0,-3\n", ["--format", "json"])
        #expect(table.status == 1)
        #expect(table.errors.contains("table.csv, row 2, column 3 «count»"), "\(table.errors)")
        #expect(table.output.isEmpty)
        let empty = try run("A,B,C,count\n1,0,0,0\n0,1,1,0\n", [])
        #expect(empty.errors.contains("Give a table that counts somebody. Correct"), "\(empty.errors)")
        for options in [["--methods", "magic"], ["--delta", "0"], ["--resamples", "3"], ["--threads", "0"]] {
            let answer = try run(Self.hepatitis, options)
            #expect(answer.status == 64, "\(options) \(answer.errors)")
        }
    }
}
