// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// Officials as a file, a row for each role.
struct OfficialsFile {
    let context: PageContext
    let officials: [PublicOfficial]

    /// The list.
    func answer(_ format: Route.Format) -> Answer {
        let name = context.fileName("officials", format)
        guard format == .json else { return .file(.csv, csv, named: name) }
        let list = JSONValue.list(officials.map { .official($0) })
        return .file(.json, JSONValue.object(context.momentJSON + [("officials", list)]).bytes, named: name)
    }

    /// One official alone.
    static func answer(_ official: PublicOfficial, _ format: Route.Format, _ context: PageContext) -> Answer {
        let name = context.fileName("official-\(official.id.text)", format)
        guard format == .json else {
            return .file(.csv, OfficialsFile(context: context, officials: [official]).csv, named: name)
        }
        let json = JSONValue.object(context.momentJSON + [("official", .official(official))])
        return .file(.json, json.bytes, named: name)
    }

    private var csv: [UInt8] {
        let columns = [
            "id", "name", "role", "body", "date", "printed", "person", "person_name", "verified", "sources",
            "sanctions", "reply",
        ]
        var file = CSVFile(header: columns + PageContext.momentHeader)
        for official in officials {
            let name = NamesShown(official.names, for: context.language).first?.text ?? ""
            for role in official.roles {
                let sources = role.sources.compactMap { number in
                    official.sources.first { $0.number == number }.map { context.plain($0.source.publisher) }
                }
                file.add(
                    [
                        official.id.text, name, role.role.rawValue, role.body.map { context.plain($0) } ?? "",
                        role.date?.edtf ?? "", context.plain(role.printed), role.person.text,
                        NamesShown(role.names, for: context.language).first?.text ?? "",
                        role.isVerified ? "yes" : "no", sources.joined(separator: "; "), official.standing.rawValue,
                        official.replyCode,
                    ] + context.momentCells)
            }
        }
        return file.bytes
    }
}

extension JSONValue {
    /// An official with roles, posts, sanctions and replies.
    static func official(_ official: PublicOfficial) -> JSONValue {
        let roles = official.roles.map { role -> JSONValue in
            .object([
                ("person", .text(role.person.text)), ("names", names(role.names)), ("role", .text(role.role.rawValue)),
                ("body", text(role.body)), ("date", date(role.date)), ("printed", text(role.printed)),
                ("verified", .truth(role.isVerified)), ("sources", numbers(role.sources)),
            ])
        }
        let posts = official.posts.map { post -> JSONValue in
            .object([
                ("post", text(post.post)), ("body", text(post.body)), ("rank", text(post.rank)),
                ("from", date(post.from)), ("to", date(post.to)), ("place", text(post.place)),
                ("sources", numbers(post.sources)),
            ])
        }
        let sanctions = official.sanctions.map { sanction -> JSONValue in
            .object([
                ("authority", text(sanction.authority)), ("programme", text(sanction.programme)),
                ("number", text(sanction.number)), ("listed_on", date(sanction.listedOn)),
                ("ended_on", date(sanction.endedOn)), ("lifted", .truth(sanction.isLifted)),
                ("in_force", .truth(sanction.isInForce)), ("sources", numbers(sanction.sources)),
            ])
        }
        let replies = official.replies.map { reply -> JSONValue in
            .object([
                ("state", .text(reply.state.rawValue)), ("asked", date(reply.asked)), ("means", text(reply.means)),
                ("answered", date(reply.answered)), ("text", text(reply.text)), ("sources", numbers(reply.sources)),
            ])
        }
        return .object([
            ("id", .text(official.id.text)), ("names", names(official.names)),
            ("bodies", .list(official.bodies.map { text($0) })), ("cases", .number(official.persons)),
            ("roles", .list(roles)), ("posts", .list(posts)), ("sanctions", .list(sanctions)),
            ("standing", .text(official.standing.rawValue)), ("replies", .list(replies)),
            ("joined_by_initials", .truth(official.isJoinedByInitials)), ("sources", sourceMarks(official.sources)),
        ])
    }

    /// The numbered sources of a page.
    static func sourceMarks(_ marks: [SourceMark]) -> JSONValue {
        .list(
            marks.map { mark in
                .object([
                    ("number", .number(mark.number)), ("source", source(mark.source)), ("used_for", text(mark.usedFor)),
                ])
            })
    }

    /// A document that names a person.
    static func naming(_ naming: PublicNaming) -> JSONValue {
        .object([
            ("kind", .text(naming.kind.rawValue)), ("instrument", optional(naming.instrument?.text)),
            ("title", text(naming.title)), ("body", text(naming.body)), ("number", text(naming.number)),
            ("date", date(naming.date)), ("paragraph", text(naming.paragraph)),
            ("unverified", .truth(naming.isUnverified)), ("sources", numbers(naming.sources)),
        ])
    }

    /// An official with a role in the case of a person.
    static func responsible(_ row: PublicResponsible) -> JSONValue {
        .object([
            ("official", .text(row.official.text)), ("names", names(row.names)), ("role", .text(row.role.rawValue)),
            ("body", text(row.body)), ("date", date(row.date)), ("standing", .text(row.standing.rawValue)),
            ("sources", numbers(row.sources)),
        ])
    }
}
