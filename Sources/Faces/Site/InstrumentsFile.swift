// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// Resolutions and other documents as a file.
struct InstrumentsFile {
    let context: PageContext
    let instruments: [PublicInstrument]

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName("instruments", format)
        guard format == .csv else {
            let list = JSONValue.list(instruments.map { .instrument($0) })
            return .file(.json, JSONValue.object(context.momentJSON + [("instruments", list)]).bytes, named: name)
        }
        let columns = [
            "id", "date", "kind", "body", "number", "title", "for", "against", "abstained", "languages", "address",
            "named", "unverified",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for instrument in instruments {
            let unverified = InstrumentField.allCases.filter { instrument.marks[$0]?.isUnverified == true }
            file.add(
                [
                    instrument.id.text, instrument.date?.edtf ?? "", instrument.kind.rawValue,
                    context.plain(instrument.body), instrument.number.map { context.plain($0) } ?? "",
                    context.plain(instrument.title), Self.cell(instrument.vote?.inFavour),
                    Self.cell(instrument.vote?.against), Self.cell(instrument.vote?.abstained),
                    instrument.languages.joined(separator: " "), instrument.address ?? "",
                    String(instrument.named.count), unverified.map(\.rawValue).joined(separator: " "),
                ] + context.momentCells)
        }
        return .file(.csv, file.bytes, named: name)
    }

    private static func cell(_ number: Int?) -> String { number.map { String($0) } ?? "" }

    /// One document alone; as a table, a row for each person whom it names.
    static func answer(_ instrument: PublicInstrument, _ format: Route.Format, _ context: PageContext) -> Answer {
        let name = context.fileName("instrument-\(instrument.id.text)", format)
        guard format == .csv else {
            let json = JSONValue.object(context.momentJSON + [("instrument", .instrument(instrument))])
            return .file(.json, json.bytes, named: name)
        }
        var file = CSVFile(
            header: ["instrument", "person", "name", "paragraph", "unverified", "sources"] + PageContext.momentHeader)
        for named in instrument.named {
            let sources = named.sources.compactMap { number in
                instrument.sources.first { $0.number == number }.map { context.plain($0.source.publisher) }
            }
            file.add(
                [
                    instrument.id.text, named.person.text,
                    NamesShown(named.names, for: context.language).first?.text ?? "",
                    named.paragraph.map { context.plain($0) } ?? "", named.isUnverified ? "yes" : "no",
                    sources.joined(separator: "; "),
                ] + context.momentCells)
        }
        return .file(.csv, file.bytes, named: name)
    }
}

extension JSONValue {
    /// A document with whom it names.
    static func instrument(_ instrument: PublicInstrument) -> JSONValue {
        let vote = instrument.vote.map { vote -> JSONValue in
            .object([
                ("for", optional(vote.inFavour)), ("against", optional(vote.against)),
                ("abstained", optional(vote.abstained)),
            ])
        }
        let marks = InstrumentField.allCases.compactMap { field -> (String, JSONValue)? in
            guard let mark = instrument.marks[field] else { return nil }
            return (
                field.rawValue,
                .object([("sources", numbers(mark.sources)), ("unverified", .truth(mark.isUnverified))])
            )
        }
        let named = instrument.named.map { named -> JSONValue in
            .object([
                ("person", .text(named.person.text)), ("names", names(named.names)), ("status", status(named.status)),
                ("paragraph", text(named.paragraph)), ("unverified", .truth(named.isUnverified)),
                ("sources", numbers(named.sources)),
            ])
        }
        return .object([
            ("id", .text(instrument.id.text)), ("kind", .text(instrument.kind.rawValue)),
            ("body", text(instrument.body)), ("title", text(instrument.title)), ("number", text(instrument.number)),
            ("date", date(instrument.date)), ("address", optional(instrument.address)),
            ("languages", .list(instrument.languages.map { .text($0) })), ("vote", vote ?? .null),
            ("text", text(instrument.text)), ("stated_by", .object(marks)), ("named", .list(named)),
            ("sources", sourceMarks(instrument.sources)),
        ])
    }
}
