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

        var text: String { person ?? ((name?.words ?? []) + (body.map { ["|", $0] } ?? [])).joined(separator: " ") }
    }

    /// Joins statements of roles.
    ///
    /// - Parameter replies: what came of the right of reply. What names nobody who has a role, or stands on the record of somebody who
    ///   is none of the officials, is left out.
    public init(_ roles: [CaseRole], known: [KnownOfficial], replies: [OfficialReply] = []) {
        let joiner = Joiner(roles, known: known)
        var groups: [Key: Official] = [:]
        // Of thousands of cases most print one official in the same way.
        var places: [Written: Place] = [:]
        for role in roles {
            let written = Written(role.claim.official, role.claim.body)
            let place = places[written] ?? joiner.place(of: written)
            places[written] = place
            Self.add(role, place, to: &groups[place.key])
        }
        for reply in replies {
            let key: Key =
                if let official = reply.claim.official {
                    joiner.place(of: Written(official, reply.claim.body)).key
                } else {
                    Key(person: reply.person)
                }
            groups[key]?.replies.append(reply)
        }
        all = groups.values.sorted { ($0.name, $0.bodies.first ?? "") < ($1.name, $1.bodies.first ?? "") }
    }

    /// A name and a body as written.
    private struct Written: Hashable {
        var name: OfficialName
        var body: String?

        init(_ official: String, _ body: String?) {
            name = OfficialName(official)
            self.body = OfficialName.plain(body: body)
        }

        var key: Key { Key(name: name, body: name.isFull ? nil : body) }
    }

    /// Where a name and a body as written belong.
    private struct Place {
        var key: Key
        var written: Written
        var known: KnownOfficial?
        var isByInitials: Bool
    }

    private struct Joiner {
        let known: [KnownOfficial]
        /// The places among the known of those who bear a name.
        let bearers: [OfficialName: [Int]]
        let bodies: [Set<String>]
        let fulls: [String?: [Written]]

        init(_ roles: [CaseRole], known: [KnownOfficial]) {
            self.known = known
            var bearers: [OfficialName: [Int]] = [:]
            for (place, one) in known.enumerated() {
                for name in Set(one.names.map { OfficialName($0) }) { bearers[name, default: []].append(place) }
            }
            self.bearers = bearers
            bodies = known.map { Set($0.posts.compactMap { OfficialName.plain(body: $0.body) }) }
            let written = Set(roles.map { Written($0.claim.official, $0.claim.body) })
            fulls = Dictionary(grouping: written.filter(\.name.isFull), by: \.body)
        }

        func place(of written: Written) -> Place {
            var one = written
            var isByInitials = false
            if let (surname, letters) = one.name.initials, let body = one.body {
                let fitting = Set(
                    (fulls[body] ?? []).map(\.name).filter { $0.fits(surname: surname, letters: letters) })
                if fitting.count == 1, let only = fitting.first { (one.name, isByInitials) = (only, true) }
            }
            let matching = (bearers[one.name] ?? []).filter { place in
                one.name.isFull || one.body.map(bodies[place].contains) == true
            }
            let person = matching.count == 1 ? known[matching[0]] : nil
            return Place(
                key: person.map { Key(person: $0.person) } ?? one.key, written: written, known: person,
                isByInitials: isByInitials)
        }
    }

    private static func add(_ role: CaseRole, _ place: Place, to group: inout Official?) {
        let printed = role.claim.official
        var official =
            group
            ?? Official(
                name: place.known?.names.first ?? printed, names: place.known?.names ?? [], bodies: [],
                known: place.known, roles: [])
        official.key = place.key.text
        official.printedKeys.insert(place.written.key.text)
        if place.isByInitials {
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
