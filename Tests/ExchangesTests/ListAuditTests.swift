// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Ledger
import Register
import Statements
import Testing

@testable import Exchanges

/// What an audit says of a list. All persons are made up.
@Suite("Auditing a list") struct ListAuditTests {
    private static let register = """
        subjectSource: our-desk
        compartment: public
        entries:
          - subject: {kind: person, key: held}
            statements:
              - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
              - {claim: custody, kind: remand, from: "2022-01-10", place: {region: Test region}}
              - {claim: finding, definition: PACE1900, criterion: PACE-a, answer: met, assessor: A. Lawyer, evidence: [{code: e2}, {code: e5}]}
              - {claim: finding, definition: PACE1900, criterion: PACE-X1.1, answer: not-met, assessor: A. Lawyer}
              - {claim: finding, definition: GUIDE2013, criterion: G13-X1, answer: not-met, assessor: A. Lawyer}
              - {claim: finding, definition: GUIDE2013, criterion: G13-X2, answer: not-met, assessor: A. Lawyer}
              - {claim: harm, kind: illness, severity: danger}
          - subject: {kind: person, key: left-out}
            statements:
              - {claim: name, text: Пустельгин Назар Олегович, kind: full}
              - {claim: birth, date: "1950-03-04"}
              - {claim: custody, kind: remand, from: "2021-01-10"}
              - {claim: finding, definition: PACE1900, criterion: PACE-a, answer: met, assessor: A. Lawyer, evidence: [{code: e2}, {code: e5}]}
              - {claim: finding, definition: PACE1900, criterion: PACE-X1.1, answer: not-met, assessor: A. Lawyer}
          - subject: {kind: person, key: free}
            statements:
              - {claim: name, text: Журавлёва-Тестова Инна Павловна, kind: full}
              - {claim: custody, kind: colony, from: "2020-01-10", to: "2023-02-03"}
              - {claim: release, date: "2023-02-03", ground: term-served}
          - subject: {kind: person, key: dead}
            statements:
              - {claim: name, text: Свиристелев Егор Ильич, kind: full}
              - {claim: death, date: "2024-02-03"}
        """

    @Test("the same person twice, a released and a dead one, and a stranger are told apart")
    func remarks() throws {
        let audit = try TestRegister(yaml: Self.register).audit(
            TestRegister.entries(
                "Зябликов Тимур Аркадьевич\nTimur Ziablikov\nЖуравлёва-Тестова Инна\nСвиристелев Егор Ильич\nНикто Неизвестный Нигдеевич"
            ))
        #expect(audit.entries.map(\.repeats) == [nil, 1, nil, nil, nil])
        #expect(audit.entries[1].flags.contains(.repeated))
        #expect(audit.entries[2].flags.contains(.released))
        #expect(audit.entries[3].flags.contains(.died))
        #expect(audit.entries[4].flags == [.unidentified] && audit.entries[4].person == nil)
        #expect(audit.inflation.repeated == 1 && audit.inflation.unidentified == 1 && audit.inflation.entries == 5)
        #expect(audit.inflation.notHeld == 2)
    }

    @Test("inflation and composition rest on findings; what nobody assessed is only possibly outside")
    func bounds() throws {
        let audit = try TestRegister(yaml: Self.register).audit(
            TestRegister.entries(
                "Зябликов Тимур Аркадьевич\nЖуравлёва-Тестова Инна Павловна\nНикто Неизвестный Нигдеевич"))
        #expect(audit.entries[0].person?.outcome(audit.definition)?.answer == .met)
        #expect(audit.inflation.outside == AuditBounds(certain: 0, possible: 2))
        let categories = Dictionary(uniqueKeysWithValues: audit.composition.map { ($0.category, $0.bounds) })
        #expect(categories["PP"] == AuditBounds(certain: 1, possible: 1))
        #expect(categories["UND"]?.possible == 2)
        #expect(categories.values.allSatisfy { $0.certain <= $0.possible })
    }

