// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
public import Statements

/// Which kinds of sponsors a consent to be adopted covers.
///
/// A scope is a list of kinds, as codes of the vocabulary `sponsor-kind` with commas, semicolons or blanks between them, or the one word
/// `all`; without a scope the consent covers every sponsor. Whatever else stands there (“not for politicians”) can exclude what it
/// names, and makes the whole scope one that is not understood: it counts as no consent.
public enum SponsorScope: Sendable, Hashable {
    /// Every sponsor.
    case all
    /// Sponsors of these kinds.
    case kinds(Set<SponsorKind>)
    /// It holds other words than codes.
    case notUnderstood

    /// Reads a scope.
    public init(_ text: String?) {
        let words = (text ?? "").split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { $0.lowercased() }
        guard !words.isEmpty, words != ["all"] else {
            self = (text ?? "").allSatisfy(\.isWhitespace) || words == ["all"] ? .all : .notUnderstood
            return
        }
        let kinds = words.compactMap { SponsorKind(rawValue: $0) }
        self = kinds.count == words.count ? .kinds(Set(kinds)) : .notUnderstood
    }

    /// What consents that hold cover together: the last one given counts, and of those that may be the last all must allow.
    init(_ consents: [RecordValue]) {
        let claims = consents.compactMap { value -> ConsentClaim? in
            if case .consent(let claim) = value.claim { claim } else { nil }
        }
        let last = claims.filter { claim in
            !claims.contains { other in
                guard let day = claim.givenOn?.range.latest, let given = other.givenOn else { return false }
                return given.isAfter(day) == .certainly
            }
        }
        self = last.map { SponsorScope($0.scope) }.reduce(.all) { $0.and($1) }
    }

    private func and(_ other: SponsorScope) -> SponsorScope {
        switch (self, other) {
        case (.notUnderstood, _), (_, .notUnderstood): .notUnderstood
        case (.all, let scope), (let scope, .all): scope
        case (.kinds(let first), .kinds(let second)): .kinds(first.intersection(second))
        }
    }

    /// Whether a sponsor is covered; one of whom nobody says the kind only by a consent for all.
    public func covers(_ kind: SponsorKind?) -> Bool {
        switch self {
        case .all: true
        case .kinds(let kinds): kind.map(kinds.contains) ?? false
        case .notUnderstood: false
        }
    }
}
