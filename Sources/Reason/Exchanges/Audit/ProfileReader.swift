// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Law
public import Register
import Statements

/// Reads out of records what an audit needs.
public struct ProfileReader: Sendable {
    /// The definitions.
    public let assessor: Assessor
    private let laws: [String: TermCalculator]
    private let countries: [String: String]
    private static let list = "LIST"
    /// The flags of `LIST` that an audit tells under a name of its own.
    private static let flags: [String: AuditFlag] = [
        "MIN": .minor, "tortured": .tortured, "ill_health_critical": .ill, "age_60_plus": .age60Plus,
        "incommunicado": .incommunicado, "disappeared": .incommunicado, "dual_national": .dualNational,
        "already_swapped": .alreadyExchanged, "death_in_custody": .died, "on_own_request_not_public": .notPublic,
    ]

    /// Prepares to read.
    ///
    /// - Parameter laws: the countries by their codes, as `Jurisdiction.all(in:)` gives them.
    public init(_ catalog: DefinitionCatalog, laws: [String: Jurisdiction]) {
        assessor = Assessor(catalog)
        self.laws = laws.mapValues { TermCalculator($0) }
        var countries: [String: String] = [:]
        for (country, law) in laws { for code in law.codes { countries[code] = country } }
        self.countries = countries
    }

    /// The category of a person under the ordered rules for lists.
    public func category(_ record: Record) -> CategoryFinding {
        let outcomes = assessor.assess(record)
        return CategoryFinding(
            outcomes.first { $0.definition.id.text == Self.list }, stated: ProfileFacts(record).stated)
    }

    /// The profile of a person; `nil` if nobody gives the person a name.
    public func profile(_ record: Record) -> PersonProfile? {
        guard let card = PersonCard(record) else { return nil }
        let outcomes = assessor.assess(record)
        let facts = ProfileFacts(record)
        let list = outcomes.first { $0.definition.id.text == Self.list }
        let category = CategoryFinding(list, stated: facts.stated)
        let isFree = PersonProfile.deprived(record.status) == .no
        var flags = facts.flags(freeSince: isFree ? record.status.since?.range.latest ?? record.asOf.on : nil)
        flags.formUnion(category.flags.compactMap { Self.flags[$0] })
        if record.status.kind == .died { flags.insert(.died) }
        if record.status.kind == .released { flags.insert(.released) }
        if record.status.kind == .exchanged { flags.insert(.alreadyExchanged) }
        // Whoever left in an exchange and is held on the day was detained again.
        let isHeld = PersonProfile.deprived(record.status) == .certainly
        if isHeld, flags.contains(.alreadyExchanged) { flags.insert(.rearrested) }
        let day = record.asOf.on
        // What is said of a detention that has ended is not said of today.
        if isFree { flags.remove(.incommunicado) }
        let left = left(record)
        return PersonProfile(
            card: card, status: record.status,
            outcomes: outcomes.map {
                .init(definition: $0.definition.id, answer: $0.outcome, suggested: $0.proposal?.outcome)
            },
            category: category, left: left.left, leftProblem: left.problem, flags: flags,
            recognisedBy: RecognitionRow(record).recognisers,
            lists: facts.lists, consents: facts.consents, cases: facts.cases, fame: facts.fame,
            heldDays: isFree ? nil : record.status.deprivedSince?.range.latest.map { day - $0 })
    }

    /// What is left of the sentence, or why it cannot be counted; neither of a person who is certainly not held.
    private func left(_ record: Record) -> (left: PersonProfile.Left?, problem: TermProblem?) {
        guard record.status.held.isPossible else { return (nil, nil) }
        do throws(TermProblem) {
            let term = try TermCase(record, countries: countries)
            guard let law = laws[term.jurisdiction] else {
                throw .unknownJurisdiction(term.jurisdiction, known: laws.keys.sorted())
            }
            let answer = try law.answer(for: term, on: record.asOf.on)
            let left = PersonProfile.Left(
                end: answer.end, earliestEnd: answer.earliestEnd, days: answer.left, isOpen: answer.isOpen)
            return (left, nil)
        } catch {
            guard case .endless(.life) = error else { return (nil, error) }
            return (PersonProfile.Left(end: nil, earliestEnd: nil, days: nil, isOpen: false), nil)
        }
    }
}
