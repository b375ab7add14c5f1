// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds the best packages of a plan, the frontier between two scores, and reasons.
public struct Planner {
    /// Solves a program within so many seconds.
    public typealias Solve = (IntegerProgram, Double) throws -> IntegerSolution

    let plan: Plan
    let model: PlanModel
    private let solve: Solve
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    /// - Parameter solve: the solver; CBC in this process by default.
    public init(_ plan: Plan, solver solve: @escaping Solve = { try CbcSolver.solve($0, seconds: $1) }) {
        self.plan = plan
        self.solve = solve
        model = PlanModel(plan)
        start = clock.now
    }

    private var secondsLeft: Double { plan.seconds - (clock.now - start) / .seconds(1) }

    /// What of the plan's time is kept for the frontier, whatever else takes.
    private var reserved: Double {
        guard let frontier = plan.frontier else { return 0 }
        return frontier.seconds == nil ? plan.seconds * Self.frontierShare : 0
    }

    private static let frontierShare = 0.4

    /// Works the plan out.
    ///
    /// - Throws: ``SolverFault``, or what the solver throws.
    public func run() throws -> PlanResult {
        var result = PlanResult(status: .unknown, notes: plan.notes)
        guard model.contradictions.isEmpty else {
            result.status = .infeasible
            result.conflicts = try conflicts(&result.notes)
            return result
        }
        let (best, isGivenBack) = try findBest()
        result.bound = best.bound.isFinite ? best.bound : nil
        switch best.outcome {
        case .infeasible:
            result.status = .infeasible
            result.conflicts = try conflicts(&result.notes)
            return result
        case .unknown:
            result.notes.append(PlanSaying("note.no-package"))
            if let bound = result.bound { result.notes.append(PlanSaying("note.bound", ["number": .number(bound)])) }
            return result
        case .optimal: result.status = .optimal
        case .feasible: result.status = .feasible
        }
        result.gap = best.gap
        let explainer = PlanExplainer(model)
        result.packages = [explainer.package(best.choice, gap: best.gap)]
        result.leftOut = explainer.leftOut(of: best.choice, isProven: best.outcome == .optimal)
        try addPackages(after: best.choice, explainer, &result)
        try addFrontier(best, explainer, keeping: isGivenBack ? 0 : reserved, &result)
        return result
    }

    /// The best package. While none was found it has all the time, also what is kept for the frontier and for further packages:
    /// they would have nothing to stand on. A search that is begun anew finds no sooner, so the first has it all and ends with the first package.
    ///
    /// - Returns: what was found, and whether the time of the frontier was used for it.
    private func findBest() throws -> (best: IntegerSolution, isGivenBack: Bool) {
        let share = plan.packages > 1 ? 0.7 : 0.95
        let own = (plan.seconds - reserved) * share
        guard plan.frontier != nil || plan.packages > 1 else {
            return (try solve(model.program(), max(0.05, own)), false)
        }
        var program = model.program()
        program.stopsAtFirst = true
        let first = try solve(program, max(0.05, secondsLeft * 0.95))
        let left = own - (plan.seconds - secondsLeft)
        guard first.outcome == .feasible else { return (first, false) }
        guard left > 0.05 else { return (first, true) }
        (program.stopsAtFirst, program.start) = (false, first.choice)
        let next = try solve(program, left)
        return (next.choice.isEmpty || next.value < first.value ? first : next, false)
    }

    /// The next best packages, each found with those before it forbidden.
    private func addPackages(after first: [Bool], _ explainer: PlanExplainer, _ result: inout PlanResult) throws {
        var forbidden = [without(first)]
        while result.packages.count < plan.packages {
            let left = secondsLeft - reserved
            guard left > 0.1 else {
                result.notes.append(PlanSaying("note.packages", ["n": .count(result.packages.count)]))
                return
            }
            let next = try solve(model.program(extra: forbidden), left)
            switch next.outcome {
            case .infeasible:
                result.notes.append(PlanSaying("note.no-more"))
                return
            case .unknown:
                result.notes.append(PlanSaying("note.packages", ["n": .count(result.packages.count)]))
                return
            case .optimal, .feasible: break
            }
            result.packages.append(explainer.package(next.choice, gap: next.gap))
            forbidden.append(without(next.choice))
        }
        // A package that was not proven best may turn up behind a better one.
        result.packages.sort { $0.total > $1.total + 1e-9 }
    }

