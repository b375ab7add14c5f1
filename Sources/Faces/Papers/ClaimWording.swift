// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Phrases
import Publication
import Register
import Statements

/// A claim in words, as a line of a submission.
struct ClaimWording {
    let words: PaperWords
    /// What the field asks for; `nil` for all that a claim tells.
    var field: SubmissionFact?
    /// Whether only the year of birth may be told.
    var sparesChild = false

    /// The words of a value; empty if it has nothing that the field asks for.
    func text(_ value: RecordValue) -> String {
        let text = words.words.capitalised(text(value.claim).joined(separator: ", "))
        guard let valid = value.valid, !text.isEmpty else { return text }
        return "\(text) (\(words.words.date(valid)))"
    }

    /// The parts of the words.
    private func text(_ claim: Claim) -> [String] {
        let parts: [String?] =
            switch claim {
            case .name(let claim): [claim.text]
            case .birth(let claim): birth(claim)
            case .sex(let claim): [words.codes(claim.sex)]
            case .citizenship(let claim):
                [claim.stateless == true ? words.words("paper.stateless") : words.glossary.country(claim.country)]
            case .residence(let claim): residence(claim)
            case .occupation(let claim): [claim.occupation, claim.position, claim.employer]
            case .affiliation(let claim): [claim.organisation, claim.role]
            case .characteristic(let claim): [claim.text]
            case .targeting(let claim): targeting(claim)
            case .custody(let claim): custody(claim)
            case .transfer(let claim): transfer(claim)
            case .charge(let claim): charge(claim)
            case .proceeding(let claim): proceeding(claim)
            case .decision(let claim): decision(claim)
            case .death(let claim): death(claim)
            case .recognition(let claim): recognition(claim)
            case .role(let claim): role(claim)
            case .harm(let claim): harm(claim)
            case .international(let claim): international(claim)
            case .consent(let claim): consent(claim)
            case .finding(let claim): finding(claim)
            default: []
            }
        return parts.compactMap { $0 }.filter { !$0.isEmpty }
    }

    private func birth(_ claim: BirthClaim) -> [String?] {
        if sparesChild { return [claim.date?.year.map(String.init)] }
        return [date(claim.date), claim.place, claim.country.map(words.glossary.country)]
    }

    private func residence(_ claim: ResidenceClaim) -> [String?] {
        [claim.locality, claim.region.map(words.glossary.region), claim.country.map(words.glossary.country)]
    }

    private func targeting(_ claim: TargetingClaim) -> [String?] {
        [
            words.labelled("activity", claim.activity), words.labelled("right", claim.right),
            words.labelled("issue", claim.issue), words.labelled("motive", claim.motive),
            words.labelled("campaign", claim.campaign), claim.act.map { inner($0) },
        ]
    }

    private func death(_ claim: DeathClaim) -> [String?] {
        [
            date(claim.date), claim.place, words.labelled("cause", claim.cause),
            claim.inCustody == true ? words.words("paper.death.custody") : nil,
            claim.disputed == true ? words.words("paper.death.disputed") : nil,
        ]
    }

    private func recognition(_ claim: RecognitionClaim) -> [String?] {
        [
            words.glossary.said(claim.organisation), inner(claim.outcome), date(claim.date),
            words.labelled("definition", claim.definition), claim.reason,
        ]
    }

    private func role(_ claim: RoleClaim) -> [String?] {
        [
            words.person(claim.official), inner(claim.role), claim.body,
            words.labelled("case", claim.caseNumber), date(claim.date), claim.certainty,
        ]
    }

    private func harm(_ claim: HarmClaim) -> [String?] {
        [
            words.codes(claim.kind), claim.text, date(claim.date), claim.severity.map { inner($0) },
            claim.risk.map { words.labelled("risk", inner($0)) } ?? nil,
        ]
    }

    private func international(_ claim: InternationalClaim) -> [String?] {
        [
            words.codes(claim.kind), claim.body, claim.number, words.labelled("filed", date(claim.filed)),
            words.labelled("answered", date(claim.answered)), claim.outcome.map { inner($0) },
            words.labelled("result", claim.result), claim.url,
        ]
    }

    private func consent(_ claim: ConsentClaim) -> [String?] {
        [
            claim.purposes.map { words.codes.label("consent-purpose", $0) }.joined(separator: "; "),
            words.labelled("giver", claim.giver.map(words.glossary.said)), date(claim.givenOn),
            words.labelled("scope", claim.scope),
            words.labelled("expires", date(claim.expires)), words.labelled("withdrawn", date(claim.withdrawnOn)),
        ]
    }

    private func finding(_ claim: FindingClaim) -> [String?] {
        let evidence = claim.evidence.map { reference in
            [reference.code.rawValue.uppercased(), reference.text].compactMap { $0 }.joined(separator: " ")
        }
        let reason = claim.reason.map { reason in
            reason.translations.first { $0.language == words.language.rawValue }?.text ?? reason.text
        }
        return [
            "\(claim.criterion): \(inner(claim.answer))", claim.assessor, date(claim.date),
            reason.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 },
            words.labelled("evidence", evidence.isEmpty ? nil : evidence.joined(separator: "; ")),
        ]
    }

    /// The words of a code that stands after others: with a small letter, unless it begins with an abbreviation.
    func inner<Code: VocabularyCode>(_ code: Code) -> String {
        let text = words.codes(code)
        if text.dropFirst().first?.isUppercase ?? false { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    func date(_ date: PartialDate?) -> String? { date.map { words.words.date($0) } }
}
