// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// On what terms an exchange was made, and its parts as sources tell them. What no source says is said to be open.
struct ExchangeTerms {
    let context: PageContext
    let exchange: PublicExchange
    private var words: Words { context.words }

    func write(_ page: inout Markup) {
        page.part("terms", words("exchange.terms")) { page in
            page.element(.dl, .class("facts")) { page in
                for kind in ExchangeTerm.Kind.allCases { term(kind, &page) }
            }
        }
        moves(&page)
    }

    private func term(_ kind: ExchangeTerm.Kind, _ page: inout Markup) {
        let said = exchange.terms.filter { $0.kind == kind }
        page.element(.div, .class("fact")) { page in
            page.element(.dt, text: words("exchange.terms.\(kind.rawValue)"))
            if kind == .consent { agreements(&page) }
            if kind == .refused { for refusal in exchange.refusals { self.refusal(refusal, &page) } }
            let isTold = kind == .consent && !agreed.isEmpty || kind == .refused && !exchange.refusals.isEmpty
            if said.isEmpty, !isTold {
                page.element(.dd, text: words("exchange.terms.none"))
            }
            for term in said {
                page.element(.dd) { page in
                    page.data(term.text, context, isMarked: true)
                    if term.isUnverified { page.unchecked(context) }
                    page.marks(term.sources, of: exchange.sources, context)
                }
            }
        }
    }

    /// Who was to leave and did not, who refused, and when.
    private func refusal(_ refusal: ExchangeRefusal, _ page: inout Markup) {
        page.element(.dd) { page in
            page.nameInList(
                refusal.names, context, isChild: false, birthYear: nil,
                link: refusal.person.map { context.link(["p", $0.text]) })
            page.text(": ")
            if let state = refusal.state {
                page.text(words("exchange.refused.by-state", ["state": .text(context.plain(state))]))
            } else {
                page.text(words("exchange.refused.by-person"))
            }
            if let date = refusal.date { page.text(", " + words.date(date, .when)) }
            if let text = refusal.text {
                page.text("; ")
                page.data(text, context, isMarked: true)
            }
            if refusal.isUnverified { page.unchecked(context) }
            page.marks(refusal.sources, of: exchange.sources, context)
        }
    }

    private var agreed: [ExchangeAgreement] {
        (exchange.freed.people + exchange.handed.people).compactMap(\.agreement)
    }

    /// How many agreed and how many did not, of those of whom a source says so.
    private func agreements(_ page: inout Markup) {
        let agreed = agreed
        for kind in ExchangeAgreement.allCases {
            let count = agreed.count { $0 == kind }
            guard count > 0 else { continue }
            let text = words.capitalised(words("exchange.agreement.\(kind.rawValue)")) + ": " + words.number(count)
            page.element(.dd, text: text)
        }
    }

    private func moves(_ page: inout Markup) {
        guard !exchange.moves.isEmpty else { return }
        let hasPlace = exchange.moves.contains { $0.place != nil }
        page.part("moves", words("exchange.moves")) { page in
            page.element(.p, .class("unit"), text: words("exchange.moves.note"))
            page.scrollingTable(words("exchange.moves"), isShort: true) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        for (key, isNumber) in [("from", false), ("to", false), ("persons", true), ("minors", true)] {
                            page.element(
                                .th, .scope("col"), .when(isNumber, .class("n")), text: words("exchange.\(key)"))
                        }
                        if hasPlace { page.element(.th, .scope("col"), text: words("exchange.place")) }
                        page.element(.th, .scope("col"), text: words("person.sources"))
                    }
                }
                page.element(.tbody) { page in
                    for move in exchange.moves { row(move, hasPlace, &page) }
                }
            }
        }
    }

    private func row(_ move: ExchangeMove, _ hasPlace: Bool, _ page: inout Markup) {
        func cell(_ text: PublicText?, _ page: inout Markup) {
            page.element(.td) { page in
                if let text { page.data(text, context) } else { page.text("—") }
            }
        }
        page.element(.tr) { page in
            cell(move.from, &page)
            cell(move.to, &page)
            page.element(.td, .class("n"), text: move.persons.map { words.number($0) } ?? "—")
            page.element(.td, .class("n"), text: move.children.map { words.number($0) } ?? "—")
            if hasPlace { cell(move.place, &page) }
            page.element(.td) { page in
                if move.isUnverified { page.unchecked(context) }
                page.marks(move.sources, of: exchange.sources, context)
            }
        }
    }
}
