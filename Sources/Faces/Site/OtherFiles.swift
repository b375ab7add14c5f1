// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// Published figures as a file.
struct CountsFile {
    let context: PageContext
    let topics: [CountTopic]

    func answer(_ format: Route.Format) -> Answer {
        let wanted = context.query["topic"]
        let topics = topics.filter { wanted == nil || $0.id == wanted }
        let name = context.fileName("counts", format)
        if format == .json { return .file(.json, json(topics).bytes, named: name) }
        let columns = [
            "topic", "counter", "date", "value", "bound", "unit", "split", "quoted_from", "address", "note",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for topic in topics {
            for count in topic.counts {
                file.add(
                    [
                        topic.id, context.plain(count.counter), count.date.edtf, String(count.value),
                        count.bound.rawValue, count.unit.map { context.plain($0) } ?? "",
                        count.split.map { context.plain($0) } ?? "", context.plain(count.quotedFrom),
                        count.address ?? "", count.note.map { context.plain($0) } ?? "",
                    ] + context.momentCells)
            }
        }
        return .file(.csv, file.bytes, named: name)
    }

    private func json(_ topics: [CountTopic]) -> JSONValue {
        let list = topics.map { topic -> JSONValue in
            let counts = topic.counts.map { count -> JSONValue in
                .object([
                    ("counter_id", .text(count.counterID)), ("counter", .text(count.counter)),
                    ("date", .date(count.date)), ("value", .number(count.value)),
                    ("bound", .text(count.bound.rawValue)), ("unit", .text(count.unit)), ("split", .text(count.split)),
                    ("quoted_from", .text(count.quotedFrom)), ("address", .optional(count.address)),
                    ("note", .text(count.note)),
                ])
            }
            return .object([("id", .text(topic.id)), ("title", .text(topic.title)), ("counts", .list(counts))])
        }
        return .object(context.momentJSON + [("topics", .list(list))])
    }
}

/// Sources as a file.
struct SourcesFile {
    let context: PageContext
    let sources: [PublicSource]

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName("sources", format)
        if format == .json {
            let list = JSONValue.list(sources.map { .source($0) })
            return .file(.json, JSONValue.object(context.momentJSON + [("sources", list)]).bytes, named: name)
        }
        let columns = [
            "id", "publisher", "title", "kind", "address", "language", "published", "captured", "copy_kept", "sha256",
            "people", "statements",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for source in sources {
            file.add(
                [
                    source.id.text, context.plain(source.publisher), context.plain(source.title), source.kind.rawValue,
                    source.address ?? "", source.language ?? "", source.published?.edtf ?? "",
                    source.captured?.iso ?? "", source.keepsCopy ? "yes" : "no", source.contentHash ?? "",
                    source.people.map { String($0) } ?? "", source.statements.map { String($0) } ?? "",
                ] + context.momentCells)
        }
        return .file(.csv, file.bytes, named: name)
    }
}

/// The list of exchanges as a file.
struct ExchangesFile {
    let context: PageContext
    let list: ExchangeList

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName("exchanges", format)
        let columns = ["id", "date", "what", "freed", "handed", "children", "numbers", "note", "unverified"]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        var rows: [JSONValue] = []
        for exchange in list.exchanges {
            let children = exchange.freed.children + exchange.handed.children
            file.add(
                [
                    exchange.id.text, exchange.date.edtf, context.plain(exchange.title), String(exchange.freed.adults),
                    String(exchange.handed.adults), String(children), "", "", "no",
                ] + context.momentCells)
            rows.append(ExchangeFile(context: context, exchange: exchange).json)
        }
        for row in list.others {
            file.add(
                [
                    row.exchange?.text ?? "", row.date.edtf, context.plain(row.what), "", "", "",
                    row.numbers.map { context.plain($0) } ?? "", row.note.map { context.plain($0) } ?? "",
                    row.isUnverified ? "yes" : "no",
                ] + context.momentCells)
            rows.append(
                .object([
                    ("date", .date(row.date)), ("what", .text(row.what)), ("numbers", .text(row.numbers)),
                    ("note", .text(row.note)), ("sources", .text(row.sources)),
                    ("unverified", .truth(row.isUnverified)),
                ]))
        }
        guard format == .json else { return .file(.csv, file.bytes, named: name) }
        return .file(.json, JSONValue.object(context.momentJSON + [("exchanges", .list(rows))]).bytes, named: name)
    }
}

