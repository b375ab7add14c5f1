// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord

/// Published values as JSON.
extension JSONValue {
    static func text(_ text: PublicText?) -> JSONValue {
        guard let text else { return .null }
        return .object(text.versions.map { ($0.language, .text($0.text)) })
    }

    static func date(_ date: PartialDate?) -> JSONValue { optional(date?.edtf) }
    static func day(_ day: Day?) -> JSONValue { optional(day?.iso) }

    static func names(_ names: [PublicName]) -> JSONValue {
        .list(
            names.map { name in
                .object([
                    ("text", .text(name.text)), ("language", .text(name.language)),
                    ("script", .text(name.script.rawValue)), ("kind", .text(name.kind.rawValue)),
                ])
            })
    }

    static func status(_ fact: StatusFact) -> JSONValue {
        var ground: JSONValue = .null
        if case .released(let given) = fact.status { ground = .text(given.rawValue) }
        return .object([
            ("code", .text(fact.status.code)), ("ground", ground),
            ("certainty", .text(fact.certainty == .certainly ? "certainly" : "possibly")),
            ("since", date(fact.since)), ("place", text(fact.place)), ("unverified", .truth(fact.isUnverified)),
        ])
    }

    static func article(_ article: PublicArticle) -> JSONValue {
        .object([
            ("code", .text(article.code)), ("number", .text(article.number)), ("part", optional(article.part)),
            ("subject", text(article.subject)), ("law", text(article.law)), ("stage", .text(article.stage.rawValue)),
            ("unverified", .truth(article.isUnverified)), ("sources", numbers(article.sources)),
        ])
    }

    static func sentence(_ sentence: PublicSentence?) -> JSONValue {
        guard let sentence else { return .null }
        let term: JSONValue =
            sentence.term.map {
                .object([("years", .number($0.years)), ("months", .number($0.months)), ("days", .number($0.days))])
            } ?? .null
        return .object([
            ("kind", .text(sentence.kind.rawValue)), ("term", term), ("regime", optional(sentence.regime?.rawValue)),
            ("date", date(sentence.date)), ("court", text(sentence.court)), ("note", text(sentence.note)),
            ("in_force", sentence.isInForce.map { .truth($0) } ?? .null),
            ("unverified", .truth(sentence.isUnverified)), ("sources", numbers(sentence.sources)),
        ])
    }

    static func spell(_ spell: PublicSpell) -> JSONValue {
        .object([
            ("kind", .text(spell.kind.rawValue)), ("from", date(spell.from)), ("to", date(spell.to)),
            ("end_unknown", .truth(spell.endIsUnknown)), ("place", text(spell.place)),
            ("unverified", .truth(spell.isUnverified)), ("sources", numbers(spell.sources)),
        ])
    }

    static func event(_ event: PublicEvent) -> JSONValue {
        .object([
            ("kind", .text(event.kind.rawValue)), ("date", date(event.date)), ("place", text(event.place)),
            ("detail", text(event.detail)), ("unverified", .truth(event.isUnverified)),
            ("sources", numbers(event.sources)),
        ])
    }

    static func source(_ source: PublicSource) -> JSONValue {
        var fields: [(String, JSONValue)] = [
            ("id", .text(source.id.text)), ("publisher", text(source.publisher)), ("title", text(source.title)),
            ("kind", .text(source.kind.rawValue)), ("address", optional(source.address)),
            ("language", optional(source.language)), ("published", date(source.published)),
            ("captured", day(source.captured)), ("copy_kept", .truth(source.keepsCopy)),
            ("sha256", optional(source.contentHash)),
        ]
        // Who writes of one person counts nobody else.
        if let people = source.people { fields.append(("people", .number(people))) }
        if let statements = source.statements { fields.append(("statements", .number(statements))) }
        return .object(fields)
    }

    static func numbers(_ numbers: [Int]) -> JSONValue { .list(numbers.map { .number($0) }) }

    static func value(_ value: PublicValue) -> JSONValue {
        .object([
            ("content", content(value.content)), ("sources", numbers(value.sources)),
            ("known_since", day(value.knownSince)), ("recorded", day(value.recorded)),
            ("unverified", .truth(value.isUnverified)), ("shown", .truth(value.isChosen)),
            ("rule", optional(value.rule?.rawValue)), ("note", text(value.note)),
        ])
    }

    static func content(_ content: ValueContent) -> JSONValue {
        func tagged(_ kind: String, _ members: [(String, JSONValue)]) -> JSONValue {
            .object([(kind, .object(members))])
        }
        switch content {
        case .text(let value): return .object([("text", text(value))])
        case .date(let value): return .object([("date", date(value))])
        case .name(let value): return .object([("name", names([value]))])
        case .sex(let value): return .object([("sex", .text(value.rawValue))])
        case .spell(let value): return .object([("spell", spell(value))])
        case .article(let value): return .object([("article", article(value))])
        case .sentence(let value): return .object([("sentence", sentence(value))])
        case .place(let place, let from, let to):
            return tagged("place", [("name", text(place)), ("from", date(from)), ("to", date(to))])
        case .status(let status, let on): return tagged("status", [("code", .text(status.code)), ("on", date(on))])
        case .exchange(let id, let on, let place):
            return tagged("exchange", [("id", .text(id.text)), ("date", date(on)), ("place", text(place))])
        case .recognition(let value):
            return tagged(
                "recognition",
                [
                    ("organisation", text(value.organisation)), ("code", .text(value.code)),
                    ("stand", .text(value.stand.rawValue)), ("definition", text(value.definition)),
                    ("date", date(value.date)),
                ])
        case .listing(let list, let state, let since):
            return tagged(
                "listing", [("list", text(list)), ("state", .text(state.rawValue)), ("since", date(since))])
        case .basis(let basis): return .object([("basis", .text(basis.rawValue))])
        }
    }
}
