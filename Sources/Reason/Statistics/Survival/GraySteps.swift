// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What Gray’s test sums from time to time, in the notation of the paper (Annals of Statistics 16, 1141–1154).
struct GraySteps {
    /// One time at which somebody’s spell ended.
    private struct Step {
        /// a(i, r): how the score of group i answers to an end in group r.
        var direct: [Double]
        /// c(i, r) up to this time.
        var later: [Double]
        /// The weight of later times in an end of this kind, and in another, for each group.
        var ownShare: [Double]
        var otherShare: [Double]
        /// The variance of an end of this kind and of another, for each group.
        var ownSpread: [Double]
        var otherSpread: [Double]
    }

    private(set) var scores: [Double]
    private let count: Int
    private var steps: [Step] = []
    private var total: [Double]

    init(_ data: SurvivalData, kind: Int, groups: [Int], count: Int, rho: Double) {
        self.count = count
        scores = Array(repeating: 0, count: count)
        total = Array(repeating: 0, count: count * count)
        let table = RiskTable(data, rows: Array(0..<data.count))
        var risks = GroupRisks(data, table, groups, count)
        var state = State(count)
        for place in table.times.indices where table.ends[place] > 0 {
            risks.advance(to: place)
            state.count(data, table, place, kind, groups)
            take(&state, risks.atRisk, rho)
        }
    }

    /// The covariance of the scores of two groups.
    func covariance(_ i: Int, _ j: Int) -> Double {
        var sum = 0.0
        for step in steps {
            for r in 0..<count {
                let (left, right) = (
                    total[i * count + r] - step.later[i * count + r], total[j * count + r] - step.later[j * count + r]
                )
                if step.ownSpread[r] > 0 {
                    sum +=
                        (step.direct[i * count + r] + step.ownShare[r] * left)
                        * (step.direct[j * count + r] + step.ownShare[r] * right) * step.ownSpread[r]
                }
                sum += step.otherShare[r] * left * step.otherShare[r] * right * step.otherSpread[r]
            }
        }
        return sum
    }

    private mutating func take(_ state: inout State, _ atRisk: [Double], _ rho: Double) {
        let present = (0..<count).filter { atRisk[$0] > 0 }
        // h = Y / S(t-), and R = h (1 - F(t-)).
        var (h, weighted) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
        for r in present {
            h[r] = atRisk[r] / state.survival[r]
            weighted[r] = h[r] * (1 - state.incidence[r])
        }
        let (allH, allWeighted) = (h.reduce(0, +), weighted.reduce(0, +))
        let own = state.own.reduce(0, +)
        let pooledBefore = state.pooled
        let pooled = pooledBefore + own / allH
        let weight = rho == 0 ? 1 : pow(1 - pooledBefore, rho)
        var step = Step(
            direct: Array(repeating: 0, count: count * count), later: [], ownShare: Array(repeating: 0, count: count),
            otherShare: Array(repeating: 0, count: count), ownSpread: Array(repeating: 0, count: count),
            otherSpread: Array(repeating: 0, count: count))
        for i in present {
            scores[i] += weight * (state.own[i] - own * weighted[i] / allWeighted)
            for r in present {
                step.direct[i * count + r] = weight * h[i] * ((i == r ? 1 : 0) - h[r] / allH)
                total[i * count + r] += step.direct[i * count + r] * own / (allH * (1 - pooledBefore))
            }
        }
        step.later = total
        for r in present {
            let (risk, before) = (atRisk[r], state.survival[r])
            state.incidence[r] += before * state.own[r] / risk
            state.survival[r] *= (risk - state.own[r] - state.other[r]) / risk
            let after = state.survival[r]
            if own > 0 {
                step.ownShare[r] = after > 0 ? 1 - (1 - pooled) / after : 1
                let ties = own > 1 && allH * before > 1 ? 1 - (own - 1) / (allH * before - 1) : 1
                step.ownSpread[r] = ties * before * own / (allH * risk)
            }
            if after > 0, state.other[r] > 0 {
                step.otherShare[r] = (1 - pooled) / after
                let ties = state.other[r] > 1 && risk > 1 ? 1 - (state.other[r] - 1) / (risk - 1) : 1
                step.otherSpread[r] = ties * before * before * state.other[r] / (risk * risk)
            }
        }
        state.pooled = pooled
        steps.append(step)
    }

    /// What each group has come to, and what happened at the time at hand.
    private struct State {
        /// S of each group.
        var survival: [Double]
        /// F of each group.
        var incidence: [Double]
        /// F of all groups together.
        var pooled = 0.0
        /// Ends of the kind in question, and others.
        var own: [Double]
        var other: [Double]

        init(_ count: Int) {
            survival = Array(repeating: 1, count: count)
            incidence = Array(repeating: 0, count: count)
            own = incidence
            other = incidence
        }

        mutating func count(_ data: SurvivalData, _ table: RiskTable, _ place: Int, _ kind: Int, _ groups: [Int]) {
            for group in own.indices { (own[group], other[group]) = (0, 0) }
            for index in table.starts[place]..<table.starts[place + 1] {
                let row = table.order[index]
                if data.end[row] == kind {
                    own[groups[row]] += 1
                } else if data.end[row] > 0 {
                    other[groups[row]] += 1
                }
            }
        }
    }
}
