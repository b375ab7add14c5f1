// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Ledger
import Names
import PublicRecord
import Statements
import Testing

@testable import Publication
@testable import Register

/// What the columns say of people on a day is what folding each of them anew says.
@Suite struct ChronicleTests {
    /// A person as lists show one.
    struct Line: Equatable {
        var position: Int
        var statuses: UInt16
        var held: UInt8
        var since: Int32
        var year: Int16
        var sex: UInt8
        var region: String?
        var holder: String?
        var articles: [String]
        var sources: [String]
        var recognitions: [String]
        var isChild: Bool
        var keys: [UInt8]
    }

    static func base(_ store: TestStore, known: String, at: Int? = nil) throws -> MomentBase {
        let head = try store.size()
        let key = MomentBase.Key(known: day(known), at: at ?? head, head: head, today: day("2026-11-22"))
        return try MomentBase(
            PublicLedger(store: store), key, withholdings: try store.publicWithholdings(in: 0..<key.head))
    }

    /// The lines out of the columns, in the order of positions.
    static func lines(_ people: PeopleOnDay) -> [Line] {
        let chronicle = people.chronicle
        let children = Set(people.children)
        let lines = (0..<people.count).map { row -> Line in
            let stretch = people.stretch(row)
            let start = Int(chronicle.keyStarts[row])
            let keys = chronicle.keys[start..<start + Int(chronicle.keyLengths[row])]
            let isChild = children.contains(Int32(row))
            return Line(
                position: Int(chronicle.positions[row]), statuses: stretch.statuses, held: stretch.held,
                since: stretch.since, year: stretch.year, sex: chronicle.sexes[row],
                region: chronicle.places.values[Int(people.places[row])],
                holder: chronicle.countries.values[Int(people.holders[row])],
                articles: chronicle.articles.values[Int(chronicle.articleSets[row])],
                sources: chronicle.sources.values[Int(chronicle.sourceSets[row])].map(\.name),
                recognitions: chronicle.recognitions.values[Int(stretch.recognitions)], isChild: isChild,
                keys: isChild ? [] : Array(keys))
        }
        return lines.sorted { $0.position < $1.position }
    }

    /// The lines by the plainest way: every person from all entries, for this one day.
    static func plainLines(_ base: MomentBase, on day: Day) throws -> [Line] {
        var lines: [Line] = []
        try base.ledger.forEachSubject(of: .person, source: nil, before: base.key.at) { subject, _ in
            let members = base.reader.identity.members(with: subject)
            guard members.first == subject, case .shown(let isChild) = try base.permission(of: members, on: day)
            else { return }
            let entries = try members.map { try base.ledger.entries(of: $0, before: base.key.at) }
            let whole = account(entries, base)
            let said = whole.flatMap(\.standing).map(\.entry.entry).filter { entry in
                entry.statements.contains { $0.claim.kind != .judgement }
            }
            guard let position = entries[0].first?.position, !said.isEmpty else { return }
            // Who is in the register as an official alone is none of the people.
            let kinds = whole.flatMap(\.standing).flatMap(\.entry.entry.statements).map(\.claim.kind)
            guard !OfficialRecord.isOfficialAlone(kinds) else { return }
            let shown = isChild ? account(entries.map { $0.map(withoutName) }, base) : whole
            let facts = FactFold(ranks: base.reader.ranks, kinds: CaseSummary.kinds).facts(of: shown)
            let summary = CaseSummary(facts, on: day, exchanges: base.reader.exchanges)
            var spell = CurrentSpell()
            for claim in whole.flatMap(\.standing).flatMap(\.entry.entry.statements).map(\.claim)
            where AllowList.publishes(claim) { spell.take(claim, on: day) }
            lines.append(line(summary, spell, position: position, said: said, isChild: isChild, base.texts))
        }
        return lines.sorted { $0.position < $1.position }
    }

    private static func account(_ entries: [[LedgerEntry]], _ base: MomentBase) -> [EntriesInForce] {
        entries.map { EntriesInForce($0, takenBack: base.reader.takenBack, known: base.key.known) }
    }

