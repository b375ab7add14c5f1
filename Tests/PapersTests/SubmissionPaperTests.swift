// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Documents
import Law
import Phrases
import Register
import Statements
import Testing

@testable import Papers

@Suite("Submissions as documents")
struct SubmissionPaperTests {
    private func sample() throws -> PaperSample {
        let sample = PaperSample()
        try sample.say([
            Statement(.name(NameClaim(text: "Щеглов Иван Петрович", kind: .full, language: "ru", script: "Cyrl"))),
            Statement(.birth(BirthClaim(date: try PaperSample.date("1980-02-03")))),
            Statement(.sex(SexClaim(sex: .male))), Statement(.citizenship(CitizenshipClaim(country: "RU"))),
            Statement(
                .custody(
                    CustodyClaim(
                        kind: .remand, place: PlaceReference(name: "Place", country: "RU"),
                        from: try PaperSample.date("2023-04-05")))),
            Statement(
                .charge(
                    ChargeClaim(article: ArticleReference(code: "ru-uk", article: "207.3", part: "2", points: ["д"])))),
        ])
        return sample
    }

    @Test("Each number that is cited leads to a row with source, statements, entry and day, and each row is cited")
    func citations() throws {
        let sample = try sample()
        try sample.say(
            [
                Statement(
                    .source(
                        SourceClaim(
                            publisher: "Court of Testing", title: "Verdict", url: "https://court.example/1",
                            kind: .court)))
            ], of: Subject(kind: .source, source: .register, key: "list-b"), source: "register")
        let position = try sample.say(
            [Statement(.birth(BirthClaim(date: try PaperSample.date("1981-02-03"))), mark: .unverified)],
            source: "list-b")
        let document = try sample.document(.en)
        let rows = document.rows(under: "Statements and sources")
        let cited = document.runs.filter { $0.style == .reference }.flatMap { run in
            run.text.split { !$0.isNumber }.compactMap { Int($0) }
        }
        #expect(!cited.isEmpty && Set(cited) == Set(1...rows.count))
        let row = try #require(rows.first { $0[1].contains { $0.text.contains("Court of Testing, Verdict") } })
        #expect(row[1].contains { $0.link == "https://court.example/1" })
        #expect(row[2].map(\.text).joined() == "Birth (not verified)")
        #expect(row[3][0].text.contains("entry \(position), known on 3\u{A0}February 2024"))
    }

    @Test("Values that contradict each other all stand there with their numbers, and it is said that they do")
    func contradiction() throws {
        let sample = try sample()
        try sample.say(
            [Statement(.birth(BirthClaim(date: try PaperSample.date("1981-02-03"))), mark: .unverified)],
            source: "list-b")
        let rows = try sample.document(.en).rows(under: "Identity")
        let cell = try #require(rows.first { $0[0][0].text.hasPrefix("Birth date") })[1].map(\.text).joined()
        #expect(cell.contains("3\u{A0}February 1980") && cell.contains("3\u{A0}February 1981"))
        #expect(cell.contains("(not verified)") && cell.contains("Sources differ"))
    }

    @Test("What is missing is marked as a gap, in colour and in words, and counted on the cover")
    func gaps() throws {
        let sample = try sample()
        let document = try sample.document(.en)
        let gaps = document.runs.filter { $0.style == .gap }.map(\.text)
        #expect(gaps.contains("[to be filled in: Was a warrant or another decision shown?]"))
        #expect(gaps.contains("[to be filled in, if known: Identity document: issuer, date, number]"))
        let required = gaps.filter { $0.hasPrefix("[to be filled in: ") || $0.hasPrefix("[left out") }
        let count = try sample.submission().gaps.count
        #expect(required.count == count && document.text.contains("\(count) fields have to be filled in by hand"))
        #expect(document.text.contains("No consent is on file"))
    }

    @Test("An English paper romanises a name that no source gives in Latin letters, and says so")
    func romanised() throws {
        let sample = try sample()
        let text = try sample.document(.en).text
        #expect(text.contains("Concerning: Shcheglov Ivan Petrovich"))
        #expect(text.contains("Shcheglov Ivan Petrovich (romanised from Щеглов Иван Петрович; ICAO 9303"))
        #expect(try sample.document(.ru).text.contains("О ком: Щеглов Иван Петрович"))
        try sample.say([Statement(.name(NameClaim(text: "Ivan Scheglow", kind: .full)))], source: "list-b")
        let given = try sample.document(.en).text
        #expect(given.contains("Concerning: Ivan Scheglow") && !given.contains("romanised"))
        #expect(given.contains("Щеглов Иван Петрович"), "the original stands beside it")
    }

    @Test("Rules that nobody compared with their source say so, and the paper says for whom it is open")
    func rules() throws {
        let document = try sample().document(.en)
        #expect(document.text.contains("UN Working Group on Arbitrary Detention, Russia: open"))
        let rule = document.runs.filter { $0.text.hasPrefix("IP-2: ") }
        #expect(!rule.isEmpty && rule.allSatisfy { $0.text.hasSuffix("(not compared with its source: check it)") })
        #expect(document.runs.contains { $0.text.hasPrefix("WG-6: ") && !$0.text.contains("not compared") })
    }

