// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

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
        case .intervention(let action): action.publish == true
        case .international(let step): step.publish == true
        case .sponsorship(let adoption): publishes(adoption)
        default: publishes(claim.kind)
        }
    }

    private static func publishes(_ adoption: SponsorshipClaim) -> Bool {
        let isAgreed = adoption.consent == .person || adoption.consent == .family
        return adoption.publish == true && isAgreed && adoption.state == .accepted
    }
}
