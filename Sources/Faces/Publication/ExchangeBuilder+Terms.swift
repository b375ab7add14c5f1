// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
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
