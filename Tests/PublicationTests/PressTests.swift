// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Register
import Statements
import Testing

/// Actions, sponsors and attention as they are published: only what was chosen, only of persons who may be shown.
@Suite("Requests, sponsors and attention in public") struct PressTests {
    private static let adult = person("1")
    private static let child = person("2")
    private static let hidden = person("3")
    private static let closed = person("4")
    private static let judge = person("5")
    private static let otherJudge = person("6")

    private static func asked(_ publish: Bool?, to: String, by: String = "A campaign") -> Claim {
        .intervention(
            InterventionClaim(kind: .medical, by: by, to: to, date: date("2024-02-01"), publish: publish))
    }

    private static func adopted(
        _ sponsor: String, _ state: SponsorshipState = .accepted, consent: ListConsent? = .person, publish: Bool? = true
    ) -> Claim {
        .sponsorship(
            SponsorshipClaim(
                sponsor: sponsor, kind: .city, state: state, since: date("2024-01"), consent: consent,
                contact: "secret-contact", publish: publish))
    }

    private static func letter(_ by: String, _ publish: Bool?, _ kind: SupportKind = .letterSent) -> Claim {
        let isSent = kind == .letterSent
        return .support(
            SupportClaim(
                kind: kind, text: "private words", date: date(isSent ? "2024-03-01" : "2024-04-01"),
                by: isSent ? by : nil, to: isSent ? "private reader" : by, publish: publish))
    }

    private static func requested(_ authority: String, _ publish: Bool?, _ by: String = "A campaign") -> Claim {
        .sanction(
            SanctionClaim(
                state: .requested, authority: authority, programme: "A programme", requestedBy: by,
                requestedOn: date("2024-05-01"), reason: "private reason", publish: publish))
    }

    private static func held(_ text: String) -> [Claim] {
        [name(text), .custody(CustodyClaim(kind: .remand, from: date("2022-03-01")))]
    }

    private static func entries() -> [Entry] {
        [
            entry(adult, held("Тестов Иван") + [asked(true, to: "Chosen body"), asked(nil, to: "Unchosen body")]),
            basis(adult),
            entry(adult, [asked(true, to: "Closed body"), adopted("Closed city")], in: .confidential),
            entry(adult, [adopted("Open city"), adopted("Silent city", publish: nil)]),
            entry(adult, [adopted("Asked city", consent: .notAsked), adopted("Offering city", .offered)]),
            entry(adult, [.transfer(TransferClaim(date: date("2024-02-20")))]),
            entry(child, held("Пробин Пётр") + [asked(true, to: "Child body"), adopted("Child city")]),
            entry(child, [.birth(BirthClaim(date: date("2012-05-01")))]), basis(child, .trustedPublication),
            entry(hidden, held("Скрытов Олег") + [asked(true, to: "Hidden body"), adopted("Hidden city")]),
            basis(hidden), basis(hidden, .withheld),
            entry(closed, held("Закрытова Анна") + [asked(true, to: "No basis body"), adopted("No basis city")]),
        ]
    }

    @Test("What was not chosen, what is closed, and what is of a child or somebody withheld comes out nowhere")
    func leaks() throws {
        let publication = try TestStore().record(Self.entries()).publication()
        let moment = try publication.moment()
        var found: [String] = []
        texts(in: try Answers(publication, moment, names: ["Тестов", "Скрытов", "city", "body"]), &found)
        #expect(found.contains("Chosen body") && found.contains("Open city"))
        for secret in [
            "Unchosen", "Closed", "Silent city", "Asked city", "Offering", "Child body", "Child city", "Hidden",
            "No basis", "secret-contact", "Скрытов", "Закрытова",
        ] {
            #expect(found.filter { $0.contains(secret) } == [], "\(secret)")
        }
        let actions = try publication.actions(moment)
        #expect(actions.actions.count == 1 && actions.bodies.map(\.asked) == [1])
        #expect(actions.actions[0].followed.map(\.event) == [.transfer] && actions.actions[0].state == .silent)
    }

