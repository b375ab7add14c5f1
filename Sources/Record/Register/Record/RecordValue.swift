// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// One value of a fact with everyone who says it.
public struct RecordValue: Sendable, Hashable {
    /// What is claimed.
    public let claim: Claim
    /// When it was so, if the claim has no dates of its own.
    public let valid: PartialDate?
    /// Who says it, in the order of the ledger; never empty.
    public let attributions: [Attribution]
    /// Whether it is the one to be shown first of the values that answer the same question.
    public internal(set) var isChosen: Bool
    /// The rule that chose it; `nil` for values that were not chosen.
    public internal(set) var rule: ChoiceRule?

    /// The day since which any source has said it.
    public var knownSince: Day { attributions.lazy.map(\.knownSince).min() ?? .latest }

    /// The best mark that an attribution gives: verified, then none, then unverified and uncertain.
    public var mark: Mark? {
        if attributions.count == 1 { return attributions[0].mark }
        return attributions.lazy.map(\.mark).min { Self.order($0) < Self.order($1) } ?? nil
    }

    /// The first day since which no list that says it has the subject any more; `nil` if some source still stands to
    /// it.
    public var delistedOn: Day? {
        var latest: Day?
        for attribution in attributions {
            guard let day = attribution.delistedOn else { return nil }
            latest = max(latest ?? day, day)
        }
        return latest
    }

    /// The value with another claim in place of its own.
    func saying(_ claim: Claim) -> RecordValue {
        RecordValue(claim: claim, valid: valid, attributions: attributions, isChosen: isChosen, rule: rule)
    }

    static func order(_ mark: Mark?) -> Int {
        switch mark {
        case .verified: 0
        case nil: 1
        case .unverified: 2
        case .uncertain: 3
        }
    }
}
