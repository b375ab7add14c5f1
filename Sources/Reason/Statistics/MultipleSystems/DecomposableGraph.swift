// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An undirected graph on a few lists in which each cycle of four or more has a chord.
///
/// Lists without an edge are independent given the others; such graphs are the log-linear models whose likelihood splits
/// into the marginal tables of cliques over those of separators (Lauritzen 1996).
public struct DecomposableGraph: Sendable, Hashable {
    /// The maximal cliques, as patterns of lists, in rising order of their lists.
    public let cliques: [Int]
    /// The separators between them, with repetitions, without the empty one.
    public let separators: [Int]

    /// Parts that are not joined by any edge.
    public var components: Int { cliques.count - separators.count }

    /// The graph as cliques joined by `*`, as in `A*B + B*C`.
    public func name(_ lists: [String]) -> String {
        cliques.map { clique in
            lists.indices.filter { clique >> $0 & 1 == 1 }.map { lists[$0] }.joined(separator: "*")
        }.joined(separator: " + ")
    }

    /// All decomposable graphs of some lists: 8 for 3, 61 for 4, 822 for 5.
    ///
    /// - Throws: ``EstimationError`` for fewer than 2 or more than 5 lists.
    public static func all(lists: Int) throws(EstimationError) -> [DecomposableGraph] {
        guard lists >= 2 else { throw .tooFewLists(lists, needed: 2) }
        guard lists <= 5 else { throw .tooManyLists(lists, limit: 5) }
        var pairs: [(Int, Int)] = []
        for i in 0..<lists { for j in (i + 1)..<max(lists, i + 1) { pairs.append((i, j)) } }
        return (0..<(1 << pairs.count)).compactMap { edges in
            var neighbours = [Int](repeating: 0, count: lists)
            for (place, pair) in pairs.enumerated() where edges >> place & 1 == 1 {
                neighbours[pair.0] |= 1 << pair.1
                neighbours[pair.1] |= 1 << pair.0
            }
            return DecomposableGraph(neighbours)
        }
    }

    /// Takes a graph apart by removing lists whose neighbours are all joined (Fulkerson and Gross 1965); `nil` if at some
    /// point there is no such list: then the graph is not decomposable.
    private init?(_ neighbours: [Int]) {
        var left = 1 << neighbours.count - 1
        var order: [Int] = []
        var found: [Int] = []
        while left != 0 {
            let simplicial = neighbours.indices.first { list in
                guard left >> list & 1 == 1 else { return false }
                let near = neighbours[list] & left
                return neighbours.indices.allSatisfy { other in
                    near >> other & 1 == 0 || near & ~(neighbours[other] | 1 << other) == 0
                }
            }
            guard let simplicial else { return nil }
            found.append(neighbours[simplicial] & left | 1 << simplicial)
            order.append(simplicial)
            left &= ~(1 << simplicial)
        }
        let maximal = found.filter { clique in !found.contains { $0 != clique && $0 & clique == clique } }
        // The separators are the shared lists along a spanning tree with the most of them (Jensen and Jensen 1994).
        var separators: [Int] = []
        var (inside, outside) = (Array(maximal.prefix(1)), Array(maximal.dropFirst()))
        while !outside.isEmpty {
            var best = (shared: -1, place: 0)
            for (place, clique) in outside.enumerated() {
                for other in inside
                where (clique & other).nonzeroBitCount > best.shared.nonzeroBitCount || best.shared < 0 {
                    best = (clique & other, place)
                }
            }
            if best.shared != 0 { separators.append(best.shared) }
            inside.append(outside.remove(at: best.place))
        }
        cliques = maximal.sorted { LogLinearModel.lists($0).lexicographicallyPrecedes(LogLinearModel.lists($1)) }
        self.separators = separators
    }
}
