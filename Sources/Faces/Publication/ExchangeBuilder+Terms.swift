// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
internal import Register
internal import Statements

extension ExchangeBuilder {
    /// Who went from where to where, each part once, with all who say it.
    mutating func moves() -> [ExchangeMove] {
        var seen: Set<ExchangeLeg> = []
        var moves: [ExchangeMove] = []
        for account in exchange.accounts.sorted(by: { $0.position < $1.position }) {
            for leg in account.claim.legs where seen.insert(leg).inserted {
                let all = exchange.accounts.filter { $0.claim.legs.contains(leg) }
                moves.append(
                    ExchangeMove(
                        from: leg.from.map { labels.country($0) }, to: leg.to.map { labels.country($0) },
                        persons: leg.persons, children: leg.children, place: leg.place.map { labels.said($0) },
                        sources: numbering.numbers(all.map(\.source)),
                        isUnverified: all.allSatisfy { Codes.isUnverified($0.mark) }))
            }
        }
        return moves
    }

    /// Consent, conditions and refusals in the words of sources, each once, with all who say it.
    mutating func terms() -> [ExchangeTerm] {
        ExchangeTerm.Kind.allCases.flatMap { kind -> [ExchangeTerm] in
            let field: (ExchangeClaim) -> LocalizedText? =
                switch kind {
                case .consent: { $0.consent }
                case .conditions: { $0.conditions }
                case .refused: { $0.refused }
                }
            var seen: Set<LocalizedText> = []
            return exchange.accounts.sorted { $0.position < $1.position }.compactMap { account in
                guard let text = field(account.claim), seen.insert(text).inserted else { return nil }
                let all = exchange.accounts.filter { field($0.claim) == text }
                return ExchangeTerm(
                    kind: kind, text: PublicText(text), sources: numbering.numbers(all.map(\.source)),
                    isUnverified: all.allSatisfy { Codes.isUnverified($0.mark) })
            }
        }
    }
}

extension ExchangeBuilder {
    /// The refusals that kept persons out of the exchange, each once, with all who say it. Children are left out: nobody is named
    /// whose age speaks against it.
    mutating func refusals(_ records: [(record: Record, isChild: Bool)]) -> [ExchangeRefusal] {
        records.filter { !$0.isChild }.flatMap { refusals($0.record) }
    }

    private mutating func refusals(_ record: Record) -> [ExchangeRefusal] {
        var own = SourceNumbering()
        let names = ShownNames.first(ShownNames(facts: record.facts).names(isChild: false, &own)).map { name in
            PublicName(text: name.text, language: name.language, script: name.script, kind: name.kind)
        }
        return record.values(of: .exchangeRefusal).compactMap { value in
            guard case .exchangeRefusal(let claim) = value.claim, claim.exchange == exchange.subject else { return nil }
            return ExchangeRefusal(
                person: PublicRecord.PersonID(record.id.text), names: names,
                state: claim.state.map { labels.country($0) }, date: claim.date,
                text: claim.text.map { PublicText($0) },
                sources: numbering.numbers(value.attributions.map(\.source)),
                isUnverified: Codes.isUnverified(value.mark))
        }
    }
}

extension ExchangeCategory {
    /// What a source prints: `PP`, or `FNL (+PP)` with a second one, or `FNL/CRIM`, which leaves it open.
    init(stated text: String) {
        let first = text.prefix { $0.isLetter || $0 == "-" || $0 == "/" }
        let isOne = !first.isEmpty && !first.contains("/") && first.allSatisfy { $0.isUppercase || $0 == "-" }
        self.init(code: isOne ? String(first) : nil, printed: text)
    }
}

extension ExchangeAgreement {
    init(_ consent: ExchangeConsent) {
        self =
            switch consent {
            case .agreed: .agreed
            case .against: .against
            case .notAsked: .notAsked
            }
    }
}
