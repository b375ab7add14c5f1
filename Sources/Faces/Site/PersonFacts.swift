// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The rows of facts: label, values with their sources, and since when each is known.
struct PersonFacts {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        page.part("facts", words("person.facts")) { page in
            page.element(.p, .class("note prose"), text: words("person.facts.note"))
            page.element(.dl, .class("facts")) { page in
                for kind in FactKind.allCases {
                    for fact in person.facts where fact.kind == kind { row(fact, &page) }
                }
            }
        }
    }

    private func row(_ fact: PublicFact, _ page: inout Markup) {
        page.element(.div, .class("fact")) { page in
            page.element(.dt, text: words("fact.\(fact.kind.rawValue)"))
            page.element(.dd) { page in
                guard !fact.values.isEmpty else {
                    page.element(.p, text: words("fact.empty"))
                    return
                }
                for value in fact.values {
                    page.element(.p) { line(value, &$0) }
                    if let note = value.note {
                        page.element(.p, .class("meta")) { $0.data(note, context, isMarked: true) }
                    }
                }
                for law in laws(fact) { page.element(.p, .class("meta"), text: law) }
            }
            let known = self.known(fact.values)
            if !known.isEmpty { page.element(.dd, .class("known"), text: known) }
        }
    }

    private func line(_ value: PublicValue, _ page: inout Markup) {
        page.value(value.content, context)
        if value.isUnverified { page.unchecked(context) }
        page.marks(value.sources, of: person.sources, context)
    }

    /// The laws of the articles in a row, each once.
    private func laws(_ fact: PublicFact) -> [String] {
        var laws: [String] = []
        for case .article(let article) in fact.values.map(\.content) {
            guard let law = article.law.map({ context.plain($0) }), !laws.contains(law) else { continue }
            laws.append(law)
        }
        return laws
    }

    /// "Known since 1 August 2024", or the day of recording where no source has a date.
    private func known(_ values: [PublicValue]) -> String {
        if let first = values.compactMap(\.knownSince).min() {
            return words("known.since", ["date": .text(words.date(first, .genitive))])
        }
        guard let recorded = values.compactMap(\.recorded).min() else { return "" }
        return words("known.recorded", ["date": .text(words.date(recorded, .genitive))])
    }
}
