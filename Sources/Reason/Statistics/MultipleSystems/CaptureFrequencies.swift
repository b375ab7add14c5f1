// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many persons were seen once, twice and so on, where it is not known on which lists.
public struct CaptureFrequencies: Sendable, Hashable {
    /// The persons seen once first, then twice, up to the most times that anybody was.
    public let persons: [Int]
    /// All persons seen.
    public let observed: Int

    /// Takes counts, those seen once first.
    ///
    /// - Throws: ``EstimationError`` if a count is negative, or nobody was seen, or nobody more than once.
    public init(persons: [Int]) throws(EstimationError) {
        if let place = persons.firstIndex(where: { $0 < 0 }) {
            throw .negativeCount(pattern: "seen \(place + 1) times")
        }
        guard persons.contains(where: { $0 > 0 }) else { throw .nobody }
        let last = persons.lastIndex { $0 > 0 } ?? 0
        guard last >= 1 else {
            throw .degenerate("Nobody was seen twice, so nothing tells how many are missed. Look for more sightings")
        }
        var sum = 0
        for count in persons {
            let (total, overflows) = sum.addingReportingOverflow(count)
            guard !overflows, total <= 1 << 50 else { throw .badArgument("The counts add up to more than 2⁵⁰ persons") }
            sum = total
        }
        self.persons = Array(persons.prefix(last + 1))
        observed = sum
    }
}
