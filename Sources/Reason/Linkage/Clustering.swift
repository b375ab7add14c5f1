// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Joins pairs into persons, best pairs first.
///
/// Two groups are joined by a pair only if their members speak for it on the whole (``PairModel/logOdds(between:and:)``), so
/// that one pair that is wrong does not chain two families together. Pairs that must stay apart are never joined, not even through others.
struct Clustering {
    private var group: [Int32]
    private var members: [Int32: [Int32]] = [:]
    /// For each group the records from which a member must stay apart.
    private var apart: [Int32: [Int32]] = [:]
    /// Pairs that could not be joined because their groups speak against it.
    private(set) var refused = 0

    init(count: Int) { group = (0..<Int32(count)).map { $0 } }

    /// From now on the groups of two records are never joined. It must be said before they are.
    mutating func keepApart(_ first: Int, _ second: Int) {
        apart[group[first], default: []].append(Int32(second))
        apart[group[second], default: []].append(Int32(first))
    }

    /// Joins the groups of two records without asking the others, unless they must stay apart.
    mutating func unite(_ first: Int, _ second: Int) {
        let (a, b) = (group[first], group[second])
        if a != b, !mustStayApart(first, second) { merge(a, b) }
    }

    /// Whether two records are in one group.
    func areOne(_ first: Int, _ second: Int) -> Bool { group[first] == group[second] }

    /// Whether the groups of two records must not be joined.
    func mustStayApart(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (group[first], group[second])
        let (left, right) = (apart[a] ?? [], apart[b] ?? [])
        return left.count <= right.count
            ? left.contains { group[Int($0)] == b } : right.contains { group[Int($0)] == a }
    }

    /// The records in the group of one.
    func members(with record: Int) -> [Int32] { members[group[record]] ?? [Int32(record)] }

    /// - Parameters:
    ///   - threshold: the log-odds from which two groups are one person.
    ///   - reach: pairs with less than the threshold, but so much, join groups of which one has several records, if the
    ///     groups as a whole reach the threshold; the threshold itself if none shall.
    ///   - mayMeet: whether two records may be in one group at all; asked for all pairs between two groups.
    ///   - joined: called with each pair that joined two groups.
    ///   - odds: the log-odds of two groups of records.
    mutating func join(
        _ pairs: [ScoredPair], threshold: Float, reach: Float? = nil, mayMeet: (Int, Int) -> Bool = { _, _ in true },
        joined: (ScoredPair) -> Void = { _ in }, odds: (ArraySlice<Int32>, ArraySlice<Int32>) -> Float
    ) {
        for pair in pairs.sorted(by: { ($1.logOdds, $0.first, $0.second) < ($0.logOdds, $1.first, $1.second) }) {
            guard pair.logOdds >= min(threshold, reach ?? threshold) else { break }
            let (first, second) = (Int(pair.first), Int(pair.second))
            if areOne(first, second) || mustStayApart(first, second) { continue }
            let (left, right) = (members(with: first), members(with: second))
            if left.count + right.count > 2 {
                let fit = left.allSatisfy { one in right.allSatisfy { mayMeet(Int(one), Int($0)) } }
                guard fit, odds(left[...], right[...]) >= threshold else {
                    if pair.logOdds >= threshold { refused += 1 }
                    continue
                }
            } else if pair.logOdds < threshold {
                continue
            }
            merge(group[first], group[second])
            joined(pair)
        }
    }

    private mutating func merge(_ a: Int32, _ b: Int32) {
        let (left, right) = (members[a] ?? [a], members[b] ?? [b])
        let (small, large, from, to) = left.count < right.count ? (left, right, a, b) : (right, left, b, a)
        for member in small { group[Int(member)] = to }
        members[to] = large + small
        members[from] = nil
        if let moved = apart.removeValue(forKey: from) { apart[to, default: []] += moved }
    }

    /// The group of each record: the smallest of its members.
    func labels() -> [Int32] {
        var least = group.indices.map { Int32($0) }
        for (_, list) in members {
            let low = list.min() ?? 0
            for member in list { least[Int(member)] = low }
        }
        return least
    }
}

/// A pair of records and the log-odds (base 2) that they are one person.
public struct ScoredPair: Sendable, Hashable {
    /// The place of a record in its list.
    public var first: Int32
    /// The place of the other.
    public var second: Int32
    /// The binary logarithm of the odds.
    public var logOdds: Float
}
