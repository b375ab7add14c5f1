// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

extension Markup {
    /// One value of a fact, in words.
    mutating func value(_ content: ValueContent, _ context: PageContext) {
        let words = context.words
        switch content {
        case .text(let text): data(text, context)
        case .date(let date): self.date(date, context)
        case .name(let name):
            self.name(name, context)
            text(", " + words("name.\(name.kind.rawValue)"))
        case .sex(let sex): text(words("sex.\(sex.rawValue)"))
        case .spell(let spell): self.spell(spell, context)
        case .article(let article):
            text(article.full(context))
            if article.stage == .acquitted { text(", " + words("stage.acquitted")) }
        case .sentence(let sentence): self.sentence(sentence, context)
        case .place(let place, let from, let to):
            data(place, context)
            span(from, to, context)
        case .status(let status, let day):
            text(status.words(words))
            if let day {
                text(", ")
                date(day, context)
            }
        case .exchange(let id, let day, let place):
            element(.a, .href(context.link(["exchanges", id.text]))) { page in
                page.text(words("fact.exchange"))
                if let day { page.text(" " + words.date(day, .when)) }
            }
            if let place {
                text(", ")
                data(place, context)
            }
        case .recognition(let recognition): self.recognition(recognition, context)
        case .listing(let list, let state, let since): listing(list, state, since, context)
        case .basis(let basis): text(words("basis.\(basis.rawValue)"))
        }
    }

    private mutating func spell(_ spell: PublicSpell, _ context: PageContext) {
        let words = context.words
        text(words("spell.\(spell.kind.rawValue)"))
        span(spell.from, spell.to, context)
        if spell.from == nil { text(", " + words("none.start")) }
        if spell.endIsUnknown { text(", " + words("none.end")) }
        if let place = spell.place {
            text(", ")
            data(place, context)
        }
    }

    /// ", from 11 April 2022 to 17 April 2023"; an end that is not there is left out.
    mutating func span(_ from: PartialDate?, _ to: PartialDate?, _ context: PageContext) {
        if let from { dated("from", from, context) }
        if let to { dated("to", to, context) }
    }

    private mutating func dated(_ end: String, _ day: PartialDate, _ context: PageContext) {
        text(" ")
        let key = context.words.isBetween(day) ? "span.\(end).between" : "span.\(end)"
        for piece in context.words.pieces(key) {
            switch piece {
            case .words(let words): text(words)
            case .slot: date(day, context, .genitive)
            }
        }
    }

    private mutating func sentence(_ sentence: PublicSentence, _ context: PageContext) {
        text(context.words.capitalised(sentence.words(context.words)))
        if let day = sentence.date {
            text(", ")
            date(day, context)
        }
        if let court = sentence.court {
            text(", ")
            data(court, context)
        }
        switch sentence.isInForce {
        case true?: text(", " + context.words("sentence.in-force"))
        case false?: text(", " + context.words("sentence.not-in-force"))
        case nil: break
        }
        if let note = sentence.note {
            text("; ")
            data(note, context)
        }
    }

    private mutating func recognition(_ recognition: PublicRecognition, _ context: PageContext) {
        data(recognition.organisation, context)
        text(": " + context.words("stand.\(recognition.stand.rawValue)"))
        if let day = recognition.date {
            text(", ")
            date(day, context)
        }
        if let definition = recognition.definition {
            text("; ")
            data(definition, context)
        }
    }

    private mutating func listing(
        _ list: PublicText, _ state: ListingState, _ since: PartialDate?, _ context: PageContext
    ) {
        data(list, context)
        text(": " + context.words("listing.\(state.rawValue)"))
        if let since {
            dated("since", since, context)
        }
    }
}
