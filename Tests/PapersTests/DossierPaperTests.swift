// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Documents
import Foundation
import Law
import Ledger
import Phrases
import Register
import Statements
import Testing

@testable import Papers

/// Dossiers on an invented judge and an invented head of a prison.
@Suite("Dossiers as documents") struct DossierPaperTests {
    private let ledger = MemoryLedger()
    static let judge = "Вымыслов Семён Ильич"

    func say(_ statements: [Statement], of key: String, source: String = "court-list") throws {
        let source = try #require(SourceID(source))
        let subject = Subject(kind: .person, source: SourceID("list-a") ?? .register, key: key)
        let entry = Entry(
            subject: subject, source: source, known: try PaperSample.date("2024-06-03"), act: .addition,
            compartment: .confidential, account: "tester", run: nil, statements: statements)
        _ = try ledger.perform(at: RecordedMoment(milliseconds: 1_700_000_000_000)) { try $0.append(entry) }
    }

    /// Two persons judged by one judge; the first gave a consent.
    func fill(scope: String? = "eu-russia", reliability: Reliability? = nil) throws {
        let day = try PaperSample.date("2024-05-02")
        for (key, name) in [("1", "Синтетов Иван Петрович"), ("2", "Пробина Мария Олеговна")] {
            let role = RoleClaim(
                official: Self.judge, role: .judge, body: "Выдуманный районный суд",
                caseNumber: key == "1" ? "1-1/2024" : nil, date: key == "1" ? day : nil)
            try say(
                [
                    Statement(.name(NameClaim(text: name, kind: .full))),
                    Statement(.birth(BirthClaim(date: try PaperSample.date("1980-01-02")))),
                    Statement(
                        .role(role), mark: key == "1" ? nil : .unverified,
                        claimReliability: key == "1" ? reliability : nil),
                    Statement(.charge(ChargeClaim(article: ArticleReference(code: "ru-uk", article: "207.3")))),
                    Statement(.targeting(TargetingClaim(activity: "spoke against the war"))),
                    Statement(
                        .custody(
                            CustodyClaim(
                                kind: .remand, place: PlaceReference(name: "Place \(key)", country: "RU"),
                                from: try PaperSample.date("2024-01-05")))),
                ], of: key)
        }
        try say(
            [
                Statement(
                    .consent(
                        ConsentClaim(
                            purposes: ["sanctions"], giver: "the person", givenOn: try PaperSample.date("2024-06-01"),
                            scope: scope)))
            ], of: "1")
    }

    func dossier(
        _ code: String, official: String = Self.judge, record own: Record? = nil, listings: [DossierListing]? = nil
    ) throws -> (dossier: Dossier, sources: SourceDescriptions, asOf: AsOf) {
        let reader = try RecordReader(ledger, known: Day(iso: "2026-11-27") ?? .latest, at: ledger.size())
        let on = try #require(Day(iso: "2025-01-01"))
        var roles = RoleReader()
        var records: [Record] = []
        for key in ["1", "2"] {
            let subject = Subject(kind: .person, source: SourceID("list-a") ?? .register, key: key)
            guard let record = try reader.record(of: subject, on: on) else { continue }
            records.append(record)
            roles.read(record)
        }
        if let own { roles.read(own) }
        let found = try Officials(roles.roles, known: roles.known).official(official)
        let pack = try #require(try PaperSample.catalog.get().pack("SANCTIONS"))
        let sources = try SourceDescriptions(reading: ledger, at: ledger.size(), takenBack: reader.takenBack)
        let dossier = Dossier(
            found, record: own, records: records, under: try Dossier.regime(code, of: pack), of: pack,
            sources: sources, listings: listings)
        return (dossier, sources, AsOf(on: on, known: reader.known, at: reader.at))
    }

    func document(_ code: String, _ language: Language = .en) throws -> Document {
        let (dossier, sources, asOf) = try dossier(code)
        return DossierPaper(dossier, asOf: asOf, sources: sources, language: language).finished()
    }

    @Test("Who consented to this regime is named, and who did not is counted and can be recognised by nothing")
    func consent() throws {
        try fill()
        let (dossier, _, _) = try dossier("eu-russia")
        #expect(dossier.cases.count == 2 && dossier.named.count == 1)
        let text = try document("eu-russia").text
        #expect(text.contains("Sintetov Ivan Petrovich") && text.contains("1-1/2024"))
        #expect(!text.contains("Probina") && !text.contains("Пробина") && !text.contains("Place 2"))
        #expect(text.contains("1 further person is counted and not named"))
        let other = try document("canada").text
        #expect(!other.contains("Sintetov") && !other.contains("Place 1") && !other.contains("1-1/2024"))
        #expect(other.contains("2 further persons are counted and not named"))
    }

    @Test(
        "A consent has to name the regime, or say all; one without scope is none",
        arguments: [("eu-russia", 1), ("SAN-EU-RU; canada", 1), ("all", 1), ("canada", 0), (nil, 0)])
    func scope(_ scope: String?, _ named: Int) throws {
        try fill(scope: scope)
        #expect(try dossier("eu-russia").dossier.named.count == named)
    }