    /// A row that forbids a package and those that differ from it in fewer persons than wanted.
    private func without(_ choice: [Bool]) -> IntegerProgram.Row {
        let columns = plan.candidates.indices
        let chosen = columns.count { choice[$0] }
        return IntegerProgram.Row(
            columns.map { ($0, choice[$0] ? -1 : 1) }, least: Double(plan.difference - chosen))
    }

    private func addFrontier(
        _ best: IntegerSolution, _ explainer: PlanExplainer, keeping kept: Double, _ result: inout PlanResult
    ) throws {
        guard let wanted = plan.frontier else { return }
        let until = clock.now + .seconds(wanted.seconds ?? max(secondsLeft, kept))
        let walk = try PlanFrontier(model, wanted) { program, share in
            let left = (until - clock.now) / .seconds(1)
            guard left > 0.05 else { return nil }
            let solution = try solve(program, max(0.05, left * min(1, share)))
            return solution.choice.isEmpty ? nil : solution
        }.walk(besides: total(best))
        result.frontier = walk.points.map {
            explainer.package($0.choice, gap: $0.gap, place: $0.place, isProven: $0.isProven)
        }
        result.isFrontierWhole = walk.isWhole
        if walk.wasCut {
            result.notes.append(PlanSaying("note.frontier-time"))
        } else if !walk.isWhole {
            result.notes.append(PlanSaying("note.frontier-some", ["n": .count(walk.points.count)]))
        }
    }

    /// The best package as a point of the frontier: nothing is better in both scores if the total is made of them alone.
    private func total(_ best: IntegerSolution) -> PlanFrontier.Point {
        let isMadeOfBoth = plan.scores.count { $0.weight != 0 } == 2
        return PlanFrontier.Point(
            choice: best.choice, place: .bestTotal, gap: best.gap, isProven: best.outcome == .optimal && isMadeOfBoth)
    }

    /// Sets of constraints of which each cannot be kept as a whole, found by leaving out one after the other.
    private func conflicts(_ notes: inout [PlanSaying]) throws -> [PlanConflict] {
        var active = Set(plan.constraints.indices)
        var conflicts: [PlanConflict] = []
        while conflicts.count < 10 {
            // That all together clash is known.
            if !conflicts.isEmpty, try isFeasible(active) != false { break }
            let found = try clash(within: active)
            guard !found.places.isEmpty else { break }
            conflicts.append(
                PlanConflict(constraints: found.places.map { plan.constraints[$0] }, isLeast: found.isLeast))
            active.subtract(found.places)
            if !found.isLeast { break }
        }
        if conflicts.contains(where: { !$0.isLeast }) {
            notes.append(PlanSaying("note.clashes"))
        }
        return conflicts
    }

    private func clash(within active: Set<Int>) throws -> (places: [Int], isLeast: Bool) {
        var (kept, isLeast) = (active, true)
        for place in active.sorted() {
            switch try isFeasible(kept.subtracting([place])) {
            case false: kept.remove(place)
            case true: break
            default: isLeast = false
            }
        }
        return (kept.sorted(), isLeast)
    }

    /// nil if the time was up.
    private func isFeasible(_ active: Set<Int>) throws -> Bool? {
        let model = PlanModel(plan, active: active)
        guard model.contradictions.isEmpty else { return false }
        // Constraints are tried also when the time is up, but not for long.
        let nothing = [Double](repeating: 0, count: plan.candidates.count)
        let solution = try solve(model.program(objective: nothing), max(0.2, secondsLeft))
        switch solution.outcome {
        case .optimal, .feasible: return true
        case .infeasible: return false
        case .unknown: return nil
        }
    }
}
