// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Says why somebody is in a package or not, in sums that anybody can check.
struct PlanExplainer {
    private let model: PlanModel
    private let plan: Plan
    /// The rows in which a candidate counts, with the factor.
    private let rowsOf: [[(row: Int, factor: Double)]]
    private let favoured: [Set<Int>]
    private let others: [Set<Int>]

    /// A choice, with the sums of its rows, and for each “first” how many of the favoured are missing and of the others are in.
    private struct Standing {
        let choice: [Bool]
        let sums: [Double]
        let missing: [Int]
        let taken: [Int]
    }

    init(_ model: PlanModel) {
        self.model = model
        plan = model.plan
        var rowsOf = [[(row: Int, factor: Double)]](repeating: [], count: plan.candidates.count)
        for (number, row) in model.rows.enumerated() {
            for term in row.row.terms { rowsOf[term.column].append((number, term.factor)) }
        }
        self.rowsOf = rowsOf
        favoured = model.precedences.map { Set($0.favoured) }
        others = model.precedences.map { Set($0.others) }
    }

    func package(
        _ choice: [Bool], gap: Double?, place: PlanPackage.Place? = nil, isProven: Bool? = nil
    ) -> PlanPackage {
        let chosen = plan.candidates.indices.filter { choice[$0] }
        func ids(_ side: Candidate.Side) -> [String] {
            chosen.map { plan.candidates[$0] }.filter { $0.side == side }.map(\.id)
        }
        let scores = plan.scores.map { score in
            PlanPackage.Score(
                name: score.name, value: chosen.reduce(0) { $0 + score.points(of: plan.candidates[$1]) })
        }
        return PlanPackage(
            ours: ids(.ours), theirs: ids(.theirs), scores: scores, total: model.total(of: choice), gap: gap,
            place: place, isProven: isProven ?? (gap == 0),
            why: chosen.map { reason($0) } + exhausted(choice))
    }

    /// What somebody adds, part by part, and what demands that they be in.
    private func reason(_ place: Int) -> PlanSaying {
        let candidate = plan.candidates[place]
        let parts = plan.scores.compactMap { score -> PlanSaying.Slot? in
            let terms = score.terms.map { ($0.label, $0.points(of: candidate)) }.filter { $0.1 != 0 }
            guard !terms.isEmpty else { return nil }
            let inner = terms.map { label, points -> PlanSaying.Slot in
                .saying(PlanSaying("why.term", ["label": label, "number": .number(points)]))
            }
            return .saying(
                PlanSaying(
                    "why.score",
                    [
                        "score": .text(score.name), "number": .number(score.points(of: candidate)),
                        "terms": .long(inner),
                    ]))
        }
        var slots: [String: PlanSaying.Slot] = [
            "id": .text(candidate.id), "sum": parts.isEmpty ? .saying(PlanSaying("why.nothing")) : .list(parts),
            "points": .signed(model.points[place]),
        ]
        let demanded = (model.keptIn[place] ?? []).map { PlanSaying.Slot.text(plan.constraints[$0].id) }
        guard !demanded.isEmpty else { return PlanSaying("why.in", slots) }
        slots["rules"] = .list(demanded)
        return PlanSaying("why.in.demanded", slots)
    }

    /// Constraints that leave no room.
    private func exhausted(_ choice: [Bool]) -> [PlanSaying] {
        var seen: Set<Int> = []
        return model.rows.compactMap { row in
            let sum = row.row.sum(of: choice)
            let isAtBound = [row.row.least, row.row.most].contains { $0.map { abs($0 - sum) < 1e-7 } ?? false }
            guard isAtBound, seen.insert(row.constraint).inserted else { return nil }
            let constraint = plan.constraints[row.constraint]
            return PlanSaying("why.bound", ["id": .text(constraint.id), "says": .saying(constraint.says)])
        }
    }

    /// Why each of the others is not in the package.
    func leftOut(of choice: [Bool], isProven: Bool) -> [PlanResult.LeftOut] {
        let standing = Standing(
            choice: choice, sums: model.rows.map { $0.row.sum(of: choice) },
            missing: model.precedences.map { $0.favoured.count { !choice[$0] } },
            taken: model.precedences.map { $0.others.count { choice[$0] } })
        let others = plan.candidates.indices.filter { !choice[$0] }.sorted {
            (model.points[$1], $0) < (model.points[$0], $1)
        }
        return others.map { place in
            PlanResult.LeftOut(
                candidate: plan.candidates[place], points: model.points[place],
                why: exclusion(place, standing, isProven))
        }
    }

    private func exclusion(_ place: Int, _ standing: Standing, _ isProven: Bool) -> PlanSaying {
        if let rules = model.keptOut[place] {
            let named = rules.map { rule -> PlanSaying.Slot in
                .saying(PlanSaying("rule", ["id": .text(plan.constraints[rule].id), "says": .saying(says(rule))]))
            }
            return PlanSaying("out.kept", ["rules": .list(named)])
        }
        let broken = broken(adding: place, removing: nil, standing)
        if broken.isEmpty {
            let points = model.points[place]
            // A package that was not proven best may well be bettered so.
            return PlanSaying(points > 0 && !isProven ? "out.open" : "out.changes", ["points": .signed(points)])
        }
        var best: (place: Int, change: Double)?
        for other in plan.candidates.indices where standing.choice[other] && model.keptIn[other] == nil {
            guard plan.candidates[other].side == plan.candidates[place].side else { continue }
            let change = model.points[place] - model.points[other]
            guard change > best?.change ?? -.infinity else { continue }
            if self.broken(adding: place, removing: other, standing).isEmpty { best = (other, change) }
        }
        let names = PlanSaying.Slot.list(broken.map { .text(plan.constraints[$0].id) })
        guard let best else { return PlanSaying("out.breaks", ["rules": names]) }
        return PlanSaying(
            "out.swap",
            ["rules": names, "id": .text(plan.candidates[best.place].id), "points": .signed(best.change)])
    }

    /// What a rule says, without the list of all whom it names.
    private func says(_ place: Int) -> PlanSaying {
        switch plan.constraints[place].kind {
        case .mustNot: PlanSaying("says.must-not.short")
        case .veto(let side, _): PlanSaying("says.veto.short", ["side": .side(side)])
        default: plan.constraints[place].says
        }
    }

    /// The constraints that break if one comes in and another goes out.
    private func broken(adding place: Int, removing other: Int?, _ standing: Standing) -> [Int] {
        var change: [Int: Double] = [:]
        for entry in rowsOf[place] { change[entry.row, default: 0] += entry.factor }
        if let other { for entry in rowsOf[other] { change[entry.row, default: 0] -= entry.factor } }
        var broken: Set<Int> = []
        for (row, difference) in change where !model.rows[row].row.allows(standing.sums[row] + difference) {
            broken.insert(model.rows[row].constraint)
        }
        func one(_ place: Int?, in set: Set<Int>) -> Int { place.map { set.contains($0) ? 1 : 0 } ?? 0 }
        for (number, precedence) in model.precedences.enumerated() {
            let missing = standing.missing[number] - one(place, in: favoured[number]) + one(other, in: favoured[number])
            let taken = standing.taken[number] + one(place, in: others[number]) - one(other, in: others[number])
            if missing > 0, taken > 0 { broken.insert(precedence.constraint) }
        }
        return broken.sorted()
    }
}
