// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads what counts in a plan.
struct ScoreReader {
    let people: PlanPeople

    func read(_ node: PlanNode) throws(PlanFault) -> [PlanScore] {
        var scores: [PlanScore] = []
        let elements = node.elements()
        guard 1...PlanLimits.scores ~= elements.count else {
            throw node.fault("1 to \(PlanLimits.scores) scores are expected here", "Say what counts.")
        }
        for element in elements {
            let fields = try element.fields(["name", "weight", "terms"])
            let name = try fields.needed("name").text()
            guard name != "total", !scores.contains(where: { $0.name == name }) else {
                throw try fields.needed("name").fault(
                    "The name is taken", "Name each score differently, and none “total”.")
            }
            let terms = try fields.needed("terms")
            guard 1...PlanLimits.scores ~= terms.elements().count else {
                throw terms.fault("1 to \(PlanLimits.scores) terms are expected here", "Say what the score is made of.")
            }
            var read: [PlanScore.Term] = []
            for term in terms.elements() { read.append(try self.term(term)) }
            scores.append(
                PlanScore(
                    name: name, weight: try fields["weight"]?.number(in: PlanLimits.weight) ?? 1, terms: read))
        }
        return scores
    }

    private func term(_ node: PlanNode) throws(PlanFault) -> PlanScore.Term {
        let fields = try node.fields(["side", "where", "attribute", "times", "points", "unknown"])
        let conditions = ConstraintReader(people: people)
        let side = try conditions.side(fields.needed("side"))
        let condition = try conditions.condition(fields["where"], side)
        let attribute = try fields["attribute"].map { node throws(PlanFault) in try people.attribute(node, of: side) }
        guard (fields["points"] == nil) != (attribute == nil), attribute != nil || fields["times"] == nil else {
            throw node.fault(
                "A term counts points or an attribute", "Write “points: 5”, or “attribute: years_left” with “times: 1”."
            )
        }
        let factor = try (fields["points"] ?? fields["times"])?.number(in: -1e6...1e6) ?? 1
        let label: PlanSaying.Slot =
            if let attribute {
                factor == 1
                    ? .text(attribute)
                    : .saying(PlanSaying("times", ["attribute": .text(attribute), "number": .number(factor)]))
            } else {
                condition?.says ?? .saying(PlanSaying("each", ["side": .side(side)]))
            }
        return PlanScore.Term(
            side: side, condition: condition, attribute: attribute, factor: factor,
            unknown: try fields["unknown"]?.number(in: -1e9...1e9) ?? 0, label: label)
    }
}
