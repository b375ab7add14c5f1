// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Phrases
import Publication
import Statements

/// Custody, charges and decisions in words.
extension ClaimWording {
    func custody(_ claim: CustodyClaim) -> [String?] {
        let place = claim.place.flatMap(words.glossary.place)
        switch field {
        case .arrest: return [date(claim.from), place, inner(claim.kind), held(claim)]
        case .holders: return claim.detainedBy == nil ? [] : [claim.detainedBy, words.span(claim.from, claim.to)]
        case .contacts:
            let contacts = [contacts(claim), words.labelled("incommunicado", date(claim.incommunicadoSince))]
            return contacts.allSatisfy { $0 == nil } ? [] : contacts + [place]
        default: break
        }
        return [
            words.codes(claim.kind), place, words.span(claim.from, claim.to),
            claim.regime.map { inner($0) }, held(claim),
            claim.acknowledged == false ? words.words("paper.custody.denied") : nil,
            words.labelled("incommunicado", date(claim.incommunicadoSince)),
            words.labelled("contacts", contacts(claim)),
        ]
    }

    private func held(_ claim: CustodyClaim) -> String? { words.labelled("held-by", claim.detainedBy) }

    private func contacts(_ claim: CustodyClaim) -> String? {
        var parts = claim.contacts.map { [inner($0)] } ?? []
        for rule in claim.contactRules {
            let text = [inner(rule.access), words.span(rule.from, rule.to), rule.text].compactMap { $0 }
            parts.append(text.joined(separator: " "))
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    func transfer(_ claim: TransferClaim) -> [String?] {
        [
            words.words("paper.transfer"), words.labelled("from", claim.from.flatMap(words.glossary.place)),
            words.labelled("to", claim.to.flatMap(words.glossary.place)), date(claim.date),
        ]
    }

    func charge(_ claim: ChargeClaim) -> [String?] {
        [
            article(claim.article), claim.stage.map { inner($0) }, date(claim.date),
            claim.text.map(words.glossary.said), claim.preparatory, words.labelled("episode", claim.episode),
        ]
    }

    private func article(_ reference: ArticleReference) -> String {
        let text = words.glossary.article(reference)
        guard !reference.points.isEmpty else { return text }
        let points = reference.points.joined(separator: ", ")
        return reference.points.count == 1
            ? words.words("paper.point", ["article": .text(text), "point": .text(points)])
            : words.words("paper.points", ["article": .text(text), "points": .text(points)])
    }

    func proceeding(_ claim: ProceedingClaim) -> [String?] {
        let legalCounsel = claim.legalCounsel.map { inner($0) }
        switch field {
        case .legalBasis: return [claim.legalBasis]
        case .counsel: return [claim.counsel, legalCounsel]
        default: break
        }
        return [
            words.labelled("case", claim.caseNumber), claim.body, claim.court, claim.instance,
            words.labelled("hearing", date(claim.hearing)),
            claim.closed == true ? words.words("paper.proceeding.closed") : nil,
            words.labelled("basis", claim.legalBasis), words.labelled("counsel", claim.counsel),
            legalCounsel, words.labelled("violation", claim.violation),
            claim.violationType.map { inner($0) }, words.labelled("duress", claim.duress),
            words.labelled("plea", claim.plea),
        ]
    }

    func decision(_ claim: DecisionClaim) -> [String?] {
        [
            words.codes(claim.kind), date(claim.date), claim.court.map(words.glossary.said),
            claim.result.map { inner($0) },
            claim.articles.isEmpty ? nil : claim.articles.map(article).joined(separator: "; "),
            claim.sentence.isEmpty ? nil : claim.sentence.map(sentence).joined(separator: "; "),
            claim.inAbsentia == true ? words.words("paper.decision.absentia") : nil,
            words.labelled("counted-from", date(claim.countedFrom)),
            words.labelled(
                "judges", claim.judges.isEmpty ? nil : claim.judges.map(words.person).joined(separator: ", ")),
            words.labelled("prosecutor", claim.prosecutor.map(words.person)), claim.text,
        ]
    }

    private func sentence(_ part: SentencePart) -> String {
        let parts: [String?] = [
            inner(part.kind), part.term.map { words.words.term($0) }, part.regime.map { inner($0) },
            part.amount.map { "\(words.words.number($0)) \(part.currency ?? "")" }, part.text.map(words.glossary.said),
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
