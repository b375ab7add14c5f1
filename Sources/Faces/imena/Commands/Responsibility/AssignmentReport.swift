// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Tables

/// A proposal of sponsors, ready to be printed: each with its grounds, and each who is left out with the reason.
struct AssignmentReport: PrintedReport {
    let assignment: SponsorAssignment
    private let candidates: [SponsorCandidate]
    private let sponsors: [Sponsor]
    private let asOf: AsOf

    init(_ assignment: SponsorAssignment, _ candidates: [SponsorCandidate], _ sponsors: [Sponsor], _ asOf: AsOf) {
        self.assignment = assignment
        self.candidates = candidates
        self.sponsors = sponsors
        self.asOf = asOf
    }

    /// Who is not proposed and may be told of, with all reasons.
    private var aside: [SponsorCandidate] {
        candidates.filter { candidate in
            !candidate.obstacles.isEmpty && !candidate.obstacles.contains(.confidential)
                && !candidate.obstacles.contains(.notHeld)
        }.sorted { $0.person < $1.person }
    }

    private var confidential: Int { candidates.count { $0.obstacles.contains(.confidential) } }

    private var unused: [Sponsor] {
        let used = Set(assignment.proposals.map(\.sponsor.name))
        return sponsors.filter { !used.contains($0.name) }
    }

    // MARK: - Words and values that the account has too

    static func json(_ grounds: SponsorCandidate.Grounds) -> JSONValue {
        .object([
            "person": .string(grounds.person), "documents": .int(grounds.documents),
            "silent_days": grounds.silence.map(JSONValue.int) ?? .null,
            "held_days": grounds.held.map(JSONValue.int) ?? .null,
        ])
    }

    static func json(_ obstacles: [SponsorCandidate.Obstacle: Int]) -> JSONValue {
        .object(
            JSONObject(
                SponsorCandidate.Obstacle.allCases.map { .init(key: $0.rawValue, value: .int(obstacles[$0] ?? 0)) }))
    }

    static func words(_ grounds: SponsorCandidate.Grounds) -> String {
        let documents = grounds.documents == 1 ? "1 document" : "\(grounds.documents) documents"
        let silence = grounds.silence.map { "silent \($0) days" } ?? "silence not known"
        return "\(documents), \(silence), " + (grounds.held.map { "held \($0)" } ?? "days held not known")
    }

    static func words(_ obstacles: [SponsorCandidate.Obstacle: Int]) -> String {
        let told = SponsorCandidate.Obstacle.allCases.compactMap { obstacle in
            obstacles[obstacle].map { "\(obstacle.rawValue) \($0)" }
        }
        return told.isEmpty ? "nobody" : told.joined(separator: ", ")
    }

    // MARK: - Printing

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "proposals": .array(
                assignment.proposals.map { proposal in
                    .object([
                        "rank": .int(proposal.rank), "sponsor": .string(proposal.sponsor.name),
                        "grounds": Self.json(proposal.grounds), "wishes": .texts(proposal.wishes),
                    ])
                }),
            "left_over": .array(
                assignment.leftOver.map { left in
                    .object([
                        "rank": .int(left.rank), "reason": .string(left.reason.rawValue),
                        "grounds": Self.json(left.grounds),
                    ])
                }),
            "not_proposed": .array(
                aside.map { candidate in
                    .object([
                        "person": .string(candidate.person), "reasons": .texts(candidate.obstacles.map(\.rawValue)),
                    ])
                }),
            "only_counted": .int(confidential), "wishes_honoured": .int(assignment.wishes),
            "wishes_proven_most": .bool(assignment.isProven), "sponsors_without": .texts(unused.map(\.name)),
        ])
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["rank", "person", "sponsor", "reason", "documents", "silent_days", "held_days", "wishes"])
        func row(
            _ rank: Int, _ grounds: SponsorCandidate.Grounds, _ sponsor: String, _ reason: String, _ wishes: String
        )
            -> [String]
        {
            [
                "\(rank)", grounds.person, sponsor, reason, "\(grounds.documents)",
                grounds.silence.map { "\($0)" } ?? "",
                grounds.held.map { "\($0)" } ?? "", wishes,
            ]
        }
        for proposal in assignment.proposals {
            writer.write(
                row(
                    proposal.rank, proposal.grounds, proposal.sponsor.name, "proposed",
                    proposal.wishes.joined(separator: "; ")))
        }
        for left in assignment.leftOver { writer.write(row(left.rank, left.grounds, "", left.reason.rawValue, "")) }
        for candidate in aside {
            let reasons = candidate.obstacles.map(\.rawValue).joined(separator: "; ")
            writer.write(["", candidate.person, "", reasons, "", "", "", ""])
        }
        Console.write(table: writer.bytes)
        note()
    }

    func printText() {
        var table = TextTable(heading: ["Place", "Person", "Sponsor", "Wishes met", "Grounds"])
        for proposal in assignment.proposals {
            table.add([
                "\(proposal.rank)", proposal.grounds.person, proposal.sponsor.name,
                proposal.wishes.joined(separator: ", "), Self.words(proposal.grounds),
            ])
        }
        for left in assignment.leftOver {
            table.add(["\(left.rank)", left.grounds.person, "(\(left.reason.rawValue))", "", Self.words(left.grounds)])
        }
        for candidate in aside {
            table.add([
                "", candidate.person, "(\(candidate.obstacles.map(\.rawValue).joined(separator: ", ")))", "", "",
            ])
        }
        table.print()
        Console.print(
            "\(assignment.proposals.count) proposals, \(assignment.wishes) wishes met"
                + (assignment.isProven ? " (no other assignment meets more)" : "") + ", on \(asOf.on.iso).")
        if !unused.isEmpty {
            Console.print("Without a prisoner: \(unused.map(\.name).joined(separator: ", "))")
        }
        note()
    }

    private func note() {
        Console.note(
            "These are proposals; nothing is stated unless --record says so. \(confidential) confidential persons are only counted."
        )
    }
}
