// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
public import Statements

/// Gathers the roles of officials, and the officials whom the register knows, out of records.
public struct RoleReader: Sendable {
    /// The kinds of claims that it reads.
    public static let kinds: Set<ClaimKind> = [
        .name, .birth, .sex, .decision, .role, .post, .sanction, .reply,
    ]

    /// The roles in the cases of the persons read so far.
    public private(set) var roles: [CaseRole] = []
    /// The persons read so far who are stated to hold a post or to be under sanctions.
    public private(set) var known: [KnownOfficial] = []
    /// What came of the right of reply, as the records read so far say.
    public private(set) var replies: [OfficialReply] = []

    /// A reader that has read nothing.
    public init() {}

    /// Reads the record of a person.
    public mutating func read(_ record: Record) {
        let longest = Self.longest(record)
        for value in record.values(of: .role) {
            guard case .role(let claim) = value.claim else { continue }
            roles.append(
                CaseRole(
                    person: record.id.text, claim: claim, sources: value.attributions.map { RoleSource($0) },
                    term: longest.term, isForLife: longest.isForLife))
        }
        for value in record.values(of: .reply) {
            guard case .reply(let claim) = value.claim else { continue }
            replies.append(
                OfficialReply(
                    person: record.id.text, claim: claim, sources: value.attributions.map { RoleSource($0) }))
        }
        readOfficial(record)
    }

    private mutating func readOfficial(_ record: Record) {
        var official = KnownOfficial(person: record.id.text, names: [])
        for fact in record.facts {
            for value in fact.values {
                switch value.claim {
                case .post(let post):
                    official.posts.append(post)
                    official.postSources[post] = value.attributions.map { RoleSource($0) }
                case .sanction(let sanction):
                    official.sanctions.append(sanction)
                    official.sanctionSources[sanction] = value.attributions.map { RoleSource($0) }
                default: break
                }
            }
        }
        guard !official.posts.isEmpty || !official.sanctions.isEmpty else { return }
        let names = record.values(of: .name).compactMap { value -> String? in
            guard case .name(let name) = value.claim else { return nil }
            return [.full, .printed, .alias].contains(name.kind) ? name.text : nil
        }
        let first = record.displayName
        official.names = [first].compactMap { $0 } + names.filter { $0 != first }
        if case .birth(let birth)? = record.facts(of: .birth).first?.chosen?.claim {
            official.birth = birth.date?.day?.iso ?? birth.date?.year.map(String.init) ?? ""
        }
        if case .sex(let sex)? = record.facts(of: .sex).first?.chosen?.claim {
            official.sex = sex.sex == .female ? "F" : sex.sex == .male ? "M" : ""
        }
        if !official.names.isEmpty { known.append(official) }
    }

    /// The longest deprivation of liberty of all decisions.
    private static func longest(_ record: Record) -> (term: Term?, isForLife: Bool) {
        var longest: Term?
        for value in record.values(of: .decision) {
            guard case .decision(let decision) = value.claim else { continue }
            for part in decision.sentence {
                if part.kind == .life { return (nil, true) }
                guard part.kind == .imprisonment || part.kind == .colonySettlement, let term = part.term else {
                    continue
                }
                if longest.map({ term.isLonger(than: $0) == .certainly }) ?? true { longest = term }
            }
        }
        return (longest, false)
    }
}