    @Test(
        "A scope that holds other words than codes is no consent to any regime, and it is said",
        arguments: [
            "not uk", "all but uk, eu-russia", "everything except uk", "uk, but not eu-russia", "all uk", "not all",
            "никакие, кроме uk", "uk!",
        ])
    func exclusion(_ scope: String) throws {
        try fill(scope: scope)
        for code in ["uk", "eu-russia", "canada"] {
            #expect(try dossier(code).dossier.named.isEmpty, "\(code)")
            let text = try document(code).text
            #expect(!text.contains("Sintetov") && text.contains("1 person a consent is on file whose scope"))
        }
        #expect(try dossier("uk").dossier.cases.flatMap(\.unreadScopes) == [scope])
    }

    @Test("A withdrawal whose scope is not understood ends all consents")
    func unclearWithdrawal() throws {
        try fill()
        let ended = ConsentClaim(
            purposes: ["sanctions"], scope: "all but canada", withdrawnOn: try PaperSample.date("2024-07-01"))
        try say([Statement(.consent(ended))], of: "1")
        #expect(try dossier("eu-russia").dossier.named.isEmpty)
    }

    @Test("A withdrawal that names no regime ends all consents, and one that names another ends none of this")
    func withdrawal() throws {
        for (scope, named) in [("canada", 1), (nil, 0)] {
            let tests = DossierPaperTests()
            try tests.fill()
            let ended = ConsentClaim(
                purposes: ["sanctions"], scope: scope, withdrawnOn: try PaperSample.date("2024-07-01"))
            try tests.say([Statement(.consent(ended))], of: "1")
            #expect(try tests.dossier("eu-russia").dossier.named.count == named)
        }
    }

    @Test(
        "A role or a fact that is recorded as unsure or unreliable is told as doubtful beside the criterion",
        arguments: [Reliability.unsure, .low])
    func reliability(_ reliability: Reliability) throws {
        try fill(reliability: reliability)
        try say(
            [Statement(.harm(HarmClaim(kind: .torture, text: "beaten in a cell")), claimReliability: reliability)],
            of: "1", source: "doctor-list")
        let (dossier, _, _) = try dossier("eu-russia")
        let detention = try #require(dossier.criteria.first { $0.count == 2 })
        #expect(detention.doubtfulCount == 2 && detention.doubtfulFacts == 0)
        let text = try document("eu-russia").text
        #expect(text.contains("in 2 every role that makes the link is doubtful"))
        #expect(text.contains("(the role on file is doubtful: verify it first)"))
        let torture = try #require(dossier.criteria.first { $0.criterion.id == "torture" || $0.doubtfulFacts > 0 })
        #expect(torture.doubtfulFacts == 1 && torture.evidence.allSatisfy(\.areFactsDoubtful))
        #expect(text.contains("in 1 every source of the facts is doubtful"))
        #expect(dossier.criteria.allSatisfy { $0.soundCount == 0 })
        #expect(text.contains("(every source of these facts is doubtful: verify them first)"))
    }

    @Test("Each criterion has its facts; where the role does not answer for them, it is said")
    func criteria() throws {
        try fill()
        try say(
            [Statement(.harm(HarmClaim(kind: .torture, text: "beaten in a cell")))], of: "1", source: "doctor-list")
        let (dossier, _, _) = try dossier("eu-human-rights")
        #expect(dossier.named.isEmpty, "what is told of persons who are not named is a number")
        func one(_ id: String) throws -> DossierCriterion {
            try #require(dossier.criteria.first { $0.criterion.id == id })
        }
        #expect(try one("detention").count == 2 && one("detention").directCount == 2)
        #expect(try one("torture").count == 1 && one("torture").directCount == 0)
        #expect(try one("killing").count == 0)
        let (russia, sources, asOf) = try self.dossier("eu-russia")
        let text = DossierPaper(russia, asOf: asOf, sources: sources, language: .en).finished().text
        #expect(text.contains("Beaten in a cell") || text.contains("beaten in a cell"))
        #expect(text.contains("[to be filled in: no fact on file bears on this]"))
    }

    @Test("The British paper says that detention alone is outside, and what could be argued instead")
    func unitedKingdom() throws {
        try fill(scope: "uk")
        let document = try document("uk")
        #expect(document.text.contains("Arbitrary detention alone is outside the regime"))
        #expect(document.text.contains("Argue ill-treatment or torture, or use the Russia"))
        #expect(document.text.contains("For 0 of 3 criteria"))
    }

