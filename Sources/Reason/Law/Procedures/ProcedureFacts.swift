// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// What the conditions of procedures ask of a record, on the day of the record: the day on which a submission would be
/// made. Each fact on which sources differ is only as certain as their agreement.
struct ProcedureFacts {
    let record: Record
    let selector: FactSelector
    /// The State complained of; `nil` if the record tells none.
    let state: String?

    /// The day of the submission.
    var filing: Day { record.asOf.on }

    init(_ record: Record, state: String?) {
        self.record = record
        self.state = state
        selector = FactSelector(record: record)
    }

    /// The States that hold, charge or convict the person, by the record: places of custody, codes of articles,
    /// jurisdictions of charges. In order; empty if the record tells none.
    static func states(_ record: Record) -> [String] {
        var states: Set<String> = []
        for value in record.facts.lazy.flatMap(\.values) { states.formUnion(Self.states(value.claim)) }
        return states.sorted()
    }

    /// The States that a claim names as acting.
    private static func states(_ claim: Claim) -> [String] {
        let found: [String?] =
            switch claim {
            case .custody(let claim): [state(claim.place)]
            case .charge(let claim):
                [CountryCode.of(claim.jurisdiction) ?? CountryCode.ofLaw(claim.article.code)]
            case .decision(let claim): claim.articles.map { CountryCode.ofLaw($0.code) }
            default: []
            }
        return found.compactMap { $0 }
    }

    private static func state(_ place: PlaceReference?) -> String? {
        CountryCode.of(place?.country) ?? CountryCode.of(place?.region)
    }

    /// The values that name the State.
    func values(naming state: String) -> [RecordValue] {
        record.facts.flatMap(\.values).filter { Self.states($0.claim).contains(state) }
    }

    /// Facts complained of, with their dates: arrests, charges, decisions that do not lie after the submission.
    var events: [Fact] {
        (selector.facts(.custody) + selector.facts(.charges) + selector.facts(.orders) + decisions)
            .filter { !Self.dates($0).isEmpty }
    }

    /// Verdicts, appeals and cassation.
    var decisions: [Fact] { selector.facts(.verdicts) + selector.facts(.remedies) }

    /// The dates that sources give to a fact.
    static func dates(_ fact: Fact) -> [PartialDate] { fact.values.compactMap(\.claim.procedureDate) }

    /// How certain it is of a fact, by all dates that sources give to it: what they agree on, else possibly.
    static func agreed(_ dates: [PartialDate], _ test: (PartialDate) -> Certainty) -> Certainty {
        let answers = Set(dates.map(test))
        return answers.count == 1 ? answers.first ?? .possibly : .possibly
    }

    /// The values of facts that carry a date.
    static func dated(_ facts: [Fact]) -> [RecordValue] {
        facts.flatMap(\.values).filter { $0.claim.procedureDate != nil }
    }

    /// International procedures on file.
    var international: [(value: RecordValue, claim: InternationalClaim)] {
        record.values(of: .international).compactMap { value in
            guard case .international(let claim) = value.claim else { return nil }
            if let filed = claim.filed, filed.isAfter(filing) == .certainly { return nil }
            return (value, claim)
        }
    }
}

extension InternationalClaim {
    /// Whether no end of the procedure is on file.
    var isPending: Bool { result == nil && outcome == nil && status != .closed }
}
