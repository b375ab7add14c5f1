// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import Ledger
internal import Names
internal import Register
internal import Statements

/// Everybody of the register whose name may not be said, or not on every day: who has no basis of publication, who is withheld, and who
/// is or was a child.
///
/// Officials who are in the register as such alone are not among them: what may be said of them is a rule of its own (``OfficialRule``).
struct UnnamedPersons: Sendable {
    /// A person who is on file as part of a document or an event.
    struct Part: Sendable {
        var names: [NameClaim]
        var hiddenBefore: Day
    }

    private(set) var names = FullNames()
    /// The persons whom documents name, and those of exchanges.
    private(set) var partOf: [Subject: [Part]] = [:]
    private var places: [Subject: Int] = [:]
    private var parts: [Subject: [Subject]] = [:]

    /// Notes what is known of a person by now, in place of what was known before.
    ///
    /// - Parameter subjects: all subjects of the person.
    mutating func note(
        _ subjects: [Subject], _ entries: [[LedgerEntry]], _ rule: PermissionRule, _ reader: inout NameReader
    ) {
        for subject in subjects { forget(subject) }
        guard let first = subjects.first else { return }
        let naming = rule.naming(entries)
        guard naming.hiddenBefore > .earliest || naming.minorBefore > .earliest else { return }
        let claims = entries.joined().flatMap(\.entry.statements).map(\.claim)
        if !naming.isWithheld, OfficialRecord.isOfficialAlone(claims.lazy.map(\.kind)) { return }
        let given = claims.compactMap { claim -> NameClaim? in if case .name(let name) = claim { name } else { nil } }
        guard !given.isEmpty else { return }
        var person = FullNames.Person()
        for name in Set(given) { person.add(name, &reader) }
        (person.hiddenBefore, person.minorBefore) = (naming.hiddenBefore, naming.minorBefore)
        places[first] = names.add(person)
        guard naming.hiddenBefore > .earliest else { return }
        for claim in claims {
            guard let subject = Self.whole(of: claim) else { continue }
            partOf[subject, default: []].append(Part(names: given, hiddenBefore: naming.hiddenBefore))
            parts[first, default: []].append(subject)
        }
    }

    private mutating func forget(_ subject: Subject) {
        if let place = places.removeValue(forKey: subject) { names.remove(at: place) }
    }

    /// The document or the event of which a claim makes the person a part.
    private static func whole(of claim: Claim) -> Subject? {
        switch claim {
        case .mention(let claim): claim.instrument
        case .participation(let claim): claim.exchange
        case .exchangeRefusal(let claim): claim.exchange
        default: nil
        }
    }

    /// A person of these names.
    static func person(_ names: [NameClaim]) -> FullNames.Person {
        var person = FullNames.Person()
        var reader = NameReader()
        for name in names { person.add(name, &reader) }
        return person
    }
}
