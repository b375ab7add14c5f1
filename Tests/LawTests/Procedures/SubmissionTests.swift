// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Testing

@testable import Law

@Suite("Submissions filled from a record")
struct SubmissionTests {
    private func submission(
        _ sample: CaseSample, _ id: String = "WGAD", on day: String = "2025-01-01",
        _ variant: ProcedureVariant = .regular,
        official: String? = nil
    ) throws -> Submission {
        let pack = try #require(CaseSample.catalog.get().pack(id))
        return try SubmissionFiller(pack, variant: variant).fill(sample.record(on: day), official: official)
    }

    private func field(_ submission: Submission, _ id: String) throws -> FilledField {
        try #require(submission.sections.flatMap(\.fields).first { $0.field.id == id })
    }

    private func adult() throws -> CaseSample {
        let sample = CaseSample()
        try sample.say([
            Statement(.name(NameClaim(text: "Testov Ivan Petrovich", kind: .full))),
            Statement(.birth(BirthClaim(date: try CaseSample.date("1980-02-03")))),
            try CaseSample.arrest("2023-04-05"),
        ])
        return sample
    }

    @Test("All values of a fact are there with their sources, and what is required and missing is a gap")
    func valuesAndGaps() throws {
        let sample = try adult()
        let position = try sample.say(
            [Statement(.birth(BirthClaim(date: try CaseSample.date("1981-02-03"))), mark: .unverified)],
            source: "list-b")
        let submission = try submission(sample)
        let birth = try field(submission, "birth")
        #expect(birth.state == .filled && birth.facts.count == 1 && birth.facts[0].values.count == 2)
        #expect(
            birth.facts[0].values.flatMap(\.attributions).contains { $0.position == position && $0.mark == .unverified }
        )
        #expect(!birth.facts[0].conflicts.isEmpty)
        let gaps = submission.gaps.map(\.field.id)
        for id in ["sex", "nationality", "warrant", "consent", "signature"] { #expect(gaps.contains(id), "\(id)") }
        #expect(!gaps.contains("birth") && !gaps.contains("arrested") && !gaps.contains("patronymic"))
    }

    @Test("What asks for consent is given only while one to this purpose holds")
    func consent() throws {
        let sample = try adult()
        try sample.say([Statement(.harm(HarmClaim(kind: .illness, text: "asthma")))], compartment: .confidential)
        #expect(try field(submission(sample), "health").state == .awaitsConsent)
        try sample.say([Statement(.consent(ConsentClaim(purposes: ["media"], giver: "sister")))])
        #expect(try field(submission(sample), "health").state == .awaitsConsent)
        let purposes = ["international-procedure"]
        try sample.say([
            Statement(
                .consent(ConsentClaim(purposes: purposes, giver: "sister", givenOn: try CaseSample.date("2024-05-01"))))
        ])
        #expect(try field(submission(sample), "health").state == .filled)
        #expect(try field(submission(sample, on: "2024-04-30"), "health").state == .awaitsConsent)
        try sample.say([
            Statement(
                .consent(ConsentClaim(purposes: purposes, giver: "sister", withdrawnOn: try CaseSample.date("2024-12")))
            )
        ])
        #expect(try submission(sample, on: "2024-11-30").consent.isGiven)
        #expect(try !submission(sample, on: "2024-12-01").consent.isGiven)
    }

    @Test("Of a child without consent no words of a source are told, and the child is marked so")
    func child() throws {
        let sample = CaseSample()
        try sample.say([
            Statement(.name(NameClaim(text: "Testov Ivan", kind: .full))),
            Statement(.birth(BirthClaim(date: try CaseSample.date("2008-06-15")))), try CaseSample.arrest("2023-04-05"),
            Statement(.targeting(TargetingClaim(activity: "Ivan Testov drew a picture"))),
        ])
        let young = try submission(sample, on: "2026-06-14")
        #expect(young.sparesChild)
        #expect(try field(young, "category-2").state == .sparesChild)
        #expect(try field(young, "spells").state == .filled)
        let grown = try submission(sample, on: "2026-06-15")
        #expect(try !grown.sparesChild && field(grown, "category-2").state == .filled)
        try sample.say([Statement(.consent(ConsentClaim(purposes: ["international-procedure"])))])
        #expect(try !submission(sample, on: "2025-06-14").sparesChild)
    }

