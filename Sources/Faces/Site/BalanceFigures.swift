// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The drawings of the balance of an exchange: how grave the sentences were, years left, and categories.
struct BalanceFigures {
    let context: PageContext
    let exchange: PublicExchange
    private var words: Words { context.words }
    /// The categories for lists, in the order of their rules.
    private static let categories = ["POW", "CIVH", "PP", "PP-REL", "PP-OTH", "PPX", "FNL", "SAB", "WCS", "CRIM"]

    func figures(_ freed: ExchangeBalance.Sums, _ handed: ExchangeBalance.Sums) -> [FacingFigure] {
        var figures = [
            figure("gravity", words("exchange.gravity.unit"), rows(of: gravity, Self.gravities, "exchange.gravity."))
        ]
        let days = 365.2425
        let left = (Int(Double(freed.daysLeft) / days), Int(Double(handed.daysLeft) / days))
        if left.0 + left.1 > 0 {
            let unit = words(
                "exchange.left.unit",
                [
                    "freed": .text(words("exchange.left.of", ["n": .number(freed.withDaysLeft)])),
                    "handed": .text(words("exchange.left.of", ["n": .number(handed.withDaysLeft)])),
                ])
            figures.append(figure("left", unit, [FacingBars.Row(label: words("exchange.left.row"), left)], sums: left))
        }
        let people = exchange.freed.people + exchange.handed.people
        if people.contains(where: { $0.category != nil }) {
            figures.append(
                figure(
                    "category", words("exchange.category.unit"),
                    rows(of: category, Self.categories + ["open", "none"], "exchange.category.")))
        }
        return figures
    }

    private func figure(
        _ key: String, _ unit: String, _ rows: [FacingBars.Row], sums: (Int, Int)? = nil
    ) -> FacingFigure {
        func sum(_ side: ExchangeSide, _ years: Int?) -> String {
            years.map { words("exchange.left.years", ["n": .number($0)]) }
                ?? words("exchange.adults", ["n": .number(side.people.count)])
        }
        return FacingFigure(
            context: context, exchange: exchange, id: key, title: words("exchange.\(key)"), unit: unit,
            heading: words("exchange.\(key).of-what"), caption: words("exchange.\(key).caption"),
            sums: (sum(exchange.freed, sums?.0), sum(exchange.handed, sums?.1)), rows: rows)
    }

    /// How many of each side fall under each key, keys with nobody left out.
    private func rows(
        of key: (ExchangePerson) -> String, _ order: [String], _ phrases: String
    ) -> [FacingBars.Row] {
        order.compactMap { code in
            let counts = (
                exchange.freed.people.count { key($0) == code }, exchange.handed.people.count { key($0) == code }
            )
            guard counts.0 + counts.1 > 0 else { return nil }
            return FacingBars.Row(label: words(phrases + code), counts, isApart: code == "none")
        }
    }

    private static let gravities = ["death", "life", "long", "middle", "short", "other", "none"]

    private func gravity(_ person: ExchangePerson) -> String {
        guard let sentence = person.sentence else { return "none" }
        switch sentence.kind {
        case .death: return "death"
        case .life: return "life"
        case .imprisonment:
            guard let term = sentence.term else { return "other" }
            // Of terms in days and months a full year counts.
            let years = term.totalMonths / 12
            return years >= 10 ? "long" : years >= 5 ? "middle" : "short"
        default: return "other"
        }
    }

    private func category(_ person: ExchangePerson) -> String {
        guard let category = person.category else { return "none" }
        guard let code = category.code, Self.categories.contains(code) else { return "open" }
        return code
    }
}
