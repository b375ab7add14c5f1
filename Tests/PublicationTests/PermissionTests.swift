// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// Who is shown, and how.
@Suite struct PermissionTests {
    private static let subject = person("1")
    private static let named = entry(subject, [name("Тестов Иван Образцович")], known: "2020-01-01")

    private static func answer(_ entries: [Entry], on: String = "2026-11-22", at: Int? = nil) throws -> PersonAnswer? {
        let publication = try TestStore().record(entries).publication()
        let moment = try publication.moment(on: on, at: at)
        guard let id = PublicRecord.PersonID("22222") else { return nil }
        return try publication.person(id, moment)
    }

    private static func shown(_ entries: [Entry], on: String = "2026-11-22", at: Int? = nil) throws -> PublicPerson? {
        if case .found(let person)? = try answer(entries, on: on, at: at) { return person }
        return nil
    }

    @Test(arguments: [
        Statements.PublicationBasis.publicFigure, .personConsent, .familyConsent, .trustedPublication, .historical,
    ])
    func everyBasisShowsAnAdult(kind: Statements.PublicationBasis) throws {
        #expect(try Self.shown([Self.named, basis(Self.subject, kind)])?.names.first?.text == "Тестов Иван Образцович")
    }

    @Test func withoutBasisNobodyIsThere() throws {
        #expect(try Self.answer([Self.named]) == .missing)
        let publication = try TestStore().record([Self.named]).publication()
        #expect(try publication.people(PeopleQuery(text: "Тестов"), publication.moment()).total == 0)
        #expect(try publication.start(publication.moment()).totals.people == 0)
    }

    @Test func withholdingHidesAtEveryPosition() throws {
        let entries = [Self.named, basis(Self.subject), basis(Self.subject, .withheld)]
        // Recorded on the third day.
        #expect(try Self.answer(entries) == .withdrawn(on: day("2026-01-03"), reason: nil))
        #expect(try Self.answer(entries, at: 2) == .withdrawn(on: day("2026-01-03"), reason: nil))
        #expect(try Self.answer([Self.named, basis(Self.subject, .withheld)]) == .missing)
        let publication = try TestStore().record(entries).publication()
        #expect(try publication.all(publication.moment(at: 2)).isEmpty)
    }

    @Test func aBasisTakenBackOrOverHidesEverywhere() throws {
        let taken = [Self.named, basis(Self.subject), entry(Self.subject, [], act: .retraction(of: 1))]
        #expect(try Self.answer(taken) == .missing)
        #expect(try Self.answer(taken, at: 2) == .missing)
        #expect(try Self.answer([Self.named, basis(Self.subject, until: "2026-11-21")]) == .missing)
        #expect(try Self.shown([Self.named, basis(Self.subject, until: "2026-11-22")]) != nil)
    }

    @Test func aRecordedReasonOfSafetyHides() throws {
        let safety = entry(Self.subject, [.safety(SafetyClaim(reason: "x"))])
        #expect(try Self.shown([Self.named, basis(Self.subject), safety]) == nil)
    }

    /// Born, day asked for, basis, whether the name is shown.
    @Test(arguments: [
        ("2010-05-01", "2026-11-22", Statements.PublicationBasis.trustedPublication, false),
        ("2010-05-01", "2026-11-22", .historical, false), ("2010-05-01", "2026-11-22", .familyConsent, true),
        ("2010-05-01", "2026-11-22", .personConsent, true), ("2010-05-01", "2026-11-22", .publicFigure, true),
        ("2005-05-01", "2026-11-22", .trustedPublication, true),
        ("2005-05-01", "2020-01-01", .trustedPublication, false),
        // Who is a child today is one for questions about the future too.
        ("2010-05-01", "2040-01-01", .trustedPublication, false), ("2008", "2026-11-22", .trustedPublication, false),
        ("2007", "2026-11-22", .trustedPublication, true),
    ])
    func childrenAreInitials(born: String, on: String, kind: Statements.PublicationBasis, isNamed: Bool) throws {
        let birth = entry(Self.subject, [.birth(BirthClaim(date: date(born)))], known: "2020-01-01")
        let person = try #require(try Self.shown([Self.named, birth, basis(Self.subject, kind)], on: on))
        #expect(person.isChild != isNamed)
        #expect(person.names.first?.text == (isNamed ? "Тестов Иван Образцович" : "Т. И. О."))
        var found: [String] = []
        texts(in: person, &found)
        #expect(found.contains { $0.contains("Тестов") } == isNamed)
        #expect(person.facts.contains { $0.kind == .born } == isNamed)
    }

