// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One typed claim: what a statement says. There is no bag of strings; each kind of claim has its own type.
public indirect enum Claim: Sendable, Hashable {
    /// A name.
    case name(NameClaim)
    /// A birth.
    case birth(BirthClaim)
    /// A sex.
    case sex(SexClaim)
    /// A citizenship.
    case citizenship(CitizenshipClaim)
    /// A residence.
    case residence(ResidenceClaim)
    /// An occupation.
    case occupation(OccupationClaim)
    /// An affiliation.
    case affiliation(AffiliationClaim)
    /// A characteristic.
    case characteristic(CharacteristicClaim)
    /// Why the person was targeted.
    case targeting(TargetingClaim)
    /// A spell of custody.
    case custody(CustodyClaim)
    /// A transfer.
    case transfer(TransferClaim)
    /// A charge.
    case charge(ChargeClaim)
    /// A fact about the procedure.
    case proceeding(ProceedingClaim)
    /// A decision.
    case decision(DecisionClaim)
    /// A release.
    case release(ReleaseClaim)
    /// A death.
    case death(DeathClaim)
    /// A wanted notice.
    case wanted(WantedClaim)
    /// A recognition, or its refusal.
    case recognition(RecognitionClaim)
    /// A role of an official in the case.
    case role(RoleClaim)
    /// A post.
    case post(PostClaim)
    /// A claim about health or treatment.
    case harm(HarmClaim)
    /// An international procedure.
    case international(InternationalClaim)
    /// A listing.
    case listing(ListingClaim)
    /// Support.
    case support(SupportClaim)
    /// A publication basis.
    case publicationBasis(PublicationBasisClaim)
    /// A consent.
    case consent(ConsentClaim)
    /// A reason to withhold.
    case safety(SafetyClaim)
    /// A judgement of identity.
    case judgement(JudgementClaim)
    /// An identifier elsewhere.
    case identifier(IdentifierClaim)
    /// What a source is.
    case source(SourceClaim)
    /// An edition of a list.
    case edition(EditionClaim)
    /// A published count.
    case count(CountClaim)
    /// An exchange.
    case exchange(ExchangeClaim)
    /// A part in an exchange.
    case participation(ParticipationClaim)
    /// A place.
    case place(PlaceClaim)
    /// An event.
    case event(EventClaim)
    /// A description.
    case description(DescriptionClaim)
    /// A mention.
    case mention(MentionClaim)
    /// The undoing of an act of the register.
    case runRetraction(RunRetractionClaim)
    /// Something done or asked for the person.
    case intervention(InterventionClaim)
    /// A sanction.
    case sanction(SanctionClaim)
    /// The keeping of the record.
    case recordKeeping(RecordKeepingClaim)
    /// A finding under a definition.
    case finding(FindingClaim)
    /// A version of a list of names.
    case nameList(NameListClaim)
    /// An entry of a list of names.
    case listEntry(ListEntryClaim)
    /// A resolution, an opinion or another document of a body.
    case instrument(InstrumentClaim)
    /// The right of reply of an official.
    case reply(ReplyClaim)
    /// The adoption of a prisoner by a sponsor.
    case sponsorship(SponsorshipClaim)
    /// A refusal that kept the person out of an exchange.
    case exchangeRefusal(ExchangeRefusalClaim)

    /// The kind of the claim.
    public var kind: ClaimKind {
        switch self {
        case .name: .name
        case .birth: .birth
        case .sex: .sex
        case .citizenship: .citizenship
        case .residence: .residence
        case .occupation: .occupation
        case .affiliation: .affiliation
        case .characteristic: .characteristic
        case .targeting: .targeting
        case .custody: .custody
        case .transfer: .transfer
        case .charge: .charge
        case .proceeding: .proceeding
        case .decision: .decision
        case .release: .release
        case .death: .death
        case .wanted: .wanted
        case .recognition: .recognition
        case .role: .role
        case .post: .post
        case .harm: .harm
        case .international: .international
        case .listing: .listing
        case .support: .support
        case .publicationBasis: .publicationBasis
        case .consent: .consent
        case .safety: .safety
        case .judgement: .judgement
        case .identifier: .identifier
        case .source: .source
        case .edition: .edition
        case .count: .count
        case .exchange: .exchange
        case .participation: .participation
        case .place: .place
        case .event: .event
        case .description: .description
        case .mention: .mention
        case .runRetraction: .runRetraction
        case .intervention: .intervention
        case .sanction: .sanction
        case .recordKeeping: .recordKeeping
        case .finding: .finding
        case .nameList: .nameList
        case .listEntry: .listEntry
        case .instrument: .instrument
        case .reply: .reply
        case .sponsorship: .sponsorship
        case .exchangeRefusal: .exchangeRefusal
        }
    }

    /// Writes the fields of the claim.
    public func write(to writer: inout some FieldWriter) {
        switch self {
        case .name(let claim): claim.write(to: &writer)
        case .birth(let claim): claim.write(to: &writer)
        case .sex(let claim): claim.write(to: &writer)
        case .citizenship(let claim): claim.write(to: &writer)
        case .residence(let claim): claim.write(to: &writer)
        case .occupation(let claim): claim.write(to: &writer)
        case .affiliation(let claim): claim.write(to: &writer)
        case .characteristic(let claim): claim.write(to: &writer)
        case .targeting(let claim): claim.write(to: &writer)
        case .custody(let claim): claim.write(to: &writer)
        case .transfer(let claim): claim.write(to: &writer)
        case .charge(let claim): claim.write(to: &writer)
        case .proceeding(let claim): claim.write(to: &writer)
        case .decision(let claim): claim.write(to: &writer)
        case .release(let claim): claim.write(to: &writer)
        case .death(let claim): claim.write(to: &writer)
        case .wanted(let claim): claim.write(to: &writer)
        case .recognition(let claim): claim.write(to: &writer)
        case .role(let claim): claim.write(to: &writer)
        case .post(let claim): claim.write(to: &writer)
        case .harm(let claim): claim.write(to: &writer)
        case .international(let claim): claim.write(to: &writer)
        case .listing(let claim): claim.write(to: &writer)
        case .support(let claim): claim.write(to: &writer)
        case .publicationBasis(let claim): claim.write(to: &writer)
        case .consent(let claim): claim.write(to: &writer)
        case .safety(let claim): claim.write(to: &writer)
        case .judgement(let claim): claim.write(to: &writer)
        case .identifier(let claim): claim.write(to: &writer)
        case .source(let claim): claim.write(to: &writer)
        case .edition(let claim): claim.write(to: &writer)
        case .count(let claim): claim.write(to: &writer)
        case .exchange(let claim): claim.write(to: &writer)
        case .participation(let claim): claim.write(to: &writer)
        case .place(let claim): claim.write(to: &writer)
        case .event(let claim): claim.write(to: &writer)
        case .description(let claim): claim.write(to: &writer)
        case .mention(let claim): claim.write(to: &writer)
        case .runRetraction(let claim): claim.write(to: &writer)
        case .intervention(let claim): claim.write(to: &writer)
        case .sanction(let claim): claim.write(to: &writer)
        case .recordKeeping(let claim): claim.write(to: &writer)
        case .finding(let claim): claim.write(to: &writer)
        case .nameList(let claim): claim.write(to: &writer)
        case .listEntry(let claim): claim.write(to: &writer)
        case .instrument(let claim): claim.write(to: &writer)
        case .reply(let claim): claim.write(to: &writer)
        case .sponsorship(let claim): claim.write(to: &writer)
        case .exchangeRefusal(let claim): claim.write(to: &writer)
        }
    }

    /// Reads the fields of a claim of this kind.
    public init(kind: ClaimKind, from reader: inout some FieldReader) throws(StatementError) {
        switch kind {
        case .name: self = .name(try NameClaim(from: &reader))
        case .birth: self = .birth(try BirthClaim(from: &reader))
        case .sex: self = .sex(try SexClaim(from: &reader))
        case .citizenship: self = .citizenship(try CitizenshipClaim(from: &reader))
        case .residence: self = .residence(try ResidenceClaim(from: &reader))
        case .occupation: self = .occupation(try OccupationClaim(from: &reader))
        case .affiliation: self = .affiliation(try AffiliationClaim(from: &reader))
        case .characteristic: self = .characteristic(try CharacteristicClaim(from: &reader))
        case .targeting: self = .targeting(try TargetingClaim(from: &reader))
        case .custody: self = .custody(try CustodyClaim(from: &reader))
        case .transfer: self = .transfer(try TransferClaim(from: &reader))
        case .charge: self = .charge(try ChargeClaim(from: &reader))
        case .proceeding: self = .proceeding(try ProceedingClaim(from: &reader))
        case .decision: self = .decision(try DecisionClaim(from: &reader))
        case .release: self = .release(try ReleaseClaim(from: &reader))
        case .death: self = .death(try DeathClaim(from: &reader))
        case .wanted: self = .wanted(try WantedClaim(from: &reader))
        case .recognition: self = .recognition(try RecognitionClaim(from: &reader))
        case .role: self = .role(try RoleClaim(from: &reader))
        case .post: self = .post(try PostClaim(from: &reader))
        case .harm: self = .harm(try HarmClaim(from: &reader))
        case .international: self = .international(try InternationalClaim(from: &reader))
        case .listing: self = .listing(try ListingClaim(from: &reader))
        case .support: self = .support(try SupportClaim(from: &reader))
        case .publicationBasis: self = .publicationBasis(try PublicationBasisClaim(from: &reader))
        case .consent: self = .consent(try ConsentClaim(from: &reader))
        case .safety: self = .safety(try SafetyClaim(from: &reader))
        case .judgement: self = .judgement(try JudgementClaim(from: &reader))
        case .identifier: self = .identifier(try IdentifierClaim(from: &reader))
        case .source: self = .source(try SourceClaim(from: &reader))
        case .edition: self = .edition(try EditionClaim(from: &reader))
        case .count: self = .count(try CountClaim(from: &reader))
        case .exchange: self = .exchange(try ExchangeClaim(from: &reader))
        case .participation: self = .participation(try ParticipationClaim(from: &reader))
        case .place: self = .place(try PlaceClaim(from: &reader))
        case .event: self = .event(try EventClaim(from: &reader))
        case .description: self = .description(try DescriptionClaim(from: &reader))
        case .mention: self = .mention(try MentionClaim(from: &reader))
        case .runRetraction: self = .runRetraction(try RunRetractionClaim(from: &reader))
        case .intervention: self = .intervention(try InterventionClaim(from: &reader))
        case .sanction: self = .sanction(try SanctionClaim(from: &reader))
        case .recordKeeping: self = .recordKeeping(try RecordKeepingClaim(from: &reader))
        case .finding: self = .finding(try FindingClaim(from: &reader))
        case .nameList: self = .nameList(try NameListClaim(from: &reader))
        case .listEntry: self = .listEntry(try ListEntryClaim(from: &reader))
        case .instrument: self = .instrument(try InstrumentClaim(from: &reader))
        case .reply: self = .reply(try ReplyClaim(from: &reader))
        case .sponsorship: self = .sponsorship(try SponsorshipClaim(from: &reader))
        case .exchangeRefusal: self = .exchangeRefusal(try ExchangeRefusalClaim(from: &reader))
        }
    }
}
