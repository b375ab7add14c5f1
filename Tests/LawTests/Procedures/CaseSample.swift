// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Law

/// Synthetic cases in a ledger in memory.
struct CaseSample {
    static let person = Subject(kind: .person, source: SourceID("list-a") ?? .register, key: "1")

    /// The packs that come with the program, read once.
    static let catalog = Result { try ProcedureCatalog(PackFolder.bundled()) }

    private let ledger = MemoryLedger()

    static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    static func date(_ text: String) throws -> PartialDate { try PartialDate(edtf: text) }

    /// Records what a source says of the person; gives the position of the entry.
    @discardableResult
    func say(
        _ statements: [Statement], source: String = "list-a", known: String = "2020-01-01",
        compartment: Compartment = .public
    ) throws -> Int {
        let entry = Entry(
            subject: Self.person, source: try #require(SourceID(source)), known: try Self.date(known),
            act: .addition, compartment: compartment, account: "tester", run: nil, statements: statements)
        return try ledger.perform(at: RecordedMoment(milliseconds: 1_700_000_000_000)) { try $0.append(entry) }
    }

    func record(on day: String) throws -> Record {
        let reader = try RecordReader(ledger, known: try Self.day("2026-11-27"), at: ledger.size())
        return try #require(try reader.record(of: Self.person, on: try Self.day(day)))
    }

    static func arrest(_ from: String, _ country: String? = "RU", to: String? = nil) throws -> Statement {
        Statement(
            .custody(
                CustodyClaim(
                    kind: .remand, place: country.map { PlaceReference(name: "Place", country: $0) },
                    from: try date(from), to: try to.map(date))))
    }

    static func decision(_ kind: DecisionKind, _ on: String) throws -> Statement {
        Statement(
            .decision(DecisionClaim(kind: kind, date: try date(on), result: kind == .verdict ? .convicted : .upheld)))
    }

    static func lodged(_ kind: ProcedureKind, _ filed: String?, result: String? = nil, answered: String? = nil)
        throws -> Statement
    {
        Statement(
            .international(
                InternationalClaim(
                    kind: kind, filed: try filed.map(date), answered: try answered.map(date), result: result)))
    }

    /// The standings of a procedure or regime.
    func standings(_ id: String, on day: String) throws -> [ProcedureStanding] {
        try Self.catalog.get().standings(of: record(on: day)).filter { $0.id.text == id }
    }

    /// The standing of a procedure, if there is one State and this track.
    func standing(_ id: String, on day: String, _ variant: ProcedureVariant = .regular) throws -> ProcedureStanding {
        let all = try standings(id, on: day).filter { $0.variant == variant }
        try #require(all.count == 1)
        return all[0]
    }
}

extension ProcedureStanding {
    var rules: [String] { decisive.map(\.rule.frame.id.text) }
    var warned: [String] { warnings.map(\.rule.frame.id.text) }
}
