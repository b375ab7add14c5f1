// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Statements
import Tables

/// Officials with the evidence, ready to be printed.
struct OfficialsReport: PrintedReport {
    private let officials: [Official]
    private let asOf: AsOf

    init(_ officials: [Official], _ asOf: AsOf) {
        self.officials = officials
        self.asOf = asOf
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "officials": .array(officials.map(json)),
        ])
    }

    private func json(_ official: Official) -> JSONValue {
        let known = official.known
        return .object([
            "official": .string(official.name), "person": .optional(known?.person), "names": .texts(official.names),
            "bodies": .texts(official.bodies), "cases": .int(official.persons.count),
            "joined_by_initials": .bool(official.isJoinedByInitials),
            "sanctioned": .bool(!(known?.sanctions(on: asOf.on) ?? []).isEmpty),
            "posts": .array((known?.posts ?? []).map { Self.json($0, known?.postSources[$0] ?? []) }),
            "sanctions": .array((known?.sanctions ?? []).map { Self.json($0, known?.sanctionSources[$0] ?? []) }),
            "roles": .array(official.roles.map(Self.json)), "replies": .array(official.replies.map(Self.json)),
        ])
    }

    private static func json(_ post: PostClaim, _ sources: [RoleSource]) -> JSONValue {
        .object([
            "post": .string(post.post), "body": .optional(post.body), "rank": .optional(post.rank),
            "from": .optional(post.from?.edtf), "to": .optional(post.to?.edtf), "sources": json(sources),
        ])
    }

    private static func json(_ sanction: SanctionClaim, _ sources: [RoleSource]) -> JSONValue {
        .object([
            "state": .string(sanction.state.rawValue), "authority": .optional(sanction.authority),
            "programme": .optional(sanction.programme), "number": .optional(sanction.number),
            "listed_on": .optional(sanction.listedOn?.edtf), "ended_on": .optional(sanction.endedOn?.edtf),
            "requested_by": .optional(sanction.requestedBy), "reason": .optional(sanction.reason),
            "sources": json(sources),
        ])
    }

    private static func json(_ role: CaseRole) -> JSONValue {
        .object([
            "person": .string(role.person), "as_printed": .string(role.claim.official),
            "role": .string(role.claim.role.rawValue), "body": .optional(role.claim.body),
            "case_number": .optional(role.claim.caseNumber), "date": .optional(role.claim.date?.edtf),
            "certainty": .optional(role.claim.certainty), "doubtful": .bool(role.isDoubtful),
            "sources": json(role.sources),
        ])
    }

    private static func json(_ reply: OfficialReply) -> JSONValue {
        .object([
            "person": .string(reply.person), "state": .string(reply.claim.state.rawValue),
            "asked": .optional(reply.claim.asked?.edtf), "means": .optional(reply.claim.means?.text),
            "answered": .optional(reply.claim.answered?.edtf), "text": .optional(reply.claim.text?.text),
            "sources": json(reply.sources),
        ])
    }

    private static func json(_ sources: [RoleSource]) -> JSONValue {
        .array(
            sources.map { source in
                .object([
                    "source": .string(source.source), "entry": .int(source.entry),
                    "mark": .optional(source.mark?.rawValue), "reliability": .optional(source.reliability?.rawValue),
                    "page": .optional(source.page), "words": .optional(source.words),
                    "compartment": .string(source.compartment.rawValue),
                ])
            })
    }

    private static let heading = [
        "official", "person", "as_printed", "case_of", "role", "body", "case_number", "date", "certainty", "doubtful",
        "sanctioned", "reply", "sources", "entries", "compartments",
    ]

    /// A row for each role.
    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for official in officials {
            for role in official.roles {
                writer.write([
                    official.name, official.known?.person ?? "", role.claim.official, role.person,
                    role.claim.role.rawValue, role.claim.body ?? "", role.claim.caseNumber ?? "",
                    role.claim.date?.edtf ?? "", role.claim.certainty ?? "", role.isDoubtful ? "yes" : "no",
                    isSanctioned(official) ? "yes" : "no", Self.reply(official),
                    role.sources.map(\.source).joined(separator: "; "),
                    role.sources.map { "\($0.entry)" }.joined(separator: "; "),
                    Set(role.sources.map(\.compartment.rawValue)).sorted().joined(separator: "; "),
                ])
            }
        }
        Console.write(table: writer.bytes)
    }

    private func isSanctioned(_ official: Official) -> Bool {
        !(official.known?.sanctions(on: asOf.on) ?? []).isEmpty
    }

    private static func reply(_ official: Official) -> String {
        Set(official.replies.map(\.claim.state.rawValue)).sorted().joined(separator: "; ")
    }

    func printText() {
        for official in officials {
            Console.print(official.name + (official.known.map { " (\($0.person))" } ?? ""))
            for name in official.names where name != official.name { Console.print("  also \(name)") }
            for post in official.known?.posts ?? [] {
                let words = [post.post, post.body, post.rank].compactMap { $0 }.joined(separator: ", ")
                line("post", words, Self.span(post.from, post.to), official.known?.postSources[post] ?? [])
            }
            for sanction in official.known?.sanctions ?? [] {
                let words = [sanction.authority, sanction.programme, sanction.number].compactMap { $0 }
                line(
                    "sanction \(sanction.state.rawValue)", words.joined(separator: ", "),
                    Self.span(sanction.listedOn, sanction.endedOn), official.known?.sanctionSources[sanction] ?? [])
            }
            for role in official.roles {
                let words = ["in the case of \(role.person)", role.claim.body, role.claim.certainty].compactMap { $0 }
                line(role.claim.role.rawValue, words.joined(separator: ", "), role.claim.date?.edtf, role.sources)
            }
            for reply in official.replies {
                let date = reply.claim.answered ?? reply.claim.asked
                line("reply \(reply.claim.state.rawValue)", reply.claim.text?.text ?? "", date?.edtf, reply.sources)
            }
        }
        let doubtful = officials.flatMap(\.roles).count(where: \.isDoubtful)
        Console.print(
            "\(officials.count.counted("official", "officials")), "
                + "\(officials.reduce(0) { $0 + $1.roles.count }.counted("role", "roles")), \(doubtful) of them doubtful. "
                + "On \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at).")
    }

    private static func span(_ from: PartialDate?, _ to: PartialDate?) -> String? {
        from == nil && to == nil ? nil : "\(from?.edtf ?? "")/\(to?.edtf ?? "")"
    }

    /// What, of whom, when; and behind it each source with its entry, its mark and, if it is not public, its compartment.
    private func line(_ what: String, _ words: String, _ date: String?, _ sources: [RoleSource]) {
        let said = sources.map { source in
            let marks = [
                "\(source.entry)", source.mark?.rawValue,
                source.compartment == .public ? nil : source.compartment.rawValue,
            ]
            return "\(source.source) (\(marks.compactMap { $0 }.joined(separator: ", ")))"
        }
        let parts = [words, date ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        Console.print("  \(what): \(parts) [\(said.joined(separator: "; "))]")
    }
}