/// One exchange as a file.
struct ExchangeFile {
    let context: PageContext
    let exchange: PublicExchange

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName(exchange.id.text, format)
        if format == .json {
            return .file(.json, JSONValue.object(context.momentJSON + [("exchange", json)]).bytes, named: name)
        }
        let columns = [
            "exchange", "side", "person", "name", "accusation", "sentence", "held_by", "unverified", "days_left",
            "category", "consent", "conditions",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for (side, code) in [(exchange.freed, "freed"), (exchange.handed, "handed")] {
            for person in side.people {
                let name = NamesShown(person.names, for: context.language)
                file.add(
                    [
                        exchange.id.text, code, person.person?.text ?? "", name.first?.text ?? "",
                        person.accusation.map { context.plain($0) } ?? "",
                        person.sentence?.words(context.words) ?? "", person.heldBy.map { context.plain($0) } ?? "",
                        person.isUnverified ? "yes" : "no", person.daysLeft.map { String($0) } ?? "",
                        person.category?.printed ?? "", person.agreement?.rawValue ?? "",
                        person.conditions.map { context.plain($0) } ?? "",
                    ] + context.momentCells)
            }
        }
        return .file(.csv, file.bytes, named: name)
    }

    var json: JSONValue {
        func side(_ side: ExchangeSide) -> JSONValue {
            let people = side.people.map { person -> JSONValue in
                .object([
                    ("person", .optional(person.person?.text)), ("names", .names(person.names)),
                    ("accusation", .text(person.accusation)), ("sentence", .sentence(person.sentence)),
                    ("held_by", .text(person.heldBy)), ("unverified", .truth(person.isUnverified)),
                    ("days_left", person.daysLeft.map { .number($0) } ?? .null),
                    ("category", .optional(person.category?.printed)),
                    ("consent", .optional(person.agreement?.rawValue)), ("conditions", .text(person.conditions)),
                ])
            }
            return .object([
                ("title", .text(side.title)), ("adults", .number(side.adults)), ("children", .number(side.children)),
                ("people", .list(people)),
            ])
        }
        let flows = exchange.flows.map { flow -> JSONValue in
            .object([("from", .text(flow.from)), ("to", .text(flow.to)), ("persons", .number(flow.persons))])
        }
        let moves = exchange.moves.map { move -> JSONValue in
            .object([
                ("from", .text(move.from)), ("to", .text(move.to)),
                ("persons", move.persons.map { .number($0) } ?? .null),
                ("children", move.children.map { .number($0) } ?? .null), ("place", .text(move.place)),
                ("sources", .numbers(move.sources)), ("unverified", .truth(move.isUnverified)),
            ])
        }
        let terms = exchange.terms.map { term -> JSONValue in
            .object([
                ("kind", .text(term.kind.rawValue)), ("text", .text(term.text)), ("sources", .numbers(term.sources)),
                ("unverified", .truth(term.isUnverified)),
            ])
        }
        let refusals = exchange.refusals.map { refusal -> JSONValue in
            .object([
                ("person", .optional(refusal.person?.text)), ("state", .text(refusal.state)),
                ("date", .date(refusal.date)), ("text", .text(refusal.text)), ("sources", .numbers(refusal.sources)),
                ("unverified", .truth(refusal.isUnverified)),
            ])
        }
        func report(_ text: PublicText, _ sources: [Int], _ more: (String, JSONValue)) -> JSONValue {
            .object([("text", .text(text)), more, ("sources", .numbers(sources))])
        }
        let reports = exchange.reports.map { report($0.text, $0.sources, ("unverified", .truth($0.isUnverified))) }
        let acts = exchange.acts.map { report($0.text, $0.sources, ("state", .text($0.state))) }
        return .object([
            ("id", .text(exchange.id.text)), ("date", .date(exchange.date)), ("title", .text(exchange.title)),
            ("place", .text(exchange.place)), ("mediator", .text(exchange.mediator)), ("reports", .list(reports)),
            ("freed", side(exchange.freed)), ("handed", side(exchange.handed)), ("flows", .list(flows)),
            ("acts", .list(acts)), ("moves", .list(moves)), ("terms", .list(terms)),
            ("refusals", .list(refusals)),
            ("numbers", .text(exchange.numbers)),
            ("sources", .list(exchange.sources.map { .source($0.source) })),
        ])
    }
}