    private static func withoutName(_ entry: LedgerEntry) -> LedgerEntry {
        var stripped = entry.entry
        stripped.statements.removeAll { $0.claim.kind == .name || $0.claim.kind == .birth }
        return LedgerEntry(position: entry.position, recorded: entry.recorded, entry: stripped)
    }

    private static func line(
        _ summary: CaseSummary, _ spell: CurrentSpell, position: Int, said: [Entry], isChild: Bool,
        _ texts: TextGuard
    ) -> Line {
        let status = summary.status
        var bits = status.alternatives.reduce(UInt16(0)) { $0 | 1 << UInt16($1.kind.rawValue) }
        if spell.isPlaceUnknown, status.kind.isHeld {
            bits = bits & ~(1 << UInt16(status.kind.rawValue)) | PeopleChronicle.placeUnknownBit
        }
        var keys: [[UInt8]] = []
        for name in [summary.name] + summary.nameTexts {
            for key in NameFold.keys(name) where !key.isEmpty && !keys.contains(key) { keys.append(key) }
        }
        let codes = summary.articles.filter { Articles.isNumber($0.article) }
            .map { Articles.code($0.code, $0.article) }
        return Line(
            position: position, statuses: bits, held: status.held.rawValue,
            since: status.since?.range.earliest?.number ?? .max,
            year: summary.detentionYear.map { Int16(clamping: $0) } ?? .min,
            sex: ChronicleBuilder.number(summary.sex), region: texts.passing(summary.region),
            holder: texts.passing(spell.holder) ?? texts.passing(spell.lawgiver), articles: Set(codes).sorted(),
            sources: Set(said.map(\.source)).subtracting([.register]).map(\.name).sorted(),
            recognitions: summary.recognitions.filter { $0.outcome == .granted }.map(\.organisation)
                .filter { !texts.occur(in: $0) },
            isChild: isChild, keys: Array(keys.joined(separator: [0x0A])))
    }

    static let days = [
        "1985-01-01", "1998-02-03", "2010-06-30", "2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01", "2022-02-28",
        "2022-03-01", "2022-03-02", "2022-12-31", "2023-01-01", "2023-05-01", "2023-05-15", "2023-05-31", "2023-11-19",
        "2023-11-20", "2023-11-21", "2024-02-10", "2024-02-11", "2025-02-03", "2026-11-22", "2031-01-01", "2040-01-01",
    ]

    private func compare(_ store: TestStore, known: String, at: Int, _ comment: Comment) throws -> Int {
        let base = try Self.base(store, known: known, at: at)
        let chronicle = try ChronicleBuilder.build(base)
        var seen = 0
        for iso in Self.days {
            let people = PeopleOnDay(
                chronicle, on: day(iso), childDay: base.rule(on: day(iso)).childDay, base.catalog, Labels.shared)
            let plain = try Self.plainLines(base, on: day(iso))
            #expect(Self.lines(people) == plain, "\(comment), on \(iso), known \(known), at \(at)")
            seen += plain.count
        }
        return seen
    }

    /// Few persons of whom much is said, taken back, corrected, joined and parted.
    @Test(arguments: 1...20)
    func tangledHistories(seed: Int) throws {
        var history = RandomHistory(seed: UInt64(seed))
        var entries: [Entry] = []
        for position in 0..<70 {
            entries.append(
                position % 6 == 0
                    ? basis(history.one(RandomHistory.subjects, or: person("1")))
                    : history.entry(at: position, in: position % 7 == 3 ? .confidential : .public))
        }
        let store = try TestStore().record(entries)
        var seen = 0
        for (known, at) in [("2026-11-22", 70), ("2024-06-30", 70), ("2025-01-01", 35)] {
            seen += try compare(store, known: known, at: at, "seed \(seed)")
        }
        #expect(seen > 0 || seed % 5 == 0, "the history must show somebody")
    }

