// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Tables

/// Turns what is read out of a biography into statements, each with the span of text it came from.
final class BiographyReader {
    private let extractor: BiographyExtractor

    init(file: String) throws(MappingError) {
        do throws(LexiconError) {
            extractor = try BiographyExtractor.standard()
        } catch {
            throw MappingError(
                file: file, path: "", problem: "The word lists of the text reader cannot be read: \(error)",
                remedy: "Install the program anew.")
        }
    }

    /// Reads a text, which may be HTML, and appends what it says and the row has not said yet.
    func read(_ html: String, field: String, take: Set<String>, into statements: inout [Statement]) {
        guard !html.isEmpty else { return }
        let plain = PlainText(html: html)
        let found = extractor.extract(plain.text)
        let maker = StatementMaker(plain: plain, field: field)
        func takes(_ part: String) -> Bool { take.isEmpty || take.contains(part) }
        if takes("birth"), let birth = found.birth {
            statements.append(maker.statement(.birth(BirthClaim(date: birth.value)), birth.span))
        }
        if takes("sex"), let sex = found.sex, sex.value.isCertain {
            let value: Sex = sex.value.sex == .female ? .female : .male
            statements.append(maker.statement(.sex(SexClaim(sex: value, derived: true)), sex.span))
        }
        if takes("residence"), let residence = found.residence {
            let claim = ResidenceClaim(locality: residence.value.text)
            statements.append(maker.statement(.residence(claim), residence.span))
        }
        if takes("custody") { appendCustody(found, maker, &statements) }
        if takes("charge") { appendCharges(found, maker, &statements) }
        if takes("decision") { appendDecision(found, maker, &statements) }
        if takes("release") { appendReleases(found, maker, &statements) }
    }

    private func appendCustody(
        _ found: BiographyExtraction, _ maker: StatementMaker, _ statements: inout [Statement]
    ) {
        guard let arrest = found.arrest, let day = arrest.value.from else { return }
        let from: PartialDate? =
            switch arrest.value.bound {
            case .exact: day
            case .notLater: try? PartialDate.interval(from: nil, to: day)
            case .notEarlier: try? PartialDate.interval(from: day, to: nil)
            }
        let known = statements.firstIndex { statement in
            if case .custody(let claim) = statement.claim { claim.from == day || claim.from == from } else { false }
        }
        if let known { return maker.confirm(&statements[known], arrest.span) }
        let kind = CustodyKind(rawValue: arrest.value.kind.rawValue) ?? .custody
        statements.append(maker.statement(.custody(CustodyClaim(kind: kind, from: from)), arrest.span))
    }

    private func appendCharges(
        _ found: BiographyExtraction, _ maker: StatementMaker, _ statements: inout [Statement]
    ) {
        for mention in found.presentArticles {
            let article = mention.value
            let known = statements.firstIndex { statement in
                guard case .charge(let claim) = statement.claim else { return false }
                return claim.article.article == article.article && claim.article.part == article.part
            }
            if let known {
                maker.confirm(&statements[known], mention.span)
                continue
            }
            let reference = ArticleReference(
                code: article.code?.rawValue, article: article.article, part: article.part, points: article.points)
            statements.append(maker.statement(.charge(ChargeClaim(article: reference)), mention.span))
        }
    }

    private func appendDecision(
        _ found: BiographyExtraction, _ maker: StatementMaker, _ statements: inout [Statement]
    ) {
        let given = found.sentences.first { $0.value.stage == .firstInstance || $0.value.stage == .total }
        let verdict = given ?? found.sentence.flatMap { $0.value.stage == .afterAppeal ? nil : $0 }
        let spans = [found.verdict?.span, verdict?.span].compactMap { $0 }
        if let first = spans.first {
            // Far-apart words are not quoted as one: then the words about the day of the verdict stand for it.
            let joined = spans.dropFirst().reduce(first) { $0.union($1) }
            let claim = DecisionClaim(
                kind: .verdict, date: found.verdict?.value, court: found.court?.value, result: .convicted,
                sentence: verdict.map { [Self.part($0.value)] } ?? [])
            statements.append(maker.statement(.decision(claim), joined.end - joined.start <= 600 ? joined : first))
        }
        if let inForce = found.sentence, inForce.value.stage == .afterAppeal {
            let claim = DecisionClaim(kind: .appeal, result: .changed, sentence: [Self.part(inForce.value)])
            statements.append(maker.statement(.decision(claim), inForce.span))
        }
    }

    private static func part(_ mention: SentenceMention) -> SentencePart {
        SentencePart(
            kind: SentenceKind(rawValue: mention.kind.rawValue) ?? .other, term: mention.term,
            regime: mention.regime.flatMap { Regime(rawValue: $0.rawValue) }, amount: mention.amount,
            currency: mention.amount == nil ? nil : "RUB")
    }

    /// Releases, and the losses of liberty that the text tells of after them.
    ///
    /// A release without a day does not stand against custody that the row itself states: it is left out, as it can
    /// have ended an earlier spell.
    private func appendReleases(
        _ found: BiographyExtraction, _ maker: StatementMaker, _ statements: inout [Statement]
    ) {
        let statesCustody = statements.contains { $0.claim.kind == .custody }
        for release in found.releases {
            guard release.value.date != nil || !statesCustody else { continue }
            let claim = ReleaseClaim(
                date: release.value.date, ground: ReleaseGround(rawValue: release.value.ground.rawValue))
            statements.append(maker.statement(.release(claim), release.span))
            appendCustody(after: release, found, maker, &statements)
        }
    }

    private func appendCustody(
        after release: Extracted<ReleaseMention>, _ found: BiographyExtraction, _ maker: StatementMaker,
        _ statements: inout [Statement]
    ) {
        let next = found.custodies.first { spell in
            guard spell.span.start >= release.span.end, spell.value.kind != .travelBan,
                let start = spell.value.from?.range.latest
            else { return false }
            return start >= release.value.date?.range.earliest ?? start
        }
        guard let next, let start = next.value.from else { return }
        let known = statements.firstIndex { statement in
            if case .custody(let claim) = statement.claim { claim.from == start } else { false }
        }
        if let known { return maker.confirm(&statements[known], next.span) }
        // An arrest after a release begins a custody whose form the word does not tell.
        let kind = next.value.kind == .police ? .custody : CustodyKind(rawValue: next.value.kind.rawValue) ?? .custody
        statements.append(maker.statement(.custody(CustodyClaim(kind: kind, from: start)), next.span))
    }
}

/// Makes statements with their excerpts.
struct StatementMaker {
    let plain: PlainText
    let field: String

    func statement(_ claim: Claim, _ span: TextSpan) -> Statement {
        Statement(claim, excerpt: excerpt(span))
    }

    /// Shows the words of the text that say what a column of the row says already.
    func confirm(_ statement: inout Statement, _ span: TextSpan) {
        if statement.excerpt == nil { statement.excerpt = excerpt(span) }
    }

    private func excerpt(_ span: TextSpan) -> Excerpt {
        let source = plain.sourceSpan(of: span)
        return Excerpt(field: field, start: source.start, end: source.end, text: plain.text.utf8.span(span))
    }
}

extension String.UTF8View {
    /// The text of a span of bytes, cut to the signs that are whole.
    fileprivate func span(_ span: TextSpan) -> String {
        let start = index(startIndex, offsetBy: Swift.min(span.start, count))
        let end = index(startIndex, offsetBy: Swift.min(span.end, count))
        return String(decoding: self[start..<end], as: UTF8.self)
    }
}
