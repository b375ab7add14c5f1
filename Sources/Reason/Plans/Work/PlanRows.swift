// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Turns constraints into rows and into candidates who are in or out.
struct PlanRows {
    private let plan: Plan
    private let places: [String: Int]
    private(set) var rows: [PlanModel.Row] = []
    private(set) var keptOut: [Int: [Int]] = [:]
    private(set) var keptIn: [Int: [Int]] = [:]

    init(_ plan: Plan) {
        self.plan = plan
        places = Dictionary(uniqueKeysWithValues: plan.candidates.enumerated().map { ($0.element.id, $0.offset) })
    }

    private func columns(_ ids: [String]) -> [Int] { ids.compactMap { places[$0] } }

    private func members(_ side: Candidate.Side, _ condition: PlanCondition? = nil) -> [Int] {
        plan.candidates.indices.filter { place in
            let candidate = plan.candidates[place]
            return candidate.side == side && (condition.map { $0.holds(for: candidate) == true } ?? true)
        }
    }

    private mutating func add(
        _ terms: [(column: Int, factor: Double)], _ bounds: PlanConstraint.Bounds, _ place: Int
    ) {
        let row = IntegerProgram.Row(terms, least: bounds.least, most: bounds.most)
        rows.append(PlanModel.Row(constraint: place, row: row))
    }

    mutating func add(_ constraint: PlanConstraint, _ place: Int) {
        switch constraint.kind {
        case .count(let side, let condition, let bounds): add(members(side, condition).map { ($0, 1) }, bounds, place)
        case .sum(let side, let attribute, let condition, let bounds, let unknown):
            add(members(side, condition).map { ($0, number($0, attribute, unknown)) }, bounds, place)
        case .share(let side, let condition, let bounds): addShare(side, condition, bounds, place)
        case .balance(let attribute, let times, let bounds, let unknown):
            let values = plan.candidates.indices.map { column in attribute.map { number(column, $0, unknown) } ?? 1 }
            let ours = members(.ours).map { (column: $0, factor: values[$0]) }
            add(ours + members(.theirs).map { (column: $0, factor: -times * values[$0]) }, bounds, place)
        case .must(let ids): for column in columns(ids) { keptIn[column, default: []].append(place) }
        case .mustNot(let ids), .veto(_, let ids):
            for column in columns(ids) { keptOut[column, default: []].append(place) }
        case .apart(let ids): add(columns(ids).map { ($0, 1) }, .init(least: nil, most: 1), place)
        case .together(let ids):
            let columns = columns(ids)
            for (one, next) in zip(columns, columns.dropFirst()) {
                add([(one, 1), (next, -1)], .init(least: 0, most: 0), place)
            }
        case .onlyWith(let id, let others):
            let with = columns(others).filter { $0 != places[id] }
            add(columns([id]).map { ($0, 1) } + with.map { ($0, -1) }, .init(least: nil, most: 0), place)
        case .consent(let side, let attribute, let values):
            for column in members(side) where !values.contains(plan.candidates[column].value(attribute)) {
                keptOut[column, default: []].append(place)
            }
        case .spread(let side, let attribute, let values, let bounds):
            for value in values {
                let members = members(side).filter { plan.candidates[$0].value(attribute) == value }
                add(members.map { ($0, 1) }, bounds, place)
            }
        case .first: break
        }
    }

    private func number(_ column: Int, _ attribute: String, _ unknown: Double?) -> Double {
        plan.candidates[column].number(attribute) ?? unknown ?? 0
    }

    /// A share of those chosen, multiplied out: who has it counts 1 − s, who has not −s, and the sum is not below (above) 0.
    private mutating func addShare(
        _ side: Candidate.Side, _ condition: PlanCondition, _ bounds: PlanConstraint.Bounds, _ place: Int
    ) {
        let having = Set(members(side, condition))
        func terms(_ share: Double) -> [(column: Int, factor: Double)] {
            members(side).map { ($0, having.contains($0) ? 1 - share : -share) }
        }
        if let least = bounds.least { add(terms(least), .init(least: 0, most: nil), place) }
        if let most = bounds.most { add(terms(most), .init(least: nil, most: 0), place) }
    }
}
