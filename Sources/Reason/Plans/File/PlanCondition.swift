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

extension PlanCondition: CustomStringConvertible {
    /// As one reads it: `health is grave, age is at least 60`.
    public var description: String {
        clauses.map { clause in
            switch clause.test {
            case .among(let values): "\(clause.attribute) is \(values.map(\.description).joined(separator: " or "))"
            case .between(let least?, let most?):
                "\(clause.attribute) is from \(PlanValue.shown(least)) to \(PlanValue.shown(most))"
            case .between(let least?, nil): "\(clause.attribute) is at least \(PlanValue.shown(least))"
            case .between(nil, let most?): "\(clause.attribute) is at most \(PlanValue.shown(most))"
            case .between(nil, nil): "\(clause.attribute) is known"
            }
        }.joined(separator: ", ")
    }
}
