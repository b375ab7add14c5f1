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

    /// What it demands.
    public var says: PlanSaying {
        switch kind {
        case .count(let side, let condition, let bounds):
            Self.sided("says.count", side, condition, ["bounds": Self.said(bounds)])
        case .sum(let side, let attribute, let condition, let bounds, _):
            Self.sided("says.sum", side, condition, ["attribute": .text(attribute), "bounds": Self.said(bounds)])
        case .share(let side, let condition, let bounds):
            Self.sided("says.share", side, condition, ["bounds": Self.said(bounds)])
        case .balance(let attribute, let times, let bounds, _): Self.balance(attribute, times, bounds)
        case .must(let ids): PlanSaying("says.must", ["ids": Self.said(ids)])
        case .mustNot(let ids): PlanSaying("says.must-not", ["ids": Self.said(ids)])
        case .veto(let side, let ids): PlanSaying("says.veto", ["side": .side(side), "ids": Self.said(ids)])
        case .apart(let ids): PlanSaying("says.apart", ["ids": Self.said(ids)])
        case .together(let ids): PlanSaying("says.together", ["ids": Self.said(ids)])
        case .onlyWith(let id, let others):
            PlanSaying("says.only-with", ["id": .text(id), "ids": Self.said(others)])
        case .consent(let side, let attribute, let values):
            PlanSaying(
                "says.consent",
                ["side": .side(side), "attribute": .text(attribute), "values": .oneOf(values.map { .value($0) })])
        case .spread(let side, let attribute, _, let bounds):
            PlanSaying(
                "says.spread", ["bounds": Self.said(bounds), "side": .side(side), "attribute": .text(attribute)])
        case .first(let side, let condition): Self.sided("says.first", side, condition, [:])
        }
    }

    private static func sided(
        _ key: String, _ side: Candidate.Side, _ condition: PlanCondition?, _ slots: [String: PlanSaying.Slot]
    ) -> PlanSaying {
        var slots = slots
        slots["side"] = .side(side)
        guard let condition else { return PlanSaying(key, slots) }
        slots["where"] = condition.says
        return PlanSaying(key + ".where", slots)
    }

    private static func balance(_ attribute: String?, _ times: Double, _ bounds: Bounds) -> PlanSaying {
        var slots: [String: PlanSaying.Slot] = [
            "attribute": attribute.map { .text($0) } ?? .saying(PlanSaying("number")), "bounds": said(bounds),
        ]
        guard times != 1 else { return PlanSaying("says.balance", slots) }
        slots["times"] = .number(times)
        return PlanSaying("says.balance.times", slots)
    }

    private static func said(_ ids: [String]) -> PlanSaying.Slot {
        let first = PlanSaying.Slot.list(ids.prefix(6).map { .text($0) })
        return ids.count > 6
            ? .saying(PlanSaying("ids.more", ["ids": first, "n": .count(ids.count - 6)])) : first
    }

    private static func said(_ bounds: Bounds) -> PlanSaying.Slot {
        switch (bounds.least, bounds.most) {
        case (let least?, let most?) where least == most:
            .saying(PlanSaying("bounds.exactly", ["number": .number(least)]))
        case (let least?, let most?):
            .saying(PlanSaying("bounds.range", ["least": .number(least), "most": .number(most)]))
        case (let least?, nil): .saying(PlanSaying("bounds.least", ["number": .number(least)]))
        case (nil, let most?): .saying(PlanSaying("bounds.most", ["number": .number(most)]))
        case (nil, nil): .saying(PlanSaying("bounds.any"))
        }
    }
}
