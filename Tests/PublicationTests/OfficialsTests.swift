// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Site
import Statements
import Testing

/// Which officials are shown, with what, and what never is. All names are invented.
@Suite("Officials as they are published") struct OfficialsTests {
    private static let testov = person("testov")
    private static let probina = person("probina")
    private static let judge = "Вымыслов Семён Ильич"

    private static func described(_ name: String, _ kind: Statements.SourceKind?, url: String? = nil) -> Entry {
        entry(
            Subject(kind: .source, source: source(name), key: name),
            [.source(SourceClaim(publisher: LocalizedText(name), url: url, kind: kind))], by: "register")
    }

    private static let sources = [
        described("court", .court), described("post", .news, url: "https://post.example/1"),
        described("undated", .news), described("channel", .person, url: "https://channel.example/1"),
        described("notes", .facts, url: "https://notes.example/1"),
        described("wiki", .encyclopedia, url: "https://w.example"),
    ]

    private static func prisoner(_ subject: Subject, _ text: String, born: String = "1980-01-01") -> [Entry] {
        [
            basis(subject, .trustedPublication),
            entry(
                subject,
                [
                    name(text), .birth(BirthClaim(date: date(born))),
                    .custody(CustodyClaim(kind: .remand, from: date("2024-02-01"))),
                ]),
        ]
    }

    private static func role(
        _ official: String, _ role: Statements.OfficialRole = .judge, of subject: Subject = testov,
        body: String? = "Суд",
        certainty: String? = nil, mark: Mark? = nil, reliability: Reliability? = nil, by author: String = "court",
        in compartment: Compartment = .public
    ) -> Entry {
        let claim = RoleClaim(
            official: official, role: role, body: body, caseNumber: "canary-case", date: date("2024-05-02"),
            certainty: certainty)
        return Entry(
            subject: subject, source: source(author), known: date("2024-06-01"), compartment: compartment,
            account: "canary-account",
            statements: [
                Statement(
                    .role(claim), mark: mark, excerpt: Excerpt(field: "t", start: 0, end: 3, text: "canary-excerpt"),
                    note: "canary-note", claimReliability: reliability, sourcePage: "canary-page")
            ])
    }

    /// The names of the officials of a ledger, and everything that is said of them.
    private static func shown(_ entries: [Entry], on day: String = "2026-11-22") throws -> [PublicOfficial] {
        let publication = try TestStore().record(sources + prisoner(testov, "Тестов Иван") + entries).publication()
        return try publication.officials(publication.moment(on: day))
    }

    @Test(
        "A role rests on a court, a state body, or on what a medium or an organisation has published, and on nothing else"
    )
    func sources() throws {
        for (author, isShown) in [
            ("court", true), ("post", true), ("undated", false), ("channel", false), ("notes", false), ("wiki", false),
            ("nobody-knows", false),
        ] {
            #expect(try Self.shown([Self.role(Self.judge, by: author)]).count == (isShown ? 1 : 0), "\(author)")
        }
    }

    @Test(
        "What is unverified, uncertain, unreliable, hedged or not public is not shown; of a witness a court alone is heard"
    )
    func doubt() throws {
        let cases: [(Entry, Bool)] = [
            (Self.role(Self.judge, mark: .verified), true), (Self.role(Self.judge, mark: .unverified), false),
            (Self.role(Self.judge, mark: .uncertain), false), (Self.role(Self.judge, reliability: .low), false),
            (Self.role(Self.judge, reliability: .unsure), false), (Self.role(Self.judge, reliability: .high), true),
            (Self.role(Self.judge, certainty: "perhaps"), false),
            (Self.role(Self.judge, certainty: "signed the verdict", mark: .verified), true),
            (Self.role(Self.judge, .prosecutionWitness, by: "post"), false),
            (Self.role(Self.judge, .prosecutionWitness, by: "court"), true),
            (Self.role(Self.judge, in: .confidential), false), (Self.role(Self.judge, in: .partner), false),
        ]
        for (entry, isShown) in cases {
            #expect(try Self.shown([entry]).count == (isShown ? 1 : 0), "\(entry.statements)")
        }
    }

    @Test("One sufficing source carries a role, and only it is cited")
    func oneSource() throws {
        let officials = try Self.shown([Self.role(Self.judge, by: "channel"), Self.role(Self.judge, mark: .verified)])
        let role = try #require(officials.first?.roles.first)
        #expect(officials.count == 1 && officials[0].roles.count == 1 && role.isVerified)
        #expect(officials[0].sources.map(\.source.id.text) == ["court"])
    }