    @Test("It is confidential on each page, in both languages, and no text is missing", arguments: Language.allCases)
    func confidential(language: Language) throws {
        let sample = try sample()
        try sample.say([Statement(.role(RoleClaim(official: "Судьин А. Б.", role: .judge)))])
        for id in ["WGAD", "OP1", "CAT22", "SPECIAL", "SANCTIONS"] {
            let document = try sample.document(language, id)
            #expect(document.footer.hasPrefix(language == .en ? "Confidential" : "Конфиденциально"))
            #expect(!document.text.contains("⟦") && !document.text.contains("{"), "\(id)")
            #expect(document.language == language.rawValue)
        }
    }

    @Test("Of a child without consent there are initials and the year of birth, and no words of a source")
    func child() throws {
        let sample = PaperSample()
        try sample.say([
            Statement(.name(NameClaim(text: "Щеглов Иван", kind: .full))),
            Statement(.birth(BirthClaim(date: try PaperSample.date("2009-06-15"), place: "Smalltown"))),
            Statement(.targeting(TargetingClaim(activity: "Щеглов drew a picture"))),
            Statement(.custody(CustodyClaim(kind: .remand, from: try PaperSample.date("2024-04-05")))),
        ])
        for language in Language.allCases {
            let document = try sample.document(language)
            for word in ["Щеглов", "Shcheglov", "Иван", "Ivan", "Smalltown", "picture", "June", "июня 2009"] {
                #expect(!document.text.contains(word) && !document.title.contains(word), "\(word)")
            }
            #expect(document.text.contains("2009"))
        }
        #expect(try sample.document(.ru).text.contains("О ком: Щ. И."))
    }

    @Test("A dossier maps the case to each regime, and says that a draft is never published")
    func dossier() throws {
        let sample = try sample()
        try sample.say([Statement(.role(RoleClaim(official: "Судьин А. Б.", role: .judge, caseNumber: "1-23/2023")))])
        let document = try sample.document(.en, "SANCTIONS")
        for title in ["EU Global Human Rights Sanctions Regime", "UK Global Human Rights Sanctions Regulations 2020"] {
            #expect(!document.rows(under: title).isEmpty, "\(title)")
        }
        let rows = document.rows(under: "EU Global Human Rights Sanctions Regime")
        let detention = try #require(rows.first { $0[0][0].text == "Arbitrary arrest or detention" })
        #expect(detention[1][0].text.contains("Pre-trial detention"))
        let torture = try #require(rows.first { $0[0][0].text.hasPrefix("Torture") })
        #expect(torture[1][0].style == .gap)
        #expect(document.text.contains("never published") && document.text.contains("judge"))
    }

    @Test("An article has its points, and a withholding is a warning on the cover")
    func details() throws {
        let sample = try sample()
        #expect(try sample.document(.en).text.contains("Article 207.3 part 2, Criminal Code of Russia, point д"))
        #expect(try !sample.document(.en).text.contains("A reason of safety"))
        try sample.say([Statement(.safety(SafetyClaim(reason: "hidden-reason")))], compartment: .confidential)
        let text = try sample.document(.en).text
        #expect(text.contains("A reason of safety or a withholding is on file") && !text.contains("hidden-reason"))
    }

    @Test("A finding on a category stands in the form with assessor, day, reason, evidence and articles")
    func findings() throws {
        let sample = try sample()
        try sample.say([
            Statement(
                .finding(
                    FindingClaim(
                        definition: "WGAD", criterion: "WGAD-II", answer: .met, assessor: "A. Lawyer",
                        date: try PaperSample.date("2024-03-05"),
                        reason: LocalizedText(
                            "Сказанное — мнение.", language: "ru",
                            translations: [("en", "What was said is an opinion.")]),
                        evidence: [EvidenceReference(code: .verdict, text: "p. 3")])))
        ])
        let english = try sample.document(.en).text.replacing("\u{A0}", with: " ")
        #expect(
            english.contains("WGAD-II: met, A. Lawyer, 5 March 2024, What was said is an opinion, evidence: E2 p. 3"))
        #expect(english.contains("UDHR 7, 13, 14, 18, 19, 20, 21; ICCPR 12, 18, 19, 21, 22, 25, 26, 27."))
        let russian = try sample.document(.ru).text.replacing("\u{A0}", with: " ")
        #expect(russian.contains("Сказанное — мнение, доказательства: E2 p. 3"))
    }

    @Test("Every code of a vocabulary that papers use has words in both languages")
    func vocabularies() {
        for language in Language.allCases {
            let words = VocabularyWords(language)
            func check<Code: VocabularyCode>(_ type: Code.Type) {
                for code in Code.allCases {
                    #expect(words(code) != code.rawValue || code.rawValue.count < 3, "\(code)")
                }
            }
            check(CustodyKind.self)
            check(DecisionKind.self)
            check(DecisionResult.self)
            check(SentenceKind.self)
            check(Regime.self)
            check(ContactAccess.self)
            check(ClaimKindOfHarm.self)
            check(ProcedureKind.self)
            check(OfficialRole.self)
            check(RecognitionOutcome.self)
            check(ConsentPurpose.self)
            check(Compartment.self)
            check(ChargeStage.self)
            check(FindingAnswer.self)
            for kind in ClaimKind.allCases {
                #expect(words.label("claim-kind", kind.name) != kind.name, "\(kind)")
            }
        }
    }
}
