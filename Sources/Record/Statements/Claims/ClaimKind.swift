// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The kind of a claim: its number is stored, its name is exported.
public enum ClaimKind: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// A name.
    case name = 1
    /// A birth.
    case birth = 2
    /// A sex.
    case sex = 3
    /// A citizenship.
    case citizenship = 4
    /// A residence.
    case residence = 5
    /// An occupation.
    case occupation = 6
    /// An affiliation.
    case affiliation = 7
    /// A characteristic.
    case characteristic = 8
    /// Why the person was targeted.
    case targeting = 9
    /// A spell of custody.
    case custody = 10
    /// A transfer.
    case transfer = 11
    /// A charge.
    case charge = 12
    /// A fact about the procedure.
    case proceeding = 13
    /// A decision.
    case decision = 14
    /// A release.
    case release = 15
    /// A death.
    case death = 16
    /// A wanted notice.
    case wanted = 17
    /// A recognition, or its refusal.
    case recognition = 18
    /// A role of an official in the case.
    case role = 19
    /// A post.
    case post = 20
    /// A claim about health or treatment.
    case harm = 21
    /// An international procedure.
    case international = 22
    /// A listing.
    case listing = 23
    /// Support.
    case support = 24
    /// A publication basis.
    case publicationBasis = 25
    /// A consent.
    case consent = 26
    /// A reason to withhold.
    case safety = 27
    /// A judgement of identity.
    case judgement = 28
    /// An identifier elsewhere.
    case identifier = 29
    /// What a source is.
    case source = 30
    /// An edition of a list.
    case edition = 31
    /// A published count.
    case count = 32
    /// An exchange.
    case exchange = 33
    /// A part in an exchange.
    case participation = 34
    /// A place.
    case place = 35
    /// An event.
    case event = 36
    /// A description.
    case description = 37
    /// A mention.
    case mention = 38
    /// The undoing of an act of the register.
    case runRetraction = 39
    /// Something done or asked for the person.
    case intervention = 40
    /// A sanction.
    case sanction = 41
    /// The keeping of the record.
    case recordKeeping = 42
    /// A finding under a definition.
    case finding = 43
    /// A version of a list of names.
    case nameList = 44
    /// An entry of a list of names.
    case listEntry = 45
    /// A resolution, an opinion or another document of a body.
    case instrument = 46
    /// The right of reply of an official.
    case reply = 47
    /// The adoption of a prisoner by a sponsor.
    case sponsorship = 48
    /// A refusal that kept the person out of an exchange.
    case exchangeRefusal = 49

    /// The name in exports and files.
    public var name: String {
        switch self {
        case .name: "name"
        case .birth: "birth"
        case .sex: "sex"
        case .citizenship: "citizenship"
        case .residence: "residence"
        case .occupation: "occupation"
        case .affiliation: "affiliation"
        case .characteristic: "characteristic"
        case .targeting: "targeting"
        case .custody: "custody"
        case .transfer: "transfer"
        case .charge: "charge"
        case .proceeding: "proceeding"
        case .decision: "decision"
        case .release: "release"
        case .death: "death"
        case .wanted: "wanted"
        case .recognition: "recognition"
        case .role: "role"
        case .post: "post"
        case .harm: "harm"
        case .international: "international"
        case .listing: "listing"
        case .support: "support"
        case .publicationBasis: "publication-basis"
        case .consent: "consent"
        case .safety: "safety"
        case .judgement: "judgement"
        case .identifier: "identifier"
        case .source: "source"
        case .edition: "edition"
        case .count: "count"
        case .exchange: "exchange"
        case .participation: "participation"
        case .place: "place"
        case .event: "event"
        case .description: "description"
        case .mention: "mention"
        case .runRetraction: "run-retraction"
        case .intervention: "intervention"
        case .sanction: "sanction"
        case .recordKeeping: "record-keeping"
        case .finding: "finding"
        case .nameList: "name-list"
        case .listEntry: "list-entry"
        case .instrument: "instrument"
        case .reply: "reply"
        case .sponsorship: "sponsorship"
        case .exchangeRefusal: "exchange-refusal"
        }
    }

    /// The kind with this name.
    public init?(name: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    /// The order of storage.
    public static func < (first: ClaimKind, second: ClaimKind) -> Bool { first.rawValue < second.rawValue }
}
