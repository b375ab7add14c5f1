// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Papers
import Phrases
import Plans
import Tables

/// The outcome of a plan for programs.
struct PlanPage {
    let plan: Plan
    let result: PlanResult
    /// The answer for programs is in one language, with the user's values as they are.
    private let words = PlanWords(.en, namesRegions: false)

    init(plan: Plan, result: PlanResult) {
        self.plan = plan
        self.result = result
    }

    var json: [UInt8] {
        var members: [JSONObject.Member] = []
        func add(_ key: String, _ value: JSONValue) { members.append(JSONObject.Member(key: key, value: value)) }
        add("status", .string(result.status.rawValue))
        add("gap", Self.number(result.gap))
        add("packages", .array(result.packages.map { object($0) }))
        add("conflicts", .array(result.conflicts.map { object($0) }))
        add("frontier", .array(result.frontier.map { object($0) }))
        add("frontier_complete", .bool(result.isFrontierWhole))
        add("left_out", .array(result.leftOut.map { object($0) }))
        add("bound", Self.number(result.bound))
        add("notes", .texts(result.notes.map { words($0) }))
        add("title", .string(plan.title))
        add("caution", .string(words(PlanResult.caution)))
        return JSONWriter.bytes(of: .object(JSONObject(members)), style: .pretty, escapesHidden: true) + [0x0A]
    }

    private func object(_ package: PlanPackage) -> JSONValue {
        var scores = package.scores.map { JSONObject.Member(key: $0.name, value: Self.number($0.value)) }
        scores.append(JSONObject.Member(key: "total", value: Self.number(package.total)))
        var members: [JSONObject.Member] = [
            .init(key: "ours", value: .texts(package.ours)), .init(key: "theirs", value: .texts(package.theirs)),
            .init(key: "scores", value: .object(JSONObject(scores))),
            .init(key: "why", value: .texts(package.why.map { words($0) })),
            .init(key: "gap", value: Self.number(package.gap)), .init(key: "proven", value: .bool(package.isProven)),
        ]
        if let place = package.place { members.append(.init(key: "place", value: .string(place.rawValue))) }
        return .object(JSONObject(members))
    }

    private func object(_ conflict: PlanConflict) -> JSONValue {
        let constraints = conflict.constraints.map { constraint -> JSONValue in
            .object([
                "id": .string(constraint.id), "line": constraint.line.map { .int($0) } ?? .null,
                "says": .string(words(constraint.says)), "because": .optional(constraint.reason),
            ])
        }
        return .object(["constraints": .array(constraints), "least": .bool(conflict.isLeast)])
    }

    private func object(_ left: PlanResult.LeftOut) -> JSONValue {
        .object([
            "id": .string(left.candidate.id), "side": .string(left.candidate.side.rawValue),
            "points": Self.number(left.points), "why": .string(words(left.why)),
        ])
    }

    private static func number(_ value: Double?) -> JSONValue { value.map { .rounded($0, places: 6) } ?? .null }

    /// A row for each package, best ones first, then the frontier.
    var csv: [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(
            ["kind", "number", "ours", "theirs"] + plan.scores.map(\.name) + ["total", "gap", "place", "proven"])
        for (kind, packages) in [("best", result.packages), ("frontier", result.frontier)] {
            for (number, package) in packages.enumerated() {
                var row = [kind, String(number + 1)]
                row.append(package.ours.joined(separator: " "))
                row.append(package.theirs.joined(separator: " "))
                row += package.scores.map { Self.shown($0.value) }
                row.append(Self.shown(package.total))
                row.append(package.gap.map { Self.shown($0) } ?? "")
                row += [package.place?.rawValue ?? "", package.isProven ? "yes" : "no"]
                writer.write(row)
            }
        }
        return writer.bytes
    }

    /// A number with at most six places.
    static func shown(_ number: Double) -> String { JSONNumber((number * 1e6).rounded() / 1e6)?.text ?? "" }
}
