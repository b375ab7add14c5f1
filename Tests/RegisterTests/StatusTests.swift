// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

struct StatusCase: CustomTestStringConvertible, Sendable {
    var name: String
    var statements: [Statement]
    var day: String
    var kind: StatusKind
    var certainty: Certainty
    var held: Certainty
    var also: Set<StatusKind> = []
    var ground: ReleaseGround?
    var since: String?
    var testDescription: String { "\(name) on \(day)" }

    init(
        _ name: String, _ statements: [Statement], _ day: String, _ kind: StatusKind,
        _ certainty: Certainty = .certainly, held: Certainty? = nil, also: Set<StatusKind> = [],
        ground: ReleaseGround? = nil, since: String? = nil
    ) {
        self.name = name
        self.statements = statements
        self.day = day
        self.kind = kind
        self.certainty = certainty
        self.held = held ?? (kind.isHeld ? .certainly : .no)
        self.also = also
        self.ground = ground
        self.since = since
    }

    /// Records the statements as one entry and looks at the status on the day.
    func check() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        try ledger.record(on: "2025-06-02", [Sample.entry(person, "2025-06-01", statements)])
        let status = try #require(try ledger.record(of: person, on: day)?.status)
        #expect(status.kind == kind)
        #expect(status.certainty == certainty)
        #expect(status.held == held)
        #expect(Set(status.alternatives.map(\.kind)) == also.union([kind]))
        #expect(status.ground == ground)
        if let since { #expect(status.since?.edtf == since) }
        if status.certainty != .certainly { #expect(!status.reasons.isEmpty) }
    }
}

@Suite("Status on a day")
struct StatusTests {
    static let remand = Sample.custody(.remand, "2022-03-05")
    static let prison = Sample.verdict("2023-05-10", years: 7)
    static let forms: [StatusCase] = [
        .init("police", [Sample.custody(.police, "2022-03-05")], "2022-03-06", .detained, since: "2022-03-05"),
        .init("administrative arrest", [Sample.custody(.administrative, "2022-03-05")], "2022-03-06", .detained),
        .init("captivity", [Sample.custody(.captivity, "2022-03-05")], "2022-03-06", .detained),
        .init("remand", [remand], "2024-01-01", .remand, since: "2022-03-05"),
        .init("first day counts", [remand], "2022-03-05", .remand),
        .init("before the arrest", [remand], "2022-03-04", .notHeld),
        .init("house arrest", [Sample.custody(.houseArrest, "2022-03-05")], "2022-04-01", .houseArrest),
        .init("ban on acts", [Sample.custody(.travelBan, "2022-03-05")], "2022-04-01", .restricted),
        .init("bail", [Sample.custody(.bail, "2022-03-05")], "2022-04-01", .restricted),
        .init("forced labour", [Sample.custody(.forcedLabour, "2022-03-05")], "2022-04-01", .restricted),
        .init("exile", [Sample.custody(.exile, "2022-03-05")], "2022-04-01", .restricted),
        .init("hospital", [Sample.custody(.psychiatric, "2022-03-05")], "2022-04-01", .psychiatric),
        .init("colony", [Sample.custody(.colony, "2022-03-05")], "2022-04-01", .serving),
        .init("prison", [Sample.custody(.prison, "2022-03-05")], "2022-04-01", .serving),
        .init("custody without a verdict", [Sample.custody(.custody, "2022-03-05")], "2024-01-01", .remand),
        .init(
            "custody with a verdict before", [Sample.custody(.custody, "2022-03-05"), Sample.verdict("2022-03-01")],
            "2024-01-01", .serving),
        .init(
            "custody with a later verdict, before it", [Sample.custody(.custody, "2022-03-05"), prison], "2023-05-09",
            .remand),
        .init(
            "custody with a later verdict, on its day", [Sample.custody(.custody, "2022-03-05"), prison], "2023-05-10",
            .serving, since: "2023-05-10"),
        .init(
            "custody with a verdict of unknown punishment",
            [
                Sample.custody(.custody, "2022-03-05"),
                Sample.verdict("2023-05-10", .convicted, nil),
            ], "2024-01-01", .serving),
        .init(
            "house arrest after remand", [remand, Sample.custody(.houseArrest, "2022-06-01")], "2022-07-01",
            .houseArrest),
        .init(
            "colony after remand", [remand, Sample.custody(.colony, "2023-07-01")], "2023-08-01", .serving,
            since: "2023-07-01"),
    ]
    static let verdicts: [StatusCase] = [
        .init("remand before a verdict", [remand, prison], "2023-05-09", .remand),
        .init("remand and imprisonment", [remand, prison], "2023-05-10", .serving, since: "2023-05-10"),
        .init(
            "remand and a fine", [remand, Sample.verdict("2023-05-10", .convicted, .fine)], "2023-06-01", .remand,
            .possibly, held: .possibly, also: [.restricted]),
        .init(
            "remand and a suspended sentence", [remand, Sample.verdict("2023-05-10", .convicted, .suspended)],
            "2023-06-01", .remand, .possibly, held: .possibly, also: [.restricted]),
        .init(
            "remand and an unknown punishment", [remand, Sample.verdict("2023-05-10", .convicted, nil)], "2023-06-01",
            .remand, .possibly, held: .certainly, also: [.serving]),
        .init(
            "remand and treatment", [remand, Sample.verdict("2023-05-10", .convicted, .psychiatric)], "2023-06-01",
            .psychiatric),
        .init(
            "acquittal without a release", [remand, Sample.verdict("2023-05-10", .acquitted, nil)], "2023-06-01",
            .remand, .possibly, held: .possibly, also: [.released]),
        .init(
            "quashed on appeal", [remand, prison, Sample.verdict("2023-09-01", .quashed, nil, kind: .appeal)],
            "2023-10-01", .remand),
        .init(
            "upheld on appeal", [remand, prison, Sample.verdict("2023-09-01", .upheld, nil, kind: .appeal)],
            "2023-10-01", .serving, since: "2023-05-10"),
        .init(
            "a penalty inside changes nothing",
            [remand, Sample.verdict("2022-09-01", nil, .punishmentCell, kind: .disciplinary)], "2022-10-01", .remand,
            since: "2022-03-05"),
        .init(
            "supervision after the release changes nothing",
            [
                remand, prison, Sample.release("2024-01-10", .parole),
                Sample.verdict("2024-01-20", .convicted, .other, kind: .supervision),
            ], "2024-02-01", .released, ground: .parole),
        .init(
            "a pardon is no release", [remand, prison, Sample.verdict("2024-01-10", .granted, nil, kind: .pardon)],
            "2024-02-01", .serving, since: "2023-05-10"),
        .init(
            "a shorter sentence goes on",
            [remand, prison, Sample.verdict("2024-01-10", .changed, years: 5, kind: .reduction)], "2024-02-01", .serving
        ),
        .init(
            "verdict in absence", [Sample.wanted("2022-03-05"), Sample.verdict("2023-05-10", inAbsentia: true)],
            "2024-01-01", .wanted),
        .init(
            "verdict and no custody on file", [prison], "2024-01-01", .serving, .possibly, held: .possibly,
            also: [.unknown]),
        .init(
            "term over without a release", [remand, Sample.verdict("2023-05-10", years: 1)], "2024-06-01", .serving,
            .possibly, held: .possibly, also: [.unknown]),
        .init("term not over", [remand, Sample.verdict("2023-05-10", years: 1)], "2024-05-10", .serving),
        .init(
            "verdict at liberty changes nothing",
            [
                Sample.custody(.police, "2022-03-05", "2022-03-07", ending: .released),
                Sample.verdict("2023-05-10", .convicted, .fine),
            ], "2024-01-01", .released, ground: .unknown),
    ]
    static let endings: [StatusCase] = [
        .init(
            "release", [remand, Sample.release("2023-01-10", .amnesty)], "2023-01-11", .released, ground: .amnesty,
            since: "2023-01-10"),
        .init(
            "day of release", [remand, Sample.release("2023-01-10", .pardon)], "2023-01-10", .released,
            ground: .pardon),
        .init("day before release", [remand, Sample.release("2023-01-10", .pardon)], "2023-01-09", .remand),
        .init(
            "release without a ground", [remand, Sample.release("2023-01-10")], "2023-02-01", .released,
            ground: .unknown),
        .init(
            "release to come", [remand, Statement(.release(ReleaseClaim(expected: Sample.date("2024-01-10"))))],
            "2024-06-01", .remand),
        .init("release by exchange", [remand, Sample.release("2024-08-01", .exchange)], "2024-08-01", .exchanged),
        .init(
            "re-arrest", [remand, Sample.release("2023-01-10", .parole), Sample.custody(.remand, "2024-02-01")],
            "2024-03-01", .remand, since: "2024-02-01"),
        .init(
            "between two arrests",
            [
                remand, Sample.release("2023-01-10", .parole),
                Sample.custody(.remand, "2024-02-01"),
            ], "2023-06-01", .released, ground: .parole),
        .init(
            "end of a spell, last day", [Sample.custody(.remand, "2022-03-05", "2022-09-05", ending: .released)],
            "2022-09-05", .remand),
        .init(
            "end of a spell, day after", [Sample.custody(.remand, "2022-03-05", "2022-09-05", ending: .released)],
            "2022-09-06", .released, ground: .unknown),
        .init(
            "end without a ground", [Sample.custody(.remand, "2022-03-05", "2022-09-05")], "2022-09-06", .released,
            ground: .unknown),
        .init(
            "end of remand after a verdict", [Sample.custody(.remand, "2022-03-05", "2023-06-05"), prison],
            "2023-07-01", .serving, .possibly, held: .possibly, also: [.released]),
        .init(
            "transfer after a verdict",
            [
                Sample.custody(.remand, "2022-03-05", "2023-06-05", ending: .transferred),
                prison,
            ], "2023-07-01", .serving),
        .init(
            "end by death", [Sample.custody(.colony, "2022-03-05", "2024-02-16", ending: .died)], "2024-02-17", .died),
        .init(
            "end by escape", [Sample.custody(.houseArrest, "2022-03-05", "2022-09-05", ending: .escaped)],
            "2022-09-06", .unknown, held: .possibly),
        .init("death in custody", [remand, Sample.death("2023-02-16")], "2023-02-16", .died),
        .init(
            "nothing follows death", [remand, Sample.death("2023-02-16"), Sample.release("2024-01-01", .amnesty)],
            "2024-06-01", .died),
        .init("wanted", [Sample.wanted("2022-03-05")], "2022-04-01", .wanted),
        .init(
            "wanted, then arrested", [Sample.wanted("2022-03-05"), Sample.custody(.remand, "2022-05-01")],
            "2022-06-01", .remand),
        .init("wanted while in custody", [remand, Sample.wanted("2022-05-01")], "2022-06-01", .remand),
        .init(
            "wanted after a release", [remand, Sample.release("2023-01-10"), Sample.wanted("2023-05-01")],
            "2023-06-01", .wanted),
        .init("wanted no more", [Sample.wanted("2022-03-05", "2022-06-01")], "2022-06-02", .unknown, held: .possibly),
    ]
    static let partialDates: [StatusCase] = [
        .init(
            "arrest in a month, within it", [Sample.custody(.remand, "2022-03")], "2022-03-10", .remand, .possibly,
            held: .possibly, also: [.notHeld]),
        .init("arrest in a month, after it", [Sample.custody(.remand, "2022-03")], "2022-04-01", .remand),
        .init("arrest in a year, before it", [Sample.custody(.remand, "2022")], "2021-12-31", .notHeld),
        .init(
            "release in a month, within it", [remand, Sample.release("2023-05", .parole)], "2023-05-10", .released,
            .possibly, held: .possibly, also: [.remand], ground: .parole),
        .init(
            "release in the month of the arrest", [Sample.custody(.police, "2022-03"), Sample.release("2022-03-20")],
            "2022-04-01", .released, ground: .unknown),
        .init(
            "release in the year of the arrest", [Sample.custody(.police, "2022-03-05"), Sample.release("2022")],
            "2023-01-01", .released, ground: .unknown),
        .init(
            "verdict in a year, within it", [remand, Sample.verdict("2023")], "2023-06-01", .serving, .possibly,
            held: .certainly, also: [.remand]),
        .init("verdict in a year, after it", [remand, Sample.verdict("2023")], "2024-01-01", .serving),
        .init(
            "doubtful arrest", [Sample.custody(.remand, "2022-03?")], "2024-01-01", .remand, .possibly,
            held: .possibly, also: [.notHeld]),
        .init("estimated arrest, long after", [Sample.custody(.remand, "2022-03~")], "2024-01-01", .remand),
        .init(
            "estimated arrest, soon after", [Sample.custody(.remand, "2022-03~")], "2022-06-01", .remand, .possibly,
            held: .possibly, also: [.notHeld]),
        .init(
            "uncertain statement", [Sample.custody(.remand, "2022-03-05", mark: .uncertain)], "2022-06-01", .remand,
            .possibly, held: .possibly, also: [.notHeld]),
        .init("undated colony, after it became known", [Sample.custody(.colony, nil)], "2025-06-02", .serving),
        .init(
            "undated colony, before it became known", [Sample.custody(.colony, nil)], "2024-06-02", .serving,
            .possibly, held: .possibly, also: [.notHeld]),
        .init("undated colony after dated remand", [remand, Sample.custody(.colony, nil)], "2025-06-02", .serving),
        .init(
            "open interval", [Sample.custody(.remand, "2022-02-24/..")], "2022-06-01", .remand, .possibly,
            held: .possibly, also: [.notHeld]),
        .init(
            "ambiguous order of release and re-arrest",
            [
                Sample.custody(.remand, "2021-01-05"),
                Sample.release("2022", .parole), Sample.custody(.remand, "2022-10-01"),
            ], "2023-01-01", .released, .possibly,
            held: .possibly, also: [.remand], ground: .parole),
        .init("only listed", [Sample.listing(.listed)], "2024-01-01", .unknown, held: .possibly),
        .init("only named", [Sample.name("Тестов Иван")], "2024-01-01", .unknown, held: .no),
    ]

