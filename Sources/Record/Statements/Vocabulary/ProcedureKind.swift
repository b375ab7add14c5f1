// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which international procedure a claim is about.
public enum ProcedureKind: String, VocabularyCode {
    /// The UN Working Group on Arbitrary Detention.
    case wgad
    /// The UN Human Rights Committee.
    case humanRightsCommittee = "human-rights-committee"
    /// The UN Working Group on Enforced or Involuntary Disappearances.
    case enforcedDisappearances = "enforced-disappearances"
    /// Another UN treaty body.
    case treatyBody = "treaty-body"
    /// Another UN special procedure.
    case specialProcedure = "special-procedure"
    /// The European Court of Human Rights.
    case ecthr
    /// An urgent action.
    case urgentAction = "urgent-action"
    /// Consular access.
    case consularAccess = "consular-access"
    /// Another procedure.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "procedure-kind" }
}
