// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads constraints, conditions and scores, and checks that what they name is there.
struct ConstraintReader {
    private static let common = ["id", "kind", "because"]
    private static let bounds = ["at_least", "at_most", "exactly"]
    /// The fields of each kind, besides the common ones.
    private static let kinds: [(name: String, fields: [String])] = [
        ("count", ["side", "where"] + bounds), ("sum", ["side", "attribute", "where", "unknown"] + bounds),
        ("share", ["side", "where"] + bounds), ("balance", ["attribute", "times", "unknown"] + bounds),
        ("must", ["ids"]), ("must_not", ["ids"]), ("veto", ["by", "ids"]), ("apart", ["ids"]), ("together", ["ids"]),
        ("only_with", ["candidate", "any_of"]), ("consent", ["side", "attribute", "values"]),
        ("spread", ["side", "attribute", "values"] + bounds), ("first", ["side", "where"]),
    ]

    let people: PlanPeople

    func read(_ node: PlanNode?) throws(PlanFault) -> [PlanConstraint] {
        guard let node else { return [] }
        let elements = node.elements()
        guard elements.count <= PlanLimits.constraints else {
            throw node.fault("There are more than \(PlanLimits.constraints) constraints", "Put some of them together.")
        }
        var constraints: [PlanConstraint] = []
        for (index, element) in elements.enumerated() {
            let constraint = try read(element, number: index + 1)
            guard !constraints.contains(where: { $0.id == constraint.id }) else {
                throw element.fault("The id “\(constraint.id)” stands twice", "Name each constraint differently.")
            }
            constraints.append(constraint)
        }
        return constraints
    }

    private func read(_ node: PlanNode, number: Int) throws(PlanFault) -> PlanConstraint {
        let all = Self.kinds.flatMap(\.fields) + Self.common
        let name = try node.fields(all).needed("kind")
        let kind = try name.text()
        guard let known = Self.kinds.first(where: { $0.name == kind }) else {
            throw name.fault(
                "There is no such kind of constraint",
                "There are: \(Self.kinds.map(\.name).joined(separator: ", ")).")
        }
        let fields = try node.fields(Self.common + known.fields)
        return PlanConstraint(
            id: try fields["id"]?.text() ?? "constraint \(number)", line: node.line,
            reason: try fields["because"]?.text(), kind: try content(kind, fields))
    }

    private func content(_ kind: String, _ fields: PlanFields) throws(PlanFault) -> PlanConstraint.Kind {
        switch kind {
        case "must": return .must(try people.ids(fields.needed("ids")))
        case "must_not": return .mustNot(try people.ids(fields.needed("ids")))
        case "veto": return .veto(by: try side(fields.needed("by")), try people.ids(fields.needed("ids")))
        case "apart": return .apart(try people.ids(fields.needed("ids"), atLeast: 2))
        case "together": return .together(try people.ids(fields.needed("ids"), atLeast: 2))
        case "only_with":
            let id = try people.ids(fields.needed("candidate"))
            guard id.count == 1 else {
                throw try fields.needed("candidate").fault("One id is expected here", "Name one.")
            }
            return .onlyWith(id[0], try people.ids(fields.needed("any_of")))
        case "balance":
            let attribute = try fields["attribute"].map { node throws(PlanFault) in try people.attribute(node, of: nil)
            }
            let unknown = try unknown(fields)
            for side in Candidate.Side.allCases {
                if let attribute, unknown == nil { try checkKnown(attribute, side, nil, fields) }
            }
            return .balance(
                attribute, times: try fields["times"]?.number(in: 0...1000) ?? 1, try bounds(fields, -1e9...1e9),
                unknown: unknown)
        default: return try sided(kind, try side(fields.needed("side")), fields)
        }
    }

