// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// What each side of an exchange gave, in persons and years: only what is on file, and of how many it is.
struct ExchangeBalance {
    let context: PageContext
    let exchange: PublicExchange
    private var words: Words { context.words }

    /// The sums of one side.
    struct Sums: Equatable {
        var adults: Int
        var named: Int
        var terms = 0
        var months = 0
        var daysLeft = 0
        var withDaysLeft = 0
        var life = 0
        var death = 0
        var noVerdict = 0

        init(_ side: ExchangeSide) {
            adults = side.adults
            named = side.people.count
            for person in side.people {
                guard let sentence = person.sentence else {
                    noVerdict += 1
                    continue
                }
                switch sentence.kind {
                case .life: life += 1
                case .death: death += 1
                default: break
                }
                guard let term = sentence.term else { continue }
                terms += 1
                months += term.totalMonths
                guard let left = person.daysLeft else { continue }
                withDaysLeft += 1
                daysLeft += left
            }
        }
    }

    func write(_ page: inout Markup) {
        let (freed, handed) = (Sums(exchange.freed), Sums(exchange.handed))
        guard freed.named + handed.named > 0 else { return }
        page.part("balance", words("exchange.balance"), style: "part frame") { page in
            page.element(.p, .class("unit"), text: words("exchange.balance.note"))
            for figure in BalanceFigures(context: context, exchange: exchange).figures(freed, handed) {
                page.element(.h3, text: figure.title)
                figure.write(&page)
            }
            page.element(.h3, text: words("exchange.balance.sums"))
            page.scrollingTable(words("exchange.balance.sums")) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        page.element(.td, text: "")
                        for side in [exchange.freed, exchange.handed] {
                            page.element(.th, .scope("col"), .class("n")) { $0.data(side.title, context) }
                        }
                    }
                }
                page.element(.tbody) { page in
                    for (key, value) in rows where value(freed) != value(handed) || value(freed) != words.number(0) {
                        page.element(.tr) { page in
                            page.element(.th, .scope("row"), text: words("exchange.balance.\(key)"))
                            page.element(.td, .class("n"), text: value(freed))
                            page.element(.td, .class("n"), text: value(handed))
                        }
                    }
                }
            }
        }
    }

    private var rows: [(key: String, value: (Sums) -> String)] {
        let words = words
        func years(_ months: Int, of count: Int) -> String {
            guard count > 0 else { return words.number(0) }
            return words("exchange.balance.years.of", ["years": .number(months / 12), "n": .number(count)])
        }
        return [
            ("adults", { words.number($0.adults) }), ("terms", { words.number($0.terms) }),
            ("years", { years($0.months, of: $0.terms) }),
            ("left", { years(Int(Double($0.daysLeft) / 365.2425 * 12), of: $0.withDaysLeft) }),
            ("life", { words.number($0.life) }), ("death", { words.number($0.death) }),
            ("no-verdict", { words.number($0.noVerdict) }),
        ]
    }
}
