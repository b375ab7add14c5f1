// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Accountability

/// Who answers for which cases. All names are invented.
@Suite("Officials and the gap in lists of sanctions") struct OfficialTests {
    private static func role(
        _ official: String, _ role: OfficialRole, in person: String, body: String? = nil, term: Term? = nil,
        mark: Mark? = nil
    ) -> CaseRole {
        CaseRole(
            person: person, claim: RoleClaim(official: official, role: role, body: body),
            sources: [RoleSource(source: "court", entry: 1, mark: mark)], term: term)
    }

    @Test("Full names are one official in any order and with ё or е; namesakes with initials in two courts are two")
    func joined() {
        let officials = Officials(
            [
                Self.role("Вымыслов Семён Ильич", .judge, in: "p1", body: "Первый суд"),
                Self.role("Семен Ильич Вымыслов", .judge, in: "p2", body: "Второй суд"),
                Self.role("Примерко А. Б.", .judge, in: "p1", body: "Первый суд"),
                Self.role("А.Б. Примерко", .judge, in: "p2", body: "первый суд"),
                Self.role("Примерко А. Б.", .judge, in: "p3", body: "Второй суд"),
            ], known: [])
        #expect(officials.all.map(\.name) == ["Вымыслов Семён Ильич", "Примерко А. Б.", "Примерко А. Б."])
        #expect(officials.all.map(\.persons) == [["p1", "p2"], ["p3"], ["p1", "p2"]])
        #expect(officials.all[0].bodies == ["Первый суд", "Второй суд"])
    }

    @Test("Initials are taken for the one full name of the same body, and for none if two fit")
    func initials() throws {
        let one = Officials(
            [
                Self.role("Вымыслов С. И.", .judge, in: "p1", body: "Первый суд"),
                Self.role("Вымыслов Семён Ильич", .judge, in: "p2", body: "Первый суд"),
            ], known: [])
        let official = try #require(one.all.first)
        #expect(one.all.count == 1 && official.name == "Вымыслов Семён Ильич" && official.isJoinedByInitials)
        #expect(official.names == ["Вымыслов Семён Ильич"])
        let two = Officials(
            one.all[0].roles + [Self.role("Вымыслов Савва Игоревич", .judge, in: "p3", body: "Первый суд")], known: [])
        #expect(two.all.map(\.persons) == [["p1"], ["p3"], ["p2"]])
    }

    @Test("A person of the register is the official by a full name, or by a short one in the body of a post")
    func known() throws {
        let vymyslov = KnownOfficial(
            person: "q1", names: ["Вымыслов Семён Ильич", "Vymyslov S. I."],
            posts: [PostClaim(post: "judge", body: "First Court")])
        let officials = Officials(
            [
                Self.role("Vymyslov S. I.", .judge, in: "p1", body: "First Court"),
                Self.role("Вымыслов Семен Ильич", .judge, in: "p2"),
                Self.role("Vymyslov S. I.", .judge, in: "p3", body: "Second Court"),
            ], known: [vymyslov])
        #expect(officials.all.count == 2)
        let he = try #require(officials.all.first { $0.known != nil })
        #expect(he.persons == ["p1", "p2"])
    }

    @Test(
        "A reply goes to the official who is named as in the role, or to the person of the register on whose record it stands"
    )
    func replies() throws {
        let vymyslov = KnownOfficial(
            person: "q1", names: ["Вымыслов Семён Ильич"], posts: [PostClaim(post: "judge", body: "Первый суд")])
        func reply(_ official: String?, _ body: String?, on person: String) -> OfficialReply {
            OfficialReply(
                person: person, claim: ReplyClaim(state: .asked, official: official, body: body),
                sources: [RoleSource(source: "register", entry: 2)])
        }
        let officials = Officials(
            [
                Self.role("Вымыслов С. И.", .judge, in: "p1", body: "Первый суд"),
                Self.role("Семен Ильич Вымыслов", .judge, in: "p2", body: "Первый суд"),
                Self.role("Примерко А. Б.", .prosecutor, in: "p1", body: "Первый суд"),
            ], known: [vymyslov],
            replies: [
                reply("Вымыслов С. И.", "первый суд", on: "p1"), reply(nil, nil, on: "q1"),
                reply("Примерко А. Б.", "Второй суд", on: "p1"), reply(nil, nil, on: "q2"),
            ])
        #expect(officials.all.map(\.replies.count) == [2, 0])
        #expect(officials.all.map(\.key) == ["q1", "а б примерко | первый суд"])
        #expect(officials.all[0].printedKeys.count == 2)
    }

