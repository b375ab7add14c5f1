// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Plans

/// Compares with what another solver made of the same plans; Scripts/generate-plan-values wrote the values.
@Suite("Another solver")
struct OtherSolverTests {
    struct Values: Decodable {
        let totals: [Double]
        let frontier: [[Double]]
    }

    struct File: Decodable {
        let solver: String
        let small, rules, prices: Values
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Values")

    @Test("gives the same best totals and the same frontier", arguments: ["small", "rules", "prices"])
    func same(name: String) throws {
        let file = try JSONDecoder().decode(
            File.self, from: Data(contentsOf: Self.folder.appending(path: "values.json")))
        #expect(file.solver.hasPrefix("OR-tools CP-SAT 9."))
        let values = ["small": file.small, "rules": file.rules, "prices": file.prices]
        let expected = try #require(values[name])
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8)
        let plan = try PlanText.read(text)
        let result = try Planner(plan).run()
        #expect(result.status == .optimal)
        #expect(result.packages.map(\.total) == expected.totals)
        #expect(result.isFrontierWhole)
        #expect(result.frontier.map { $0.scores.map(\.value) } == expected.frontier)
        // Each package keeps all constraints, worked out without any solver.
        let model = PlanModel(plan)
        for package in result.packages + result.frontier {
            let chosen = Set(package.ours + package.theirs)
            #expect(model.broken(by: plan.candidates.map { chosen.contains($0.id) }) == [])
        }
    }
}