    @Test("Roles in cases of people who are not shown, who are withheld, or who are children, are not shown")
    func cases() throws {
        let (hidden, withheld, child) = (person("hidden"), person("withheld"), person("child"))
        let entries =
            [entry(hidden, [name("Макетов Олег"), .custody(CustodyClaim(kind: .remand))])]
            + Self.prisoner(withheld, "Скрытов Пётр") + [basis(withheld, .withheld)]
            + Self.prisoner(child, "Малов Саша", born: "2012-01-01")
            + [hidden, withheld, child].map { Self.role("Бумагин Лев Кириллович", of: $0) }
        #expect(try Self.shown(entries).isEmpty)
        // Years later the child is grown up, and the role is shown.
        let publication = try TestStore().record(Self.sources + entries).publication(today: "2031-01-01")
        #expect(try publication.officials(publication.moment(on: "2031-01-01", known: "2031-01-01")).count == 1)
        #expect(try publication.officials(publication.moment(on: "2026-01-01", known: "2031-01-01")).isEmpty)
    }

    @Test(
        "Nothing of a claim but role, body, date and name comes out: no number of the case, page, excerpt, note, account"
    )
    func allowList() throws {
        let official = person("official")
        let entries = [
            Self.role(Self.judge), basis(official),
            entry(
                official,
                [
                    name(Self.judge), .residence(ResidenceClaim(locality: "canary-town", country: "RU")),
                    .birth(BirthClaim(date: date("1970-01-02"), place: "canary-place")),
                    .post(PostClaim(post: "Судья", body: "Суд", from: date("2019"))),
                    .sanction(
                        SanctionClaim(
                            state: .listed, authority: "EU", programme: "P", number: "1", requestedBy: "canary-ngo",
                            listedOn: date("2025"), reason: "canary-reason", url: "https://canary.example")),
                    .sanction(
                        SanctionClaim(state: .requested, authority: "canary-ministry", requestedBy: "canary-ngo")),
                    .sanction(SanctionClaim(state: .refused, authority: "canary-ministry")),
                ], by: "court"),
        ]
        let officials = try Self.shown(entries)
        var found: [String] = []
        texts(in: officials, &found)
        #expect(officials.count == 1 && officials[0].posts.count == 1 && officials[0].sanctions.count == 1)
        #expect(officials[0].standing == .listed)
        #expect(found.contains("Судья") && found.filter { $0.contains("canary") } == [])
    }

    @Test("An official without a basis of publication is a printed name, whatever else the register has")
    func noBasis() throws {
        let official = person("official")
        let claims: [Claim] = [
            name(Self.judge), name("Vymyslov Semyon"), .post(PostClaim(post: "canary-post", body: "Суд")),
            .sanction(SanctionClaim(state: .listed, authority: "canary-eu", listedOn: date("2025"))),
        ]
        let with = try Self.shown([Self.role(Self.judge), entry(official, claims, by: "court")])
        let without = try Self.shown([Self.role(Self.judge)])
        #expect(with == without, "whether there is a record must not be seen")
        #expect(with.first?.standing == .notShown && with.first?.names.map(\.text) == [Self.judge])
    }

    @Test("Numbers are the same whatever else comes, namesakes have their own, and a number for initials leads on")
    func numbers() throws {
        let first = try Self.shown([Self.role(Self.judge), Self.role("Примерко А. Б.", body: "Первый суд")])
        let second = try Self.shown([
            Self.role("Примерко А. Б.", body: "Второй суд"), Self.role("Примерко А. Б.", body: "Первый суд"),
            Self.role("Семен Ильич Вымыслов", body: "Другой суд"),
        ])
        #expect(Set(second.map(\.id)).count == 3 && Set(first.map(\.id)).isSubset(of: second.map(\.id)))
        let store = try TestStore().record(
            Self.sources + Self.prisoner(Self.testov, "Тестов Иван") + [Self.role("Вымыслов С. И.")])
        let publication = store.publication()
        let old = try #require(try publication.officials(publication.moment()).first?.id)
        try store.record([Self.role(Self.judge, .prosecutor)])
        let new = try #require(try publication.officials(publication.moment()).first)
        #expect(new.roles.count == 2 && new.isJoinedByInitials && new.id != old)
        #expect(try publication.official(old, publication.moment()) == .moved(new.id))
        #expect(try publication.official(new.id, publication.moment()) == .found(new))
    }