    @Test func aChildIsNotFoundByName() throws {
        let minor = entry(Self.subject, [.characteristic(CharacteristicClaim(kind: .minor, text: "aged 15"))])
        let publication = try TestStore().record([Self.named, minor, basis(Self.subject, .trustedPublication)])
            .publication()
        let moment = try publication.moment()
        #expect(try publication.all(moment).map(\.isChild) == [true])
        #expect(try publication.people(PeopleQuery(text: "Тестов"), moment).total == 0)
        #expect(try publication.start(moment).totals.unnamedChildren == 1)
    }

    /// Of two records that were found to be one, permission for one does not outweigh a withholding for the other, and
    /// not at a position before the join either.
    @Test func withholdingFollowsTheJoin() throws {
        let other = person("2", of: "list-b")
        let entries = [
            Self.named, basis(Self.subject), entry(other, [name("Testov Ivan")], by: "list-b"), basis(other, .withheld),
            entry(
                Self.subject, [.judgement(JudgementClaim(verdict: .same, other: other))], by: "register", known: nil),
        ]
        #expect(try Self.shown(entries) == nil)
        #expect(try Self.shown(entries, at: 2) == nil)
    }

    @Test func theYoungerNumberLeadsToTheOlder() throws {
        let other = person("2", of: "list-b")
        let publication = try TestStore().record([
            Self.named, basis(Self.subject), entry(other, [name("Testov Ivan")], by: "list-b"),
            entry(
                Self.subject, [.judgement(JudgementClaim(verdict: .same, other: other))], by: "register", known: nil),
        ]).publication()
        let moment = try publication.moment()
        let olderID: PublicRecord.PersonID? = .init("22222")
        let older = try #require(olderID)
        let people = try publication.all(moment)
        #expect(people.map(\.id) == [older])
        guard case .found(let person) = try publication.person(older, moment) else {
            Issue.record("the person is shown")
            return
        }
        let former = try #require(person.joinedFrom.compactMap(\.formerID).first)
        #expect(try publication.person(former, moment) == .moved(older))
        #expect(person.joinedFrom.count == 2 && person.sources.count >= 2)
    }

    /// The page says of which records a person is made, and whether people or the machine joined them; judgements that were taken
    /// back or are not public say nothing.
    @Test func whoJoinedIsSaid() throws {
        let others = ["2", "3"].map { person($0, of: "list-b") }
        func same(_ other: Subject, machine: Bool?, _ compartment: Compartment = .public) -> Entry {
            let claim = JudgementClaim(verdict: .same, other: other, reason: "seen by nobody", machine: machine)
            return entry(Self.subject, [.judgement(claim)], by: "register", known: nil, in: compartment)
        }
        let entries = [
            Self.named, basis(Self.subject), entry(others[0], [name("Testov Ivan")], by: "list-b"),
            entry(others[1], [name("Testov I.")], by: "list-b"),
            same(others[0], machine: true), same(others[1], machine: nil, .confidential),
        ]
        let joined = try #require(try Self.shown(entries)).joinedFrom
        #expect(joined.map(\.label) == ["1", "2"])
        #expect(joined.map(\.source.text) == ["list-a", "list-b"])
        #expect(joined.allSatisfy { $0.byMachine && $0.joined == day("2026-01-05") })
        let confirmed = try #require(try Self.shown(entries + [same(others[0], machine: nil)])).joinedFrom
        #expect(confirmed.map(\.byMachine) == [false, false])
        let retraction = entry(Self.subject, [], by: "register", known: nil, act: .retraction(of: 4))
        #expect(try Self.shown(entries + [retraction])?.joinedFrom.isEmpty == true)
    }
}
