// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// Texts planted in every field that is not for the public come out nowhere.
@Suite struct CanaryTests {
    private static let subject = person("1")

    /// Claims whose fields are all planted: none of these kinds is published.
    private static func hiddenKinds(_ text: String) -> [Claim] {
        [
            .affiliation(AffiliationClaim(organisation: text, role: text)),
            .characteristic(CharacteristicClaim(kind: .religion, text: text)),
            .characteristic(CharacteristicClaim(kind: .disability, text: text)),
            .targeting(TargetingClaim(activity: text, right: text, campaign: text, motive: text, criterion: text)),
            .harm(HarmClaim(kind: .torture, text: text)),
            .role(RoleClaim(official: text, role: .judge, body: text, caseNumber: text, certainty: text)),
            .post(PostClaim(post: text, body: text, rank: text)),
            .international(InternationalClaim(kind: .wgad, number: text, result: text)),
            .support(SupportClaim(kind: .contact, text: text, url: text, postcode: text, by: text, to: text)),
            .support(SupportClaim(kind: .need, text: text)),
            .support(SupportClaim(kind: .money, text: text, url: text)),
            .support(SupportClaim(kind: .lawyer, text: text)), .support(SupportClaim(kind: .parcel, text: text)),
            .consent(ConsentClaim(purposes: ["public-register"], giver: text, scope: text)),
            .identifier(IdentifierClaim(scheme: text, value: text, url: text)),
            .description(DescriptionClaim(text: text, title: text)),
            .judgement(JudgementClaim(verdict: .unsure, other: person("2"), reason: text)),
            .place(PlaceClaim(name: text, address: text)),
            .decision(
                DecisionClaim(
                    kind: .disciplinary, date: date("2024-02-01"), court: text, result: .convicted,
                    sentence: [SentencePart(kind: .punishmentCell, term: Term(days: 15), text: LocalizedText(text))],
                    articles: [ArticleReference(code: text, article: "115")], text: text)),
            .decision(
                DecisionClaim(
                    kind: .supervision, court: text, result: .granted,
                    sentence: [SentencePart(kind: .other, text: LocalizedText(text))])),
            .intervention(
                InterventionClaim(
                    kind: .exchangeList, list: text, by: text, to: text, reply: text, outcome: text,
                    priorityGround: text, number: text, url: text)),
            // Chosen to be shown or not: of the sponsor without both consents, and of one who is only offered, nothing.
            .sponsorship(SponsorshipClaim(sponsor: text, programme: text, state: .accepted, consent: .person)),
            .sponsorship(SponsorshipClaim(sponsor: text + "1", state: .accepted, publish: true)),
            .sponsorship(SponsorshipClaim(sponsor: text + "2", state: .offered, consent: .person, publish: true)),
            .sponsorship(SponsorshipClaim(sponsor: text + "3", state: .accepted, consent: .refused, publish: true)),
            .sponsorship(SponsorshipClaim(sponsor: text + "4", state: .declined, consent: .family, publish: true)),
            .support(SupportClaim(kind: .letterSent, text: text, date: date("2024-02-01"), by: text, to: text)),
            .support(SupportClaim(kind: .letterReceived, text: text, date: date("2024-02-02"), by: text, to: text)),
            .intervention(
                InterventionClaim(kind: .medical, by: text, to: text, date: date("2024-02-01"), publish: false)),
            .sanction(
                SanctionClaim(
                    state: .listed, authority: text, programme: text, number: text, requestedBy: text, reason: text,
                    url: text)),
            // A rule that no definition has is not shown, and of the others not what the finding rests on.
            .finding(
                FindingClaim(
                    definition: text, criterion: text, answer: .met, assessor: text, reason: LocalizedText(text),
                    evidence: [EvidenceReference(code: .act, text: text)])),
            .finding(
                FindingClaim(
                    definition: "PACE1900", criterion: "PACE-a", answer: .met, assessor: "A lawyer", version: text,
                    evidence: [EvidenceReference(code: .act, text: text)])),
            // The source is none on which a role may rest.
            .reply(
                ReplyClaim(
                    state: .answered, official: text, body: text, means: LocalizedText(text),
                    text: LocalizedText(text), url: text)),
            .recordKeeping(RecordKeepingClaim(assignee: text, reviewers: [text], exportedTo: text)),
        ]
    }

