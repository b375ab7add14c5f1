// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Law

/// Each rule of suggestions: facts on which it speaks, and facts on which it is silent.
@Suite("Suggestions of the machine")
struct SuggestionTests {
    private static func charge(_ code: String?, _ article: String, _ stage: ChargeStage = .brought) -> Claim {
        .charge(ChargeClaim(article: ArticleReference(code: code, article: article), stage: stage))
    }
    private static func custody(_ kind: CustodyKind, _ country: String?) -> Claim {
        .custody(CustodyClaim(kind: kind, place: country.map { PlaceReference(name: "A place", country: $0) }))
    }
    private static func citizen(_ country: String) -> Claim { .citizenship(CitizenshipClaim(country: country)) }
    private static func stated(_ kind: CharacteristicKind) -> Claim {
        .characteristic(CharacteristicClaim(kind: kind, text: "as stated"))
    }
    private static func released(_ side: ExchangeSide) -> Claim {
        let exchange = Subject(kind: .exchange, source: SourceID("desk") ?? .register, key: "an-exchange")
        return .participation(ParticipationClaim(exchange: exchange, side: side))
    }
    private static func recognised(_ organisation: String, _ outcome: RecognitionOutcome) -> Claim {
        .recognition(RecognitionClaim(organisation: organisation, outcome: outcome))
    }

    struct Row: Sendable {
        var rule: String
        var speaks: [[Claim]]
        var silent: [[Claim]]
    }

    static let rows: [Row] =
        [
            Row(
                rule: "S-SPEECH", speaks: [[charge("ru-uk", "207.3")], [charge("by-uk", "368", .convicted)]],
                silent: [[charge("ru-uk", "207")], [charge(nil, "207.3")], [charge("ru-uk", "207.3", .acquitted)]]),
            Row(rule: "S-ASSEMBLY", speaks: [[charge("ru-uk", "212.1")]], silent: [[charge("ru-uk", "212")]]),
            Row(rule: "S-ASSOC", speaks: [[charge("ru-uk", "284.1")]], silent: [[charge("ru-uk", "205.4")]]),
            Row(
                rule: "S-PEACE", speaks: [[charge("ru-uk", "207.3"), charge("ru-uk", "239")]],
                silent: [[charge("ru-uk", "207.3"), charge("ru-uk", "318")], [charge(nil, "not stated")], []]),
            Row(
                rule: "S-NOTERROR", speaks: [[charge("ru-uk", "318")], [charge("by-uk", "342")]],
                silent: [
                    [charge("ru-uk", "318"), charge("ru-uk", "205")], [charge("by-uk", "289")], [charge("other", "1")],
                    [charge("ru-uk", "not stated")], [],
                ]),
            Row(
                rule: "S-TERROR", speaks: [[charge("ru-uk", "205.2", .convicted)]], silent: [[charge("ru-uk", "205.2")]]
            ),
            Row(
                rule: "S-MEMORIAL", speaks: [[recognised("memorial", .granted)]],
                silent: [[recognised("Memorial", .refused)], [recognised("Another", .granted)]]),
            Row(
                rule: "S-FOREIGN",
                speaks: [
                    [citizen("DE"), custody(.remand, "RU")], [citizen("RU"), citizen("DE"), custody(.remand, "RU")],
                ], silent: [[citizen("RU"), custody(.remand, "RU")], [citizen("DE")], [custody(.remand, "RU")]]),
            Row(
                rule: "S-OWN", speaks: [[citizen("RU"), custody(.remand, "RU")]],
                silent: [[citizen("RU"), citizen("DE"), custody(.remand, "RU")], [citizen("RU")]]),
            Row(rule: "S-SWAPPED", speaks: [[released(.released)]], silent: [[released(.returned)], []]),
            Row(
                rule: "S-STATE", speaks: [[charge("ru-uk", "275", .convicted)], [told("Espionage")]],
                silent: [[charge("ru-uk", "275")], [charge("by-uk", "275", .convicted)], [told("Murder")]]),
            Row(
                rule: "S-SOLDIER", speaks: [[stated(.soldier), charge("ru-uk", "208")]],
                silent: [[stated(.soldier)], [charge("ru-uk", "208")], [stated(.soldier), charge("ru-uk", "356")]]),
            Row(
                rule: "S-CAPTIVE", speaks: [[stated(.soldier), custody(.captivity, nil)]],
                silent: [[custody(.captivity, nil)], [stated(.soldier), custody(.remand, "RU")]]),
            Row(rule: "S-MINOR", speaks: [[stated(.minor)]], silent: [[stated(.foreigner)]]),
        ] + stateRows + otherRows

