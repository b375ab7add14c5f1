// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
public import Statements

/// A proposal out of what the register has already: a description, or a decision that names its judges.
public struct RecordRole: Sendable {
    /// What is proposed.
    public var proposal: RoleProposal
    /// The kind of claim in which it stands.
    public var kind: ClaimKind
    /// The entry in which it stands, and who says it.
    public var attribution: Attribution
}

extension RoleFinder {
    /// The kinds of claims that it reads in records.
    public static let recordKinds: Set<ClaimKind> = [.name, .description, .decision, .role]

    /// Finds roles in the texts of a record. What the record states already is left out.
    public func find(in record: Record) -> [RecordRole] {
        var found: [RecordRole] = []
        let stated = Set(record.values(of: .role).compactMap { Self.key($0.claim) })
        for fact in record.facts {
            for value in fact.values {
                guard let attribution = value.attributions.first else { continue }
                for proposal in proposals(value.claim, record.id.text) {
                    let key = Self.key(.role(proposal.claim()))
                    if let key, stated.contains(key) { continue }
                    found.append(RecordRole(proposal: proposal, kind: value.claim.kind, attribution: attribution))
                }
            }
        }
        return found
    }

    private static func key(_ claim: Claim) -> String? {
        guard case .role(let role) = claim else { return nil }
        return OfficialName(role.official).words.joined(separator: " ") + "|" + role.role.rawValue
    }

    private func proposals(_ claim: Claim, _ person: String) -> [RoleProposal] {
        switch claim {
        case .description(let description):
            let markup = TextMarkup(guessing: description.text.utf8)
            return find(in: description.text, RoleContext(person: person), markup: markup).filter { $0.person != nil }
        case .decision(let decision):
            let judges = decision.judges.map { Self.stated($0, .judge, decision, person) }
            return judges + (decision.prosecutor.map { [Self.stated($0, .prosecutor, decision, person)] } ?? [])
        default: return []
        }
    }

    private static func stated(
        _ name: String, _ role: OfficialRole, _ decision: DecisionClaim, _ person: String
    ) -> RoleProposal {
        RoleProposal(
            official: name, role: role, body: role == .judge ? decision.court : nil, act: decision.kind.rawValue,
            date: decision.date, person: person, start: 0, end: name.unicodeScalars.count, bytes: 0..<name.utf8.count,
            quote: name, probability: 0.95, reasons: [Reason("statement-of-decision")])
    }
}
