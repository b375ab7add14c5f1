// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The labels of the closed vocabularies, English and Russian, as they stand in the data files of `Vocabularies/`.
public enum VocabularyFile {
    /// The bytes of a vocabulary's file (YAML: `codes`, and for each code `en` and `ru`); `nil` if there is none.
    ///
    /// - Parameter vocabulary: its name, as ``VocabularyCode/vocabulary``; also `claim-kind`.
    public static func bytes(of vocabulary: String) -> [UInt8]? { files[vocabulary] }

    /// The names of all of them.
    public static var names: [String] { files.keys.sorted() }

    private static let files: [String: [UInt8]] = [
        "act-type": PackageResources.act_type_yaml,
        "characteristic": PackageResources.characteristic_yaml,
        "charge-stage": PackageResources.charge_stage_yaml,
        "claim-kind": PackageResources.claim_kind_yaml,
        "compartment": PackageResources.compartment_yaml,
        "confidence": PackageResources.confidence_yaml,
        "consent-purpose": PackageResources.consent_purpose_yaml,
        "contact-access": PackageResources.contact_access_yaml,
        "count-bound": PackageResources.count_bound_yaml,
        "court-type": PackageResources.court_type_yaml,
        "custody-end": PackageResources.custody_end_yaml,
        "custody-kind": PackageResources.custody_kind_yaml,
        "date-type": PackageResources.date_type_yaml,
        "decision-kind": PackageResources.decision_kind_yaml,
        "decision-result": PackageResources.decision_result_yaml,
        "detention-type": PackageResources.detention_type_yaml,
        "event-kind": PackageResources.event_kind_yaml,
        "evidence": PackageResources.evidence_yaml,
        "exchange-consent": PackageResources.exchange_consent_yaml,
        "exchange-side": PackageResources.exchange_side_yaml,
        "finding-answer": PackageResources.finding_answer_yaml,
        "harm-kind": PackageResources.harm_kind_yaml,
        "instance": PackageResources.instance_yaml,
        "instrument-kind": PackageResources.instrument_kind_yaml,
        "intervention-kind": PackageResources.intervention_kind_yaml,
        "intervention-status": PackageResources.intervention_status_yaml,
        "sponsor-kind": PackageResources.sponsor_kind_yaml,
        "sponsorship-state": PackageResources.sponsorship_state_yaml,
        "judgement": PackageResources.judgement_yaml,
        "legal-counsel": PackageResources.legal_counsel_yaml,
        "list-consent": PackageResources.list_consent_yaml,
        "list-match": PackageResources.list_match_yaml,
        "listing-state": PackageResources.listing_state_yaml,
        "mark": PackageResources.mark_yaml,
        "monitoring-status": PackageResources.monitoring_status_yaml,
        "name-kind": PackageResources.name_kind_yaml,
        "name-list-kind": PackageResources.name_list_kind_yaml,
        "official-role": PackageResources.official_role_yaml,
        "place-kind": PackageResources.place_kind_yaml,
        "priority": PackageResources.priority_yaml,
        "procedure-kind": PackageResources.procedure_kind_yaml,
        "publication-basis": PackageResources.publication_basis_yaml,
        "recognition": PackageResources.recognition_yaml,
        "record-state": PackageResources.record_state_yaml,
        "regime": PackageResources.regime_yaml,
        "release-ground": PackageResources.release_ground_yaml,
        "reliability": PackageResources.reliability_yaml,
        "reply-state": PackageResources.reply_state_yaml,
        "review-state": PackageResources.review_state_yaml,
        "risk-level": PackageResources.risk_level_yaml,
        "sanction-state": PackageResources.sanction_state_yaml,
        "sentence-kind": PackageResources.sentence_kind_yaml,
        "severity": PackageResources.severity_yaml,
        "sex": PackageResources.sex_yaml,
        "source-connection": PackageResources.source_connection_yaml,
        "source-kind": PackageResources.source_kind_yaml,
        "statement-signed": PackageResources.statement_signed_yaml,
        "subject-kind": PackageResources.subject_kind_yaml,
        "support-kind": PackageResources.support_kind_yaml,
        "victim-status": PackageResources.victim_status_yaml,
        "violation-status": PackageResources.violation_status_yaml,
    ]
}
