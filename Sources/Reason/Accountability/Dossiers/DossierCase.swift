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

    /// Whether every source of every role is marked as unverified or uncertain.
    public var isDoubtful: Bool {
        roles.allSatisfy { role in
            role.attributions.allSatisfy { $0.mark == .unverified || $0.mark == .uncertain }
        }
    }

    /// The roles, each once.
    public var kinds: Set<OfficialRole> {
        Set(
            roles.compactMap { value in
                if case .role(let claim) = value.claim { claim.role } else { nil }
            })
    }
}
