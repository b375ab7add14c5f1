// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Statements
import Testing

@testable import Exchanges

/// Where entries stand to a definition, and that what is possible is possible on both sides. All persons are made up.
@Suite("Inside, outside and open") struct AuditStandingTests {
    private static func person(_ key: String, _ name: String, _ claims: String...) -> String {
        let lines = ["{claim: name, text: \(name), kind: full}"] + claims
        return "  - subject: {kind: person, key: \(key)}\n    known: \"2024-06-01\"\n    statements:\n"
            + lines.map { "      - \($0)\n" }.joined()
    }

    private static func register(_ persons: String...) throws -> TestRegister {
        try TestRegister(yaml: "subjectSource: our-desk\ncompartment: public\nentries:\n" + persons.joined())
    }

    private static let remand =
        "{claim: custody, kind: remand, from: \"2023-01-10\", place: {name: A town, country: RU}}"
    private static func convicted(_ article: String) -> String {
        "{claim: charge, article: {code: ru-uk, article: \"\(article)\"}, stage: convicted}"
    }

    @Test(
        "a conviction suggests a category outside, never as a finding",
        arguments: [
            (["105"], "CRIM"), (["228", "158"], "CRIM"), (["356"], "WCS"), (["281"], "UND"), (["208"], "UND"),
            (["105", "207.3"], "UND"),
        ])
    func convictions(_ articles: [String], _ category: String) throws {
        let claims = articles.map { "      - \(Self.convicted($0))\n" }.joined()
        let register = try Self.register(Self.person("one", "Зябликов Тимур Аркадьевич", Self.remand) + claims)
        let audit = try register.audit(TestRegister.entries("Зябликов Тимур Аркадьевич"))
        let entry = try #require(audit.entries.first)
        #expect(entry.category == category && entry.person?.category.basis != .finding)
        #expect((audit.standing(of: entry) == .suggestedOther) == (category != "UND"))
        #expect(audit.inflation.suggestedOther == (category == "UND" ? 0 : 1))
        #expect(audit.inflation.outside == AuditBounds(certain: 0, possible: 1), "the bounds stay")
        if category != "UND" {
            let bounds = audit.composition.first { $0.category == category }?.bounds
            #expect(bounds == AuditBounds(certain: 0, possible: 1))
        }
    }

    @Test(
        "a soldier of another State in the hands of the holder is suggested to be a combatant; a soldier of its own is not"
    )
    func soldiers() throws {
        let soldier = "{claim: characteristic, kind: soldier, text: A soldier}"
        let register = try Self.register(
            Self.person(
                "theirs", "Зябликов Тимур Аркадьевич", Self.remand, soldier, "{claim: citizenship, country: UA}",
                Self.convicted("356")),
            Self.person(
                "own", "Пустельгин Назар Олегович", Self.remand, soldier, "{claim: citizenship, country: RU}"))
        let audit = try register.audit(TestRegister.entries("Зябликов Тимур Аркадьевич\nПустельгин Назар Олегович"))
        #expect(audit.entries.map(\.category) == ["POW", "UND"], "the status under humanitarian law comes first")
        #expect(audit.entries[0].person?.category.basis == .suggestion)
    }

    @Test("whoever is counted as suggested inside is told entry by entry, also where the rules leave the category open")
    func traced() throws {
        let register = try Self.register(
            Self.person("speech", "Зябликов Тимур Аркадьевич", Self.remand, Self.convicted("207.3")),
            Self.person(
                "assembly", "Пустельгин Назар Олегович", Self.remand, Self.convicted("212.1"), Self.convicted("318")),
            Self.person("nothing", "Свиристелев Егор Ильич", Self.remand))
        for definition in ["PACE1900", "GUIDE2013", "WGAD"] {
            let audit = try register.audit(
                TestRegister.entries(
                    "Зябликов Тимур Аркадьевич\nПустельгин Назар Олегович\nСвиристелев Егор Ильич\nНикто Нигдеев"),
                definition: definition)
            let standings = audit.entries.map { audit.standing(of: $0) }
            #expect(standings.count { $0 == .suggestedInside } == audit.inflation.suggested, "\(definition)")
            #expect(standings[2] == .open && standings[3] == .open)
        }
        let audit = try register.audit(TestRegister.entries("Пустельгин Назар Олегович"))
        #expect(audit.entries[0].category == "UND" && audit.standing(of: audit.entries[0]) == .suggestedInside)
    }

