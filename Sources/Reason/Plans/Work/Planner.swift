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
        let best = try solve(model.program(), plan.seconds * (plan.packages > 1 || plan.frontier != nil ? 0.6 : 0.9))
        switch best.outcome {
        case .infeasible:
            result.status = .infeasible
            result.conflicts = try conflicts(&result.notes)
            return result
        case .unknown:
            result.notes.append("The time was up before a package was found. Give it more (seconds: …).")
            return result
        case .optimal: result.status = .optimal
        case .feasible: result.status = .feasible
        }
        result.gap = best.gap
        let explainer = PlanExplainer(model)
        result.packages = [explainer.package(best.choice, gap: best.gap)]
        result.leftOut = explainer.leftOut(of: best.choice, isProven: best.outcome == .optimal)
        try addPackages(after: best.choice, explainer, &result)
        try addFrontier(explainer, &result)
        return result
    }

    /// The next best packages, each found with those before it forbidden.
    private func addPackages(after first: [Bool], _ explainer: PlanExplainer, _ result: inout PlanResult) throws {
        var forbidden = [without(first)]
        let share = plan.frontier == nil ? 1.0 : 0.5
        let until = secondsLeft * (1 - share)
        while result.packages.count < plan.packages {
            let left = secondsLeft - until
            guard left > 0.1 else {
                result.notes.append("The time was up after \(result.packages.count) packages.")
                return
            }
            let next = try solve(model.program(extra: forbidden), left)
            switch next.outcome {
            case .infeasible:
                result.notes.append("There are no further packages.")
                return
            case .unknown:
                result.notes.append("The time was up after \(result.packages.count) packages.")
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

    private func addFrontier(_ explainer: PlanExplainer, _ result: inout PlanResult) throws {
        guard let wanted = plan.frontier else { return }
        let frontier = try PlanFrontier(model, wanted) { program in
            let left = secondsLeft
            guard left > 0.05 else { return nil }
            let solution = try solve(program, left)
            return solution.outcome == .optimal ? solution.choice : nil
        }.walk()
        result.frontier = frontier.choices.map { explainer.package($0, gap: nil) }
        result.isFrontierWhole = frontier.isWhole
        if frontier.wasCut {
            result.notes.append("The time was up before the frontier had all its points. Give it more (seconds: …).")
        } else if !frontier.isWhole {
            result.notes.append("The frontier shows \(frontier.choices.count) points; between them there may be more.")
        }
    }

    /// Sets of constraints of which each cannot be kept as a whole, found by leaving out one after the other.
    private func conflicts(_ notes: inout [String]) throws -> [PlanConflict] {
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
            notes.append("The time was up before the clashing constraints were fewest. Give it more (seconds: …).")
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
