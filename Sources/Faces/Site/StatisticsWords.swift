// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Words that several pages of statistics use.
struct StatisticsWords {
    let context: PageContext
    let statistics: PublicStatistics
    var words: Words { context.words }
    /// The day of the page, after "on".
    var on: String { words.date(context.moment.on, .genitive) }

    /// How many are published and held.
    var held: String {
        let all = words(
            "stat.held",
            [
                "people": .text(words.number(statistics.people)), "on": .text(on),
                "held": .text(words.bounds(statistics.held.certain, statistics.held.possible)),
                "known": .text(words.date(context.moment.known, .genitive)),
            ])
        guard statistics.children > 0 else { return all }
        return all + " " + words("stat.held.children", ["n": .number(statistics.children)])
    }

    /// Where the numbers are from.
    var source: String {
        words(
            "stat.caption",
            [
                "n": .text(words.number(statistics.people)),
                "known": .text(words.date(context.moment.known, .genitive)),
            ])
    }

    /// A number or two, for a drawing.
    func span(_ count: PublicNumbers.Bounds) -> String {
        guard count.certain < count.possible else { return words.number(count.certain) }
        if count.certain == 0 { return words("stat.atmost", ["high": .text(words.number(count.possible))]) }
        return words(
            "stat.span",
            ["low": .text(words.number(count.certain)), "high": .text(words.number(count.possible))])
    }

    /// A number or two, in a sentence.
    func bounds(_ count: PublicNumbers.Bounds) -> String { words.bounds(count.certain, count.possible) }

    /// The list of those who are held and in a group; nothing where no filter gives just these.
    func people(_ group: StatisticsGroup, by field: String) -> Link? {
        group.filter.map { context.link(["people"], [(name: "status", value: "held"), (name: field, value: $0)]) }
    }

    /// A share of ten-thousandths as whole hundredths.
    func percent(_ share: Int) -> String { "\((share + 50) / 100)%" }

    /// A time of so many days, as roughly as one says it: years and months; short ones in days.
    func time(_ days: Int) -> String {
        guard days > 90 else { return words.days(days) }
        let months = (days * 100 + 1_522) / 3_044
        return words.term(Term(years: months / 12, months: months % 12))
    }
}
