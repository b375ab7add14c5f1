// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Walks the frontier between two scores: one is made best while the other is held above a step (epsilon-constraint).
struct PlanFrontier {
    /// Where it led.
    struct Walk {
        var choices: [[Bool]]
        var isWhole: Bool
        var wasCut: Bool
    }

    /// The best choice of a program that is proven best; nil if the time is up or there is none.
    typealias Best = (IntegerProgram) throws -> [Bool]?

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

    func walk() throws -> Walk {
        guard let start = try point(best: first, then: second), let end = try point(best: second, then: first) else {
            return Walk(choices: [], isWhole: false, wasCut: true)
        }
        let (low, high) = (model.sum(second, of: start), model.sum(second, of: end))
        guard high > low + step(high) else { return Walk(choices: [start], isWhole: true, wasCut: false) }
        // Few candidates have few points: all of them, one after the other. Otherwise steps of equal height.
        if model.plan.candidates.count <= 60, let all = try all(from: start, low, high) { return all }
        return try stepped(from: start, to: end, low, high)
    }

    private func all(from start: [Bool], _ low: Double, _ high: Double) throws -> Walk? {
        var (choices, height) = ([start], low)
        while height < high - step(high) {
            guard choices.count < points else { return nil }
            guard let next = try point(best: first, then: second, above: height + step(height)) else {
                return Walk(choices: choices, isWhole: false, wasCut: true)
            }
            choices.append(next)
            height = model.sum(second, of: next)
        }
        return Walk(choices: choices.reversed(), isWhole: true, wasCut: false)
    }

    private func stepped(from start: [Bool], to end: [Bool], _ low: Double, _ high: Double) throws -> Walk {
        var walk = Walk(choices: [start], isWhole: false, wasCut: false)
        var height = low
        for number in 1..<max(1, points - 1) {
            let above = low + (high - low) * Double(number) / Double(points - 1)
            // A point may lie above several steps.
            guard above > height + step(height) else { continue }
            guard let next = try point(best: first, then: second, above: above) else {
                walk.wasCut = true
                break
            }
            walk.choices.append(next)
            height = model.sum(second, of: next)
        }
        if height < high - step(high) { walk.choices.append(end) }
        walk.choices.reverse()
        return walk
    }

    /// Differences below it do not count.
    private func step(_ value: Double) -> Double { 1e-5 * max(1, abs(value)) }

    /// The choice that is best in one score and, among those, in the other.
    private func point(best one: [Double], then other: [Double], above: Double? = nil) throws -> [Bool]? {
        var rows: [IntegerProgram.Row] = []
        if let above { rows.append(row(other, above)) }
        guard let peak = try best(model.program(objective: one, extra: rows)) else { return nil }
        let height = model.sum(one, of: peak)
        rows.append(row(one, height - 1e-6 * max(1, abs(height))))
        return try best(model.program(objective: other, extra: rows))
    }

    private func row(_ values: [Double], _ least: Double) -> IntegerProgram.Row {
        IntegerProgram.Row(values.indices.map { ($0, values[$0]) }, least: least)
    }
}
