// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// Walks along the numbers of missing persons and gathers the weights of all graphs.
///
/// Only the empty cell of each marginal table changes along the way. Weights are kept relative to a reference that is
/// raised when they grow beyond it.
struct GraphWalk {
    private(set) var posterior: [Double] = []
    private(set) var graphMass: [Double]
    private(set) var graphMissing: [Double]
    /// For each marginal table: its prior weight a cell, the count of its empty cell, and what does not change.
    private var weights: [Double] = []
    private var emptyCells: [Double] = []
    private var constants: [Double] = []
    /// The marginal tables that a graph multiplies and divides by, one graph after the other.
    private var parts: [Int32] = []
    private var cliqueEnds: [Int] = []
    private var separatorEnds: [Int] = []
    private var components: [Double] = []
    private let observed: Double
    private let totalWeight: Double
    private var reference = -Double.infinity

    init(_ table: CaptureTable, _ graphs: [DecomposableGraph], _ delta: Double) {
        let size = table.counts.count
        observed = Double(table.observed)
        totalWeight = delta * Double(size)
        graphMass = Array(repeating: 0, count: graphs.count)
        graphMissing = graphMass
        for margin in 0..<size {
            let weight = delta * Double(size >> margin.nonzeroBitCount)
            var cells = [Int](repeating: 0, count: size)
            for (pattern, count) in table.counts.enumerated() { cells[pattern & margin] += count }
            var constant = -LogGamma.value(weight)
            for cell in 1..<size where cell & margin == cell {
                constant += LogGamma.value(Double(cells[cell]) + weight) - LogGamma.value(weight)
            }
            weights.append(weight)
            emptyCells.append(Double(cells[0]))
            constants.append(constant)
        }
        for graph in graphs {
            parts += graph.cliques.map { Int32($0) }
            cliqueEnds.append(parts.count)
            parts += graph.separators.map { Int32($0) }
            separatorEnds.append(parts.count)
            components.append(Double(graph.components))
        }
    }

    /// Walks along all numbers.
    mutating func run(_ missing: ClosedRange<Int>, logPrior: (Int) -> Double) {
        posterior.reserveCapacity(missing.count)
        var work = Work(tables: weights.count, graphs: components.count)
        for number in missing {
            _ = weigh(number, logPrior, &work)
            posterior.append(gather(work, Double(number)))
        }
    }

    /// Walks along the numbers where some graph has weight, for a prior that changes as slowly as a power of N; the others
    /// get a posterior of 0.
    ///
    /// Between two numbers a 500th apart no weight rises by more than some e¹⁰: the number of those missing is known no
    /// better than to its square root, which on the grids in use is more than a quarter of that distance. So nothing
    /// above e⁻⁸⁰ of the largest weight is passed over.
    ///
    /// - Returns: how many numbers were walked.
    @discardableResult
    mutating func runWhereItMatters(_ missing: ClosedRange<Int>, logPrior: (Int) -> Double) -> Int {
        var stops = [missing.lowerBound]
        while let last = stops.last, last < missing.upperBound {
            stops.append(min(missing.upperBound, max(last + 1, last + last / 500)))
        }
        var work = Work(tables: weights.count, graphs: components.count)
        let tops = stops.map { weigh($0, logPrior, &work) }
        let floor = (tops.max() ?? 0) - 100
        posterior = Array(repeating: 0, count: missing.count)
        var walked = 0
        for (place, stop) in stops.enumerated() {
            let end = place + 1 < stops.count ? stops[place + 1] : stop + 1
            guard max(tops[place], place + 1 < tops.count ? tops[place + 1] : tops[place]) > floor else { continue }
            for number in stop..<end {
                _ = weigh(number, logPrior, &work)
                posterior[number - missing.lowerBound] = gather(work, Double(number))
            }
            walked += end - stop
        }
        return walked
    }

    /// What is worked out for one number and used again for the next.
    private struct Work {
        /// The marginal tables’ weights.
        var tables: [Double]
        /// The graphs’ weights.
        var logs: [Double]
        /// The largest of them.
        var top = -Double.infinity

        init(tables: Int, graphs: Int) {
            self.tables = Array(repeating: 0, count: tables)
            logs = Array(repeating: 0, count: graphs)
        }
    }

    /// Works out the logarithms of the weights of all graphs at one number; the largest.
    private func weigh(_ number: Int, _ logPrior: (Int) -> Double, _ work: inout Work) -> Double {
        let extra = Double(number)
        for margin in 1..<weights.count {
            work.tables[margin] = constants[margin] + LogGamma.value(emptyCells[margin] + extra + weights[margin])
        }
        let apart = LogGamma.value(totalWeight) - LogGamma.value(extra + observed + totalWeight)
        let common =
            LogGamma.value(extra + observed + 1) - LogGamma.value(extra + 1) + logPrior(Int(observed) + number)
        let (count, tables) = (components.count, work.tables)
        var top = -Double.infinity
        tables.withUnsafeBufferPointer { tables in
            parts.withUnsafeBufferPointer { parts in
                var place = 0
                for graph in 0..<count {
                    var sum = common + components[graph] * apart
                    while place < cliqueEnds[graph] {
                        sum += tables[Int(parts[place])]
                        place += 1
                    }
                    while place < separatorEnds[graph] {
                        sum -= tables[Int(parts[place])]
                        place += 1
                    }
                    work.logs[graph] = sum
                    top = max(top, sum)
                }
            }
        }
        work.top = top
        return top
    }

    /// Adds what all graphs say of one number; the sum of their weights.
    private mutating func gather(_ work: Work, _ extra: Double) -> Double {
        raise(to: work.top)
        var total = 0.0
        // Shares below e⁻⁷⁰ of the reference are lost in rounding.
        let floor = reference - 70
        for graph in components.indices where work.logs[graph] > floor {
            let weight = exp(work.logs[graph] - reference)
            total += weight
            graphMass[graph] += weight
            graphMissing[graph] += weight * extra
        }
        return total
    }

    /// Raises the reference if needed, and lowers what was gathered by as much.
    private mutating func raise(to top: Double) {
        guard top > reference else { return }
        let factor = exp(reference - top)
        reference = top
        guard factor < 1 else { return }
        for place in graphMass.indices {
            graphMass[place] *= factor
            graphMissing[place] *= factor
        }
        for place in posterior.indices { posterior[place] *= factor }
    }
}