    @Test("The urgent appeal has the fields of identity, arrest, detention and risk alone")
    func urgent() throws {
        let sections = try submission(try adult(), "WGAD", on: "2025-01-01", .urgent).sections.map(\.section.id)
        #expect(sections == ["identity", "arrest", "detention", "risk"])
        #expect(throws: SubmissionError.noVariant(procedure: "OP1", .urgent)) {
            _ = try submission(try adult(), "OP1", on: "2025-01-01", .urgent)
        }
        #expect(throws: SubmissionError.noForm(procedure: "ECTHR")) { _ = try submission(try adult(), "ECTHR") }
    }

    @Test("A dossier is about one official, and has a table for each regime")
    func sanctions() throws {
        let sample = try adult()
        try sample.say([
            Statement(.role(RoleClaim(official: "Sudyin A. B.", role: .judge))),
            Statement(.role(RoleClaim(official: "Prokurorov V. G.", role: .prosecutor))),
        ])
        #expect(throws: SubmissionError.whichOfficial(["Sudyin A. B.", "Prokurorov V. G."])) {
            _ = try submission(sample, "SANCTIONS")
        }
        #expect(throws: SubmissionError.self) { _ = try submission(sample, "SANCTIONS", official: "Nobody") }
        let dossier = try submission(sample, "SANCTIONS", official: "Sudyin A. B.")
        #expect(dossier.regimes.count == 7)
        let roles = try field(dossier, "official").facts.flatMap(\.values)
        #expect(roles.map(\.claim) == [.role(RoleClaim(official: "Sudyin A. B.", role: .judge))])
        let detention = try #require(dossier.regimes[0].criteria.first { $0.criterion.id == "detention" })
        #expect(detention.facts.map(\.kind) == [.custody])
        #expect(dossier.consent == .missing && !dossier.isClosed)
    }

    @Test("A closed procedure is known to be closed")
    func closed() throws {
        let sample = CaseSample()
        try sample.say([try CaseSample.arrest("2021-05-01", "BY")])
        #expect(try submission(sample, "CAT22").isClosed)
        #expect(try submission(sample, "OP1", on: "2023-02-07").isClosed == false)
        #expect(try submission(sample, "OP1", on: "2023-02-08").isClosed)
        try sample.say([try CaseSample.arrest("2022-05-01", "RU")])
        #expect(try !submission(sample, "OP1").isClosed, "it is open against one State of two")
    }

    @Test("Findings on the categories stand in the form, and a finding that it is not met alone does not")
    func categories() throws {
        func finding(_ criterion: String, _ answer: FindingAnswer, by assessor: String, on date: String) throws -> Claim
        {
            .finding(
                FindingClaim(
                    definition: "WGAD", criterion: criterion, answer: answer, assessor: assessor,
                    date: try CaseSample.date(date), reason: "as found"))
        }
        let sample = try adult()
        #expect(try field(submission(sample), "category-2").state == .gap)
        #expect(try field(submission(sample), "category-1").state == .byHand)
        #expect(try submission(sample).gaps.contains { $0.field.id == "norms" })
        try sample.say([
            Statement(try finding("WGAD-II", .met, by: "A", on: "2024-01-01")),
            Statement(try finding("WGAD-I", .notMet, by: "A", on: "2024-01-01")),
            Statement(try finding("WGAD-III", .met, by: "A", on: "2024-01-01")),
        ])
        try sample.say([Statement(try finding("WGAD-III", .notMet, by: "A", on: "2024-02-01"))])
        let second = try field(submission(sample), "category-2")
        #expect(second.state == .filled && second.facts.count == 1)
        #expect(try field(submission(sample), "category-1").state == .byHand)
        // Of one assessor the last finding counts.
        #expect(try field(submission(sample), "category-3").state == .gap)
        #expect(try field(submission(sample), "norms").state == .filled)
        #expect(try !submission(sample).gaps.contains { $0.field.id == "norms" })
        try sample.say([Statement(try finding("WGAD-II", .notMet, by: "B", on: "2024-01-01"))])
        #expect(try field(submission(sample), "category-2").facts.count == 2, "assessors who differ both stand there")
    }

    @Test("The form names the articles that the definition gives to each category")
    func articles() throws {
        let pack = try #require(CaseSample.catalog.get().pack("WGAD"))
        let definition = try #require(try Case.catalog.get().definition(named: "WGAD"))
        let fields = pack.sections.flatMap(\.fields).filter { $0.id.hasPrefix("category-") }
        #expect(fields.count == 5)
        for field in fields {
            let criterion = try #require(definition.criteria.first { field.findings == [$0.id] })
            let norms = try #require(criterion.norms)
            #expect(field.hint?.en.hasPrefix(norms.text.en) == true, "\(field.id): \(norms.text.en)")
        }
    }

    @Test("Each article of the Convention in PACE has the article of the Covenant that says the same, but for 18")
    func twins() throws {
        let twins = [5: [9], 6: [14], 9: [18], 10: [19], 11: [21, 22], 14: [26], 18: []]
        let pace = try #require(try Case.catalog.get().definition(named: "PACE1900"))
        var seen: Set<Int> = []
        for norms in pace.criteria.compactMap(\.norms) {
            #expect(norms.iccpr == norms.echr.flatMap { twins[$0] ?? [-1] })
            seen.formUnion(norms.echr)
        }
        #expect(seen == Set(twins.keys))
    }
}
