// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All hierarchical models of a few lists.
public enum HierarchicalModels {
    /// The models with all single lists and terms up to an order: 8 for 3 lists, 113 for 4, 6,893 for 5, of which 1,024
    /// have terms of two lists at most.
    ///
    /// - Parameters:
    ///   - lists: from 3 to 5.
    ///   - order: the lists of the largest term, at most one fewer than there are lists.
    /// - Throws: ``EstimationError`` for other numbers of lists.
    public static func all(lists: Int, order: Int) throws(EstimationError) -> [LogLinearModel] {
        guard lists >= 3 else { throw .tooFewLists(lists, needed: 3) }
        guard lists <= 5 else { throw .tooManyLists(lists, limit: 5) }
        let patterns = Array(1..<(1 << lists)).sorted(by: LogLinearModel.precedes)
        var models: [LogLinearModel] = []
        extend(patterns.filter { $0.nonzeroBitCount == 1 }, to: 2, min(order, lists - 1), patterns) {
            models.append(LogLinearModel(checked: lists, terms: $0))
        }
        return models
    }

    /// Adds to closed terms each set of terms of an order whose parts are all there, then those of higher orders.
    private static func extend(
        _ terms: [Int], to order: Int, _ limit: Int, _ patterns: [Int], _ found: ([Int]) -> Void
    ) {
        guard order <= limit else { return found(terms) }
        let candidates = patterns.filter { pattern in
            pattern.nonzeroBitCount == order
                && patterns.allSatisfy { part in
                    part & pattern != part || part.nonzeroBitCount != order - 1 || terms.contains(part)
                }
        }
        for choice in 0..<(1 << candidates.count) {
            let chosen = candidates.indices.filter { choice >> $0 & 1 == 1 }.map { candidates[$0] }
            if chosen.isEmpty { found(terms) } else { extend(terms + chosen, to: order + 1, limit, patterns, found) }
        }
    }
}
