// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
public import Register
import Statements

/// Works out whether a prisoner can be adopted, out of a record.
public struct SponsorCandidateReader: Sendable {
    private let sources: [SourceID: SourceClaim]

    /// A reader that knows what the sources are.
    public init(_ sources: SourceDescriptions) { self.sources = sources.claims }

    /// A prisoner as a candidate.
    ///
    /// - Parameters:
    ///   - visibility: how visible the person is, and whether the case meets the definition.
    ///   - region: the region on the day.
    ///   - adoptions: those of the person.
    public func read(
        _ record: Record, visibility: PersonVisibility, region: String?, adoptions: [Sponsorship]
    ) -> SponsorCandidate {
        var obstacles: [SponsorCandidate.Obstacle] = []
        if !visibility.held.isPossible { obstacles.append(.notHeld) }
        if visibility.isConfidential { obstacles.append(.confidential) }
        if Self.mayBeChild(record) { obstacles.append(.child) }
        if visibility.definition == .no { obstacles.append(.notMet) }
        var scope = SponsorScope.all
        switch Self.consent(record, adoptions) {
        case .given(let covered):
            scope = covered
            if covered == .notUnderstood { obstacles.append(.scopeNotUnderstood) }
        case .refused: obstacles.append(.refused)
        case .missing: obstacles.append(.noConsent)
        }
        if adoptions.contains(where: { $0.state == .accepted }) { obstacles.append(.adopted) }
        if adoptions.contains(where: { $0.state == .offered }) { obstacles.append(.offered) }
        let languages = record.facts.flatMap(\.values).flatMap(\.attributions).compactMap {
            sources[$0.source]?.language
        }
        return SponsorCandidate(
            visibility: visibility, region: region, languages: Set(languages), obstacles: obstacles,
            formerSponsors: Set(adoptions.filter { !$0.isStanding }.map { $0.sponsor.lowercased() }), scope: scope)
    }

    private enum Agreement {
        case given(SponsorScope)
        case refused, missing
    }

    /// Consent for publicity: to being adopted, to the media or to the public register, or a publication basis that is a consent. A
    /// refusal to be adopted, or a consent to it that was withdrawn, is stronger than any of the others, and so is the scope of a consent
    /// to be adopted.
    private static func consent(_ record: Record, _ adoptions: [Sponsorship]) -> Agreement {
        if adoptions.contains(where: { $0.consent == .refused }) { return .refused }
        switch ConsentState(record, to: .sponsorship) {
        case .given(let consents): return .given(SponsorScope(consents))
        case .ended: return .refused
        case .missing: break
        }
        if ConsentState(record, to: .media).isGiven || ConsentState(record, to: .publicRegister).isGiven {
            return .given(.all)
        }
        let day = record.asOf.on
        let isConsented = record.values(of: .publicationBasis).contains { value in
            guard case .publicationBasis(let claim) = value.claim, claim.until?.isBefore(day) != .certainly else {
                return false
            }
            return claim.basis == .personConsent || claim.basis == .familyConsent
        }
        return isConsented ? .given(.all) : .missing
    }

    /// Whether a source calls the person a child, or a date of birth lets the person be under eighteen. A date of birth that makes the
    /// person certainly an adult overrules the word.
    private static func mayBeChild(_ record: Record) -> Bool {
        let ages = record.values(of: .birth).compactMap { value -> Day? in
            guard case .birth(let claim) = value.claim else { return nil }
            return claim.date?.range.latest?.adding(Term(years: 18))
        }
        if let last = ages.max() { return last > record.asOf.on }
        return record.values(of: .characteristic).contains { value in
            if case .characteristic(let claim) = value.claim { claim.kind == .minor } else { false }
        }
    }
}
