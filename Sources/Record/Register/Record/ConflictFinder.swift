// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Finds where the values of one fact contradict each other: dates only if no day is possible for both.
enum ConflictFinder {
    static func conflicts(in values: [RecordValue], kind: ClaimKind) -> [Conflict] {
        guard values.count > 1 else { return [] }
        var result: [Conflict] = []
        for point in Conflict.Point.allCases {
            var indices: Set<Int> = []
            for first in values.indices {
                for second in values.indices.dropFirst(first + 1)
                where disagree(values[first], values[second], on: point) {
                    indices.insert(first)
                    indices.insert(second)
                }
            }
            if !indices.isEmpty { result.append(Conflict(kind: kind, point: point, values: indices.sorted())) }
        }
        return result
    }

    private static func disagree(_ first: RecordValue, _ second: RecordValue, on point: Conflict.Point) -> Bool {
        switch (point, first.claim, second.claim) {
        case (.date, _, _):
            guard let one = first.claim.mainDate, let other = second.claim.mainDate else { return false }
            return !one.range.overlaps(other.range)
        case (.end, .custody(let one), .custody(let other)):
            guard let one = one.to, let other = other.to else { return false }
            return !one.range.overlaps(other.range)
        case (.sex, .sex(let one), .sex(let other)): return one.sex != other.sex
        case (.result, .decision(let one), .decision(let other)):
            guard let one = one.result, let other = other.result else { return false }
            return one != other
        case (.sentence, .decision(let one), .decision(let other)):
            guard let one = one.sentence.first, let other = other.sentence.first else { return false }
            guard one.kind == other.kind else { return true }
            guard let first = one.term, let second = other.term else { return false }
            return first.isShorter(than: second) == .certainly || second.isShorter(than: first) == .certainly
        case (.ground, .release(let one), .release(let other)):
            guard let one = one.ground, let other = other.ground, one != .unknown, other != .unknown else {
                return false
            }
            return one != other
        default: return false
        }
    }
}
