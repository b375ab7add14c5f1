// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// The people of a list, all pages of it, as a file.
struct PeopleFile {
    let context: PageContext
    let register: any PublicRegister
    let query: PeopleQuery

    /// The most rows of a file. A larger register is published as a whole, in its own files.
    static let mostRows = 100_000

    func answer(_ format: Route.Format) throws -> Answer {
        var people: [PersonSummary] = []
        var total = 0
        var certainly = 0
        repeat {
            var part = query
            part = PeopleQuery(
                text: query.text, status: query.status, heldBy: query.heldBy, article: query.article,
                region: query.region, sex: query.sex, year: query.year, source: query.source,
                recognition: query.recognition, order: query.order, offset: people.count, limit: 1_000)
            let page = try register.people(part, context.moment)
            total = page.total
            certainly = page.certainly
            guard !page.people.isEmpty else { break }
            people += page.people
        } while people.count < total && people.count < Self.mostRows
        let name = context.fileName("people", format)
        if format == .json { return .file(.json, json(people, total, certainly).bytes, named: name) }
        return .file(.csv, csv(people), named: name)
    }

    private func csv(_ people: [PersonSummary]) -> [UInt8] {
        let columns = [
            "id", "name", "name_other_script", "child", "status", "status_certainty", "status_since", "held_since",
            "held_since_unverified", "held_since_sources_differ", "articles", "sentence", "region", "recognised_by",
            "sources",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        let words = context.words
        for person in people {
            let names = NamesShown(person.names, for: context.language)
            file.add(
                [
                    person.id.text, names.first?.text ?? "", person.isChild ? "" : names.second?.text ?? "",
                    person.isChild ? "yes" : "no", person.status.status.words(words),
                    person.status.certainty == .certainly ? "certainly" : "possibly", person.status.since?.edtf ?? "",
                    person.heldSince?.edtf ?? "", person.heldSinceUnverified ? "yes" : "no",
                    person.heldSinceDiffers ? "yes" : "no",
                    person.articles.map { $0.short(words) }.joined(separator: "; "),
                    person.sentence?.words(words) ?? "", person.region.map { context.plain($0) } ?? "",
                    person.recognisedBy.map { context.plain($0) }.joined(separator: "; "), String(person.sourceCount),
                ] + context.momentCells)
        }
        return file.bytes
    }

    private func json(_ people: [PersonSummary], _ total: Int, _ certainly: Int) -> JSONValue {
        let rows = people.map { person -> JSONValue in
            .object([
                ("id", .text(person.id.text)), ("names", .names(person.names)), ("child", .truth(person.isChild)),
                ("birth_year", .optional(person.birthYear)), ("status", .status(person.status)),
                ("held_since", .date(person.heldSince)), ("held_since_unverified", .truth(person.heldSinceUnverified)),
                ("held_since_sources_differ", .truth(person.heldSinceDiffers)),
                ("articles", .list(person.articles.map { .article($0) })), ("sentence", .sentence(person.sentence)),
                ("region", .text(person.region)), ("recognised_by", .list(person.recognisedBy.map { .text($0) })),
                ("sources", .number(person.sourceCount)),
            ])
        }
        let filters = PeopleForm.fields.compactMap { name in context.query[name].map { (name, JSONValue.text($0)) } }
        return .object(
            context.momentJSON + [
                ("filters", .object(filters)), ("total", .number(total)), ("certainly", .number(certainly)),
                ("people", .list(rows)),
            ])
    }
}
