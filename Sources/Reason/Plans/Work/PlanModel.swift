// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A plan, or some of its constraints, as an integer program: a column for each candidate, and one for each “first”.
struct PlanModel {
    /// A row and the constraint that it comes from.
    struct Row {
        let constraint: Int
        let row: IntegerProgram.Row
    }

    /// Who goes before others of a side; the others may be chosen only if all of these are.
    struct Precedence {
        let constraint: Int
        let favoured: [Int]
        let others: [Int]
        /// How many of the others there can be in a package.
        let room: Int
    }

    let plan: Plan
    /// What each candidate adds to the total.
    let points: [Double]
    /// Rows over candidates alone.
    let rows: [Row]
    let precedences: [Precedence]
    /// The constraints that keep a candidate out, or in.
    let keptOut: [Int: [Int]]
    let keptIn: [Int: [Int]]

    /// - Parameter active: the places of the constraints that count; all by default.
    init(_ plan: Plan, active: Set<Int>? = nil) {
        self.plan = plan
        points = plan.candidates.map { plan.points(of: $0) }
        var builder = PlanRows(plan)
        let places = plan.constraints.indices.filter { active?.contains($0) ?? true }
        for place in places { builder.add(plan.constraints[place], place) }
        (rows, keptOut, keptIn) = (builder.rows, builder.keptOut, builder.keptIn)
        // Those who cannot be chosen hold nobody up.
        precedences = places.compactMap { place in
            guard case .first(let side, let condition) = plan.constraints[place].kind else { return nil }
            let members = plan.candidates.indices.filter { plan.candidates[$0].side == side }
            let favoured = members.filter { condition.holds(for: plan.candidates[$0]) == true }
            let kept = builder.keptOut
            let others = members.filter { condition.holds(for: plan.candidates[$0]) != true }
            return Precedence(
                constraint: place, favoured: favoured.filter { kept[$0] == nil }, others: others,
                room: Self.room(side, among: places.map { plan.constraints[$0] }, atMost: others.count))
        }
    }

    private static func room(
        _ side: Candidate.Side, among constraints: [PlanConstraint], atMost count: Int
    ) -> Int {
        constraints.reduce(count) { room, constraint in
            guard case .count(side, nil, let bounds) = constraint.kind, let most = bounds.most else { return room }
            return min(room, Int(most))
        }
    }

    /// Constraints of which one keeps a candidate in and the other out.
    var contradictions: [[Int]] {
        keptIn.keys.sorted().compactMap { candidate in
            guard let out = keptOut[candidate]?.first, let into = keptIn[candidate]?.first else { return nil }
            return [out, into].sorted()
        }
    }

    /// The program; its first columns are the candidates.
    ///
    /// - Parameters:
    ///   - objective: what each candidate adds; the total by default.
    ///   - extra: further rows.
    func program(objective: [Double]? = nil, extra: [IntegerProgram.Row] = []) -> IntegerProgram {
        let count = plan.candidates.count
        var all = rows.map(\.row)
        for (number, precedence) in precedences.enumerated() {
            let gate = count + number
            all += precedence.favoured.map { IntegerProgram.Row([(gate, 1), ($0, -1)], most: 0) }
            // One row for all of the others: a row for each would bind closer, and take the solver far longer.
            let others = precedence.others.map { (column: $0, factor: 1.0) }
            all.append(IntegerProgram.Row(others + [(gate, -Double(max(1, precedence.room)))], most: 0))
        }
        var fixed: [Int: Bool] = [:]
        for candidate in keptOut.keys { fixed[candidate] = false }
        for candidate in keptIn.keys { fixed[candidate] = true }
        return IntegerProgram(
            objective: (objective ?? points) + [Double](repeating: 0, count: precedences.count), fixed: fixed,
            rows: all + extra)
    }

    /// What a choice is worth.
    func total(of choice: [Bool]) -> Double { sum(points, of: choice) }

    func sum(_ values: [Double], of choice: [Bool]) -> Double {
        values.indices.reduce(0) { $0 + (choice[$1] ? values[$1] : 0) }
    }

    /// The constraints that a choice breaks, worked out without the solver.
    func broken(by choice: [Bool]) -> [Int] {
        var broken: Set<Int> = []
        for row in rows where !row.row.allows(row.row.sum(of: choice)) { broken.insert(row.constraint) }
        for (candidate, places) in keptOut where choice[candidate] { broken.formUnion(places) }
        for (candidate, places) in keptIn where !choice[candidate] { broken.formUnion(places) }
        for precedence in precedences {
            let isComplete = precedence.favoured.allSatisfy { choice[$0] }
            if !isComplete, precedence.others.contains(where: { choice[$0] }) { broken.insert(precedence.constraint) }
        }
        return broken.sorted()
    }
}
