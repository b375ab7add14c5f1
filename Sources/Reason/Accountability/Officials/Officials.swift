// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// Finds which statements of roles speak of one official.
///
/// Nobody is to answer for a namesake, so statements are joined only where that is plain:
/// 1. Full names of three words that agree in all words are one official, in any order and whatever the body.
/// 2. Shorter names are one official only with the same body, or both without one.
/// 3. A surname with initials is taken for a full name if that has the same body and no other full name there fits.
/// 4. A person of the register with posts or sanctions is the official if a name agrees, and it is full or a post is in the same
///    body, and if nobody else of the register fits as well.
///
/// Names in two scripts are not joined, unless a person of the register bears both.
public struct Officials: Sendable {
    /// The officials, in the order of their names.
    public let all: [Official]

    private struct Key: Hashable {
        var person: String?
        var name: OfficialName?
        var body: String?
    }

    /// Joins statements of roles.
    public init(_ roles: [CaseRole], known: [KnownOfficial]) {
        let names = known.map { Set($0.names.map { OfficialName($0) }) }
        let bodies = known.map { Set($0.posts.compactMap { OfficialName.plain(body: $0.body) }) }
        let written = Set(roles.map { Written($0) })
        let fulls = Dictionary(grouping: written.filter(\.name.isFull), by: \.body)
        var groups: [Key: Official] = [:]
        for role in roles {
            var one = Written(role)
            var isByInitials = false
            if let (surname, letters) = one.name.initials, let body = one.body {
                let fitting = Set(
                    (fulls[body] ?? []).map(\.name).filter { $0.fits(surname: surname, letters: letters) })
                if fitting.count == 1, let only = fitting.first { (one.name, isByInitials) = (only, true) }
            }
            let matching = known.indices.filter { place in
                names[place].contains(one.name) && (one.name.isFull || one.body.map(bodies[place].contains) == true)
            }
            let person = matching.count == 1 ? known[matching[0]] : nil
            let key =
                person.map { Key(person: $0.person) }
                ?? Key(name: one.name, body: one.name.isFull ? nil : one.body)
            Self.add(role, person, isByInitials, to: &groups[key])
        }
        all = groups.values.sorted { ($0.name, $0.bodies.first ?? "") < ($1.name, $1.bodies.first ?? "") }
    }

    /// A name and a body as written.
    private struct Written: Hashable {
        var name: OfficialName
        var body: String?

        init(_ role: CaseRole) {
            name = OfficialName(role.claim.official)
            body = OfficialName.plain(body: role.claim.body)
        }
    }

    private static func add(
        _ role: CaseRole, _ person: KnownOfficial?, _ isByInitials: Bool, to group: inout Official?
    ) {
        let printed = role.claim.official
        var official =
            group
            ?? Official(
                name: person?.names.first ?? printed, names: person?.names ?? [], bodies: [], known: person, roles: [])
        if isByInitials {
            official.isJoinedByInitials = true
        } else if !official.names.contains(printed) {
            // A full name tells more than initials, and is the one to show and to screen.
            if official.known == nil, official.names.isEmpty { official.name = printed }
            official.names.append(printed)
        }
        if let body = role.claim.body, !official.bodies.contains(body) { official.bodies.append(body) }
        official.roles.append(role)
        group = official
    }
}
