// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Reads the file of a plan and checks it against the format of Documentation/reference/plan.md.
public struct PlanReader {
    static let format = "imena-plan-1"

    /// Opens a table that a plan names.
    public typealias OpenTable = (_ path: String) throws -> any RowSource

    private let file: String
    private let open: OpenTable

    /// - Parameters:
    ///   - file: the name of the file for messages.
    ///   - open: opens a table that the plan names, by the path in the plan.
    public init(file: String, tables open: @escaping OpenTable) {
        self.file = file
        self.open = open
    }

    /// Reads a plan.
    ///
    /// - Throws: ``PlanFault``, or `TableError` for a table that cannot be read.
    public func read(_ text: String) throws -> Plan {
        let root = try PlanNode(text, file: file)
        let fields = try root.fields([
            "format", "title", "packages", "differ_by", "seconds", "ours", "theirs", "constraints", "scores",
            "frontier",
        ])
        let format = try fields.needed("format")
        guard try format.text() == Self.format else {
            throw format.fault("This is not the format of a plan", "Write “format: \(Self.format)”.")
        }
        let candidates = try CandidateReader(file: file, open: open).read(fields)
        let people = PlanPeople(candidates)
        let constraints = try ConstraintReader(people: people).read(fields["constraints"])
        let scores = try ScoreReader(people: people).read(fields.needed("scores"))
        let plan = Plan(
            title: try fields["title"]?.text() ?? "", file: file, candidates: candidates, constraints: constraints,
            scores: scores, packages: try fields["packages"]?.whole(in: 1...PlanLimits.packages) ?? 3,
            difference: try fields["differ_by"]?.whole(in: 1...1000) ?? 1,
            seconds: try fields["seconds"]?.number(in: PlanLimits.seconds) ?? 4,
            notes: people.notes(constraints, scores), frontier: try frontier(fields["frontier"], scores))
        try checkTotals(plan, fields)
        return plan
    }

    private func frontier(_ node: PlanNode?, _ scores: [PlanScore]) throws(PlanFault) -> Plan.Frontier? {
        guard let node else { return nil }
        let fields = try node.fields(["between", "points", "seconds"])
        let between = try fields.needed("between")
        var indices: [Int] = []
        for element in between.elements() {
            let name = try element.text()
            guard let index = scores.firstIndex(where: { $0.name == name }) else {
                throw element.fault(
                    "There is no such score", "There are: \(scores.map(\.name).joined(separator: ", ")).")
            }
            guard scores[index].weight != 0 else {
                throw element.fault(
                    "The score has the weight 0", "The frontier needs a sign: above 0 if more is better, below if less."
                )
            }
            indices.append(index)
        }
        guard indices.count == 2, indices[0] != indices[1] else {
            throw between.fault("Two different scores are expected here", "Write “between: [one, other]”.")
        }
        let points = try fields["points"]?.whole(in: 2...PlanLimits.packages) ?? 7
        return Plan.Frontier(
            first: indices[0], second: indices[1], points: points,
            seconds: try fields["seconds"]?.number(in: PlanLimits.seconds))
    }

    private func checkTotals(_ plan: Plan, _ fields: PlanFields) throws(PlanFault) {
        for candidate in plan.candidates where abs(plan.points(of: candidate)) > PlanLimits.total {
            throw try fields.needed("scores").fault(
                "“\(candidate.id)” alone adds more than \(PlanValue.shown(PlanLimits.total)) to the total",
                "Make the weights smaller; only their ratios matter.")
        }
    }
}
