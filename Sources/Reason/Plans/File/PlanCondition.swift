// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which candidates are meant: all of the respects must be as told.
public struct PlanCondition: Hashable, Sendable {
    /// What a value must be.
    enum Test: Hashable, Sendable {
        case among([PlanValue])
        case between(Double?, Double?)
    }

    /// One respect.
    struct Clause: Hashable, Sendable {
        let attribute: String
        let test: Test
    }

    let clauses: [Clause]

    /// Whether it holds for a candidate; nil if it hangs on something that is not known.
    func holds(for candidate: Candidate) -> Bool? {
        var result: Bool? = true
        for clause in clauses {
            switch Self.holds(clause, candidate.value(clause.attribute)) {
            case false: return false
            case nil: result = nil
            default: break
            }
        }
        return result
    }

    private static func holds(_ clause: Clause, _ value: PlanValue) -> Bool? {
        switch (clause.test, value) {
        case (.among(let values), .unknown): values.contains(.unknown) ? true : nil
        case (.among(let values), _): values.contains(value)
        case (.between(let least, let most), .number(let number)):
            number >= (least ?? -.infinity) && number <= (most ?? .infinity)
        case (.between, .unknown): nil
        case (.between, _): false
        }
    }
}

extension PlanCondition {
    /// As one reads it: `health is grave, age is at least 60`.
    public var says: PlanSaying.Slot {
        .list(
            clauses.map { clause in
                let attribute = PlanSaying.Slot.text(clause.attribute)
                let saying =
                    switch clause.test {
                    case .among(let values):
                        PlanSaying("test.among", ["attribute": attribute, "values": .oneOf(values.map { .value($0) })])
                    case .between(let least?, let most?):
                        PlanSaying(
                            "test.range", ["attribute": attribute, "least": .number(least), "most": .number(most)])
                    case .between(let least?, nil):
                        PlanSaying("test.least", ["attribute": attribute, "number": .number(least)])
                    case .between(nil, let most?):
                        PlanSaying("test.most", ["attribute": attribute, "number": .number(most)])
                    case .between(nil, nil): PlanSaying("test.known", ["attribute": attribute])
                    }
                return .saying(saying)
            })
    }
}
