// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a package must keep to.
public struct PlanConstraint: Hashable, Sendable {
    /// Least and most; nil for none.
    struct Bounds: Hashable, Sendable {
        let least: Double?
        let most: Double?
    }

    enum Kind: Hashable, Sendable {
        case count(Candidate.Side, PlanCondition?, Bounds)
        case sum(Candidate.Side, String, PlanCondition?, Bounds, unknown: Double?)
        case share(Candidate.Side, PlanCondition, Bounds)
        /// Ours less so many times theirs, in heads or in an attribute.
        case balance(String?, times: Double, Bounds, unknown: Double?)
        case must([String])
        case mustNot([String])
        case veto(by: Candidate.Side, [String])
        case apart([String])
        case together([String])
        case onlyWith(String, [String])
        case consent(Candidate.Side, String, [PlanValue])
        case spread(Candidate.Side, String, [PlanValue], Bounds)
        case first(Candidate.Side, PlanCondition)
    }

    /// Its name in the plan.
    public let id: String
    /// Its line in the file.
    public let line: Int?
    /// Why it is there, in the user's words.
    public let reason: String?
    let kind: Kind

    /// What it demands, in words.
    public var says: String {
        switch kind {
        case .count(let side, let condition, let bounds):
            "\(Self.shown(bounds)) of \(side.rawValue)\(Self.shown(condition))"
        case .sum(let side, let attribute, let condition, let bounds, _):
            "\(attribute) of \(side.rawValue)\(Self.shown(condition)): in all \(Self.shown(bounds))"
        case .share(let side, let condition, let bounds):
            "share of those of \(side.rawValue)\(Self.shown(condition)): \(Self.shown(bounds))"
        case .balance(let attribute, let times, let bounds, _):
            "\(attribute ?? "number") of ours less \(times == 1 ? "" : PlanValue.shown(times) + " times ")that of theirs: "
                + Self.shown(bounds)
        case .must(let ids): "must be in: \(Self.shown(ids))"
        case .mustNot(let ids): "must not be in: \(Self.shown(ids))"
        case .veto(let side, let ids): "vetoed by \(side.rawValue): \(Self.shown(ids))"
        case .apart(let ids): "at most one of: \(Self.shown(ids))"
        case .together(let ids): "all or none of: \(Self.shown(ids))"
        case .onlyWith(let id, let others): "\(id) only with one of: \(Self.shown(others))"
        case .consent(let side, let attribute, let values):
            "\(side.rawValue) only with \(attribute) \(values.map(\.description).joined(separator: " or "))"
        case .spread(let side, let attribute, _, let bounds):
            "\(Self.shown(bounds)) of \(side.rawValue) for each \(attribute)"
        case .first(let side, let condition):
            "of \(side.rawValue) nobody else before all\(Self.shown(condition))"
        }
    }

    private static func shown(_ condition: PlanCondition?) -> String { condition.map { " whose \($0)" } ?? "" }

    private static func shown(_ ids: [String]) -> String {
        ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and \(ids.count - 6) more" : "")
    }

    private static func shown(_ bounds: Bounds) -> String {
        switch (bounds.least, bounds.most) {
        case (let least?, let most?) where least == most: "exactly \(PlanValue.shown(least))"
        case (let least?, let most?): "from \(PlanValue.shown(least)) to \(PlanValue.shown(most))"
        case (let least?, nil): "at least \(PlanValue.shown(least))"
        case (nil, let most?): "at most \(PlanValue.shown(most))"
        case (nil, nil): "any number"
        }
    }
}
