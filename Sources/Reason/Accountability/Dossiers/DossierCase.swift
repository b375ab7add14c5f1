// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
public import Register
public import Statements

/// One person in whose case the official had a role, as a dossier under one regime tells of them.
public struct DossierCase: Sendable, Hashable {
    /// The record of the person.
    public var record: Record
    /// What the official did, each with its sources.
    public var roles: [RecordValue]
    /// The consent of the person to a request under this regime.
    public var consent: ConsentState
    /// Scopes of consents of the person that are not understood, and so count as none.
    public var unreadScopes: [String]
    /// How the regime maps to the case.
    public var mapping: FilledRegime

    /// Whether the dossier may name the person: a consent that names the regime holds. Others are counted alone.
    public var isNamed: Bool { consent.isGiven }

    /// Whether the person is a child, or may be: then a paper gives initials, and leaves the name out of what sources say.
    public var isChild: Bool { ChildRule.isChild(record) }

    /// Whether every role is doubtful.
    public var isDoubtful: Bool { roles.allSatisfy(Self.isDoubtful) }

    /// Whether every source of a statement is doubtful: of a role by the one rule for roles (`RoleClaim.isDoubtful(marked:reliability:)`),
    /// of another if it is marked as unverified or uncertain, or recorded as unsure or less reliable.
    public static func isDoubtful(_ value: RecordValue) -> Bool {
        value.attributions.allSatisfy { attribution in
            if case .role(let claim) = value.claim {
                return claim.isDoubtful(marked: attribution.mark, reliability: attribution.reliability)
            }
            return attribution.mark == .unverified || attribution.mark == .uncertain
                || attribution.reliability?.isDoubtful == true
        }
    }

    /// Whether what links the official to a fact is doubtful: every role of these kinds, or, if there is none, every role.
    func isDoubtful(among kinds: Set<OfficialRole>) -> Bool {
        let linking = roles.filter { value in
            if case .role(let claim) = value.claim { kinds.contains(claim.role) } else { false }
        }
        return (linking.isEmpty ? roles : linking).allSatisfy(Self.isDoubtful)
    }

    /// Whether every statement of a role of this kind is doubtful.
    public func isDoubtful(as kind: OfficialRole) -> Bool { isDoubtful(among: [kind]) }

    /// The roles, each once.
    public var kinds: Set<OfficialRole> {
        Set(
            roles.compactMap { value in
                if case .role(let claim) = value.claim { claim.role } else { nil }
            })
    }
}
