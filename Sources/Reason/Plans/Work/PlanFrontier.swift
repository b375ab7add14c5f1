// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Walks the frontier between two scores: one is made best while the other is held above a step (epsilon-constraint).
///
/// The end points come first, then what lies between. A point that the time did not suffice to prove is kept with its gap: it
/// keeps all constraints, and others may be better by so much.
struct PlanFrontier {
    /// A choice on the frontier.
    struct Point {
        let choice: [Bool]
        let place: PlanPackage.Place
        /// How far the score that was made best may be from the greatest there, as a share; nil if it is not known.
        let gap: Double?
        /// Whether it is proven that nothing is better in both scores.
        let isProven: Bool
    }

    /// Where it led.
    struct Walk {
        var points: [Point]
        var isWhole: Bool
        var wasCut: Bool
    }

    /// Solves a program within a share of the time that is left; nil if the time is up or nothing was found.
    typealias Best = (IntegerProgram, _ share: Double) throws -> IntegerSolution?

    private let model: PlanModel
    private let points: Int
    private let first: [Double]
    private let second: [Double]
    private let best: Best

    init(_ model: PlanModel, _ wanted: Plan.Frontier, best: @escaping Best) throws {
        self.model = model
        self.best = best
        points = wanted.points
        // Turned so that more is better.
        func values(_ index: Int) -> [Double] {
            let score = model.plan.scores[index]
            return model.plan.candidates.map { score.points(of: $0) * (score.weight < 0 ? -1 : 1) }
        }
        (first, second) = (values(wanted.first), values(wanted.second))
    }

    /// - Parameter total: the best package by the total, which is shown also where the time suffices for nothing else.
    func walk(besides total: Point) throws -> Walk {
        let start = try point(.bestFirst, best: first, then: second, share: 0.4)
        let end = try point(.bestSecond, best: second, then: first, share: 0.5)
        guard let start, let end else {
            return Walk(points: inOrder([start, end, total].compactMap { $0 }), isWhole: false, wasCut: true)
        }
        let (low, high) = (model.sum(second, of: start.choice), model.sum(second, of: end.choice))
        let areEndsProven = start.isProven && end.isProven
        if areEndsProven, high <= low + step(high) { return Walk(points: [start], isWhole: true, wasCut: false) }
        // Few candidates have few points: all of them, one after the other. Otherwise steps of equal height.
        if areEndsProven, model.plan.candidates.count <= 60, let all = try all(from: start, low, high) { return all }
        var walk = Walk(points: [start, end, total], isWhole: false, wasCut: !areEndsProven)
        try addSteps(low, high, to: &walk)
        walk.points = inOrder(walk.points)
        return walk
    }

    private func all(from start: Point, _ low: Double, _ high: Double) throws -> Walk? {
        var (found, height) = ([start], low)
        while height < high - step(high) {
            guard found.count < points else { return nil }
            let next = try point(.between, best: first, then: second, above: height + step(height), share: 0.5)
            guard let next, next.isProven else { return nil }
            height = model.sum(second, of: next.choice)
            let isEnd = height >= high - step(high)
            found.append(
                isEnd ? Point(choice: next.choice, place: .bestSecond, gap: next.gap, isProven: true) : next)
        }
        return Walk(points: found.reversed(), isWhole: true, wasCut: false)
    }

    private func addSteps(_ low: Double, _ high: Double, to walk: inout Walk) throws {
        var height = low
        let steps = max(1, points - 1)
        for number in 1..<steps {
            let above = low + (high - low) * Double(number) / Double(steps)
            // A point may lie above several steps.
            guard above > height + step(height) else { continue }
            let share = 1 / Double(steps - number)
            guard let next = try point(.between, best: first, then: second, above: above, share: share) else {
                walk.wasCut = true
                continue
            }
            if !next.isProven { walk.wasCut = true }
            walk.points.append(next)
            height = model.sum(second, of: next.choice)
        }
    }

    /// From the best in the second score to the best in the first, each once, without those that another outdoes.
    private func inOrder(_ found: [Point]) -> [Point] {
        let valued = found.map { (point: $0, x: model.sum(first, of: $0.choice), y: model.sum(second, of: $0.choice)) }
        var kept: [(point: Point, x: Double, y: Double)] = []
        for one in valued {
            let isOutdone = valued.contains { other in
                other.x >= one.x - step(one.x) && other.y >= one.y - step(one.y)
                    && (other.x > one.x + step(one.x) || other.y > one.y + step(one.y))
            }
            if isOutdone { continue }
            let same = kept.firstIndex { abs($0.x - one.x) <= step(one.x) && abs($0.y - one.y) <= step(one.y) }
            guard let same else {
                kept.append(one)
                continue
            }
            // Of two with the same scores that which is proven, then that which is an end.
            if one.point.isProven && !kept[same].point.isProven { kept[same] = one }
        }
        return kept.sorted { ($0.x, $1.y) < ($1.x, $0.y) }.map(\.point)
    }

    /// Differences below it do not count.
    private func step(_ value: Double) -> Double { 1e-5 * max(1, abs(value)) }

    /// The choice that is best in one score and, among those, in the other.
    private func point(
        _ place: PlanPackage.Place, best one: [Double], then other: [Double], above: Double? = nil, share: Double
    ) throws -> Point? {
        var rows: [IntegerProgram.Row] = []
        if let above { rows.append(row(other, above)) }
        guard let peak = try best(model.program(objective: one, extra: rows), share * 0.6) else { return nil }
        let height = model.sum(one, of: peak.choice)
        rows.append(row(one, height - 1e-6 * max(1, abs(height))))
        let last = try best(model.program(objective: other, extra: rows), share * 0.6)
        let isProven = peak.outcome == .optimal && last?.outcome == .optimal
        return Point(choice: last?.choice ?? peak.choice, place: place, gap: peak.gap, isProven: isProven)
    }

    private func row(_ values: [Double], _ least: Double) -> IntegerProgram.Row {
        IntegerProgram.Row(values.indices.map { ($0, values[$0]) }, least: least)
    }
}