    /// A long list, as most registers are: one entry for each person, among them some that were taken back or joined.
    static func list(_ seed: UInt64, persons: Int = 60) -> [Entry] {
        var history = RandomHistory(seed: seed)
        var entries: [Entry] = []
        for number in 0..<persons {
            var statements = [
                Statement(.publicationBasis(PublicationBasisClaim(basis: .trustedPublication)))
            ]
            for _ in 0..<history.number(1...4) {
                let other = history.entry(at: 1, in: .public)
                guard other.subject.kind == .person else { continue }
                for var statement in other.statements {
                    statement.mark = history.one([nil, nil, nil, .unverified, .uncertain, .verified], or: nil)
                    if history.number(0...5) == 0 { statement.valid = history.someDate() }
                    statements.append(statement)
                }
            }
            var made = entry(
                person("row-\(number)"), [], known: history.one(["2023-01-01", "2024-01-01", nil], or: nil),
                act: history.one([.addition, .snapshot], or: .addition), run: history.number(0...4) == 0 ? 3 : nil)
            made.statements = statements
            entries.append(made)
        }
        for _ in 0..<6 {
            var other = history.entry(at: 30, in: .public)
            if other.subject.kind == .person { other.subject = person("row-\(history.number(0...persons - 1))") }
            entries.append(other)
        }
        return entries
    }

    @Test(arguments: 1...20)
    func longLists(seed: Int) throws {
        let entries = Self.list(UInt64(seed))
        let store = try TestStore().record(entries)
        var seen = 0
        for (known, at) in [("2026-11-22", entries.count), ("2023-06-30", entries.count), ("2026-11-22", 40)] {
            seen += try compare(store, known: known, at: at, "seed \(seed)")
        }
        #expect(seen > 300, "the list must show people")
    }

    /// Those lists go the short way, or nothing would be compared.
    @Test func mostOfALongListIsPutTogetherFromParts() throws {
        let store = try TestStore().record(Self.list(1))
        let base = try Self.base(store, known: "2026-11-22")
        var builder = ChronicleBuilder(base)
        var parts = PersonParts(base, rule: builder.rule)
        var counts = (short: 0, long: 0)
        try base.ledger.forEachStoredSubject(of: .person, before: base.key.head) { stored in
            guard case .single(let position, let recorded, let content) = stored else { return counts.long += 1 }
            let isShort = try parts.take(content, position: position, recorded: recorded, into: &builder)
            if isShort { counts.short += 1 } else { counts.long += 1 }
        }
        #expect(counts.short > 20 && counts.long > 5)
    }

    /// The order of names: by skeleton, then those without a name and children, by position.
    @Test func orderOfNames() throws {
        let names = ["Яшмин Иван", "Abramov Abram", "Образцов Олег", "", "Abramov Abram"]
        var entries = names.enumerated().map { number, text in
            entry(
                person("\(number)"),
                [.publicationBasis(PublicationBasisClaim(basis: .trustedPublication))]
                    + (text.isEmpty ? [] : [name(text)]))
        }
        entries.insert(
            entry(
                person("child"),
                [
                    .publicationBasis(PublicationBasisClaim(basis: .trustedPublication)), name("Аистов Аист"),
                    .birth(BirthClaim(date: date("2015"))),
                ]), at: 2)
        let base = try Self.base(try TestStore().record(entries), known: "2026-11-22")
        let people = PeopleOnDay(
            try ChronicleBuilder.build(base), on: day("2026-11-22"), childDay: day("2026-11-22"), base.catalog,
            Labels.shared)
        let rows = try #require(people.rows(by: .name))
        #expect(rows.map { people.chronicle.positions[Int($0)] } == [1, 5, 0, 3, 2, 4])
        #expect(people.searches.found("Аистов").isEmpty)
        #expect(people.searches.found("Abramov").map { people.chronicle.positions[Int($0.row)] } == [1, 5])
    }

    /// The days between two on which something became known have one chronicle.
    @Test func knownDaysThatChangeNothingShareAChronicle() throws {
        let store = try TestStore().record(Self.list(3))
        let base = try Self.base(store, known: "2026-11-22")
        let days = try ChronicleBuilder.build(base).knownDays.map { Day(number: $0) }
        #expect(days == days.sorted() && days.contains(day("2023-01-01")) && days.contains(day("2024-01-01")))
        let first = try ChronicleBuilder.build(Self.base(store, known: "2023-01-01"))
        let second = try ChronicleBuilder.build(Self.base(store, known: "2023-12-31"))
        let third = try ChronicleBuilder.build(Self.base(store, known: "2024-01-01"))
        #expect(first.positions == second.positions && first.stretches == second.stretches)
        #expect(first.positions != third.positions)
    }
}
