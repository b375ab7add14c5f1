// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Tables

/// From which records of which lists a person is joined, by whom, and why.
struct RecordOrigins {
    private struct Origin {
        var subject: Subject
        /// The id that it has, or had, alone; `nil` if that is the person’s.
        var formerID: PersonID?
        var joins: [Join] = []
    }

    private struct Join {
        var other: Subject
        var position: Int
        var account: String
        var day: String
        var claim: JudgementClaim

        var isMachine: Bool { claim.machine == true }
    }

    private var origins: [Origin] = []

    init(_ record: Record, _ reader: RecordReader<some LedgerReading>) throws {
        var places: [Subject: Int] = [:]
        for subject in record.subjects {
            let name = try reader.ledger.firstPositions(of: subject).name(before: record.asOf.at)
            let own = name.flatMap { PersonID(position: $0.position) }
            places[subject] = origins.count
            origins.append(Origin(subject: subject, formerID: own == record.id ? nil : own))
        }
        guard let first = record.subjects.first else { return }
        for judgement in reader.identity.joins(of: first) {
            guard let stored = try reader.ledger.entry(at: judgement.position) else { continue }
            for case .judgement(let claim) in stored.entry.statements.map(\.claim)
            where judgement.isOn(stored.entry.subject, claim.other) {
                let join = Join(
                    other: claim.other, position: stored.position, account: stored.entry.account,
                    day: stored.recorded.day.iso, claim: claim)
                if let place = places[stored.entry.subject] { origins[place].joins.append(join) }
            }
        }
    }

    /// The section of the page; nothing for a person of one record.
    func printText() {
        guard origins.count > 1 else { return }
        Console.print()
        Console.print("made of \(origins.count) records")
        for origin in origins {
            let former = origin.formerID.map { ", formerly \($0)" } ?? ""
            Console.print("  • \(origin.subject.source):\(origin.subject.key)\(former)")
            for join in origin.joins {
                let who = join.isMachine ? "the machine" : join.account
                let odds = join.claim.probability.map { ", probability \($0)" } ?? ""
                let other = "\(join.other.source):\(join.other.key)"
                Console.print("      the same as \(other): \(who), \(join.day), entry \(join.position)\(odds)")
                if let reason = join.claim.reason { Console.print("      why: \(reason)") }
            }
        }
    }

    /// For programs: the records with their judgements.
    var json: [JSONValue] {
        origins.map { origin in
            .object([
                "source": .string(origin.subject.source.name), "key": .string(origin.subject.key),
                "formerId": .optional(origin.formerID?.text),
                "sameAs": .array(origin.joins.map(Self.tree)),
            ])
        }
    }

    private static func tree(_ join: Join) -> JSONValue {
        .object([
            "source": .string(join.other.source.name), "key": .string(join.other.key),
            "by": .string(join.isMachine ? "machine" : "people"), "account": .string(join.account),
            "entry": .int(join.position), "recorded": .string(join.day),
            "probability": join.claim.probability.map { .rounded($0, places: 6) } ?? .null,
            "why": .optional(join.claim.reason),
        ])
    }
}
