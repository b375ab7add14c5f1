// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Statements
import Tables

/// Officials in the gap, ready to be printed.
struct GapReport: PrintedReport {
    private let gap: OfficialGap
    private let asOf: AsOf
    private let lists: [String]
    private let cases: Int

    init(_ gap: OfficialGap, _ asOf: AsOf, lists: [String], cases: Int) {
        self.gap = gap
        self.asOf = asOf
        self.lists = lists
        self.cases = cases
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "against": .texts(lists), "least_cases": .int(cases), "officials": .array(gap.rows.map(Self.json)),
            "sanctioned": .array(gap.excluded.map(Self.json)), "fewer_cases": .int(gap.fewer),
        ])
    }

    private static func json(_ row: OfficialGap.Row) -> JSONValue {
        let official = row.official
        return .object([
            "official": .string(official.name), "person": .optional(official.known?.person),
            "names": .texts(official.names), "bodies": .texts(official.bodies),
            "posts": .texts((official.known?.posts ?? []).map { post($0) }),
            "cases": .int(official.persons.count), "points": .rounded(row.score.points, places: 3),
            "grounds": .array(
                row.score.grounds.map { ground in
                    .object([
                        "ground": .string(ground.name), "amount": .rounded(ground.amount, places: 3),
                        "points": .rounded(ground.points, places: 3),
                    ])
                }),
            "doubtful_roles": .int(official.roles.count(where: \.isDoubtful)),
            "joined_by_initials": .bool(official.isJoinedByInitials),
            "perhaps": row.perhaps.map(json) ?? .null,
            "stated_in_doubt": .optional(row.doubtfulSanction.map(authority)),
            "listed_on": .array(row.listedOn.map(json)),
            "missing_on": .texts(row.missingOn), "roles": .array(official.roles.map(json)),
        ])
    }

    private static func json(_ hit: OfficialGap.ListHit) -> JSONValue {
        .object([
            "list": .string(hit.list), "listed_id": .string(hit.listedID), "listed_name": .string(hit.listedName),
            "probability": .rounded(hit.probability, places: 3),
            "delisted": hit.delisted.isEmpty ? .null : .string(hit.delisted), "sanctioned": .bool(hit.isSanctioned),
            "toss_up": .bool(hit.isTossUp),
        ])
    }

    private static func json(_ role: CaseRole) -> JSONValue {
        .object([
            "person": .string(role.person), "as_printed": .string(role.claim.official),
            "role": .string(role.claim.role.rawValue), "body": .optional(role.claim.body),
            "case_number": .optional(role.claim.caseNumber), "date": .optional(role.claim.date?.edtf),
            "certainty": .optional(role.claim.certainty), "doubtful": .bool(role.isDoubtful),
            "term": .optional(term(role)),
            "sources": .array(
                role.sources.map { source in
                    .object([
                        "source": .string(source.source), "entry": .int(source.entry),
                        "mark": .optional(source.mark?.rawValue),
                        "reliability": .optional(source.reliability?.rawValue), "page": .optional(source.page),
                        "words": .optional(source.words), "compartment": .string(source.compartment.rawValue),
                    ])
                }),
        ])
    }

    private static func json(_ exclusion: OfficialGap.Exclusion) -> JSONValue {
        switch exclusion {
        case .onList(let official, let hits):
            .object([
                "official": .string(official.name), "why": .string("on-list"),
                "listed": hits.first.map(json) ?? .null, "lists": .array(hits.map(json)),
                "cases": .int(official.persons.count),
            ])
        case .stated(let official, let sanction):
            .object([
                "official": .string(official.name), "why": .string("stated"),
                "authority": .optional(sanction.authority), "programme": .optional(sanction.programme),
                "listed_on": .optional(sanction.listedOn?.edtf), "cases": .int(official.persons.count),
            ])
        }
    }

    private static func authority(_ sanction: SanctionClaim) -> String {
        sanction.authority ?? "an authority not named"
    }

    /// “X-1 (0.49, one of several of the name)”.
    private static func words(_ hit: OfficialGap.ListHit) -> String {
        var words = [number(hit.probability)]
        if hit.isTossUp { words.append("may be another of the name") }
        if !hit.isSanctioned { words.append("on the list, not sanctioned") }
        if !hit.delisted.isEmpty { words.append("until \(hit.delisted)") }
        return "\(hit.listedID) (\(words.joined(separator: ", ")))"
    }

    private static func term(_ role: CaseRole) -> String? { role.isForLife ? "life" : role.term?.iso }

    private static func post(_ post: PostClaim) -> String {
        [post.post, post.body, post.rank].compactMap { $0 }.joined(separator: ", ")
    }

    private static func grounds(_ row: OfficialGap.Row) -> String {
        row.score.grounds.map { "\($0.name) \(number($0.amount)): \(number($0.points))" }.joined(separator: "; ")
    }

    /// “2 of 5” roles of which every source is doubtful; empty if none is.
    private static func doubtful(_ official: Official) -> String {
        let count = official.roles.count(where: \.isDoubtful)
        return count == 0 ? "" : "\(count) of \(official.roles.count)"
    }

    private static func number(_ value: Double) -> String { JSONNumber((value * 100).rounded() / 100)?.text ?? "" }

    private static let heading = [
        "official", "points", "cases", "grounds", "bodies", "perhaps", "as_printed", "person", "role", "body",
        "case_number", "date", "certainty", "term", "sources", "entries", "compartments", "listed_on", "missing_on",
        "doubtful",
    ]

    /// A row for each role.
    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for row in gap.rows {
            let head = [
                row.official.name, Self.number(row.score.points), "\(row.official.persons.count)", Self.grounds(row),
                row.official.bodies.joined(separator: "; "), row.perhaps?.listedID ?? "",
            ]
            for role in row.official.roles {
                writer.write(
                    head + [
                        role.claim.official, role.person, role.claim.role.rawValue, role.claim.body ?? "",
                        role.claim.caseNumber ?? "", role.claim.date?.edtf ?? "", role.claim.certainty ?? "",
                        Self.term(role) ?? "", role.sources.map(\.source).joined(separator: "; "),
                        role.sources.map { "\($0.entry)" }.joined(separator: "; "),
                        Set(role.sources.map(\.compartment.rawValue)).sorted().joined(separator: "; "),
                        row.listedOn.map { "\($0.list): \($0.listedID)" }.joined(separator: "; "),
                        row.missingOn.joined(separator: "; "), role.isDoubtful ? "yes" : "no",
                    ])
            }
        }
        Console.write(table: writer.bytes)
    }

    func printText() {
        if !gap.rows.isEmpty {
            let isMany = lists.count > 1
            var table = TextTable(
                heading: ["Official", "Points", "Cases", "Doubtful roles", "Grounds", "Bodies", "Perhaps listed as"]
                    + (isMany ? ["Listed on", "Not on"] : []))
            for row in gap.rows {
                let cells = [
                    row.official.name, Self.number(row.score.points), "\(row.official.persons.count)",
                    Self.doubtful(row.official), Self.grounds(row), row.official.bodies.joined(separator: "; "),
                    row.perhaps.map(Self.words) ?? "",
                ]
                let lists = [
                    row.listedOn.map { "\($0.list) (\($0.listedID))" }.joined(separator: "; "),
                    row.missingOn.joined(separator: "; "),
                ]
                table.add(cells + (isMany ? lists : []))
            }
            table.print()
        }
        Console.print(
            "Officials with at least \(cases.counted("case", "cases")): under no sanctions \(gap.rows.count), under sanctions "
                + "\(gap.excluded.count). With fewer cases: \(gap.fewer). On \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at)."
        )
        for case .onList(let official, let hits) in gap.excluded {
            let listed = hits.map { "\($0.listedID) (\($0.list), \(Self.number($0.probability)))" }
            Console.note("\(official.name): listed as \(listed.joined(separator: "; "))")
        }
        for case .stated(let official, let sanction) in gap.excluded {
            Console.note("\(official.name): stated as sanctioned by \(Self.authority(sanction))")
        }
        for row in gap.rows {
            guard let sanction = row.doubtfulSanction else { continue }
            Console.note(
                "\(row.official.name): sanctions by \(Self.authority(sanction)) are stated by doubtful sources alone, and "
                    + "were not counted. Check them.")
        }
    }
}
