// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

/// What an act must say in public so that a withholding is seen there.
@Suite("Withholdings that public pages must see") struct PublicHoldsTests {
    private static let person = Subject(kind: .person, source: list, key: "1")
    private static let other = Subject(kind: .person, source: desk, key: "x")
    private static let list = SourceID("list-a") ?? .register
    private static let desk = SourceID("our-desk") ?? .register

    private static func entry(_ subject: Subject, _ claims: [Claim], _ compartment: Compartment = .public) -> Entry {
        Entry(
            subject: subject, source: subject.source, known: nil, compartment: compartment, account: "editor",
            statements: claims.map { Statement($0) })
    }

    private static func withheld(until: String? = nil) -> Claim {
        .publicationBasis(
            PublicationBasisClaim(
                basis: .withheld, by: "the family", reason: "threats",
                until: until.flatMap { try? PartialDate(edtf: $0) }))
    }

    private static let name = Claim.name(NameClaim(text: "Тестов Иван", kind: .full))
    private static let same = Claim.judgement(JudgementClaim(verdict: .same, other: person))
    private static let moment = RecordedMoment(milliseconds: 1_795_000_000_000)

    private static func holds(_ before: [Entry], adding new: [Entry]) throws -> PublicHolds {
        let ledger = MemoryLedger()
        try ledger.perform(at: moment) { appender in for entry in before { _ = try appender.append(entry) } }
        return try PublicHolds(adding: new, to: ledger, at: moment, account: "editor")
    }

    @Test("a closed withholding of a public person is said in public, and its reason is not", arguments: [true, false])
    func split(isSafety: Bool) throws {
        let claim = isSafety ? Claim.safety(SafetyClaim(reason: "threats")) : Self.withheld()
        let holds = try Self.holds(
            [Self.entry(Self.person, [Self.name])], adding: [Self.entry(Self.person, [claim], .confidential)])
        let entry = try #require(holds.entries.first)
        #expect(holds.entries.count == 1 && holds.closed.isEmpty)
        #expect(entry.subject == Self.person && entry.compartment == .public)
        let bare = Claim.publicationBasis(PublicationBasisClaim(basis: .withheld))
        #expect(entry.statements == [Statement(bare)])
    }

    @Test("of whom nothing is public, nothing is said in public") func nothingPublic() throws {
        let holds = try Self.holds([], adding: [Self.entry(Self.person, [Self.name, Self.withheld()], .sealed)])
        #expect(holds.entries.isEmpty && holds.closed == [Self.person])
    }

    @Test("what is withheld in public already is not said again") func once() throws {
        let entries = [Self.entry(Self.person, [Self.name]), Self.entry(Self.person, [Self.withheld()])]
        let again = try Self.holds(entries, adding: [Self.entry(Self.person, [Self.withheld()], .confidential)])
        #expect(again.entries.isEmpty)
        let over = try Self.holds(
            [entries[0]], adding: [Self.entry(Self.person, [Self.withheld(until: "2020")], .confidential)])
        #expect(over.entries.isEmpty && over.closed.isEmpty)
    }

    @Test(
        "it follows a judgement, in whatever order and compartment they are recorded", arguments: Compartment.allCases)
    func judged(compartment: Compartment) throws {
        let closed = Self.entry(Self.other, [Self.withheld()], .confidential)
        let judgement = Self.entry(Self.other, [Self.same], compartment)
        let shown = Self.entry(Self.person, [Self.name])
        for (before, new) in [([shown, judgement], [closed]), ([shown, closed], [judgement])] {
            let holds = try Self.holds(before, adding: new)
            #expect(holds.entries.map(\.subject).contains(Self.person))
        }
    }

    @Test("publishing somebody who was withheld before says so at once") func published() throws {
        let closed = Self.entry(Self.person, [Self.withheld(until: "2090")], .confidential)
        let holds = try Self.holds([closed], adding: [Self.entry(Self.person, [Self.name])])
        #expect(holds.entries.map(\.subject) == [Self.person])
        guard case .publicationBasis(let claim)? = holds.entries.first?.statements.first?.claim else {
            Issue.record("a basis is stated")
            return
        }
        #expect(claim.until?.edtf == "2090")
    }
}
