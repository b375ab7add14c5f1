// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import Statements

/// The kinds of claims that anything public is made from. A kind that is not named here is not published, and neither is
/// a new kind until somebody writes it down.
///
/// Not named, and why:
/// * consent, safety, judgement and the undoing of acts: the register's own business; of a basis its kind alone is shown;
/// * harm, characteristics (ethnicity, religion, disability …), affiliations, targeting: they can endanger;
/// * identifiers, descriptions: free text or about others;
/// * roles and posts of officials, sanctions and replies: they are about others, and stand on pages of their own by a rule of their
///   own (``OfficialRule``); on no row of facts, and in no count of statements;
/// * the keeping of the record: it can endanger;
/// * findings under a definition: what an assessor thinks of a case is for the assessor to publish;
/// * excerpts and notes of any statement, accounts, file names and rows: never.
enum AllowList {
    static func publishes(_ kind: ClaimKind) -> Bool {
        switch kind {
        case .name, .birth, .sex, .citizenship, .residence, .occupation, .custody, .transfer, .charge, .proceeding,
            .decision, .release, .death, .wanted, .recognition, .listing, .publicationBasis, .participation, .mention,
            .support, .source, .count, .exchange, .finding, .instrument, .exchangeRefusal:
            true
        // Of these only what somebody chose to publish, claim by claim.
        case .intervention, .international, .sponsorship: true
        default: false
        }
    }

    /// Whether a claim is published: of support the address of an institution alone, of decisions those on the case and not
    /// those on penalties inside or on supervision; of what was asked for a person, lists on which somebody put the person among
    /// it, and of steps in international procedures, what was chosen to be shown: it can endanger, so without a choice it is not;
    /// an adoption if the sponsor agreed to be named, and the person or the family to be adopted.
    static func publishes(_ claim: Claim) -> Bool {
        switch claim {
        case .support(let support): support.kind == .letterAddress
        case .decision(let decision): decision.kind != .disciplinary && decision.kind != .supervision
        // What is said to be confidential is not shown, whoever chose it.
        case .intervention(let action): action.publish == true && action.kind != .confidential
        case .international(let step): step.publish == true
        case .sponsorship(let adoption): publishes(adoption)
        default: publishes(claim.kind)
        }
    }

    /// Whether a claim that stands on no other page may stand among the actions, because somebody chose it: a letter to the person by a
    /// sponsor whose adoption is published (so the sponsor and the person or the family agreed), and the answer to one; never a letter
    /// by somebody else, whose consent nobody asked.
    ///
    /// A letter that is or may be older than the adoption is none under it.
    ///
    /// - Parameter adoptions: those of the person that are published.
    static func publishesAsAction(_ claim: Claim, under adoptions: [Sponsorship]) -> Bool {
        guard case .support(let letter) = claim, letter.publish == true else { return false }
        let sponsor: String? =
            switch letter.kind {
            case .letterSent: letter.by
            case .letterReceived: letter.to
            default: nil
            }
        return adoptions.contains { adoption in
            guard adoption.sponsor == sponsor else { return false }
            // What is or may be of a time before the adoption was not agreed to; nor is anything under one that nobody dates.
            guard let since = adoption.since?.range.latest else { return false }
            return letter.date?.isOnOrAfter(since) == .certainly
        }
    }

    /// Whether a request for a sanction was chosen to stand among the actions.
    static func publishesRequest(_ claim: Claim) -> Bool {
        guard case .sanction(let sanction) = claim else { return false }
        return sanction.publish == true && (sanction.requestedBy != nil || sanction.requestedOn != nil)
    }

    private static func publishes(_ adoption: SponsorshipClaim) -> Bool {
        let isAgreed = adoption.consent == .person || adoption.consent == .family
        return adoption.publish == true && isAgreed && adoption.state == .accepted
    }
}