    @Test("who was left out and of whom nothing tells counts as possibly inside, as on the list")
    func leftOut() throws {
        let register = try Self.register(
            Self.person("speech", "Зябликов Тимур Аркадьевич", Self.remand, Self.convicted("207.3")),
            Self.person("nothing", "Пустельгин Назар Олегович", Self.remand),
            Self.person("free", "Свиристелев Егор Ильич", "{claim: release, date: \"2023-02-03\", ground: term-served}")
        )
        let audit = try register.audit(TestRegister.entries("Никто Неизвестный Нигдеевич"))
        #expect(audit.omitted.map(\.person.card.subject.key) == ["speech"] && audit.omittedOpen == 1)
    }

    @Test("a finding that lacks evidence takes no suggestion away")
    func lacking() throws {
        let finding = "{claim: finding, definition: PACE1900, criterion: PACE-a, answer: met, assessor: A. Lawyer}"
        let register = try Self.register(
            Self.person("bare", "Зябликов Тимур Аркадьевич", Self.remand, Self.convicted("207.3"), finding),
            Self.person(
                "denied", "Пустельгин Назар Олегович", Self.remand, Self.convicted("207.3"),
                finding.replacing("answer: met", with: "answer: not-met")))
        let audit = try register.audit(TestRegister.entries("Зябликов Тимур Аркадьевич\nПустельгин Назар Олегович"))
        #expect(audit.entries.map { audit.standing(of: $0) } == [.suggestedInside, .open])
        #expect(audit.entries[0].person?.outcome(audit.definition)?.answer != .met)
    }

