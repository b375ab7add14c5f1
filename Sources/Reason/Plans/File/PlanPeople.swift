// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

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

    /// What is not known, for conditions and numbers that hang on it.
    func notes(_ constraints: [PlanConstraint], _ scores: [PlanScore]) -> [PlanSaying] {
        var notes: [PlanSaying] = []
        func note(_ condition: PlanCondition?, _ side: Candidate.Side, _ place: String) {
            guard let condition else { return }
            let count = of(side).count { condition.holds(for: $0) == nil }
            if count > 0 {
                notes.append(
                    PlanSaying(
                        "note.condition",
                        ["place": .text(place), "n": .count(count), "side": .side(side), "where": condition.says]))
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
                        PlanSaying(
                            "note.number",
                            [
                                "place": .text(score.name), "attribute": .text(attribute), "n": .count(count),
                                "side": .side(term.side), "number": .number(term.unknown),
                            ]))
                }
            }
        }
        return notes
    }
}
