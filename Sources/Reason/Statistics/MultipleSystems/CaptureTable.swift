// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many persons were on which lists: a count for each pattern of presence.
///
/// A pattern is a number whose bit `i` says whether the person is on list `i`; pattern 0, on no list, is unknown and
/// stands as 0.
public struct CaptureTable: Sendable, Hashable {
    /// The most lists that a table may have.
    public static let listLimit = 12

    /// The names of the lists.
    public let lists: [String]
    /// The persons of each pattern, by its number.
    public let counts: [Int]
    /// All persons who are on a list.
    public let observed: Int

    /// Takes counts.
    ///
    /// - Parameters:
    ///   - lists: from 2 to 12 names.
    ///   - counts: one for each of the 2ⁿ patterns, the first being 0.
    /// - Throws: ``EstimationError`` for too few or too many lists, wrong or negative counts, or nobody at all.
    public init(lists: [String], counts: [Int]) throws(EstimationError) {
        guard lists.count >= 2 else { throw .tooFewLists(lists.count, needed: 2) }
        guard lists.count <= Self.listLimit else { throw .tooManyLists(lists.count, limit: Self.listLimit) }
        guard counts.count == 1 << lists.count else { throw .wrongSize(counts: counts.count, lists: lists.count) }
        guard counts[0] == 0 else { throw .countOfNobody(counts[0]) }
        if let pattern = counts.firstIndex(where: { $0 < 0 }) {
            throw .negativeCount(pattern: Self.name(pattern, lists))
        }
        var sum = 0
        for count in counts {
            let (total, overflows) = sum.addingReportingOverflow(count)
            guard !overflows, total <= 1 << 50 else { throw .badArgument("The counts add up to more than 2⁵⁰ persons") }
            sum = total
        }
        guard sum > 0 else { throw .nobody }
        self.lists = lists
        self.counts = counts
        observed = sum
    }

    /// The persons who are on all lists of a pattern, and on any others.
    public func margin(_ pattern: Int) -> Int {
        var sum = 0
        for place in counts.indices where place & pattern == pattern { sum += counts[place] }
        return sum
    }

    /// The persons of each list.
    public var listTotals: [Int] { lists.indices.map { margin(1 << $0) } }

    /// The persons seen once, twice and so on, up to the number of lists.
    public var timesSeen: [Int] {
        var times = [Int](repeating: 0, count: lists.count)
        for (pattern, count) in counts.enumerated() where pattern > 0 { times[pattern.nonzeroBitCount - 1] += count }
        return times
    }

    /// Pairs of lists, by number from 0, that have nobody in common.
    public var emptyPairs: [(first: Int, second: Int)] {
        var pairs: [(first: Int, second: Int)] = []
        for first in lists.indices {
            for second in (first + 1)..<max(lists.count, first + 1) where margin(1 << first | 1 << second) == 0 {
                pairs.append((first: first, second: second))
            }
        }
        return pairs
    }

    /// The same persons with some lists only; those on none of them are left out.
    ///
    /// - Parameter kept: the lists by number from 0.
    /// - Throws: ``EstimationError`` if fewer than 2 lists or nobody is left.
    public func keeping(_ kept: [Int]) throws(EstimationError) -> CaptureTable {
        let places = kept.filter(lists.indices.contains)
        var counts = [Int](repeating: 0, count: 1 << places.count)
        for (pattern, count) in self.counts.enumerated() where count > 0 {
            var smaller = 0
            for (bit, place) in places.enumerated() where pattern >> place & 1 == 1 { smaller |= 1 << bit }
            if smaller != 0 { counts[smaller] += count }
        }
        return try CaptureTable(lists: places.map { lists[$0] }, counts: counts)
    }

    /// The same table with other counts of the same patterns.
    func replacing(_ counts: [Int]) throws(EstimationError) -> CaptureTable {
        try CaptureTable(lists: lists, counts: counts)
    }

    /// The names of the lists of a pattern, joined.
    public static func name(_ pattern: Int, _ lists: [String]) -> String {
        lists.indices.filter { pattern >> $0 & 1 == 1 }.map { lists[$0] }.joined(separator: "·")
    }
}
