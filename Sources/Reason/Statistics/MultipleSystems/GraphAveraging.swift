// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// The average over all decomposable graphs of 3 to 5 lists: what each says of the persons, weighed by its posterior.
///
/// Madigan and York 1997, as in the package dga: the cells have a hyper-Dirichlet prior of weight δ each, graphs are
/// equally likely, and the number of persons has a prior of 1/N or any other on a grid. Everything is exact on the grid.
/// The grid is walked once, so memory does not grow with graphs times grid.
public struct GraphAveraging: Sendable {
    /// A graph’s share of the posterior.
    public struct GraphShare: Sendable {
        /// The graph.
        public let graph: DecomposableGraph
        /// Its posterior probability.
        public let probability: Double
        /// The mean number of persons under it.
        public let mean: Double
    }

    /// The prior weight of each cell.
    public let delta: Double
    /// The persons observed.
    public let observed: Int
    /// The posterior of the missing from 1 on: the probability of each number.
    public let posterior: [Double]
    /// The graphs by falling probability.
    public let graphs: [GraphShare]

    /// The prior weight that spreads one person over all cells.
    public static func standardDelta(lists: Int) -> Double { 1 / Double(1 << lists) }

    /// The last number of missing persons on the usual grid: 30 times those observed, 20 times beyond 2,000 persons.
    public static func standardGrid(observed: Int) -> Int { observed * (observed <= 2000 ? 30 : 20) }

    /// Averages.
    ///
    /// - Parameters:
    ///   - delta: the prior weight of a cell, above 0; 2⁻ᵏ for k lists by default.
    ///   - largestMissing: the end of the grid.
    ///   - logPrior: the logarithm of the prior of all persons; −log N by default.
    /// - Throws: ``EstimationError`` for other numbers of lists, or arguments out of range.
    public init(
        _ table: CaptureTable, delta: Double? = nil, largestMissing: Int? = nil,
        logPrior: (@Sendable (Int) -> Double)? = nil
    ) throws(EstimationError) {
        let lists = table.lists.count
        guard lists >= 3 else { throw .tooFewLists(lists, needed: 3) }
        let graphs = try DecomposableGraph.all(lists: lists)
        let delta = delta ?? Self.standardDelta(lists: lists)
        guard delta > 0, delta.isFinite else { throw .badArgument("Delta is \(delta). Give a prior weight above 0") }
        let end = largestMissing ?? min(Self.standardGrid(observed: table.observed), 5_000_000)
        guard end >= 1, end <= 20_000_000 else {
            throw .badArgument("The grid ends at \(end). Give a number from 1 to 20,000,000")
        }
        var walk = GraphWalk(table, graphs, delta)
        if let logPrior {
            walk.run(1...end, logPrior: logPrior)
        } else {
            walk.runWhereItMatters(1...end) { -log(Double($0)) }
        }
        let total = walk.posterior.reduce(0, +)
        guard total > 0, total.isFinite else { throw .degenerate("The posterior vanishes. Give a prior that does not") }
        self.delta = delta
        observed = table.observed
        posterior = walk.posterior.map { $0 / total }
        let shares = graphs.indices.map { place in
            let mass = walk.graphMass[place]
            return GraphShare(
                graph: graphs[place], probability: mass / total,
                mean: mass > 0 ? Double(table.observed) + walk.graphMissing[place] / mass : .nan)
        }
        let order = shares.indices.sorted {
            shares[$0].probability != shares[$1].probability ? shares[$0].probability > shares[$1].probability : $0 < $1
        }
        self.graphs = order.map { shares[$0] }
    }

    /// The mean number of persons.
    public var mean: Double { Double(observed) + moment { $0 } }

    /// The standard deviation of the number of persons.
    public var deviation: Double {
        let center = moment { $0 }
        return moment { ($0 - center) * ($0 - center) }.squareRoot()
    }

    private func moment(_ value: (Double) -> Double) -> Double {
        var sum = 0.0
        for (place, mass) in posterior.enumerated() { sum += mass * value(Double(place + 1)) }
        return sum
    }

    /// The most probable number of persons.
    public var mode: Int {
        observed + 1 + (posterior.indices.max { posterior[$0] < posterior[$1] } ?? 0)
    }

    /// The smallest number of persons with at least this much of the posterior at or below it.
    public func quantile(_ share: Double) -> Int {
        var sum = 0.0
        for (place, mass) in posterior.enumerated() {
            sum += mass
            if sum >= share { return observed + place + 1 }
        }
        return observed + posterior.count
    }

    /// The estimate with the least expected relative squared error.
    public var relativeSquaredEstimate: Double {
        let persons = Double(observed)
        return moment { 1 / ($0 + persons) } / moment { 1 / (($0 + persons) * ($0 + persons)) }
    }

    /// The first and the last of the most probable numbers that hold this much of the posterior.
    public func densestRange(_ share: Double) -> (lower: Int, upper: Int) {
        let order = posterior.indices.sorted {
            posterior[$0] != posterior[$1] ? posterior[$0] > posterior[$1] : $0 < $1
        }
        var (sum, low, high) = (0.0, Int.max, 0)
        for place in order where sum < share {
            sum += posterior[place]
            (low, high) = (min(low, place), max(high, place))
        }
        return (observed + 1 + low, observed + 1 + high)
    }

    /// What the last hundredth of the grid holds; more than a trace says that the grid ends too early.
    public var massAtEnd: Double { posterior.suffix(max(1, posterior.count / 100)).reduce(0, +) }
}