    @Test("whoever is listed is recognised by the list, which is an earlier list too, until it is taken off")
    func listed() throws {
        let text = """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: listed}
                source: made-up-list
                statements:
                  - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
                  - {claim: listing, state: listed, list: Prisoners}
              - subject: {kind: person, key: listed}
                source: made-up-desk
                statements:
                  - {claim: recognition, organisation: An organisation, outcome: granted, date: "2022-01-01"}
                  - {claim: recognition, organisation: Another, outcome: refused, date: "2022-01-01"}
            """
        let profile = try #require(try TestRegister(yaml: text).profiles().profiles.first)
        #expect(profile.recognisedBy == ["An organisation", "made-up-list"])
        #expect(profile.lists.map(\.name) == ["Prisoners"] && profile.lists.map(\.holder) == ["made-up-list"])
    }

    @Test(
        "a minor is flagged who was under eighteen when first held or charged, and nobody else",
        arguments: [
            ("2006-05-06", "{claim: custody, kind: remand, from: \"2023-05-01\"}", true),
            ("2006", "{claim: custody, kind: remand, from: \"2023-12\"}", true),
            ("2006-05-06", "{claim: custody, kind: remand, from: \"2024-05-06\"}", false),
            ("2006", "{claim: custody, kind: remand, from: \"2024-02-01\"}", false),
            ("2006-05-06", "{claim: charge, article: {code: ru-uk, article: \"207.3\"}, date: \"2024-01-01\"}", true),
        ])
    func minor(_ birth: String, _ claim: String, _ isMinor: Bool) throws {
        let text = """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: young}
                statements:
                  - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
                  - {claim: birth, date: "\(birth)"}
                  - \(claim)
            """
        let profile = try #require(try TestRegister(yaml: text).profiles().profiles.first)
        #expect(profile.flags.contains(.minor) == isMinor)
    }

    @Test("what nothing on file decides is possible and never certain, however sure the person is")
    func undetermined() throws {
        let register = try TestRegister(yaml: Self.register)
        let place = try #require(register.profiles().profiles.firstIndex { $0.card.subject.key == "free" })
        let audit = try register.audit(
            TestRegister.entries("Журавлёва-Тестова Инна Павловна\nЗябликов Тимур Аркадьевич"), decided: [1: place])
        #expect(audit.entries[0].match.isSure)
        let bounds = audit.composition.first { $0.category == "UND" }?.bounds
        #expect(bounds == AuditBounds(certain: 0, possible: 1))
    }

    @Test("house arrest is deprivation of liberty: not “held no more”, and nobody under it is passed over")
    func houseArrest() throws {
        let home = Self.register.replacing(
            "{claim: custody, kind: remand, from: \"2021-01-10\"}",
            with: "{claim: custody, kind: house-arrest, from: \"2021-01-10\"}")
        #expect(home != Self.register)
        let register = try TestRegister(yaml: home)
        let audit = try register.audit(TestRegister.entries("Никто Неизвестный Нигдеевич"))
        #expect(audit.omitted.map(\.person.card.subject.key).sorted() == ["held", "left-out"])
        let person = try #require(audit.omitted.first { $0.person.card.subject.key == "left-out" }?.person)
        #expect(person.status.kind == .houseArrest && person.status.held == .no && person.deprived == .certainly)
        // It counts among the days without liberty, alone and before a remand.
        let days = try TestRegister.day - #require(Day(year: 2021, month: 1, day: 10))
        #expect(person.heldDays == days && person.status.heldSince == nil)
        let listed = try register.audit(TestRegister.entries("Пустельгин Назар Олегович"))
        #expect(listed.inflation.notHeld == 0)
        let moved = home.replacing(
            "{claim: custody, kind: house-arrest, from: \"2021-01-10\"}",
            with: """
                {claim: custody, kind: house-arrest, from: "2021-01-10", to: "2025-02-01"}
                      - {claim: custody, kind: remand, from: "2025-02-01"}
                """)
        let later = try TestRegister(yaml: moved).profiles().profiles.first { $0.card.subject.key == "left-out" }
        #expect(later?.status.kind == .remand && later?.heldDays == days)
        let free = try TestRegister(yaml: moved).profiles().profiles.first { $0.card.subject.key == "free" }
        #expect(free?.heldDays == nil)
    }

