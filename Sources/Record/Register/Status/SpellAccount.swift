// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Who states a spell of custody, and what they say of its end.
struct SpellAccount {
    /// The entries that state it.
    let entries: Set<Int>
    /// The claim that states an end; `nil` if none does.
    let end: CustodyClaim?
    /// The last day since which a source that still stands to it has said it; `nil` if none does.
    let lastSaid: Day?
    /// Whether a source that speaks after the stated end lets the spell go on, and cannot only have left the end out.
    let isContradicted: Bool

    init(_ fact: Fact) {
        entries = Set(fact.values.flatMap { $0.attributions.map(\.position) })
        end =
            fact.values.lazy.compactMap { value -> CustodyClaim? in
                if case .custody(let claim) = value.claim, claim.to != nil || claim.ending != nil { claim } else { nil }
            }.first
        lastSaid = fact.values.lazy.filter { $0.delistedOn == nil }.map(\.knownSince).max()
        guard let last = end?.to?.range.latest else {
            isContradicted = false
            return
        }
        isContradicted = fact.values.contains { value in
            guard case .custody(let claim) = value.claim, claim.to == nil, claim.ending == nil else { return false }
            return value.delistedOn == nil && value.knownSince > last
        }
    }
}
