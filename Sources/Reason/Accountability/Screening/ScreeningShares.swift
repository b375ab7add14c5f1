// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Shares between listed persons of one name what is likely.
enum ScreeningShares {
    /// Hits from here on share: below it no whole name agrees.
    private static let least = 0.5
    /// None of several is as likely as not, so that it takes nobody for listed.
    private static let most = 0.49
    /// That it is one of the listed stays as likely as that one who is listed alone is meant at the least.
    private static let leastOfAll = 0.5

    /// One who was looked for is one of the listed at the most, or none of them: where several bear the name and no birth agrees, they share
    /// how likely it is that one of them is meant, each as its own likelihood is.
    static func share(_ best: inout [Int64: Screening.Found]) {
        struct Group {
            var sum = 0.0
            var count = 0
            /// How likely it is that none is meant.
            var none = 1.0
            /// The least that one of them has got.
            var least = 1.0
        }
        var groups: [Int64: Group] = [:]
        for (key, found) in best where !found.bound.hasBirth && found.probability >= least {
            groups[key >> 32, default: Group()].sum += found.probability
            groups[key >> 32, default: Group()].count += 1
            groups[key >> 32, default: Group()].none *= 1 - min(found.probability, found.bound.alone)
        }
        for (key, found) in best where !found.bound.hasBirth && found.probability >= least {
            guard var group = groups[key >> 32], group.count > 1 else { continue }
            let all = max(leastOfAll, 1 - group.none)
            let share = min(found.probability, all * found.probability / group.sum, most)
            best[key]?.probability = share
            best[key]?.bound.reason = .shared
            group.least = min(group.least, share)
            groups[key >> 32] = group
        }
        // Where the whole name did not agree, it is no likelier than where it did.
        for (key, found) in best where !found.bound.hasBirth && found.bound.reason != .shared {
            guard let group = groups[key >> 32], group.count > 1, found.probability < least else { continue }
            best[key]?.probability = min(found.probability, group.least)
        }
    }
}
