// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// What the statements of a record say that an audit needs beside category, status and term.
struct ProfileFacts {
    private(set) var flags: Set<AuditFlag> = []
    /// Flags that rest on what custody does to a person, each with the last day on which that was so.
    private var ofCustody: [(flag: AuditFlag, day: Day)] = []
    private(set) var lists: [EarlierList] = []
    private(set) var cases: [String] = []
    private(set) var stated: [String] = []
    private(set) var consents = false
    private var known: Set<String> = []
    private var countries: Set<String> = []
    private var births: [Day] = []
    private var firstKnown: Day?
    private let day: Day

    var fame: PersonProfile.Fame {
        known.count >= Self.manyMentions ? .known : known.isEmpty ? .unknown : .little
    }

    private static let manyMentions = 3

    init(_ record: Record) {
        day = record.asOf.on
        for fact in record.facts {
            for value in fact.values { take(value) }
        }
        if countries.count > 1 { flags.insert(.dualNational) }
        if let firstKnown, births.contains(where: { Self.age(bornOn: $0, on: firstKnown) < 18 }) {
            flags.insert(.minor)
        }
    }

    private mutating func take(_ value: RecordValue) {
        switch value.claim {
        case .birth(let claim): take(birth: claim)
        case .harm(let claim): take(harm: claim, told: value.knownSince)
        case .characteristic(let claim):
            if claim.kind == .disability { flags.insert(.disabled) }
            if claim.kind == .dependants { flags.insert(.dependants) }
            if claim.kind == .minor { flags.insert(.minor) }
        case .citizenship(let claim): if claim.stateless != true { countries.insert(claim.country) }
        case .charge(let claim): note(claim.date)
        case .custody(let claim):
            note(claim.from)
            let isOver = claim.to.map { $0.isBefore(day) == .certainly } ?? false
            let isCutOff = claim.incommunicadoSince != nil || Self.isCutOff(claim.contacts)
            if !isOver, claim.acknowledged == false || isCutOff { flags.insert(.incommunicado) }
        case .safety(let claim):
            if claim.until.map({ $0.isBefore(day) != .certainly }) ?? true { flags.insert(.notPublic) }
        case .participation(let claim): if let category = claim.category { add(category, to: &stated) }
        case .consent(let claim): take(consent: claim)
        case .intervention(let claim): take(intervention: claim)
        case .mention(let claim): known.insert(claim.document)
        case .listing(let claim):
            if claim.state == .listed { take(listing: claim, value) }
        case .proceeding(let claim): if let number = claim.caseNumber { add(number, to: &cases) }
        case .targeting(let claim): if let campaign = claim.campaign { add(campaign, to: &cases) }
        default: break
        }
    }

    private static func isCutOff(_ access: ContactAccess?) -> Bool {
        access == .contactDenied || access == .locationUndisclosed || access == .captureDenied
    }

    private func add(_ text: String, to texts: inout [String]) { if !texts.contains(text) { texts.append(text) } }

    private mutating func take(birth claim: BirthClaim) {
        // Of a birth that is not known to the day only what is certain is said: not that an adult may be a child.
        if let latest = claim.date?.range.latest, Self.age(bornOn: latest, on: day) >= 60 { flags.insert(.age60Plus) }
        guard let earliest = claim.date?.range.earliest else { return }
        births.append(earliest)
        if Self.age(bornOn: earliest, on: day) < 18 { flags.insert(.minor) }
    }

    /// Notes when a person was held or charged at the latest: the act, if there was one, was before.
    private mutating func note(_ date: PartialDate?) {
        guard let latest = date?.range.latest else { return }
        firstKnown = min(firstKnown ?? latest, latest)
    }

    /// Takes a published list that has the person on the day.
    private mutating func take(listing claim: ListingClaim, _ value: RecordValue) {
        for said in value.attributions {
            known.insert(said.source.name)
            if let gone = said.delistedOn, gone <= day { continue }
            let list = EarlierList(name: claim.list ?? said.source.name, holder: said.source.name)
            if !lists.contains(list) { lists.append(list) }
        }
    }

    private static func age(bornOn birth: Day, on day: Day) -> Int {
        let (today, birth) = (day.components, birth.components)
        let hasHadBirthday = (today.month, today.day) >= (birth.month, birth.day)
        return today.year - birth.year - (hasHadBirthday ? 0 : 1)
    }

    /// The flags of a person who has been free since a day: danger, a hunger strike or treatment denied before it are over, illness
    /// is not.
    func flags(freeSince free: Day?) -> Set<AuditFlag> {
        let still = free.map { free in ofCustody.filter { $0.day > free } } ?? ofCustody
        return flags.union(still.map(\.flag))
    }

    private mutating func take(harm claim: HarmClaim, told: Day) {
        if claim.date?.isAfter(day) == .certainly || claim.finding == .notAViolation || claim.finding == .unlikely {
            return
        }
        let last = claim.date?.range.latest ?? told
        switch claim.kind {
        case .illness, .injury: flags.insert(.ill)
        case .medicalDenial, .hungerStrike: ofCustody.append((.ill, last))
        case .torture: flags.insert(.tortured)
        case .disability: flags.insert(.disabled)
        case .threat, .risk: ofCustody.append((.inDanger, last))
        case .punishmentCell, .conditions: break
        }
        if claim.risk == .critical || claim.risk == .high || claim.severity == .danger {
            ofCustody.append((.inDanger, last))
        }
    }

    private mutating func take(consent claim: ConsentClaim) {
        guard claim.purposes.contains(ConsentPurpose.exchangeList.rawValue) else { return }
        if claim.withdrawnOn?.isOnOrBefore(day).isPossible == true {
            flags.insert(.refuses)
        } else if claim.expires?.isBefore(day) != .certainly {
            consents = true
        }
    }

    private mutating func take(intervention claim: InterventionClaim) {
        switch claim.kind {
        case .exchangeList, .pardonList, .amnestyList, .appealList:
            let name = claim.list ?? claim.kind.rawValue
            lists.append(EarlierList(name: name, holder: claim.by, date: claim.date, outcome: claim.outcome))
            known.insert("list " + name)
            if claim.consent == .refused { flags.insert(.refuses) }
            if [.person, .family, .lawyer].contains(claim.consent) { consents = true }
        default: break
        }
    }
}