    @Test("Points come ground by ground, each case once, years to a limit, and doubtful statements weigh half")
    func points() throws {
        let grounds = try OfficialGrounds.standard()
        let roles = [
            Self.role("Вымыслов Семён Ильич", .judge, in: "p1", term: Term(years: 8)),
            Self.role("Вымыслов Семён Ильич", .expert, in: "p1", term: Term(years: 8)),
            Self.role("Вымыслов Семён Ильич", .judge, in: "p2", term: Term(years: 4), mark: .unverified),
        ]
        let score = OfficialScore(try #require(Officials(roles, known: []).all.first), by: grounds)
        #expect(score.grounds.map(\.name) == ["case", "role.judge", "year"])
        #expect(score.grounds.map(\.amount) == [2, 2, 12])
        #expect(score.grounds.map(\.points) == [1.5, 4.5, 2.5])
        #expect(score.points == 8.5)
    }

    @Test("Grounds say which line, key or number is wrong")
    func wrongGrounds() {
        #expect(throws: OfficialGroundsError.line(1, "case")) { try OfficialGrounds(text: "case") }
        #expect(throws: OfficialGroundsError.value("case", "-1")) { try OfficialGrounds(text: "case = -1") }
        #expect(throws: OfficialGroundsError.missing("year")) { try OfficialGrounds(text: "case = 1") }
        #expect(throws: OfficialGroundsError.line(1, "term-roles = judge, cook")) {
            try OfficialGrounds(text: "term-roles = judge, cook")
        }
    }

    @Test(
        "Who is on the list, or stated as sanctioned, or has too few cases, is not in the gap; a listing that ended does not count"
    )
    func gap() throws {
        let day = try #require(Day(iso: "2026-03-01"))
        let names = [
            "Вымыслов Семён Ильич", "Надуманова Яна Львовна", "Шаблонов Юрий Глебович", "Макетова Зоя Юрьевна",
        ]
        var roles = ["p1", "p2"].flatMap { person in names.map { Self.role($0, .judge, in: person) } }
        roles.append(Self.role("Черновиков Глеб Олегович", .convoy, in: "p1"))
        let known = KnownOfficial(
            person: "q1", names: [names[2]],
            sanctions: [SanctionClaim(state: .listed, authority: "EU", listedOn: PartialDate(year: 2024))])
        var current = ListedPerson(id: "L1")
        current.names = ["Vymyslov Semyon Ilyich"]
        var former = ListedPerson(id: "L2")
        (former.names, former.delisted) = (["Надуманова Яна Львовна"], "2025-01-01")
        let gap = OfficialGap(
            Officials(roles, known: [known]), against: [.init(name: "L", persons: [current, former])], cases: 2,
            threshold: 0.5, on: day, grounds: try .standard())
        #expect(gap.rows.map(\.official.name) == [names[3], names[1]])
        #expect(gap.rows.map { $0.perhaps?.listedID } == [nil, "L2"])
        #expect(gap.fewer == 1 && gap.excluded.count == 2)
        for case .onList(let official, let hits) in gap.excluded {
            #expect(official.name == names[0] && hits.map(\.listedID) == ["L1"])
        }
        let lists: [OfficialGap.List] = [.init(name: "L", persons: [current]), .init(name: "M", persons: [former])]
        let any = OfficialGap(
            Officials(roles, known: [known]), against: lists, cases: 2, threshold: 0.5, on: day,
            grounds: try .standard(), missingOnAny: true)
        let partly = try #require(any.rows.first { $0.official.name == names[0] })
        #expect(partly.listedOn.map(\.list) == ["L"] && partly.missingOn == ["M"])
        #expect(any.excluded.isEmpty && any.rows.count == 4)
    }

    @Test("An official is found by name in any order, by part of it if that is enough, and by the id of the person")
    func byName() throws {
        func role(_ name: String, _ person: String) -> CaseRole {
            CaseRole(person: person, claim: RoleClaim(official: name, role: .judge), sources: [])
        }
        let officials = Officials(
            [role("Вымыслов Семён Ильич", "a"), role("Надуманов Семён Львович", "b")],
            known: [KnownOfficial(person: "q", names: ["Надуманов Семён Львович"])])
        #expect(try officials.official("семен ильич вымыслов").name == "Вымыслов Семён Ильич")
        #expect(try officials.official("Вымыслов").name == "Вымыслов Семён Ильич")
        #expect(try officials.official("q").name == "Надуманов Семён Львович")
        #expect(throws: DossierError.self) { try officials.official("Семён") }
        #expect(throws: DossierError.noSuchOfficial("Пробин Иван", like: [])) { try officials.official("Пробин Иван") }
        #expect(throws: DossierError.self) { try officials.official("") }
    }

    @Test("A sanction that was lifted, ended or not yet begun is not in force")
    func sanctions() throws {
        let day = try #require(Day(iso: "2026-03-01"))
        func inForce(_ sanctions: [SanctionClaim]) -> Int {
            KnownOfficial(person: "q", names: ["N"], sanctions: sanctions).sanctions(on: day).count
        }
        let listed = SanctionClaim(state: .listed, authority: "EU", number: "1", listedOn: PartialDate(year: 2024))
        #expect(inForce([listed]) == 1)
        #expect(inForce([listed, SanctionClaim(state: .lifted, authority: "EU", number: "1")]) == 0)
        #expect(inForce([listed, SanctionClaim(state: .lifted, authority: "EU", number: "2")]) == 1)
        #expect(inForce([SanctionClaim(state: .listed, endedOn: PartialDate(year: 2025))]) == 0)
        #expect(inForce([SanctionClaim(state: .listed, listedOn: PartialDate(year: 2027))]) == 0)
        #expect(inForce([SanctionClaim(state: .requested), SanctionClaim(state: .refused)]) == 0)
    }
}