    @Test(
        "already exchanged is who left in an exchange, not who is named in one that is to come",
        arguments: [
            ("2024-08-01", "", "2026-11-27", true), ("2024-08-01", "", "2024-07-31", false),
            ("", "{claim: release, date: \"2024-08-01\", ground: exchange}", "2026-11-27", true),
            ("2024-08-01", "{claim: release, date: \"2024-08-01\", ground: exchange}", "2024-07-31", false),
            ("2024-08-01", "{claim: custody, kind: remand, from: \"2025-02-01\"}", "2026-11-27", true),
        ])
    func exchanged(_ date: String, _ more: String, _ on: String, _ isExchanged: Bool) throws {
        let text = """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: exchange, key: swap}
                statements: [{claim: exchange, title: {en: A swap}\(date.isEmpty ? "" : ", date: \"\(date)\"")}]
              - subject: {kind: person, key: named}
                statements:
                  - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
                  - {claim: custody, kind: remand, from: "2022-01-10"}
                  - {claim: participation, exchange: {kind: exchange, source: our-desk, key: swap}, side: released}
            \(more.isEmpty ? "" : "      - " + more)
            """
        let day = try #require(Day(iso: on))
        let profile = try #require(try TestRegister(yaml: text).profiles(on: day).profiles.first)
        #expect(profile.flags.contains(.alreadyExchanged) == isExchanged, "\(profile.status)")
        #expect(profile.flags.contains(.rearrested) == more.contains("custody"), "who is held again is said to be")
    }

    @Test("without contact is who is held so: it ends with the release, also where the spell has no end")
    func incommunicado() throws {
        func flags(_ more: String) throws -> Set<AuditFlag> {
            let text = """
                subjectSource: our-desk
                compartment: public
                entries:
                  - subject: {kind: person, key: cut-off}
                    statements:
                      - {claim: name, text: Зябликов Тимур Аркадьевич, kind: full}
                      - {claim: custody, kind: remand, from: "2024-01-10", contacts: location-undisclosed, incommunicadoSince: "2024-07-28"}
                \(more)
                """
            return try #require(try TestRegister(yaml: text).profiles().profiles.first).flags
        }
        #expect(try flags("").contains(.incommunicado))
        let free = try flags("      - {claim: release, date: \"2024-08-01\", ground: exchange}")
        #expect(!free.contains(.incommunicado) && free.contains(.alreadyExchanged))
    }

    @Test("days left are a range where a release contradicts the status, and an end that has passed is flagged")
    func termLeft() throws {
        let register = try TestRegister(yaml: Self.register)
        var person = try #require(register.profiles().profiles.first { $0.card.subject.key == "held" })
        let day = TestRegister.day
        person.left = .init(end: day.adding(days: 100), days: 0, isOpen: false)
        #expect(person.daysLeft(on: day) == 0...100 && !person.isPastEnd(on: day))
        person.left = .init(end: day.adding(days: 100), days: 100, isOpen: false)
        #expect(person.daysLeft(on: day) == 100...100)
        person.left = .init(end: day.adding(days: -1), days: 0, isOpen: false)
        #expect(person.daysLeft(on: day) == 0...0 && person.isPastEnd(on: day))
        person.left = .init(end: nil, days: nil, isOpen: false)
        #expect(person.daysLeft(on: day) == nil && !person.isPastEnd(on: day))
    }

    @Test("who meets the definition, is held and is not on the list is named, with the grounds")
    func omitted() throws {
        let register = try TestRegister(yaml: Self.register)
        let both = try register.audit(TestRegister.entries("Никто Неизвестный Нигдеевич"))
        #expect(both.omitted.map(\.person.card.subject.key).sorted() == ["held", "left-out"])
        #expect(both.omitted.allSatisfy { $0.isFound })
        let first = try #require(both.omitted.first)
        #expect(first.person.card.subject.key == "held", "illness and danger weigh most")
        #expect(first.grounds.map(\.code).contains(.inDanger) && first.grounds.map(\.code).contains(.ill))
        #expect(first.score == first.grounds.reduce(0) { $0 + $1.weight })
        let old = try #require(both.omitted.last)
        #expect(old.grounds.map(\.code).contains(.age60Plus) && old.grounds.map(\.code).contains(.longHeld))
        let one = try register.audit(TestRegister.entries("Timur Zyablikov"))
        #expect(one.omitted.map(\.person.card.subject.key) == ["left-out"])
        let doubtful = try register.audit(TestRegister.entries("Зябликов Т."))
        #expect(doubtful.entries.first?.match.isSure == false)
    }

