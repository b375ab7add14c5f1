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

    mutating func run(_ missing: ClosedRange<Int>, logPrior: (Int) -> Double) {
        posterior.reserveCapacity(missing.count)
        var tables = [Double](repeating: 0, count: weights.count)
        for number in missing {
            let extra = Double(number)
            for margin in 1..<weights.count {
                tables[margin] = constants[margin] + LogGamma.value(emptyCells[margin] + extra + weights[margin])
            }
            let apart = LogGamma.value(totalWeight) - LogGamma.value(extra + observed + totalWeight)
            let common =
                LogGamma.value(extra + observed + 1) - LogGamma.value(extra + 1)
                + logPrior(Int(observed) + number)
            posterior.append(gather(tables, apart, common, extra))
        }
    }

    /// Adds what all graphs say of one number; the sum of their weights.
    private mutating func gather(_ tables: [Double], _ apart: Double, _ common: Double, _ extra: Double) -> Double {
        let count = components.count
        var logs = [Double](repeating: 0, count: count)
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
                    logs[graph] = sum
                    top = max(top, sum)
                }
            }
        }
        raise(to: top)
        var total = 0.0
        // Shares below e⁻⁷⁰ of the reference are lost in rounding.
        let floor = reference - 70
        for graph in 0..<count where logs[graph] > floor {
            let weight = exp(logs[graph] - reference)
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
