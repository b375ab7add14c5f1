// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What takes a person off the public pages: the basis *withheld*, or a recorded reason of safety.
public struct Withholding: Sendable, Hashable {
    /// Until when it holds; for good if absent.
    public let until: PartialDate?

    /// `nil` if the claim withholds nothing.
    public init?(_ claim: Claim) {
        switch claim {
        case .publicationBasis(let claim) where claim.basis == .withheld: until = claim.until
        case .safety(let claim): until = claim.until
        default: return nil
        }
    }

    /// Whether it is over on a day. One that ends on a vague date holds as long as it possibly can.
    public func isOver(on day: Day) -> Bool { until?.range.latest.map { $0 < day } ?? false }

    /// That the person is withheld, and nothing of why or by whom.
    public var bare: Statement { Statement(.publicationBasis(PublicationBasisClaim(basis: .withheld, until: until))) }

    /// The one of several that holds longest; `nil` if there is none.
    public static func longest(_ all: some Sequence<Withholding>) -> Withholding? {
        all.max { first, second in
            (first.until?.range.latest ?? .latest) < (second.until?.range.latest ?? .latest)
        }
    }
}

extension Entry {
    /// Whether the entry says that a person is withheld.
    public var isWithholding: Bool { statements.contains { Withholding($0.claim) != nil } }
}