    @Test("Letters and requests for sanctions are shown where they were chosen and all agreed, and leak nothing else")
    func lettersAndSanctions() throws {
        func office(_ text: String) -> [Claim] { [name(text), .post(PostClaim(post: "Судья"))] }
        let entries =
            Self.entries() + [
                entry(Self.adult, [Self.letter("Open city", true), Self.letter("Open city", nil, .letterReceived)]),
                entry(Self.adult, [Self.letter("Silent city", true), Self.letter("Stranger", true)]),
                entry(Self.adult, [Self.letter("Asked city", true), Self.letter("Secret friend", nil)]),
                entry(Self.adult, [Self.letter("Closed city", true)], in: .confidential),
                entry(Self.child, [Self.letter("Child city", true)]),
                entry(Self.hidden, [Self.letter("Hidden city", true)]),
                entry(Self.judge, office("Вымыслов Семён") + [Self.requested("Chosen authority", true)]),
                entry(Self.judge, [Self.requested("Unchosen authority", nil, "Unchosen asker")]),
                entry(Self.judge, [Self.requested("Closed authority", true)], in: .confidential), basis(Self.judge),
                entry(Self.otherJudge, office("Надуманов Пётр") + [Self.requested("No basis authority", true)]),
            ]
        let publication = try TestStore().record(entries).publication()
        let moment = try publication.moment()
        var found: [String] = []
        texts(in: try Answers(publication, moment, names: ["Тестов", "Вымыслов", "authority", "city"]), &found)
        #expect(found.contains("Chosen authority"))
        for secret in [
            "private", "Silent city", "Stranger", "Asked city", "Secret friend", "Closed", "Child city", "Hidden",
            "Unchosen", "No basis", "Надуманов",
        ] {
            #expect(found.filter { $0.contains(secret) } == [], "\(secret)")
        }
        let page = try publication.actions(moment)
        #expect(page.actions.map(\.kind).sorted() == ["letter-sent", "medical", "sanction"])
        #expect(page.bodies.map(\.asked) == [1, 1])
        let letter = try #require(page.actions.first { $0.kind == "letter-sent" })
        #expect(
            letter.by == PublicText("Open city") && letter.state == .open && letter.title == nil && letter.to == nil)
        #expect(letter.replied == nil && letter.persons.count == 1)
        let sanction = try #require(page.actions.first { $0.kind == "sanction" })
        #expect(sanction.persons.isEmpty && sanction.followed.isEmpty && sanction.to == PublicText("Chosen authority"))
        var shown: [String] = []
        texts(in: page, &shown)
        #expect(!shown.contains { $0.contains("Вымыслов") })
    }

    @Test("A chosen answer to a published letter tells the day; an adoption that ends takes its letters off")
    func answered() throws {
        var entries = Self.entries() + [entry(Self.adult, [Self.letter("Open city", true)])]
        entries.append(entry(Self.adult, [Self.letter("Open city", true, .letterReceived)]))
        let publication = try TestStore().record(entries).publication()
        let letter = try publication.actions(try publication.moment()).actions.first { $0.kind == "letter-sent" }
        #expect(letter?.state == .answered && letter?.replied?.edtf == "2024-04-01")
        entries.append(entry(Self.adult, [Self.adopted("Open city", consent: .refused)], known: "2025-01-01"))
        let later = try TestStore().record(entries).publication()
        let actions = try later.actions(try later.moment()).actions
        #expect(!actions.contains { $0.kind == "letter-sent" })
    }

    @Test("A request that names somebody withheld says nothing of that; consent taken back takes the sponsor off")
    func withheldNames() throws {
        var entries = Self.entries()
        entries.append(entry(Self.adult, [Self.asked(true, to: "Friends of Скрытов", by: "Комитет Скрытова")]))
        entries.append(entry(Self.adult, [Self.adopted("Open city", consent: .refused)], known: "2025-01-01"))
        let publication = try TestStore().record(entries).publication()
        let moment = try publication.moment()
        var found: [String] = []
        texts(in: try Answers(publication, moment), &found)
        #expect(found.filter { $0.contains("Скрытов") || $0.contains("Open city") } == [])
        let before = try publication.moment(known: "2024-12-31")
        var then: [String] = []
        texts(in: try Answers(publication, before), &then)
        #expect(!then.contains("Open city"), "what was agreed to once is not shown for an old day either")
        let old = try publication.moment(at: Self.entries().count)
        texts(in: try Answers(publication, old), &then)
        #expect(!then.contains("Open city") && then.contains("Chosen body"))
    }

    @Test("An answer is told of one letter, and a letter older than the adoption is not shown under it")
    func lettersOfAnAdoption() throws {
        func sent(_ day: String, publish: Bool? = true) -> Claim {
            .support(
                SupportClaim(
                    kind: .letterSent, text: "words \(day)", date: date(day), by: "Open city", publish: publish))
        }
        // The adoption is of some day of January 2024.
        let older = ["2020-06-08", "2023-12-31", "2023", "2024-01", "2024-01-15"].map { sent($0) }
        let answer = Self.letter("Open city", true, .letterReceived)
        func shown(_ claims: [Claim]) throws -> [String] {
            let publication = try TestStore().record(Self.entries() + [entry(Self.adult, claims)]).publication()
            return try publication.actions(try publication.moment()).actions.filter { $0.kind == "letter-sent" }
                .map { "\($0.asked?.edtf ?? "") \($0.replied?.edtf ?? "-")" }
        }
        #expect(
            try shown(older + [sent("2024-02-01"), sent("2024-03-01"), answer]) == [
                "2024-03-01 2024-04-01", "2024-02-01 -",
            ])
        // A letter that nobody chose to show changes nothing that is shown.
        #expect(try shown([sent("2024-02-01"), answer]) == ["2024-02-01 2024-04-01"])
        #expect(try shown([sent("2024-02-01"), sent("2024-03-01", publish: nil), answer]) == ["2024-02-01 2024-04-01"])
        // What somebody else wrote is no letter of the person.
        let writers = [("мама", false), ("Тестова Анна", false), ("И. Тестов", true), ("Ivan Testov", true)]
        for (writer, isTheirs) in writers {
            let received = Claim.support(
                SupportClaim(
                    kind: .letterReceived, text: "words", date: date("2024-04-01"), by: writer, to: "Open city",
                    publish: true))
            let row = isTheirs ? "2024-02-01 2024-04-01" : "2024-02-01 -"
            #expect(try shown([sent("2024-02-01"), received]) == [row], "\(writer)")
        }
    }

    @Test("A request for a sanction names no official in any of its texts")
    func officialsInTexts() throws {
        func office(_ text: String) -> [Claim] { [name(text), .post(PostClaim(post: "Судья"))] }
        let request = Claim.sanction(
            SanctionClaim(
                state: .requested, authority: "Authority", programme: "Дело Вымыслова Семёна", number: "Vymyslov-1",
                requestedBy: "Комитет Скрытова", requestedOn: date("2024-05-01"), url: "https://e.example/vymyslov",
                publish: true))
        let entries =
            Self.entries() + [entry(Self.judge, office("Вымыслов Семён Ильич") + [request]), basis(Self.judge)]
        let publication = try TestStore().record(entries).publication()
        let page = try publication.actions(try publication.moment())
        let action = try #require(page.actions.first { $0.kind == "sanction" })
        #expect(action.title == nil && action.number == nil && action.address == nil && action.by == nil)
        #expect(action.to == PublicText("Authority"))
    }

    @Test("No child is named among the actions, whatever the basis, nor in what was asked for others")
    func children() throws {
        var entries = Self.entries() + [basis(Self.child, .familyConsent)]
        entries.append(entry(Self.adult, [Self.asked(true, to: "Other body", by: "Друзья Петра Пробина")]))
        let publication = try TestStore().record(entries).publication()
        let moment = try publication.moment()
        let page = try publication.actions(moment)
        var found: [String] = []
        texts(in: page, &found)
        #expect(found.contains("Other body"))
        #expect(found.filter { $0.contains("Пробин") || $0.contains("Child") } == [])
        for position in 0..<entries.count {
            guard let id = Register.PersonID(position: position).flatMap({ PublicRecord.PersonID($0.text) }),
                case .found(let person) = try publication.person(id, moment), !person.isChild
            else { continue }
            #expect(!person.actions.contains { $0.to == PublicText("Child body") })
        }
    }

    @Test("Attention is counted over published adults who are held; groups of fewer than five tell nothing")
    func attention() throws {
        var entries = Self.entries()
        for number in 10..<22 {
            let subject = person("\(number)")
            var claims = Self.held("Примеров \(number)") + [.sex(SexClaim(sex: number < 19 ? .male : .female))]
            if number % 2 == 0 {
                claims.append(
                    .mention(
                        MentionClaim(document: "Resolution \(number)", body: "Bundestag", date: date("2026-05-01"))))
            }
            entries += [entry(subject, claims), basis(subject)]
        }
        let publication = try TestStore().record(entries).publication()
        let page = try publication.visibility(try publication.moment())
        #expect(page.persons == 13 && page.documents == 6 && page.unnamed == 7 && page.recent == 6)
        #expect(page.countries.map(\.code) == ["DE"] && page.kinds.map(\.code) == ["parliament"])
        let gini = try #require(page.gini)
        #expect(abs(gini - 7.0 / 13) < 1e-12)
        let sexes = try #require(page.tables.first { $0.by == "sex" })
        // Three women and one person of unknown sex are too few.
        #expect(sexes.groups.first { $0.code == "male" }?.persons == 9)
        #expect(sexes.groups.filter { $0.persons == nil }.count == 2 && sexes.groups.count == 3)
        #expect(sexes.groups.allSatisfy { $0.persons != nil || ($0.mean == nil && $0.gini == nil) })
        let then = try publication.visibility(try publication.moment(on: "2020-01-01"))
        #expect(then.persons == 0 && then.gini == nil)
    }

    @Test("What was chosen to be shown and is not any more is shown at no day and no position")
    func takenBack() throws {
        let store = try TestStore().record(Self.entries() + [entry(Self.adult, [Self.asked(true, to: "Late body")])])
        let (size, before) = (try store.size(), try store.publication().moment())
        #expect(try store.publication().actions(before).actions.contains { $0.to == PublicText("Late body") })
        try store.record([
            entry(Self.adult, [Self.asked(nil, to: "Late body")], known: "2025-06-01", act: .correction(of: size - 1))
        ])
        let publication = store.publication()
        for moment in [
            try publication.moment(), try publication.moment(at: size), try publication.moment(known: "2024-12-31"),
        ] {
            let actions = try publication.actions(moment).actions
            #expect(!actions.contains { $0.to == PublicText("Late body") })
            #expect(actions.contains { $0.to == PublicText("Chosen body") })
        }
    }

    @Test("What is said to be confidential is not shown, whoever chose it")
    func confidential() throws {
        let step = Claim.intervention(
            InterventionClaim(
                kind: .confidential, by: "Quiet one", to: "Quiet body", date: date("2024-02-01"), publish: true))
        let publication = try TestStore().record(Self.entries() + [entry(Self.adult, [step])]).publication()
        var found: [String] = []
        texts(in: try Answers(publication, try publication.moment()), &found)
        #expect(found.filter { $0.contains("Quiet") } == [])
    }
}
