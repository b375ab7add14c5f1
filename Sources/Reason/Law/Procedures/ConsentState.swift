// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
public import Statements

/// What is on file of the consent to a purpose, on the day of a record.
public enum ConsentState: Sendable, Hashable {
    /// It is given and holds on the day.
    case given([RecordValue])
    /// It was given and holds no longer, or may not: withdrawn, or over.
    case ended([RecordValue])
    /// None is on file.
    case missing

    /// Whether it holds.
    public var isGiven: Bool { if case .given = self { true } else { false } }

    /// Reads the consents of a record. A withdrawal or an end that is possible counts as one, and it ends every consent
    /// to the purpose that was not given certainly later.
    public init(_ record: Record, to purpose: ConsentPurpose) {
        self.init(record, to: purpose, gives: { _ in true }, withdraws: { _ in true })
    }

    /// Reads the consents to a request under one regime of sanctions: the scope of each has to name the regime and to hold nothing but
    /// names of regimes, or to say `all` (``RegimeScope``). A withdrawal that names no regime, or is not understood, ends all. The latest
    /// consent decides: one that does not name the regime, or is not understood, ends those that were not given certainly later.
    public init(_ record: Record, to purpose: ConsentPurpose, under regime: SanctionRegime, of pack: ProcedurePack) {
        self.init(
            record, to: purpose,
            gives: { RegimeScope($0.scope, of: pack).gives(regime) },
            withdraws: { RegimeScope($0.scope, of: pack).ends(regime) },
            narrows: { !RegimeScope($0.scope, of: pack).gives(regime) })
    }

    /// The scopes of consents to a purpose that are not understood, each once: they count as no consent.
    public static func scopesNotUnderstood(
        _ record: Record, to purpose: ConsentPurpose, of pack: ProcedurePack
    ) -> [String] {
        let scopes = record.values(of: .consent).compactMap { value -> String? in
            guard case .consent(let claim) = value.claim, claim.purposes.contains(purpose.rawValue) else { return nil }
            guard case .notUnderstood(let text) = RegimeScope(claim.scope, of: pack) else { return nil }
            return text
        }
        return Set(scopes).sorted()
    }

    private static func isLater(_ consent: ConsentClaim, than other: ConsentClaim) -> Bool {
        guard let given = consent.givenOn, let before = other.givenOn else { return false }
        return given.isAfter(before) == .certainly
    }

    private init(
        _ record: Record, to purpose: ConsentPurpose, gives: (ConsentClaim) -> Bool,
        withdraws: (ConsentClaim) -> Bool, narrows: (ConsentClaim) -> Bool = { _ in false }
    ) {
        let day = record.asOf.on
        let all = record.values(of: .consent).compactMap { value -> (value: RecordValue, claim: ConsentClaim)? in
            guard case .consent(let claim) = value.claim, claim.purposes.contains(purpose.rawValue) else { return nil }
            if let given = claim.givenOn, given.isAfter(day) == .certainly { return nil }
            return (value, claim)
        }
        let consents = all.filter { gives($0.claim) }
        let withdrawals = all.filter { withdraws($0.claim) }.compactMap(\.claim.withdrawnOn).filter {
            $0.isOnOrBefore(day).isPossible
        }
        // What only withdraws is no consent of another scope.
        let narrower = all.map(\.claim).filter { narrows($0) && !($0.givenOn == nil && $0.withdrawnOn != nil) }
        let holding = consents.filter { consent in
            guard narrower.allSatisfy({ Self.isLater(consent.claim, than: $0) }) else { return false }
            if let end = consent.claim.withdrawnOn, end.isOnOrBefore(day).isPossible { return false }
            if let end = consent.claim.expires, end.isBefore(day).isPossible { return false }
            return withdrawals.allSatisfy { withdrawal in
                consent.claim.givenOn.map { $0.isAfter(withdrawal) == .certainly } ?? false
            }
        }
        if !holding.isEmpty {
            self = .given(holding.map(\.value))
        } else {
            self = consents.isEmpty ? .missing : .ended(consents.map(\.value))
        }
    }
}