    private func sided(
        _ kind: String, _ side: Candidate.Side, _ fields: PlanFields
    ) throws(PlanFault) -> PlanConstraint.Kind {
        switch kind {
        case "count": return .count(side, try condition(fields["where"], side), try bounds(fields, 0...1e6))
        case "sum":
            let attribute = try people.attribute(fields.needed("attribute"), of: side)
            let condition = try condition(fields["where"], side)
            let unknown = try unknown(fields)
            if unknown == nil { try checkKnown(attribute, side, condition, fields) }
            return .sum(side, attribute, condition, try bounds(fields, -1e9...1e9), unknown: unknown)
        case "share":
            return .share(side, try neededCondition(fields, side), try bounds(fields, 0...1))
        case "consent":
            let attribute =
                try fields["attribute"].map { node throws(PlanFault) in try people.attribute(node, of: side) }
                ?? "consent"
            var values: [PlanValue] = []
            for node in fields["values"]?.elements() ?? [] { values.append(try node.value()) }
            return .consent(side, attribute, values.isEmpty ? [.flag(true)] : values)
        case "spread":
            let attribute = try people.attribute(fields.needed("attribute"), of: side)
            var values: [PlanValue] = []
            for node in fields["values"]?.elements() ?? [] { values.append(try node.value()) }
            if values.isEmpty {
                let all = Set(people.of(side).map { $0.value(attribute) }).subtracting([.unknown])
                values = all.sorted { $0.description < $1.description }
            }
            return .spread(side, attribute, values, try bounds(fields, 0...1e6))
        default: return .first(side, try neededCondition(fields, side))
        }
    }

    func side(_ node: PlanNode) throws(PlanFault) -> Candidate.Side {
        guard let side = Candidate.Side(rawValue: try node.text()) else {
            throw node.fault("There is no such side", "Write ours or theirs.")
        }
        return side
    }

    private func neededCondition(_ fields: PlanFields, _ side: Candidate.Side) throws(PlanFault) -> PlanCondition {
        let node = try fields.needed("where")
        guard let condition = try condition(node, side) else {
            throw node.fault("The condition is empty", "Write “where: {attribute: value}”.")
        }
        return condition
    }

    func condition(_ node: PlanNode?, _ side: Candidate.Side) throws(PlanFault) -> PlanCondition? {
        guard let node else { return nil }
        var clauses: [PlanCondition.Clause] = []
        for (name, value) in try node.members() {
            // The name is checked as if it were a value, so that the message shows where it stands.
            guard people.of(side).contains(where: { $0.attributes[name] != nil }) else {
                throw value.fault(
                    "No candidate of \(side.rawValue) has the attribute “\(name)”", "Check how it is written there.")
            }
            clauses.append(PlanCondition.Clause(attribute: name, test: try test(value)))
        }
        return clauses.isEmpty ? nil : PlanCondition(clauses: clauses)
    }

    private func test(_ node: PlanNode) throws(PlanFault) -> PlanCondition.Test {
        guard node.hasFields else {
            var values: [PlanValue] = []
            for element in node.elements() { values.append(try element.value()) }
            return .among(values)
        }
        let bounds = try bounds(node.fields(Self.bounds), -1e9...1e9)
        return .between(bounds.least, bounds.most)
    }

    private func bounds(
        _ fields: PlanFields, _ range: ClosedRange<Double>
    ) throws(PlanFault) -> PlanConstraint.Bounds {
        let exact = try fields["exactly"]?.number(in: range)
        let (atLeast, atMost) = (try fields["at_least"]?.number(in: range), try fields["at_most"]?.number(in: range))
        let (least, most) = (exact ?? atLeast, exact ?? atMost)
        guard least != nil || most != nil else {
            throw fields.node.fault("No bound is given", "Write at_least, at_most or exactly.")
        }
        if let least, let most, least > most {
            throw fields.node.fault("The least is more than the most", "Exchange at_least and at_most.")
        }
        return PlanConstraint.Bounds(least: least, most: most)
    }

    private func unknown(_ fields: PlanFields) throws(PlanFault) -> Double? {
        try fields["unknown"]?.number(in: -1e9...1e9)
    }

    /// A sum over something that is not known would be a guess; the user must say what to count.
    private func checkKnown(
        _ attribute: String, _ side: Candidate.Side, _ condition: PlanCondition?, _ fields: PlanFields
    ) throws(PlanFault) {
        let without = people.of(side).filter { candidate in
            (condition.map { $0.holds(for: candidate) == true } ?? true) && candidate.number(attribute) == nil
        }
        guard let first = without.first else { return }
        throw fields.node.fault(
            "“\(attribute)” is no number for \(without.count) of \(side.rawValue), first “\(first.id)”",
            "Fill it in, or say what to count for them: “unknown: 0”.")
    }
}
