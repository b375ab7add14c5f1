// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The steps of one incidence curve, and the two ways to its variance.
struct IncidenceSteps {
    /// How many were at risk at each time.
    let atRisk: [Double]
    /// The hazard of any end at each time.
    let hazard: [Double]
    /// The hazard of the end in question.
    let cause: [Double]
    /// The share not ended just before each time.
    let before: [Double]
    /// The incidence at each time.
    let incidence: [Double]

    init(_ table: RiskTable, _ ends: [Int]) {
        atRisk = table.atRisk.map(Double.init)
        var (hazard, cause, before, incidence): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        var (survival, sum) = (1.0, 0.0)
        for place in table.times.indices {
            let risk = Double(table.atRisk[place])
            let total = Double(table.ends[place])
            before.append(survival)
            hazard.append(total / risk)
            cause.append(Double(ends[place]) / risk)
            sum += survival * Double(ends[place]) / risk
            incidence.append(sum)
            survival *= (risk - total) / risk
        }
        (self.hazard, self.cause, self.before, self.incidence) = (hazard, cause, before, incidence)
    }

    /// Carries the covariance of (not ended, ended so) from time to time; every term is positive, so no digit is lost.
    func carried() -> [Double] {
        var (both, ended, cross) = (0.0, 0.0, 0.0)
        return atRisk.indices.map { place in
            let (h, c, risk) = (hazard[place], cause[place], atRisk[place])
            let square = before[place] * before[place] / risk
            // The step is a multinomial draw of those at risk.
            let next = (
                both: (1 - h) * (1 - h) * both + square * h * (1 - h),
                ended: ended + 2 * c * cross + c * c * both + square * c * (1 - c),
                cross: (1 - h) * (cross + c * both) - square * c * (1 - h)
            )
            (both, ended, cross) = next
            return ended
        }
    }

    /// Sums the squared influence of every person. While a person is at risk the influence is a + b F + P for numbers a
    /// and b of that person and sums F and P common to all; after the exit it is a + b F. So only sums of a, b and their
    /// squares are kept.
    func influence(_ table: RiskTable, _ data: SurvivalData, kind: Int, entry: [Double]) -> [Double] {
        var (seen, gone) = (Sums(), Sums())
        let entries = RiskTable.sorted(table.order, by: entry)
        var own = [Int: (a: Double, b: Double)](minimumCapacity: entries.count)
        var (entered, compensator, common, sum) = (0, 0.0, 0.0, 0.0)
        var variances: [Double] = []
        for place in table.times.indices {
            while entered < entries.count, entry[entries[entered]] < table.times[place] {
                let part = (a: compensator * sum - common, b: -compensator)
                own[entries[entered]] = part
                seen.add(part)
                entered += 1
            }
            let (h, c, risk) = (hazard[place], cause[place], atRisk[place])
            let step = before[place] * c
            common += step * compensator - before[place] * c / risk
            sum += step
            let rest = risk * (1 - h)
            if h > 0, rest > 0 { compensator += h / rest }
            for index in table.starts[place]..<table.starts[place + 1] {
                let row = table.order[index]
                guard let part = own[row] else { continue }
                seen.remove(part)
                let jump = data.end[row] == kind ? before[place] / risk : 0
                let value = part.a + part.b * sum + common + jump
                // From here on the influence on survival is fixed: it acts on every later step.
                let lasting = (data.end[row] > 0 && rest > 0 ? 1 / rest : 0) - compensator - part.b
                gone.add((a: value + lasting * sum, b: -lasting))
            }
            variances.append(seen.squares(sum, common) + gone.squares(sum, 0))
        }
        return variances
    }

    /// Sums over persons of a, b, a², ab and b².
    private struct Sums {
        var (count, a, b, aa, ab, bb) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

        mutating func add(_ part: (a: Double, b: Double), _ sign: Double = 1) {
            count += sign
            a += sign * part.a
            b += sign * part.b
            aa += sign * part.a * part.a
            ab += sign * part.a * part.b
            bb += sign * part.b * part.b
        }

        mutating func remove(_ part: (a: Double, b: Double)) { add(part, -1) }

        /// Σ (a + b f + p)².
        func squares(_ f: Double, _ p: Double) -> Double {
            aa + bb * f * f + count * p * p + 2 * (ab * f + a * p + b * f * p)
        }
    }
}