    @Test("What is not verified in the law is marked, what is missing is listed, and sources without a hash say so")
    func missing() throws {
        try fill()
        let (dossier, _, _) = try dossier("eu-russia")
        let gaps = Dictionary(dossier.gaps.map { ($0.field, $0) }) { first, _ in first }
        #expect(gaps[.consent]?.missing == 1 && gaps[.caseNumber]?.missing == 1 && gaps[.proof]?.missing == 2)
        #expect(gaps[.birth] != nil && gaps[.listings] != nil && gaps[.rights] == nil && gaps[.hash]?.missing == 1)
        let document = try document("eu-russia")
        #expect(document.text.contains("1 of 3 rules of this regime were never compared with their source"))
        #expect(document.runs.contains { $0.style == .gap && $0.text.contains("no hash of an archived copy") })
        #expect(document.runs.contains { $0.style == .gap && $0.text.hasPrefix("SAN-EU-RU.listed") })
        #expect(document.text.contains("In 1 case every source of the role is doubtful"))
        #expect(document.text.contains("2 persons are held on that day"))
        try say(
            [
                Statement(
                    .source(
                        SourceClaim(
                            publisher: "Court of Testing", sha256: String(repeating: "a", count: 64), kind: .court,
                            reliability: .high)))
            ], of: "court-list", source: "register")
    }

    @Test("Prior listings are told with programme and date, and looked through without one they are said to be none")
    func listings() throws {
        try fill()
        var listed = ListedPerson(id: "X-1")
        (listed.names, listed.programmes, listed.listed) = ([Self.judge], ["P-1"], "2024-01-02")
        let (dossier, sources, asOf) = try dossier(
            "eu-russia", listings: [DossierListing(list: "List", listed: listed, probability: 0.97)])
        let text = DossierPaper(dossier, asOf: asOf, sources: sources, language: .en).finished().text
        #expect(text.contains("List X-1") && text.contains("P-1") && text.contains("97 %"))
        let (none, more, moment) = try self.dossier("eu-russia", listings: [])
        let empty = DossierPaper(none, asOf: moment, sources: more, language: .en).finished().text
        #expect(empty.contains("None on file, and none in the lists"))
    }

    @Test(
        "It is a confidential draft on each page, in both languages, and no text is missing",
        arguments: Language.allCases)
    func confidential(language: Language) throws {
        try fill(scope: "all")
        let pack = try #require(try PaperSample.catalog.get().pack("SANCTIONS"))
        for regime in pack.regimes {
            let document = try document(regime.code, language)
            #expect(document.footer.hasPrefix(language == .en ? "Confidential draft" : "Конфиденциальный черновик"))
            #expect(!document.text.contains("⟦") && !document.text.contains("{"), "\(regime.code)")
            #expect(!(try ODTFile.bytes(document).isEmpty))
        }
    }

    @Test("Doubt stands beside the conclusion: how many criteria and roles rest on it alone")
    func doubt() throws {
        try fill(reliability: .unsure)
        let text = try document("eu-russia").text
        #expect(text.contains("For 2 of 4 criteria") && text.contains("Of these 2 criteria 2 rest on doubtful"))
        #expect(text.contains("Roles: judge: 2 (of these unverified or doubtful: 2)."))
        let russian = try document("eu-russia", .ru).text
        #expect(russian.contains("на одних сомнительных записях держатся 2 критерия"))
        #expect(russian.contains("судья: 2 (из них непроверенных или сомнительных: 2)"))
        let sound = DossierPaperTests()
        try sound.fill()
        let other = try sound.document("eu-russia").text
        #expect(!other.contains("on doubtful statements alone"))
        #expect(other.contains("judge: 2 (of these unverified or doubtful: 1)"))
    }

    @Test("A request is no prior listing, and stands by itself; rank and giver are in the language of the paper")
    func requests() throws {
        try fill()
        let requested = SanctionClaim(state: .requested, authority: "Authority A", requestedBy: "Our office")
        let refused = SanctionClaim(state: .refused, authority: "Authority B", requestedBy: "Other office")
        try say(
            [
                Statement(.name(NameClaim(text: Self.judge, kind: .full))),
                Statement(.post(PostClaim(post: "Judge", rank: "Major"))), Statement(.sanction(requested)),
            ], of: "9")
        func text(_ language: Language) throws -> String {
            let reader = try RecordReader(ledger, known: Day(iso: "2026-11-27") ?? .latest, at: ledger.size())
            let subject = Subject(kind: .person, source: SourceID("list-a") ?? .register, key: "9")
            let record = try #require(try reader.record(of: subject, on: Day(iso: "2025-01-01") ?? .latest))
            let (dossier, sources, asOf) = try dossier("eu-russia", record: record)
            return DossierPaper(dossier, asOf: asOf, sources: sources, language: language).finished().text
        }
        let before = try text(.en)
        #expect(before.contains("Requests on file, no listings") && before.contains("Requested, Authority A"))
        #expect(before.contains("prior listings elsewhere: look through the lists"), "a request does not fill the gap")
        let russian = try text(.ru)
        #expect(russian.contains("майор") && !russian.contains("Major"))
        #expect(russian.contains("сам человек") && !russian.contains("the person"))
        try say([Statement(.sanction(refused))], of: "9")
        let listings = try #require(try text(.en).components(separatedBy: "Prior listings elsewhere").last)
        let parts = listings.components(separatedBy: "Requests on file, no listings")
        #expect(parts.count == 2 && parts[0].contains("Authority B") && !parts[0].contains("Authority A"))
    }

    @Test("There is no dossier under a regime that does not exist")
    func noRegime() throws {
        try fill()
        #expect(throws: DossierError.self) { try dossier("mars") }
    }
}
