// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Register
import Statements

/// The numbers of the statements that a paper cites: one for each source and entry, in the order in which they are first
/// cited.
struct Citations {
    /// An entry of a source that is cited.
    struct Key: Hashable {
        var source: SourceID
        var position: Int
    }

    /// What is cited of an entry.
    struct Cited {
        var attribution: Attribution
        var kinds: [ClaimKind]
        /// Whether a statement cited of it is not verified.
        var isUnverified: Bool
    }

    private(set) var order: [Cited] = []
    private var numbers: [Key: Int] = [:]

    /// The numbers of everyone who says one of the values, each once, in order: "1, 3".
    mutating func cite(_ values: [RecordValue]) -> String {
        var all: Set<Int> = []
        for value in values {
            for attribution in value.attributions { all.insert(number(attribution, value.claim.kind)) }
        }
        return all.sorted().map(String.init).joined(separator: ", ")
    }

    private mutating func number(_ attribution: Attribution, _ kind: ClaimKind) -> Int {
        let key = Key(source: attribution.source, position: attribution.position)
        let isUnverified = attribution.mark == .unverified || attribution.mark == .uncertain
        if let number = numbers[key] {
            if !order[number - 1].kinds.contains(kind) { order[number - 1].kinds.append(kind) }
            if isUnverified { order[number - 1].isUnverified = true }
            return number
        }
        order.append(Cited(attribution: attribution, kinds: [kind], isUnverified: isUnverified))
        numbers[key] = order.count
        return order.count
    }
}
