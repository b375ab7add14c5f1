// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ledger
import Linkage
import Phrases
import SQLiteStore
import Tables

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide of one pair after the other whether they are one person.",
        discussion: """
            Pairs that the machine leaves to people, side by side, those first whose decision is worth most. One key for each: s same, \
            d different, u unsure, k skip, z take the last answer back, q quit. Each decision is recorded at once. Where standard input is no terminal, each \
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
        ) { progress.show(share: $0) }
    }

    private func review(_ session: Session, _ linkage: RegisterLinkage) throws {
        if !linkage.joined.isEmpty {
            Console.note("The machine would join \(linkage.joined.count) pairs by itself: imena link.")
        }
        guard !linkage.queued.isEmpty else { return Console.print("No pair waits for a decision.") }
        var review = try ReviewSession(session, linkage, why: why, account: account, words: Words.of(language))
        try review.run()
    }
}
