// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

extension Action {
    /// The action that an intervention is.
    public init(_ claim: InterventionClaim) {
        self.init(kind: claim.kind.rawValue)
        (title, number, by, to) = (claim.list, claim.number, claim.by, claim.to)
        (asked, due, replied) = (claim.date, claim.due, claim.replied)
        (reply, outcome, result) = (claim.reply, claim.outcome, claim.result)
        (step, url, isPublic) = (claim.step, claim.url, claim.publish == true)
        isClosed = claim.status == .closed
    }

    /// The action that a step in an international procedure is.
    public init(_ claim: InternationalClaim) {
        self.init(kind: claim.kind.rawValue)
        (number, to) = (claim.number, claim.body)
        (asked, due, replied) = (claim.filed, claim.due, claim.answered)
        (outcome, result) = (claim.result, claim.outcome)
        (step, url, isPublic) = (claim.step, claim.url, claim.publish == true)
        isClosed = claim.status == .closed
    }

    /// The action that a request for a sanction is; `nil` if nobody is said to have asked for it.
    public init?(_ claim: SanctionClaim) {
        guard claim.state == .requested || claim.requestedBy != nil || claim.requestedOn != nil else { return nil }
        self.init(kind: "sanction")
        (title, number, by, to) = (claim.programme, claim.number, claim.requestedBy, claim.authority)
        asked = claim.requestedOn
        (url, isPublic) = (claim.url, claim.publish == true)
        switch claim.state {
        case .requested: break
        case .listed: (replied, result) = (claim.listedOn, .granted)
        case .refused: (replied, result) = (claim.endedOn, .refused)
        case .lifted: (replied, result, outcome) = (claim.listedOn, .granted, "lifted")
        }
        isClosed = claim.state != .requested
    }
}
