// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// One person as a file: the same facts as on the page.
struct PersonFile {
    let context: PageContext
    let person: PublicPerson

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName(person.id.text, format)
        return format == .json
            ? .file(.json, json().bytes, named: name) : .file(.csv, csv(), named: name)
    }

    private func csv() -> [UInt8] {
        let columns = [
            "id", "fact", "value", "sources", "known_since", "recorded", "unverified", "shown",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for name in person.names {
            row("name", name.text, name.sources, &file)
        }
        row("status", person.status.sentence(context.words), [], &file)
        for kind in FactKind.allCases {
            for fact in person.facts where fact.kind == kind {
                for value in fact.values {
                    file.add(
                        [
                            person.id.text, kind.rawValue, value.content.plain(context),
                            sources(value.sources), value.knownSince?.iso ?? "", value.recorded?.iso ?? "",
                            value.isUnverified ? "yes" : "no", value.isChosen ? "yes" : "no",
                        ] + context.momentCells)
                }
            }
        }
        for naming in person.namings {
            let parts = [naming.date?.edtf, context.plain(naming.title), naming.body.map { context.plain($0) }]
            row("named-in", parts.compactMap { $0 }.joined(separator: ", "), naming.sources, &file)
        }
        for responsible in person.responsible {
            let name = NamesShown(responsible.names, for: context.language).first?.text ?? responsible.official.text
            row("responsible", "\(responsible.role.rawValue): \(name)", responsible.sources, &file)
        }
        for event in person.events {
            let date = event.date.map { $0.edtf + " " } ?? ""
            row("event", date + event.words(context), event.sources, &file)
        }
        return file.bytes
    }

    private func row(_ kind: String, _ text: String, _ numbers: [Int], _ file: inout CSVFile) {
        file.add([person.id.text, kind, text, sources(numbers), "", "", "", "yes"] + context.momentCells)
    }

    private func sources(_ numbers: [Int]) -> String {
        numbers.compactMap { number in
            person.sources.first { $0.number == number }.map { context.plain($0.source.publisher) }
        }.joined(separator: "; ")
    }

    private func json() -> JSONValue {
        let facts = person.facts.map { fact -> JSONValue in
            .object([("kind", .text(fact.kind.rawValue)), ("values", .list(fact.values.map { .value($0) }))])
        }
        let conflicts = person.conflicts.map { conflict -> JSONValue in
            .object([
                ("kind", .text(conflict.kind.rawValue)), ("values", .list(conflict.values.map { .value($0) })),
                ("shown_as", conflict.shownAs.map { .content($0) } ?? .null), ("rule", .text(conflict.rule.rawValue)),
                ("effect", .text(conflict.effect)),
            ])
        }
        let sources = person.sources.map { mark -> JSONValue in
            .object([
                ("number", .number(mark.number)), ("source", .source(mark.source)), ("used_for", .text(mark.usedFor)),
            ])
        }
        return .object(
            context.momentJSON + [
                ("id", .text(person.id.text)), ("names", .names(person.names)), ("child", .truth(person.isChild)),
                ("birth_year", .optional(person.birthYear)), ("status", .status(person.status)),
                ("sentence", .sentence(person.sentence)), ("articles", .list(person.articles.map { .article($0) })),
                ("spells", .list(person.spells.map { .spell($0) })),
                ("events", .list(person.events.map { .event($0) })), ("facts", .list(facts)),
                ("term", person.term.map { .term($0) } ?? .null),
                ("assessments", .list(person.assessments.map { .assessment($0) })),
                ("named_in", .list(person.namings.map { .naming($0) })),
                ("responsible", .list(person.responsible.map { .responsible($0) })),
                ("conflicts", .list(conflicts)), ("sources", .list(sources)),
                ("actions", .list(person.actions.map { .action($0) })),
                ("sponsors", .list(person.sponsors.map { .sponsor($0) })),
                ("history", .list(person.history.map(history))), ("ledger_entries", .numbers(person.positions)),
            ])
    }

    private func history(_ entry: HistoryEntry) -> JSONValue {
        .object([
            ("kind", .text(entry.kind.rawValue)), ("known", .day(entry.known)), ("recorded", .day(entry.recorded)),
            ("source", .optional(entry.source)), ("statements", .number(entry.statements)),
            ("position", .optional(entry.position)), ("reason", .text(entry.reason)),
        ])
    }
}
