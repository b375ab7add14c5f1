// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
public import Register
import Statements

/// What a request for sanctions against one official under one regime can rest on: the criteria with the evidence for each, who was
/// harmed, what is missing, what others have done. A draft: rule SAN-2 forbids to publish it.
public struct Dossier: Sendable {
    /// The official.
    public let official: Official
    /// The record of the official, if the register has one as of a person.
    public let officialRecord: Record?
    /// The regime.
    public let regime: SanctionRegime
    /// The pack of the regime.
    public let pack: ProcedurePack
    /// The cases, those of persons who may be named first.
    public let cases: [DossierCase]
    /// The criteria of the regime, in order.
    public let criteria: [DossierCriterion]
    /// Listings by other authorities that were looked for in lists.
    public let listings: [DossierListing]
    /// What is not on file.
    public let gaps: [DossierGap]

    /// Gathers a dossier.
    ///
    /// - Parameters:
    ///   - records: the records of all persons in whose cases the official had a role.
    ///   - sources: what the register says of its sources.
    ///   - listings: those of other lists who may be the official; `nil` if none were looked through.
    public init(
        _ official: Official, record: Record?, records: [Record], under regime: SanctionRegime, of pack: ProcedurePack,
        sources: SourceDescriptions, listings: [DossierListing]?
    ) {
        (self.official, officialRecord, self.regime, self.pack) = (official, record, regime, pack)
        // Grouped once: an official can have thousands of cases.
        let claims = Dictionary(grouping: official.roles, by: \.person).mapValues { Set($0.map(\.claim)) }
        let all = records.map { Self.case($0, claims[$0.id.text] ?? [], regime, pack) }
        cases = all.filter(\.isNamed) + all.filter { !$0.isNamed }
        criteria = Self.criteria(regime, cases)
        self.listings = listings ?? []
        gaps =
            DossierGaps(
                official: official, record: record, cases: cases, sources: sources, hasListings: listings != nil
            ).all
    }

    /// The cases of persons who may be named.
    public var named: [DossierCase] { cases.filter(\.isNamed) }
    /// The cases of the others.
    public var unnamed: [DossierCase] { cases.filter { !$0.isNamed } }

    /// How many criteria have facts for which the role answers itself, in cases of which in each the link or all of the facts are doubtful.
    public var doubtfulCriteria: Int { criteria.count { $0.directCount > 0 && $0.soundCount == 0 } }

    /// The regime of a pack that a name means.
    ///
    /// - Throws: ``DossierError/noSuchRegime(_:known:)``.
    public static func regime(_ name: String, of pack: ProcedurePack) throws(DossierError) -> SanctionRegime {
        guard let found = pack.regimes.first(where: { $0.isNamed(name) }) else {
            throw .noSuchRegime(name, known: pack.regimes.map(\.code))
        }
        return found
    }

    private static func `case`(
        _ record: Record, _ claims: Set<RoleClaim>, _ regime: SanctionRegime, _ pack: ProcedurePack
    ) -> DossierCase {
        let consent = ConsentState(record, to: pack.purpose, under: regime, of: pack)
        return DossierCase(
            record: record,
            roles: record.values(of: .role).filter { value in
                if case .role(let claim) = value.claim { claims.contains(claim) } else { false }
            },
            consent: consent,
            unreadScopes: ConsentState.scopesNotUnderstood(record, to: pack.purpose, of: pack),
            mapping: FilledRegime(regime, of: pack, record))
    }

    private static func criteria(_ regime: SanctionRegime, _ cases: [DossierCase]) -> [DossierCriterion] {
        regime.criteria.enumerated().map { place, criterion in
            var result = DossierCriterion(
                criterion: criterion, evidence: [], unnamedCount: 0, unnamedDirect: 0, doubtfulCount: 0,
                doubtfulFacts: 0)
            for (number, one) in cases.enumerated() {
                let facts = one.mapping.criteria[place].facts
                guard !facts.isEmpty else { continue }
                let isDirect = criterion.roles.isEmpty || !criterion.roles.isDisjoint(with: one.kinds)
                let isDoubtful = one.isDoubtful(among: criterion.roles)
                let areFactsDoubtful = facts.flatMap(\.values).allSatisfy(DossierCase.isDoubtful)
                if isDoubtful { result.doubtfulCount += 1 }
                if areFactsDoubtful { result.doubtfulFacts += 1 }
                if isDirect, !isDoubtful, !areFactsDoubtful { result.soundCount += 1 }
                if one.isNamed {
                    result.evidence.append(
                        .init(
                            place: number, facts: facts, isDirect: isDirect, isDoubtful: isDoubtful,
                            areFactsDoubtful: areFactsDoubtful))
                } else {
                    result.unnamedCount += 1
                    if isDirect { result.unnamedDirect += 1 }
                }
            }
            return result
        }
    }
}
