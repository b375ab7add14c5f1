// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// The officials with published roles, at one moment.
struct OfficialCatalog: Sendable {
    /// The officials, in the order of their names.
    private(set) var officials: [PublicOfficial] = []
    /// What each official did in the case of a person, by the person's number.
    private(set) var responsible: [String: [(official: Int, role: CaseRole)]] = [:]
    /// The sources on which the roles rest.
    private(set) var sources: Set<Statements.SourceID> = []
    private var places: [OfficialID: Int] = [:]
    private var moved: [OfficialID: OfficialID] = [:]

    /// - Parameter records: everybody who may be shown, and not as a child, with a role in the case, a post or a sanction.
    init(_ base: MomentBase, _ records: [Record], on day: Day, labels: Labels) {
        var reader = RoleReader()
        var names: [String: [PublicName]] = [:]
        for record in records {
            reader.read(record)
            var numbering = SourceNumbering()
            names[record.id.text] = ShownNames.first(
                ShownNames(facts: record.facts).names(isChild: false, &numbering))
        }
        let rule = OfficialRule(base)
        let roles = reader.roles.compactMap { rule.publishable($0) }
        let all = Officials(
            roles, known: reader.known.compactMap { rule.publishable($0) },
            replies: reader.replies.filter { rule.publishes($0) }
        ).all
        for official in all {
            guard let id = Self.id(official.known?.person, official.key, taken: places) else { continue }
            let builder = OfficialBuilder(base, official, id: id, names: names, on: day, labels: labels)
            places[id] = officials.count
            for role in official.roles {
                responsible[role.person, default: []].append((officials.count, role))
                sources.formUnion(role.sources.compactMap { Statements.SourceID($0.source) })
            }
            officials.append(builder.made())
        }
        note(all)
    }

    /// Remembers under which other numbers each official could stand: that of each way in which the name is printed.
    private mutating func note(_ all: [Official]) {
        for (place, official) in all.enumerated() where officials.indices.contains(place) {
            for key in official.printedKeys {
                guard let other = OfficialID(Self.hash(key)), places[other] == nil else { continue }
                moved[other] = officials[place].id
            }
        }
    }

    /// The answer for a number.
    func answer(_ id: OfficialID) -> OfficialAnswer {
        if let place = places[id] { return .found(officials[place]) }
        return moved[id].map { .moved($0) } ?? .missing
    }

    /// The number of an official: that of the person, or one made of the name and the body as printed.
    private static func id(_ person: String?, _ key: String, taken: [OfficialID: Int]) -> OfficialID? {
        if let person { return OfficialID(person) }
        for salt in ["", "|2", "|3"] {
            if let id = OfficialID(hash(key + salt)), taken[id] == nil { return id }
        }
        return nil
    }

    /// Eighty bits of SHA-256: nobody can print two names so that they meet. No number of a person has a hyphen.
    private static func hash(_ key: String) -> String {
        let digest = Array(key.utf8).withUnsafeBytes { Digest(hashing: $0) }
        let digits = Array("0123456789abcdef")
        return digest.withUnsafeBytes { bytes in
            "o-" + bytes.prefix(10).map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
        }
    }
}
