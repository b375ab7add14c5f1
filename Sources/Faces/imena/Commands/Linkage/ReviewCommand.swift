// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ledger
import Linkage
import Phrases
import Register
import SQLiteStore
import Statements
import Tables

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide of one pair after the other whether they are one person.",
        discussion: """
            Pairs that the machine leaves to people, side by side, those first whose decision is worth most. One key for each: s same, \
            d different, u unsure, k skip, q quit. Each decision is recorded at once. Where standard input is no terminal, each \
            line is a key. --format json lists the pairs instead.
            """)

    @OptionGroup var thresholds: ThresholdOptions

    @Option(help: "Recorded as the reason, before what the program says of the pair.")
    var why: String = "Compared side by side"

    @Option(help: "The account that judges, under a pseudonym.")
    var account: String = "local"

    @Option(help: "The language of the explanations: en or ru.")
    var language: Language = .en

    @OptionGroup var register: RegisterOptions

    @Option(help: "For people: text. For programs: json.")
    var format: TextOrJSON = .text

    func run() throws {
        if format == .json {
            let session = try Session.reading(register)
            return try ReviewQueueReport(session, linkage(session)).print()
        }
        try Session.writing(register.folder(), keys: .reading) { session in
            try review(session, try linkage(session))
        }
    }

    private func linkage(_ session: Session) throws -> RegisterLinkage {
        let progress = Progress("Linking")
        defer { progress.end() }
        return try RegisterLinkage(
            reading: session.store, at: session.store.size(), upper: thresholds.upper, lower: thresholds.lower
        ) { progress.show(Int($0 * 100), of: 100, unit: "%") }
    }

    private func review(_ session: Session, _ linkage: RegisterLinkage) throws {
        if !linkage.joined.isEmpty {
            Console.note("The machine would join \(linkage.joined.count) pairs by itself: imena link.")
        }
        guard !linkage.queued.isEmpty else { return Console.print("No pair waits for a decision.") }
        let screen = ReviewScreen(words: Words.of(language), store: session.store)
        let keys = KeyInput()
        var judging = try Judging(session.store)
        var decisions = Decisions(judging.identity)
        var counts: [JudgementVerdict: Int] = [:]
        loop: for (place, proposal) in linkage.queued.enumerated() {
            // An earlier answer may have decided this pair too.
            if decisions.settle(proposal.first.subject, proposal.second.subject) { continue }
            try screen.show(proposal, place + 1, of: linkage.queued.count, judging.identity)
            answer: while true {
                Console.print("s same · d different · u unsure · k skip · q quit")
                let verdict: JudgementVerdict
                switch keys.next() {
                case "s"?: verdict = .same
                case "d"?: verdict = .different
                case "u"?: verdict = .unsure
                case "k"?: break answer
                case "q"?, nil: break loop
                default: continue answer
                }
                try record(proposal, verdict, session)
                counts[verdict, default: 0] += 1
                judging = try Judging(session.store)
                decisions = Decisions(judging.identity)
                break answer
            }
        }
        let parts = JudgementVerdict.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }
        Console.print("Recorded: " + parts.joined(separator: ", ") + ".")
    }

    private func record(_ proposal: LinkageProposal, _ verdict: JudgementVerdict, _ session: Session) throws {
        let reason = "\(why): \(proposal.explanation.line(Words.of(.en)))"
        let claim = JudgementClaim(
            verdict: verdict, other: proposal.second.subject, reason: reason, probability: proposal.recordedProbability)
        let entry = Entry(
            subject: proposal.first.subject, source: .register, known: nil, compartment: proposal.compartment,
            account: account, statements: [Statement(.judgement(claim))])
        let position = try session.store.perform(at: Clock.now()) { try $0.append(entry) }
        Console.print("\(verdict.rawValue), entry \(position)")
        Console.print()
    }
}
