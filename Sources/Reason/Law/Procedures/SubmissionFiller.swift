// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register
import Statements

/// Fills a submission from a record.
public struct SubmissionFiller: Sendable {
    private let pack: ProcedurePack
    private let variant: ProcedureVariant

    /// Prepares to fill the form of a procedure.
    ///
    /// - Throws: ``SubmissionError`` if the pack has no form or no such track.
    public init(_ pack: ProcedurePack, variant: ProcedureVariant = .regular) throws(SubmissionError) {
        guard !pack.sections.isEmpty else { throw .noForm(procedure: pack.header.id.text) }
        guard pack.variants.contains(variant) else { throw .noVariant(procedure: pack.header.id.text, variant) }
        self.pack = pack
        self.variant = variant
    }

    /// Fills it.
    ///
    /// - Parameter official: of a request for sanctions, the official whom it is about; may be left out if the record
    ///   names one or none.
    /// - Throws: ``SubmissionError`` if it is not clear which official is meant.
    public func fill(_ record: Record, official: String? = nil) throws(SubmissionError) -> Submission {
        let official = try pack.isAboutOfficial ? Self.official(official, record) : nil
        let consent = ConsentState(record, to: pack.purpose)
        let sparesChild = ChildRule.isChild(record) && !consent.isGiven
        let filling = Filling(
            selector: FactSelector(record: record), hasConsent: consent.isGiven, sparesChild: sparesChild,
            official: official)
        let standings = ProcedureCatalog.standings(of: pack, record)
        return Submission(
            pack: pack, variant: variant, record: record, official: official,
            standings: standings.filter { $0.variant == variant }, consent: consent, sparesChild: sparesChild,
            sections: pack.sections.filter { $0.variants.contains(variant) }.map { section in
                FilledSection(section: section, fields: section.fields.map(filling.field))
            },
            regimes: pack.regimes.map { regime in
                FilledRegime(
                    regime: regime, standings: standings.filter { $0.id == regime.id },
                    criteria: regime.criteria.map { criterion in
                        FilledCriterion(criterion: criterion, facts: criterion.facts.flatMap(filling.bearing))
                    })
            })
    }

    private static func official(_ name: String?, _ record: Record) throws(SubmissionError) -> String? {
        var known: [String] = []
        for case .role(let claim) in record.values(of: .role).map(\.claim) where !known.contains(claim.official) {
            known.append(claim.official)
        }
        if let name {
            guard known.contains(name) else { throw .noSuchOfficial(name, known: known) }
            return name
        }
        guard known.count <= 1 else { throw .whichOfficial(known) }
        return known.first
    }
}

/// What decides how each field is filled.
private struct Filling {
    let selector: FactSelector
    let hasConsent: Bool
    let sparesChild: Bool
    let official: String?

    func field(_ field: SubmissionField) -> FilledField {
        func empty(_ state: FilledField.State) -> FilledField { FilledField(field: field, facts: [], state: state) }
        // The words of a finding may name a child.
        let findings = sparesChild ? [] : selector.findings(on: field.findings)
        if field.fact == .byHand, findings.isEmpty { return empty(.byHand) }
        let facts = findings + facts(field.fact)
        guard !facts.isEmpty else { return empty(.gap) }
        if sparesChild, !field.fact.isStructured { return empty(.sparesChild) }
        if field.needsConsent, !hasConsent { return empty(.awaitsConsent) }
        return FilledField(field: field, facts: facts, state: .filled)
    }

    /// The facts that bear on a criterion; of a child whose name is spared, those told in codes alone.
    func bearing(_ fact: SubmissionFact) -> [Fact] { sparesChild && !fact.isStructured ? [] : facts(fact) }

    private func facts(_ fact: SubmissionFact) -> [Fact] {
        let facts = selector.facts(fact)
        guard fact == .officials, let official else { return facts }
        return facts.filter { fact in
            fact.values.contains { value in
                if case .role(let claim) = value.claim { claim.official == official } else { false }
            }
        }
    }
}