    @Test("danger and a hunger strike in custody end with the release, illness does not, and what came later stands")
    func freed() throws {
        func flags(_ claims: String...) throws -> Set<AuditFlag> {
            let text =
                Self.person("one", "Зябликов Тимур Аркадьевич", Self.remand)
                + claims.map { "      - \($0)\n" }.joined()
            return try #require(try Self.register(text).profiles().profiles.first).flags
        }
        let release = "{claim: release, date: \"2023-05-16\", ground: term-served}"
        let threat = "{claim: harm, kind: threat, date: \"2023-02\", text: Threatened}"
        #expect(try flags(threat).contains(.inDanger))
        #expect(try !flags(threat, release).contains(.inDanger))
        #expect(
            try !flags("{claim: harm, kind: hunger-strike, date: \"2023-02\", text: Hungers}", release).contains(.ill))
        #expect(try flags("{claim: harm, kind: illness, date: \"2023-02\", text: Ill}", release).contains(.ill))
        #expect(
            try flags("{claim: harm, kind: threat, date: \"2023-08\", text: Threatened}", release).contains(.inDanger))
    }

    @Test("the end of a term that has passed is told also where the status is only possible")
    func ended() throws {
        let register = try Self.register(
            Self.person(
                "one", "Зябликов Тимур Аркадьевич", "{claim: custody, kind: colony, from: \"2021-01-10\", to: \"2026\"}"
            ))
        var profile = try #require(try register.profiles().profiles.first)
        #expect(profile.deprived == .possibly)
        profile.left = .init(end: TestRegister.day.adding(days: -100), days: 0, isOpen: false)
        #expect(profile.isPastEnd(on: TestRegister.day))
        profile.left = .init(end: TestRegister.day.adding(days: 100), days: 100, isOpen: false)
        #expect(!profile.isPastEnd(on: TestRegister.day))
        let free = Self.person(
            "one", "Зябликов Тимур Аркадьевич", "{claim: release, date: \"2023-02-03\", ground: term-served}")
        var freed = try #require(try Self.register(free).profiles().profiles.first)
        freed.left = .init(end: TestRegister.day.adding(days: -100), days: 0, isOpen: false)
        #expect(!freed.isPastEnd(on: TestRegister.day))
    }

    @Test("who is free is counted with bounds where the entry is not sure")
    func bounds() throws {
        let register = try Self.register(
            Self.person(
                "free", "Зябликов Тимур Аркадьевич", "{claim: release, date: \"2023-02-03\", ground: term-served}"))
        let audit = try register.audit(TestRegister.entries("Зябликов Тимур\nNobody At All"))
        let isSure = audit.entries[0].match.isSure
        #expect(audit.inflation.notHeld == (isSure ? 1 : 0) && audit.inflation.possiblyNotHeld == 1)
    }

    @Test(
        "neither the list itself nor a later version is an earlier list, by its name or its version, and a doubtful one is told"
    )
    func earlier() throws {
        let register = try Self.register(Self.person("one", "Зябликов Тимур Аркадьевич", Self.remand))
        let cards = try register.profiles().cards
        var matcher = ListMatcher(cards)
        for version in ["1", "2"] {
            let recording = ListRecording(
                id: try #require(NameListID(name: "swap", version: version)),
                head: NameListClaim(kind: .exchange, name: "swap", version: version, holder: "Desk", entries: 1),
                compartment: .confidential, known: nil, account: "test",
                entries: try TestRegister.entries(version == "1" ? "Zyablikov Timur" : "Зябликов Тимур Аркадьевич")
                    .map { ($0, matcher.match($0)) })
            _ = try recording.record(on: register.ledger, at: TestRegister.moment, cards: cards)
        }
        func lists(_ audited: String?) throws -> [String] {
            try #require(try register.profiles(before: audited).profiles.first).lists.map(\.name)
        }
        #expect(try lists("swap") == ["swap/1"] && lists("swap/2") == ["swap/1"] && lists("swap/1") == [])
        #expect(try lists(nil) == ["swap/1", "swap/2"] && lists("another") == ["swap/1", "swap/2"])
        let told = try #require(try register.profiles().profiles.first).lists
        let item = try #require(try register.profiles().lists.first?.items.first)
        #expect(told.first?.isSure == (item.claim.match == .machine))
    }

    @Test(
        "of nobody known the order of words is no change, another spelling is told as alike, another person is one",
        arguments: [
            ("Sergei Testov", "Testov Sergei", "same"), ("Нигдеев Пётр Сергеевич", "Пётр Нигдеев", "alike"),
            ("Other Person", "Other Persson", "alike"), ("НИГДЕЕВ Петр", "Нигдеев Пётр", "same"),
            ("Other Person", "Another Stranger", "new"), ("Person", "Person Other", "new"), ("№ 5", "№ 6", "new"),
        ])
    func order(_ before: String, _ after: String, _ expected: String) throws {
        let register = try Self.register(Self.person("one", "Зябликов Тимур Аркадьевич", Self.remand))
        func audit(_ name: String) throws -> ListAudit {
            try register.audit([PrintedEntry(number: 1, row: 1, name: name)])
        }
        let diff = ListDiff(from: try audit(before), to: try audit(after))
        let found = diff.added.isEmpty ? diff.alike.isEmpty ? "same" : "alike" : "new"
        #expect(found == expected && diff.added.count == diff.removed.count)
        #expect(diff.kept == (expected == "new" ? 0 : 1))
    }

    @Test("two that are alike are nobody's one: both stand as added and removed")
    func ambiguous() throws {
        let register = try Self.register(Self.person("one", "Зябликов Тимур Аркадьевич", Self.remand))
        func audit(_ names: [String]) throws -> ListAudit {
            try register.audit(names.enumerated().map { PrintedEntry(number: $0 + 1, row: $0 + 1, name: $1) })
        }
        let diff = ListDiff(
            from: try audit(["Other Person"]), to: try audit(["Other Persson", "Other Person Third"]))
        #expect(diff.alike.isEmpty && diff.added.count == 2 && diff.removed.count == 1)
    }
}
