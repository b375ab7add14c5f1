// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord

/// The actions that were chosen to be shown, as files.
struct ActionsFile {
    let context: PageContext
    let actions: PublicActions

    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName("actions", format)
        return format == .json
            ? .file(.json, json().bytes, named: name) : .file(.csv, csv(), named: name)
    }

    private func csv() -> [UInt8] {
        let columns = [
            "kind", "title", "number", "by", "to", "asked", "due", "replied", "granted", "state", "persons", "followed",
            "address", "sources",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for action in actions.actions {
            func text(_ text: PublicText?) -> String { text.map { context.plain($0) } ?? "" }
            let what = [action.kind, text(action.title), action.number ?? "", text(action.by), text(action.to)]
            let days = [action.asked, action.due, action.replied].map { $0?.edtf ?? "" }
            let followed = action.followed.map { follower in
                let doubt = follower.isCertain ? "" : " (perhaps)"
                return "\(follower.event.rawValue) \(follower.date.edtf)\(doubt): \(follower.person.text)"
            }
            let rest = [
                action.isGranted.map { $0 ? "yes" : "no" } ?? "", action.state.rawValue,
                action.persons.map(\.id.text).joined(separator: "; "), followed.joined(separator: "; "),
                action.address ?? "", action.sources.map { context.plain($0) }.joined(separator: "; "),
            ]
            file.add(what + days + rest + context.momentCells)
        }
        return file.bytes
    }

    private func json() -> JSONValue {
        let bodies = actions.bodies.map { body -> JSONValue in
            let states = PublicAction.State.allCases.map { ($0.rawValue, JSONValue.number(body.states[$0] ?? 0)) }
            return .object([
                ("body", .text(body.name)), ("asked", .number(body.asked)), ("states", .object(states)),
                ("median_days", body.medianDays.map { .text(String($0)) } ?? .null), ("timed", .number(body.timed)),
            ])
        }
        let rates = actions.rates.map { rate -> JSONValue in
            .object([
                ("what", .text(rate.event.rawValue)), ("after_actions", .number(rate.after)),
                ("after_actions_with", .number(rate.afterWith)), ("without_actions", .number(rate.without)),
                ("without_actions_with", .number(rate.withoutWith)),
            ])
        }
        let warning = "After is not because: nothing here says that what followed came of the action."
        return .object(
            context.momentJSON + [
                ("warning", .text(warning)), ("within_days", .number(actions.within)),
                ("silent_after_days", .number(actions.silentAfter)),
                ("actions", .list(actions.actions.map { .action($0) })), ("bodies", .list(bodies)),
                ("rates", .list(rates)),
            ])
    }
}

extension JSONValue {
    /// An action, the same in all files.
    static func action(_ action: PublicAction) -> JSONValue {
        .object([
            ("kind", .text(action.kind)), ("title", .text(action.title)), ("number", .optional(action.number)),
            ("by", .text(action.by)), ("to", .text(action.to)), ("asked", .optional(action.asked?.edtf)),
            ("due", .optional(action.due?.edtf)), ("replied", .optional(action.replied?.edtf)),
            ("granted", action.isGranted.map { .truth($0) } ?? .null), ("state", .text(action.state.rawValue)),
            ("address", .optional(action.address)), ("persons", .list(action.persons.map { .text($0.id.text) })),
            (
                "followed",
                .list(
                    action.followed.map { follower in
                        .object([
                            ("person", .text(follower.person.text)), ("what", .text(follower.event.rawValue)),
                            ("date", .text(follower.date.edtf)), ("certain", .truth(follower.isCertain)),
                        ])
                    })
            ),
            ("sources", .list(action.sources.map { .text($0) })),
        ])
    }

    /// A sponsor.
    static func sponsor(_ sponsor: PublicSponsor) -> JSONValue {
        .object([
            ("name", .text(sponsor.name)), ("kind", .optional(sponsor.kind)), ("programme", .text(sponsor.programme)),
            ("since", .optional(sponsor.since?.edtf)),
        ])
    }
}
