// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// A small generator of numbers, so that a history can be made again from its seed.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random histories of a few synthetic persons, in which every kind of entry and act occurs.
struct RandomHistory {
    var generator: Seeded
    static let subjects =
        (1...6).map { person("\($0)", of: $0 % 2 == 0 ? "list-a" : "list-b") }
    static let exchanges = ["x-1", "x-2"].map { Subject(kind: .exchange, source: source("list-a"), key: $0) }
    static let instruments = ["i-1", "i-2"].map { Subject(kind: .instrument, source: source("list-a"), key: $0) }
    static let names: [String] = ["Тестов Иван", "Пробина Анна", "Sample Peter", "Образцов Олег", "Mustermann Max"]

    init(seed: UInt64) { generator = Seeded(state: seed) }

    mutating func one<Value>(_ values: [Value], or other: Value) -> Value {
        values.randomElement(using: &generator) ?? other
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func someDate() -> PartialDate {
        date(one(["2022-03-01", "2022", "2023-05", "2023-11-20", "2024-02-10", "2021/2022"], or: "2022"))
    }

    /// An entry that may speak of anything, for a position of the ledger.
    mutating func entry(at position: Int, in compartment: Compartment) -> Entry {
        let subject = one(Self.subjects, or: person("1"))
        let author = one(["list-a", "list-b", "court"], or: "court")
        let known = one(["2023-01-01", "2024-01-01", "2025-01-01", nil], or: nil)
        let target = number(0...max(0, position - 1))
        switch number(0...21) {
        case 0...3:
            return basisEntry(subject, compartment)
        case 4:
            return PublicationTests.entry(
                subject, [], by: author, known: known, act: .retraction(of: target), in: compartment)
        case 5:
            return PublicationTests.entry(
                subject, [claim(), claim()], by: author, known: known, act: .correction(of: target), in: compartment)
        case 6:
            let claim = RunRetractionClaim(run: target, reason: nil)
            return PublicationTests.entry(
                Subject(kind: .run, source: .register, key: "\(position)"), [.runRetraction(claim)], by: "register",
                known: nil, act: .runRetraction(of: target), in: compartment)
        case 7, 8:
            let judgement = JudgementClaim(
                verdict: one([.same, .same, .different, .unsure], or: .same), other: one(Self.subjects, or: subject))
            return PublicationTests.entry(subject, [.judgement(judgement)], by: "register", known: nil, in: compartment)
        case 9:
            let exchange = ExchangeClaim(
                title: LocalizedText(one(Self.names, or: "")), date: someDate(),
                place: LocalizedText("Place \(number(1...9))"),
                released: number(1...9), children: number(0...2))
            return PublicationTests.entry(
                one(Self.exchanges, or: subject), [.exchange(exchange)], by: author, known: known, in: compartment)
        case 10:
            let claim = SourceClaim(
                publisher: LocalizedText(one(Self.names, or: "")), kind: one(SourceKind.allCases, or: .other))
            return PublicationTests.entry(
                Subject(kind: .source, source: .register, key: one(["list-a", "court", "hidden"], or: "court")),
                [.source(claim)], by: "register", known: nil, in: compartment)
        case 11:
            let count = CountClaim(
                counter: LocalizedText(one(Self.names, or: "")), value: number(1...99), bound: .exact,
                unit: "not stated",
                date: someDate(), area: "RU")
            return PublicationTests.entry(
                Subject(kind: .population, source: source("list-a"), key: "p"), [.count(count)], by: author,
                known: known, in: compartment)
        case 12:
            return PublicationTests.entry(
                subject, [claim(), claim()], by: subject.source.name, known: known, act: .snapshot, in: compartment)
        case 13:
            let claim = InstrumentClaim(
                kind: one(InstrumentKind.allCases, or: .report), body: LocalizedText(one(Self.names, or: "")),
                title: LocalizedText(one(Self.names, or: "")), date: someDate(), votesFor: number(1...9))
            return PublicationTests.entry(
                one(Self.instruments, or: subject), [.instrument(claim)], by: author, known: known, in: compartment)
        case 14, 15:
            return PublicationTests.entry(
                subject, [officialClaim(), officialClaim()], by: author, known: known, in: compartment)
        default:
            return PublicationTests.entry(
                subject, [claim(), claim(), claim()], by: author, known: known, in: compartment,
                run: number(0...3) == 0 ? target : nil)
        }
    }

    private mutating func basisEntry(_ subject: Subject, _ compartment: Compartment) -> Entry {
        let basis = PublicationBasisClaim(
            basis: number(0...14) == 0
                ? .withheld : one([.publicFigure, .trustedPublication, .familyConsent], or: .withheld))
        return PublicationTests.entry(
            subject, [.publicationBasis(basis), claim()], by: "register", known: nil, in: compartment)
    }

    /// What is said of officials, by them, and of whom documents name.
    private mutating func officialClaim() -> Claim {
        switch number(0...5) {
        case 0, 1:
            return .role(
                RoleClaim(
                    official: one(Self.names, or: ""), role: one(OfficialRole.allCases, or: .judge),
                    body: one(["Суд", "Court", nil], or: nil), date: someDate(),
                    certainty: number(0...3) == 0 ? "perhaps" : nil))
        case 2: return .post(PostClaim(post: "Судья", body: "Суд", from: someDate()))
        case 3:
            return .sanction(
                SanctionClaim(state: one(SanctionState.allCases, or: .listed), authority: "EU", listedOn: someDate()))
        case 4:
            return .reply(
                ReplyClaim(
                    state: one(ReplyState.allCases, or: .asked),
                    official: one(Self.names.map(Optional.some) + [nil], or: nil),
                    body: one(["Суд", nil], or: nil), asked: someDate()))
        default:
            return .mention(
                MentionClaim(
                    document: one(Self.names, or: ""), date: someDate(),
                    instrument: one(Self.instruments, or: person("1"))))
        }
    }

    private mutating func claim() -> Claim {
        switch number(0...15) {
        case 0, 1: return name(one(Self.names, or: ""))
        case 2: return .birth(BirthClaim(date: date(one(["1980-02-03", "2009", "2007-05", "1975"], or: "1980"))))
        case 3: return .sex(SexClaim(sex: one(Sex.allCases, or: .other)))
        case 4, 5:
            let place = PlaceReference(name: one(Self.names, or: ""), region: "RU-MO", country: "RU")
            return .custody(
                CustodyClaim(
                    kind: one(CustodyKind.allCases, or: .custody), place: place, from: someDate(),
                    contacts: one([nil, nil, .locationUndisclosed], or: nil)))
        case 6:
            return .charge(
                ChargeClaim(
                    article: ArticleReference(code: "ru-uk", article: one(["275", "207.3", "not stated"], or: "1")),
                    stage: one(ChargeStage.allCases, or: .brought), text: LocalizedText(one(Self.names, or: ""))))
        case 7:
            return .decision(
                DecisionClaim(
                    kind: one([.verdict, .appeal], or: .verdict), date: someDate(),
                    result: one(DecisionResult.allCases, or: .convicted),
                    sentence: [SentencePart(kind: .imprisonment, term: Term(years: number(1...9)))]))
        case 8: return .release(ReleaseClaim(date: someDate(), ground: one(ReleaseGround.allCases, or: .unknown)))
        case 9: return .recognition(RecognitionClaim(organisation: one(Self.names, or: ""), outcome: .granted))
        case 10:
            return .participation(
                ParticipationClaim(
                    exchange: one(Self.exchanges, or: Subject(kind: .exchange, source: .register, key: "x-1")),
                    side: one(ExchangeSide.allCases, or: .released), by: "RU", to: "DE"))
        case 11: return .characteristic(CharacteristicClaim(kind: .minor, text: "x"))
        case 12 where number(0...9) == 0: return .safety(SafetyClaim(reason: "x"))
        case 13: return .listing(ListingClaim(state: one(ListingState.allCases, or: .listed)))
        case 14: return .citizenship(CitizenshipClaim(country: one(["RU", "BY", "UA"], or: "RU")))
        default: return .residence(ResidenceClaim(locality: one(Self.names, or: ""), region: "RU-OMS", country: "RU"))
        }
    }
}
