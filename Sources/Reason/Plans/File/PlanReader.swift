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
        let fields = try node.fields(["between", "points"])
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
        return Plan.Frontier(first: indices[0], second: indices[1], points: points)
    }

    private func checkTotals(_ plan: Plan, _ fields: PlanFields) throws(PlanFault) {
        for candidate in plan.candidates where abs(plan.points(of: candidate)) > PlanLimits.total {
            throw try fields.needed("scores").fault(
                "“\(candidate.id)” alone adds more than \(PlanValue.shown(PlanLimits.total)) to the total",
                "Make the weights smaller; only their ratios matter.")
        }
    }
}

/// The candidates by id, and the respects in which something is known of them.
struct PlanPeople {
    let candidates: [Candidate]
    let byID: [String: Int]
    private let attributes: [Candidate.Side: Set<String>]

    init(_ candidates: [Candidate]) {
        self.candidates = candidates
        byID = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($0.element.id, $0.offset) })
        var attributes: [Candidate.Side: Set<String>] = [:]
        for candidate in candidates { attributes[candidate.side, default: []].formUnion(candidate.attributes.keys) }
        self.attributes = attributes
    }

    func of(_ side: Candidate.Side) -> [Candidate] { candidates.filter { $0.side == side } }

    /// The name of a respect in which at least one candidate of the side is described.
    func attribute(_ node: PlanNode, of side: Candidate.Side?) throws(PlanFault) -> String {
        let name = try node.text()
        let sides = side.map { [$0] } ?? Candidate.Side.allCases
        let known = sides.reduce(into: Set<String>()) { $0.formUnion(attributes[$1] ?? []) }
        guard known.contains(name) else {
            throw node.fault(
                "No candidate\(side.map { " of \($0.rawValue)" } ?? "") has the attribute “\(name)”",
                known.isEmpty ? "Describe the candidates." : "There are: \(known.sorted().joined(separator: ", ")).")
        }
        return name
    }

    /// The candidates' ids of a list.
    func ids(_ node: PlanNode, atLeast count: Int = 1) throws(PlanFault) -> [String] {
        var ids: [String] = []
        for element in node.elements() {
            let id = try element.text()
            guard byID[id] != nil else {
                throw element.fault("There is no candidate “\(id)”", "Check the ids of the candidates.")
            }
            guard !ids.contains(id) else { throw element.fault("“\(id)” stands twice here", "Leave one out.") }
            ids.append(id)
        }
        guard ids.count >= count else {
            throw node.fault("At least \(count) candidates are expected here", "Write their ids: [a1, a2].")
        }
        return ids
    }

    /// What is not known, in words, for conditions and numbers that hang on it.
    func notes(_ constraints: [PlanConstraint], _ scores: [PlanScore]) -> [String] {
        var notes: [String] = []
        func note(_ condition: PlanCondition?, _ side: Candidate.Side, _ place: String) {
            guard let condition else { return }
            let count = of(side).count { condition.holds(for: $0) == nil }
            if count > 0 {
                notes.append(
                    "\(place): for \(count) of \(side.rawValue) it is not known whether \(condition); it counts as no.")
            }
        }
        for constraint in constraints {
            switch constraint.kind {
            case .count(let side, let condition, _), .sum(let side, _, let condition, _, _):
                note(condition, side, constraint.id)
            case .share(let side, let condition, _), .first(let side, let condition):
                note(condition, side, constraint.id)
            default: break
            }
        }
        for score in scores {
            for term in score.terms {
                note(term.condition, term.side, score.name)
                guard let attribute = term.attribute else { continue }
                let count = of(term.side).count { $0.number(attribute) == nil }
                if count > 0 {
                    notes.append(
                        "\(score.name): \(attribute) is not known for \(count) of \(term.side.rawValue); it counts as "
                            + "\(PlanValue.shown(term.unknown)).")
                }
            }
        }
        return notes
    }
}
