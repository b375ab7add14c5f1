// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// What a decision says of guilt and punishment.
struct Conviction {
    enum Kind {
        /// Imprisonment and its like.
        case custody
        /// Compulsory treatment.
        case treatment
        /// No punishment is on file.
        case unknownPunishment
        /// A fine, a suspended sentence and the like.
        case otherPunishment
    }

    var kind: Kind
    var claim: DecisionClaim

    /// `nil` if the decision does not convict.
    init?(_ fact: Fact) {
        guard let value = fact.chosen, case .decision(let chosen) = value.claim else { return nil }
        var claim = chosen
        // What the chosen account leaves out another may say.
        for other in fact.values {
            guard case .decision(let decision) = other.claim else { continue }
            if claim.result == nil { claim.result = decision.result }
            if claim.sentence.isEmpty { claim.sentence = decision.sentence }
        }
        guard claim.isConviction else { return nil }
        self.claim = claim
        if claim.sentence.contains(where: { $0.kind.isCustodial }) {
            kind = .custody
        } else if claim.sentence.contains(where: { $0.kind == .psychiatric }) {
            kind = .treatment
        } else {
            kind = claim.sentence.isEmpty ? .unknownPunishment : .otherPunishment
        }
    }

    /// The longest term of a punishment in custody.
    var term: Term? {
        claim.sentence.lazy.filter { $0.kind.isCustodial }.compactMap(\.term).first
    }
}

extension DecisionKind {
    /// Whether a decision of the kind can speak of guilt and of the punishment for it. A penalty inside and supervision
    /// after the release are decided upon those who are convicted already.
    var concernsGuilt: Bool { self != .disciplinary && self != .supervision }
}

extension DecisionClaim {
    /// Whether the decision convicts, or fixes a punishment.
    var isConviction: Bool {
        guard kind.concernsGuilt else { return false }
        switch result {
        case .convicted: return true
        case .upheld, .changed, nil: return !sentence.isEmpty && kind != .measure && kind != .prolongation
        default: return false
        }
    }

    /// Whether the decision undoes a conviction.
    var undoesConviction: Bool {
        guard kind == .appeal || kind == .cassation else { return false }
        return result == .quashed || result == .returned
    }

    /// Whether the decision frees of guilt or ends the case.
    var exonerates: Bool { result == .acquitted || result == .closed }
}
