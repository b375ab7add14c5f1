// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The names of the twelve months and four seasons, in the cases in which dates need them.
struct Months: Sendable {
    /// "March", «март».
    let nominative: [String]
    /// "March", «марта»: in a day's date and after "since".
    let genitive: [String]
    /// "March", «марте»: after "in".
    let locative: [String]
    /// "March", «мартом»: after "between".
    let instrumental: [String]
    /// "Mar.", «март» cut to what fits into a drawing.
    let short: [String]
    let seasons: [String]
    let seasonsGenitive: [String]
    let seasonsInstrumental: [String]

    init(_ book: PhraseBook) {
        func names(_ key: String, _ count: Int) -> [String] {
            let text = Words.plain(book, key)
            let names = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
            return names.count == count ? names : Array(repeating: "⟦\(key)⟧", count: count)
        }
        nominative = names("months.nominative", 12)
        genitive = names("months.genitive", 12)
        locative = names("months.locative", 12)
        instrumental = names("months.instrumental", 12)
        short = names("months.short", 12)
        seasons = names("seasons.nominative", 4)
        seasonsGenitive = names("seasons.genitive", 4)
        seasonsInstrumental = names("seasons.when", 4)
    }
}

extension Words {
    /// A text without slots.
    static func plain(_ book: PhraseBook, _ key: String) -> String {
        guard case .words(let words)? = book.phrase(key)?.pieces.first else { return "" }
        return words
    }
}