    @Test("Forms of custody", arguments: forms)
    func form(item: StatusCase) throws { try item.check() }

    @Test("Decisions", arguments: verdicts)
    func decision(item: StatusCase) throws { try item.check() }

    @Test("Ends", arguments: endings)
    func ending(item: StatusCase) throws { try item.check() }

    @Test("Partial and doubtful dates", arguments: partialDates)
    func partial(item: StatusCase) throws { try item.check() }

    @Test("Being off a list ends no custody and lowers the certainty, unless another list still says it")
    func delisting() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        let other = Sample.person("x", "list-b")
        try ledger.record(
            on: "2023-01-01",
            [
                Sample.entry(person, "2023-01-01", .snapshot, [Self.remand, Sample.listing(.listed)]),
                Sample.entry(person, "2024-01-01", .snapshot, [Sample.listing(.notListed)]),
            ])
        let before = try #require(try ledger.record(of: person, on: "2023-12-31")?.status)
        #expect(before.kind == .remand && before.certainty == .certainly)
        let after = try #require(try ledger.record(of: person, on: "2024-01-01")?.status)
        #expect(after.kind == .remand && after.certainty == .possibly && after.held == .possibly)
        #expect(after.reasons.contains(.delisted(Sample.day("2024-01-01"))))
        let earlier = try #require(try ledger.record(of: person, on: "2024-02-01", known: "2023-06-01")?.status)
        #expect(earlier.certainty == .certainly)
        try ledger.record(
            on: "2024-02-01",
            [
                Sample.entry(other, "2024-02-01", .snapshot, [Self.remand]), Sample.judgement(person, .same, other),
            ])
        let joined = try #require(try ledger.record(of: person, on: "2024-03-01")?.status)
        #expect(joined.kind == .remand && joined.certainty == .certainly)
    }