    @Test("versions side by side: added, removed, and the same person under another spelling is neither")
    func diff() throws {
        let register = try TestRegister(yaml: Self.register)
        let first = try register.audit(TestRegister.entries("Зябликов Тимур Аркадьевич\nНикто Неизвестный Нигдеевич"))
        let second = try register.audit(TestRegister.entries("Timur Zyablikov\nПустельгин Назар Олегович"))
        let diff = ListDiff(from: first, to: second)
        #expect(diff.added.map(\.printed.name) == ["Пустельгин Назар Олегович"])
        #expect(diff.removed.map(\.printed.name) == ["Никто Неизвестный Нигдеевич"])
        #expect(diff.changed.isEmpty && diff.kept == 1)
    }

    @Test("a list in the ledger comes back as it was printed, with more closed entries apart, and makes no person")
    func stored() throws {
        let register = try TestRegister(yaml: Self.register)
        let known = try register.profiles()
        var entries = try TestRegister.entries("Зябликов Тимур Аркадьевич\nНикто Неизвестный Нигдеевич")
        entries[1].compartment = .sealed
        var matcher = ListMatcher(known.cards)
        let id = try #require(NameListID(name: "swap", version: "Draft 1"))
        #expect(id.description == "swap/draft-1")
        let recording = ListRecording(
            id: id, head: NameListClaim(kind: .exchange, name: "swap", version: "Draft 1", holder: "Desk", entries: 2),
            compartment: .confidential, known: nil, account: "test", entries: entries.map { ($0, matcher.match($0)) })
        _ = try recording.record(on: register.ledger, at: TestRegister.moment, cards: known.cards)
        #expect(throws: ListRecordingError.exists(id)) {
            try recording.record(on: register.ledger, at: TestRegister.moment, cards: known.cards)
        }
        let after = try register.profiles(before: id.description)
        #expect(after.profiles.count == known.profiles.count, "no person is made out of an entry")
        let list = try #require(after.list("swap"))
        #expect(list.printed.map(\.name) == ["Зябликов Тимур Аркадьевич", "Никто Неизвестный Нигдеевич"])
        #expect(list.items.map(\.compartment) == [.confidential, .sealed])
        #expect(list.items.map(\.claim.match) == [.machine, .unknown])
        #expect(after.decided(in: list).isEmpty)
        let other = try register.profiles()
        #expect(other.profiles.first { $0.card.subject.key == "held" }?.lists.map(\.name) == ["swap/draft-1"])

        let target = try #require(known.profiles.first { $0.card.subject.key == "left-out" })
        let decision = try ListRecording.decision(
            on: list.items[1], of: list, person: target.card.subject, why: "a relative told", account: "test")
        try register.ledger.perform(at: TestRegister.moment) { _ = try $0.append(decision) }
        let decided = try register.profiles(before: id.description)
        let found = try #require(decided.list("swap/draft-1"))
        #expect(found.items.map(\.claim.match) == [.machine, .decided])
        let place = try #require(decided.place(of: target.card.subject))
        #expect(decided.decided(in: found)[2] == .some(place))
    }

    @Test("grounds can be weighed otherwise, and a wrong file is told")
    func grounds() throws {
        let own = try OmissionGrounds(yaml: "grounds: [{code: woman, weight: 3}]", file: "own.yaml")
        #expect(own.grounds.map(\.code) == [.woman] && own.grounds.map(\.weight) == [3])
        #expect(throws: OmissionGroundsError.self) { try OmissionGrounds(yaml: "grounds: [", file: "a") }
        #expect(throws: OmissionGroundsError.shape(file: "a")) { try OmissionGrounds(yaml: "a: []", file: "a") }
        #expect(throws: OmissionGroundsError.unknown(file: "a", item: 1)) {
            try OmissionGrounds(yaml: "grounds: [{code: fame, weight: 3}]", file: "a")
        }
        #expect(throws: OmissionGroundsError.weight(file: "a", code: "ill")) {
            try OmissionGrounds(yaml: "grounds: [{code: ill, weight: much}]", file: "a")
        }
        #expect(try Set(OmissionGrounds.standard().grounds.map(\.code)) == Set(OmissionGrounds.Code.allCases))
    }
}
