// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// What every part of a page needs to know.
struct PageContext {
    let language: Language
    let asOf: AsOf
    let now: Moment
    let checkpoint: CheckpointFacts?
    let settings: SiteSettings
    /// The place of the page below its language.
    let segments: [String]
    let query: Query

    var words: Words { Words.of(language) }
    var moment: Moment { asOf.moment }
    /// Whether the page answers for other dates than today's.
    var isPast: Bool { !asOf.carried.isEmpty }

    /// A place on this site in the page's language, with the dates that the reader has set.
    func link(_ segments: [String], _ query: [(name: String, value: String)] = [], fragment: String? = nil) -> Link {
        Link(segments: [language.rawValue] + segments, query: query + asOf.carried, fragment: fragment)
    }

    /// This page, in another language.
    func link(to other: Language) -> Link {
        Link(segments: [other.rawValue] + segments, query: query.items)
    }

    /// This page without its dates.
    var linkToToday: Link {
        let rest = query.items.filter { !["on", "known", "at"].contains($0.name) }
        return Link(segments: [language.rawValue] + segments, query: rest)
    }

    /// The address to cite: all three dates, whatever the reader has set.
    var citation: String {
        let dates = [
            ("on", moment.on.iso), ("known", moment.known.iso), ("at", String(moment.at)),
        ].map { (name: $0.0, value: $0.1) }
        let rest = query.items.filter { !["on", "known", "at"].contains($0.name) }
        return settings.base + Link(segments: [language.rawValue] + segments, query: rest + dates).text
    }

    /// The version of a text for the readers of this page.
    func plain(_ text: PublicText) -> String { text.version(for: language.rawValue).text }
}