    @Test("Contradicting sources leave both possible between their dates")
    func contradiction() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        try ledger.record(
            on: "2024-06-01",
            [
                Sample.entry(person, "2024-06-01", [Self.remand, Sample.release("2024-03-01", .parole)]),
                Sample.entry(person, "2024-06-02", source: "list-b", [Sample.release("2024-03-20", .parole)]),
            ])
        let between = try #require(try ledger.record(of: person, on: "2024-03-10")?.status)
        #expect(between.held == .possibly && between.reasons.contains(.conflict))
        #expect(try ledger.record(of: person, on: "2024-02-28")?.status.held == .certainly)
        #expect(try ledger.record(of: person, on: "2024-03-20")?.status.held == .no)
    }

    @Test("A part in an exchange takes its date from the exchange")
    func exchange() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        let exchange = Subject(kind: .exchange, source: Sample.source("facts"), key: "e1")
        try ledger.record(
            on: "2024-08-02",
            [
                Sample.entry(
                    exchange, "2024-08-01",
                    [
                        Statement(.exchange(ExchangeClaim(title: "Test exchange", date: Sample.date("2024-08-01"))))
                    ]),
                Sample.entry(
                    person, "2024-08-02",
                    [
                        Self.remand, Sample.release("2024-07-30", .pardon),
                        Statement(.participation(ParticipationClaim(exchange: exchange, side: .released))),
                    ]),
            ])
        #expect(try ledger.record(of: person, on: "2024-08-01")?.status.kind == .exchanged)
        #expect(try ledger.record(of: person, on: "2024-07-31")?.status.kind == .remand)
    }
}