    private static func born(_ date: String) -> Claim { .birth(BirthClaim(date: try? PartialDate(edtf: date))) }
    private static func held(
        incommunicado: String? = nil, acknowledged: Bool? = nil, to: String? = nil
    ) -> Claim {
        .custody(
            CustodyClaim(
                kind: .custody, from: try? PartialDate(edtf: "2023-01-01"),
                to: to.flatMap { try? PartialDate(edtf: $0) }, acknowledged: acknowledged,
                incommunicadoSince: incommunicado.flatMap { try? PartialDate(edtf: $0) }))
    }
    private static func consent(_ purpose: ConsentPurpose, withdrawn: String? = nil) -> Claim {
        .consent(
            ConsentClaim(
                purposes: [purpose.rawValue], withdrawnOn: withdrawn.flatMap { try? PartialDate(edtf: $0) }))
    }

    private static func told(_ text: String, _ russian: String? = nil, _ stage: ChargeStage = .convicted) -> Claim {
        .charge(
            ChargeClaim(
                article: ArticleReference(code: nil, article: "not stated"), stage: stage,
                text: LocalizedText(
                    text, language: "en", translations: russian.map { [(language: "ru", text: $0)] } ?? [])))
    }

    /// What suggests a category outside all definitions of political prisoners.
    private static let otherRows: [Row] = [
        Row(
            rule: "S-ORDINARY",
            speaks: [
                [charge("ru-uk", "105", .convicted)], [charge("by-uk", "328", .convicted)],
                [charge("ru-uk", "228", .convicted), charge("ru-uk", "161")], [told("Murder of a neighbour")],
                [told("Something else", "Убийство соседа")],
            ],
            silent: [
                [charge("ru-uk", "105")], [charge("ru-uk", "105", .convicted), charge("ru-uk", "207.3")],
                [charge("ru-uk", "105", .convicted), charge(nil, "not stated")], [told("Murder", nil, .brought)],
                [charge("ru-uk", "228", .convicted), recognised("Another", .granted)], [told("Insult")],
                [charge("ru-uk", "228", .convicted), .listing(ListingClaim(state: .listed, list: "A list"))],
                [charge("ru-uk", "105", .convicted), stated(.soldier)], [charge("ru-uk", "205", .convicted)], [],
            ]),
        Row(
            rule: "S-WARCRIME", speaks: [[charge("ru-uk", "356", .convicted)], [charge("by-uk", "136", .convicted)]],
            silent: [
                [charge("ru-uk", "356")], [charge("ru-uk", "354", .convicted)],
                [charge("ru-uk", "356", .convicted), recognised("Another", .granted)],
            ]),
        Row(
            rule: "S-ENEMY", speaks: [[stated(.soldier), citizen("UA"), custody(.remand, "RU")]],
            silent: [
                [stated(.soldier), citizen("RU"), custody(.remand, "RU")], [citizen("UA"), custody(.remand, "RU")],
                [stated(.soldier), custody(.remand, "RU")],
            ]),
        Row(
            rule: "S-DOUBT", speaks: [[charge("ru-uk", "208", .convicted), citizen("UA"), custody(.remand, "RU")]],
            silent: [
                [charge("ru-uk", "208", .convicted), citizen("RU"), custody(.remand, "RU")],
                [charge("ru-uk", "208"), citizen("UA"), custody(.remand, "RU")],
                [
                    charge("ru-uk", "208", .convicted), charge("ru-uk", "359"), citizen("UA"), custody(.remand, "RU"),
                ],
            ]),
    ]

