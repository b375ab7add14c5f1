// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Statements

/// The kinds of claims that anything public is made from. A kind that is not named here is not published, and neither is
/// a new kind until somebody writes it down.
///
/// Not named, and why:
/// * consent, safety, judgement and the undoing of acts: the register's own business; of a basis its kind alone is shown;
/// * harm, characteristics (ethnicity, religion, disability …), affiliations, targeting: they can endanger;
/// * identifiers, international procedures, descriptions: free text or about others;
/// * roles and posts of officials, sanctions and replies: they are about others, and stand on pages of their own by a rule of their
///   own (``OfficialRule``); on no row of facts, and in no count of statements;
/// * interventions, the lists on which somebody put a person among them, and the keeping of the record: they can endanger;
/// * findings under a definition: what an assessor thinks of a case is for the assessor to publish;
/// * excerpts and notes of any statement, accounts, file names and rows: never.
enum AllowList {
    static func publishes(_ kind: ClaimKind) -> Bool {
        switch kind {
        case .name, .birth, .sex, .citizenship, .residence, .occupation, .custody, .transfer, .charge, .proceeding,
            .decision, .release, .death, .wanted, .recognition, .listing, .publicationBasis, .participation, .mention,
            .support, .source, .count, .exchange, .finding, .instrument:
            true
        default: false
        }
    }

    /// Whether a claim is published: of support the address of an institution alone, of decisions those on the case and not
    /// those on penalties inside or on supervision.
    static func publishes(_ claim: Claim) -> Bool {
        switch claim {
        case .support(let support): support.kind == .letterAddress
        case .decision(let decision): decision.kind != .disciplinary && decision.kind != .supervision
        default: publishes(claim.kind)
        }
    }
}
