// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ledger
import Linkage
import Register
import SQLiteStore
import Statements

struct JudgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Record that two are the same person, different persons, or that it cannot be decided.",
        discussion: "The judgement is an entry with your reason. A later one on the same two takes its place.")

    @Argument(help: "The id of a person, or source:key.")
    var first: String

    @Argument(help: "The id of another, or source:key.")
    var second: String

    @Argument(help: "same, different or unsure.")
    var verdict: JudgementVerdict

    @OptionGroup var judgement: JudgementOptions
    @OptionGroup var register: RegisterOptions

    func run() throws {
        try Session.writing(register.folder(), keys: .reading) { session in
            let judging = try Judging(session.store)
            let entry = try judging.entry(
                judging.pair(first, second), verdict, reason: judgement.why, account: judgement.account)
            let position = try session.store.perform(at: Clock.now()) { try $0.append(entry) }
            Console.print("Recorded in entry \(position), as “\(entry.compartment.rawValue)”.")
            try JudgementReport.print(entry, position, session)
        }
    }
}

struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Make two persons of one again: what joined them is taken back, and they are judged different.",
        discussion: "The younger gets back its own id. What was joined before these two stays joined, on either side.")

    @Argument(help: "An id that leads to the person, or source:key.")
    var first: String

    @Argument(help: "Another one that leads to the same person.")
    var second: String

    @OptionGroup var judgement: JudgementOptions
    @OptionGroup var register: RegisterOptions

    func run() throws {
        try Session.writing(register.folder(), keys: .reading) { session in
            let judging = try Judging(session.store)
            let entries = try judging.split(
                judging.pair(first, second), reason: judgement.why, account: judgement.account)
            let positions = try session.store.perform(at: Clock.now()) { ledger in
                try entries.map { try ledger.append($0) }
            }
            Console.print("Recorded in \(positions.count) entries; what joined them is taken back.")
            if let last = entries.last, let position = positions.last {
                try JudgementReport.print(last, position, session)
            }
        }
    }
}

/// What every judgement of people has.
struct JudgementOptions: ParsableArguments {
    @Option(help: "Why; it is recorded, and whoever may read the two may read it.")
    var why: String

    @Option(help: "The account that judges, under a pseudonym.")
    var account: String = "local"
}

/// Says what came of a judgement.
enum JudgementReport {
    static func print(_ entry: Entry, _ position: Int, _ session: Session) throws {
        guard case .judgement(let claim)? = entry.statements.first?.claim else { return }
        let identity = try Identity(reading: session.store, at: session.store.size())
        let ids = try [entry.subject, claim.other].map { try identity.person(of: $0, in: session.store)?.text ?? "?" }
        if ids[0] == ids[1] {
            Console.print("They are one person: \(ids[0]).")
        } else {
            Console.print("They are two persons: \(ids[0]) and \(ids[1]).")
        }
        if identity.blocked.contains(where: { $0.position == position }) {
            Console.note("They stay apart, because records of the two persons are judged different.")
            Console.note("If that judgement is wrong, judge that pair anew; imena show ID --history names it.")
        } else if claim.verdict != .same, ids[0] == ids[1] {
            Console.note("Other judgements join them all the same. To part them: imena split.")
        }
    }
}