    /// The day of the cases is 1 August 2024.
    private static let stateRows: [Row] = [
        Row(
            rule: "S-BANNED", speaks: [[charge("ru-uk", "282.2")]],
            silent: [[charge("ru-uk", "282.1")], [charge("by-uk", "282.2")]]),
        Row(
            rule: "S-SECULAR", speaks: [[charge("ru-uk", "207.3"), charge("ru-uk", "275")]],
            silent: [[charge("ru-uk", "207.3"), charge("ru-uk", "282.2")], [charge("ru-uk", "148")], []]),
        Row(
            rule: "S-YOUNG", speaks: [[born("2006-08-02")], [born("2007")]],
            silent: [[born("2006-08-01")], [born("2006")], [born("2007-01-01"), born("2005-01-01")], []]),
        Row(
            rule: "S-OLD", speaks: [[born("1964-08-01")], [born("1963")]],
            silent: [[born("1964-08-02")], [born("1964")], [born("../1950")], []]),
        Row(
            rule: "S-DUAL", speaks: [[citizen("RU"), citizen("DE")]],
            silent: [[citizen("RU")], [citizen("RU"), citizen("RU")]]),
        Row(
            rule: "S-TORTURE", speaks: [[.harm(HarmClaim(kind: .torture))]],
            silent: [[.harm(HarmClaim(kind: .illness))]]),
        Row(
            rule: "S-ILL", speaks: [[.harm(HarmClaim(kind: .illness, severity: .danger))]],
            silent: [[.harm(HarmClaim(kind: .illness, severity: .severe))], [.harm(HarmClaim(kind: .illness))]]),
        Row(
            rule: "S-INCOM", speaks: [[held(incommunicado: "2024-05")]],
            silent: [
                [held()], [held(incommunicado: "2024-05", to: "2024-06-01")], [held(incommunicado: "2024-09")],
            ]),
        Row(
            rule: "S-DENIED", speaks: [[held(acknowledged: false)]], silent: [[held(acknowledged: true)], [held()]]),
        Row(
            rule: "S-DIED", speaks: [[.death(DeathClaim(inCustody: true))]],
            silent: [
                [.death(DeathClaim())],
                [.death(DeathClaim(date: try? PartialDate(edtf: "2024-09-01"), inCustody: true))],
            ]),
        Row(
            rule: "S-AGREES", speaks: [[consent(.exchangeList)]],
            silent: [[consent(.media)], [consent(.exchangeList, withdrawn: "2024-07-01")]]),
    ]

    private func rules(_ claims: [Claim]) throws -> Set<String> {
        var one = Case()
        for claim in claims { one.add(claim) }
        let suggestions = try one.outcomes().values.flatMap(\.criteria).flatMap(\.suggestions)
        for suggestion in suggestions { #expect(!suggestion.entries.isEmpty, "a suggestion names its entries") }
        return Set(suggestions.map(\.rule.text))
    }

    @Test("speak on the facts that they name and on no others", arguments: rows.indices)
    func speak(_ index: Int) throws {
        let row = Self.rows[index]
        for claims in row.speaks { #expect(try rules(claims).contains(row.rule), "\(row.rule): \(claims)") }
        for claims in row.silent { #expect(try !rules(claims).contains(row.rule), "\(row.rule): \(claims)") }
    }

    @Test("none is without a row here")
    func complete() throws {
        let rules = try Case.catalog.get().suggestions.flatMap(\.rules).map(\.frame.id.text)
        #expect(Set(rules) == Set(Self.rows.map(\.rule)))
        #expect(rules.count == Self.rows.count)
    }
}