    /// Published kinds with texts in the fields that are not published.
    private static func hiddenFields(_ text: String) -> [Claim] {
        [
            .birth(BirthClaim(date: date("1980-01-02"), place: text, country: text)),
            .occupation(OccupationClaim(occupation: "teacher", employer: text, position: text)),
            .custody(
                CustodyClaim(
                    kind: .remand,
                    place: PlaceReference(
                        name: "SIZO-0", country: "RU", unit: text,
                        facility: Subject(kind: .place, source: source("list-a"), key: text)),
                    from: date("2022-03-01"), detainedBy: text,
                    contactRules: [ContactRule(access: .familyDenied, text: text)])),
            .charge(
                ChargeClaim(
                    article: ArticleReference(code: "ru-uk", article: "275", points: [text]), stage: .brought,
                    episode: text, preparatory: text, jurisdiction: text)),
            .proceeding(
                ProceedingClaim(
                    caseNumber: text, body: text, instance: text, hearing: date("2023-01-01"), plea: text, duress: text,
                    counsel: text, violation: text, legalBasis: text)),
            .decision(
                DecisionClaim(
                    kind: .verdict, date: date("2023-02-01"), judges: [text], prosecutor: text, result: .convicted,
                    sentence: [SentencePart(kind: .imprisonment, term: Term(years: 5), counted: text)], text: text,
                    requestedBy: text)),
            .release(
                ReleaseClaim(
                    date: date("2024-08-01"), ground: .pardon, confirmedBy: text, conditions: text, to: text)),
            .death(DeathClaim(date: date("2025"), place: text, cause: text, burial: text)),
            .recognition(
                RecognitionClaim(
                    organisation: "Test organisation", outcome: .granted, criteria: [text], statement: text)),
            .listing(ListingClaim(state: .listed, categories: [text], page: text)),
            .wanted(WantedClaim(from: date("2021"), list: text)),
            .mention(MentionClaim(document: "Resolution 1", url: text)),
            .intervention(
                InterventionClaim(
                    kind: .medical, by: "A campaign", to: "A clinic", date: date("2024-02-01"), reply: text,
                    outcome: text, priorityGround: text, publish: true, step: text)),
            .international(
                InternationalClaim(
                    kind: .wgad, filed: date("2024-03-01"), result: text, body: "UN", publish: true, step: text)),
            .sponsorship(
                SponsorshipClaim(
                    sponsor: "A city", state: .accepted, consent: .family, contact: text, publish: true, reason: text)),
            .publicationBasis(PublicationBasisClaim(basis: .publicFigure, by: text, reason: text)),
        ]
    }

    private static func planted(_ claim: Claim, _ compartment: Compartment, _ canary: String) -> Entry {
        Entry(
            subject: subject, source: source("list-a"), known: date("2024-01-01"), act: .addition,
            compartment: compartment, account: "\(canary)-account", run: nil,
            origin: RowOrigin(row: 7, fingerprint: "\(canary)-origin"),
            statements: [
                Statement(
                    claim, excerpt: Excerpt(field: "\(canary)-field", start: 0, end: 4, text: "\(canary)-excerpt"),
                    note: "\(canary)-note", sourcePage: "\(canary)-page")
            ])
    }

    @Test func nothingPlantedComesOut() throws {
        let canary = "canary"
        var entries = [
            entry(Self.subject, [name("Тестов Иван"), .sex(SexClaim(sex: .male))], known: "2024-01-01"),
            basis(Self.subject), basis(person("2")), entry(person("2"), [name("Пробина Анна")]),
        ]
        entries += (Self.hiddenKinds(canary) + Self.hiddenFields(canary)).map { Self.planted($0, .public, canary) }
        // Everything again, with every text planted, in the compartments that are not public.
        let open: [Claim] = [
            name(canary), .residence(ResidenceClaim(locality: canary, region: canary, country: canary)),
            .support(SupportClaim(kind: .letterAddress, text: canary)), .sex(SexClaim(sex: .female)),
            .citizenship(CitizenshipClaim(country: canary)), .safety(SafetyClaim(reason: canary)),
            .publicationBasis(PublicationBasisClaim(basis: .withheld, reason: canary)),
            .judgement(JudgementClaim(verdict: .same, other: person("2"), reason: canary)),
        ]
        for compartment in [Compartment.partner, .confidential, .sealed] {
            entries += (open + Self.hiddenKinds(canary) + Self.hiddenFields(canary))
                .map { Self.planted($0, compartment, canary) }
        }
        let publication = try TestStore().record(entries).publication()
        let moment = try publication.moment()
        var found: [String] = []
        texts(in: try Answers(publication, moment, names: ["Тестов", canary]), &found)
        #expect(found.contains("Тестов Иван"), "the walk must see what is shown")
        #expect(found.contains { $0.contains("SIZO-0") } && found.contains("teacher"))
        #expect(found.contains("A clinic") && found.contains("UN") && found.contains("A city"))
        #expect(found.filter { $0.contains(canary) } == [])
        #expect(try publication.all(moment).count == 2)
    }

    /// Of support the address of an institution alone is shown; of a residence no street can be stated at all.
    @Test func letterAddressIsShown() throws {
        let address = Claim.support(SupportClaim(kind: .letterAddress, text: "IK-0, Testovo", postcode: "000000"))
        let publication = try TestStore().record([
            basis(Self.subject), entry(Self.subject, [name("Тестов Иван"), address]),
        ]).publication()
        var found: [String] = []
        texts(in: try publication.people(PeopleQuery(), publication.moment()), &found)
        let id = try #require(try publication.all(publication.moment()).first?.id)
        guard case .found(let person) = try publication.person(id, publication.moment()) else {
            Issue.record("the person is shown")
            return
        }
        #expect(person.facts.contains { $0.kind == .letters })
    }
}
