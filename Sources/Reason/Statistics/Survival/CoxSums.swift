// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The spells of a Cox model in the order in which its sums run: from the latest exit to the earliest.
struct CoxSums {
    /// What the sums say of one time at which spells ended.
    struct Moment {
        /// The place of the time among the times of ends, the latest first.
        let time: Double
        /// The rows that ended, as places in the sorted order.
        let ended: [Int]
        /// The weighted mean of the columns over those at risk, and over the steps of Efron’s rule.
        let mean: [Double]
        /// The sum of the columns’ covariances, one for each end; the lower triangle row by row.
        let covariance: [Double]
    }

    /// How many columns there are.
    let size: Int
    /// Their names.
    let names: [String]
    /// How many spells are counted.
    let records: Int
    /// How many ended.
    private(set) var ends = 0
    /// The share of ends whose time several share.
    private(set) var tiedShare = 0.0
    /// The rows, the latest exit first.
    let order: [Int]
    /// The spread of each column, for telling an estimate that runs away.
    let ranges: [Double]
    private let ties: CoxModel.Ties
    private let exits: [Double]
    private let entries: [Double]?
    /// The places of `exits`, the latest entry first.
    private let entryOrder: [Int]
    private let hasEnded: [Bool]
    /// The columns less their means, row by row.
    private let values: [Double]
    /// Spells that ended, with all that were at risk, for the curve over which effects may change.
    let data: SurvivalData
    let kind: Int?
    let start: Double

    init(
        _ data: SurvivalData, _ covariates: [Covariate], kind: Int?, ties: CoxModel.Ties, start: Double
    ) throws(StatisticsError) {
        guard !covariates.isEmpty else { throw .tooFewGroups(count: 0) }
        for column in covariates {
            guard column.values.count == data.count else {
                throw .lengths(field: column.name, count: column.values.count, rows: data.count)
            }
            for row in column.values.indices where !column.values[row].isFinite {
                throw .notFinite(field: column.name, row: row)
            }
        }
        let rows = RiskTable.sorted((0..<data.count).filter { data.exit[$0] >= start }, by: data.exit)
        guard !rows.isEmpty else { throw .noRows }
        let order = Array(rows.reversed())
        let size = covariates.count
        var (values, ranges) = ([Double](repeating: 0, count: order.count * size), [Double]())
        for (column, covariate) in covariates.enumerated() {
            var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
            for row in order {
                let value = covariate.values[row]
                sum += value
                low = min(low, value)
                high = max(high, value)
            }
            guard high > low else { throw .determined(column: covariate.name) }
            ranges.append(high - low)
            let mean = sum / Double(order.count)
            for (place, row) in order.enumerated() { values[place * size + column] = covariate.values[row] - mean }
        }
        (self.size, self.order, self.values, self.ranges, self.ties) = (size, order, values, ranges, ties)
        (self.data, self.kind, self.start, names) = (data, kind, start, covariates.map(\.name))
        records = order.count
        let exits = order.map { data.exit[$0] }
        self.exits = exits
        entries = data.entry.map { entry in order.map { entry[$0] } }
        entryOrder = entries.map { RiskTable.sorted(Array(0..<order.count), by: $0).reversed() } ?? []
        let hasEnded = order.map { data.end[$0] > 0 && (kind == nil || kind == data.end[$0]) }
        self.hasEnded = hasEnded
        ends = hasEnded.count { $0 }
        guard ends > 0 else { throw .noEnds }
        guard order.count > size else { throw .tooFewRows(rows: order.count, terms: size) }
        tiedShare = Self.tiedShare(exits, hasEnded, ends)
    }

    private static func tiedShare(_ exits: [Double], _ hasEnded: [Bool], _ ends: Int) -> Double {
        var (tied, place) = (0, 0)
        while place < exits.count {
            let first = place
            var here = 0
            while place < exits.count, exits[place] == exits[first] {
                if hasEnded[place] { here += 1 }
                place += 1
            }
            if here > 1 { tied += here }
        }
        return Double(tied) / Double(ends)
    }

    /// A column’s value at a place of the order, less its mean.
    func value(_ place: Int, _ column: Int) -> Double { values[place * size + column] }

    /// The log partial likelihood at some coefficients, with its slope and its negative curvature (lower triangle).
    ///
    /// - Parameter visit: is told of every time at which spells ended, the latest first.
    func likelihood(
        _ coefficients: [Double], slope: inout [Double], curvature: inout [Double], visit: ((Moment) -> Void)? = nil
    ) -> Double {
        var pass = Pass(size: size)
        let weights = self.weights(coefficients)
        for column in 0..<size { slope[column] = 0 }
        for place in curvature.indices { curvature[place] = 0 }
        var (logLikelihood, place, removed) = (0.0, 0, 0)
        while place < exits.count {
            let time = exits[place]
            if let entries {
                while removed < entryOrder.count, entries[entryOrder[removed]] >= time {
                    add(entryOrder[removed], -weights.values[entryOrder[removed]], to: &pass.risk)
                    removed += 1
                }
            }
            pass.clearEnded()
            let first = place
            while place < exits.count, exits[place] == time {
                add(place, weights.values[place], to: &pass.risk)
                if hasEnded[place] {
                    add(place, weights.values[place], to: &pass.ended)
                    pass.count += 1
                    logLikelihood += weights.logs[place]
                    for column in 0..<size { slope[column] += value(place, column) }
                }
                place += 1
            }
            guard pass.count > 0 else { continue }
            logLikelihood += pass.close(ties, &slope, &curvature)
            visit?(
                Moment(
                    time: time, ended: (first..<place).filter { hasEnded[$0] }, mean: pass.mean,
                    covariance: pass.covariance))
        }
        return logLikelihood
    }

    /// e^(bᵀx) of every row, its logarithm kept where it can be told apart from infinity.
    private func weights(_ coefficients: [Double]) -> (values: [Double], logs: [Double]) {
        var (weights, logs) = ([Double](repeating: 0, count: exits.count), [Double](repeating: 0, count: exits.count))
        for place in exits.indices {
            var sum = 0.0
            for column in 0..<size { sum += coefficients[column] * values[place * size + column] }
            logs[place] = sum
            weights[place] = exp(sum)
        }
        return (weights, logs)
    }

    @inline(__always)
    private func add(_ place: Int, _ weight: Double, to sums: inout [Double]) {
        let base = place * size
        sums[0] += weight
        var next = size + 1
        for i in 0..<size {
            let product = weight * values[base + i]
            sums[1 + i] += product
            for j in 0...i {
                sums[next] += product * values[base + j]
                next += 1
            }
        }
    }
}