    @Test("The page of the person links the official; an official is no prisoner, and is counted among nobody")
    func pages() throws {
        let official = person("official")
        let publication = try TestStore().record(
            Self.sources + Self.prisoner(Self.testov, "Тестов Иван") + [
                Self.role(Self.judge), basis(official),
                entry(official, [name(Self.judge), .post(PostClaim(post: "Судья", body: "Суд"))], by: "court"),
            ]
        ).publication()
        let moment = try publication.moment()
        let shown = try #require(try publication.officials(moment).first)
        let people = try publication.all(moment)
        #expect(people.count == 1)
        #expect(try publication.start(moment).totals.people == 1)
        guard case .found(let page) = try publication.person(people[0].id, moment) else {
            Issue.record("the person is shown")
            return
        }
        #expect(page.responsible.map(\.official) == [shown.id] && page.responsible.map(\.role) == [.judge])
        let number: PublicRecord.PersonID? = .init(shown.id.text)
        let own = try #require(number)
        #expect(try publication.person(own, moment) == .missing)
        let site = SiteRenderer(register: publication, settings: SiteSettings(base: "https://register.example"))
        for path in ["/en/people", "/en/people.csv", "/en/statistics.json", "/en/sitemap.xml"] {
            let body = String(decoding: site.respond(to: SiteRequest(path: path)).body, as: UTF8.self)
            #expect(!body.contains("/p/\(own.text)") && !body.contains(Self.judge), "\(path)")
        }
    }

    @Test(
        "A reply stands on the page of the official named, or on the official’s own; one in a case without a published role does not"
    )
    func replies() throws {
        func reply(_ official: String?, of subject: Subject) -> Entry {
            entry(
                subject,
                [
                    .reply(
                        ReplyClaim(
                            state: .answered, official: official, body: "Суд", text: LocalizedText("To \(subject.key)"))
                    )
                ],
                by: "register")
        }
        let entries =
            Self.prisoner(Self.probina, "Пробина Анна") + [
                Self.role(Self.judge), Self.role(Self.judge, of: Self.probina, mark: .unverified),
                reply(Self.judge, of: Self.testov), reply(Self.judge, of: Self.probina),
                reply("Никтова Ада Юрьевна", of: Self.testov),
            ]
        let officials = try Self.shown(entries)
        #expect(officials.count == 1)
        #expect(officials[0].replies.map { $0.text?.version(for: "en").text } == ["To testov"])
    }

    @Test("Sanctions are in force on the day asked for, and lifted ones say so")
    func sanctions() throws {
        let official = person("official")
        func standing(_ sanctions: [SanctionClaim], on day: String) throws -> SanctionStanding? {
            try Self.shown(
                [
                    Self.role(Self.judge), basis(official),
                    entry(
                        official,
                        [name(Self.judge), .post(PostClaim(post: "Судья", body: "Суд"))]
                            + sanctions.map { .sanction($0) },
                        by: "court"),
                ], on: day
            ).first?.standing
        }
        let listed = SanctionClaim(
            state: .listed, authority: "EU", number: "1", listedOn: date("2025-03-01"), endedOn: date("2026-03-01"))
        #expect(try standing([], on: "2025-06-01") == SanctionStanding.none)
        #expect(try standing([listed], on: "2025-06-01") == .listed)
        #expect(try standing([listed], on: "2026-06-01") == .lifted)
        let lifted = SanctionClaim(state: .lifted, authority: "EU", number: "1", endedOn: date("2025-05-01"))
        #expect(try standing([listed, lifted], on: "2025-06-01") == .lifted)
    }

    @Test("A source on which a role rests has its page, also if it speaks of somebody who is withheld")
    func citedSource() throws {
        let withheld = person("withheld")
        let store = try TestStore().record(
            Self.sources + Self.prisoner(Self.testov, "Тестов Иван") + [
                Self.role(Self.judge), entry(withheld, [name("Скрытов Пётр")], by: "court"),
                entry(withheld, [.sex(SexClaim(sex: .male))], by: "post"), basis(withheld, .withheld),
            ])
        let publication = store.publication()
        let moment = try publication.moment()
        let sources = try publication.sources(moment).map(\.id.text)
        #expect(sources.contains("court") && !sources.contains("post"))
        let cited = try #require(try publication.officials(moment).first?.sources.first)
        #expect(try publication.source(cited.source.id, moment) != nil)
    }
}
