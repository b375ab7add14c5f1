// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Ledger
import Linkage
import Phrases
import SQLiteStore
import Tables

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Find out which records of the register are one person, and join those that certainly are.",
        discussion: """
            The machine joins a pair only if it is likely enough, nothing contradicts, surname and given name agree, patronymic, day \
            of birth or day of arrest agrees exactly, and the two come from different lists. What people judged it never overrules. \
            The rest of the likely pairs waits: imena review.
            """)

    @OptionGroup var thresholds: ThresholdOptions

    @Flag(help: "Say what would be joined, and record nothing.")
    var dryRun = false

    @OptionGroup var register: RegisterOptions

    @Option(help: "For people: text. For programs: json.")
    var format: TextOrJSON = .text

    func run() throws {
        let progress = Progress("Linking")
        guard !dryRun else {
            let linkage = try linkage(Session.reading(register), progress)
            return report(linkage, run: nil, seconds: progress.seconds)
        }
        try Session.writing(register.folder(), keys: .reading) { session in
            let words = Words.of(.en)
            // Somebody else may record in between: then the answer is another one.
            for attempt in 1... {
                let linkage = try linkage(session, progress)
                do {
                    let run = try linkage.record(on: session.store, at: Clock.now()) { $0.explanation.line(words) }
                    return report(linkage, run: run, seconds: progress.seconds)
                } catch JudgingError.changedMeanwhile where attempt < Self.mostAttempts {
                    Console.note("The register was changed meanwhile. Linking again.")
                }
            }
        }
    }

    /// So often it is tried, if others record meanwhile.
    private static let mostAttempts = 5

    private func linkage(_ session: Session, _ progress: Progress) throws -> RegisterLinkage {
        defer { progress.end() }
        return try RegisterLinkage(
            reading: session.store, at: session.store.size(), upper: thresholds.upper, lower: thresholds.lower
        ) { progress.show(share: $0) }
    }

    private func report(_ linkage: RegisterLinkage, run: Int?, seconds: Double) {
        let (joined, queued) = (linkage.joined.count, linkage.queued.count)
        if format == .json {
            return Console.print(
                json: .object([
                    "pairs": .int(linkage.pairs), "joined": .int(joined), "queued": .int(queued),
                    "rejected": .int(linkage.rejected), "seconds": .rounded(seconds, places: 3),
                    "run": run.map(JSONValue.int) ?? .null,
                ]))
        }
        Console.print(
            "\(linkage.records.count) records, \(linkage.pairs) pairs compared that nobody has decided "
                + String(format: "(%.1f s)", seconds))
        Console.print("  joined    \(joined)\(dryRun && joined > 0 ? "  (would be; nothing was recorded)" : "")")
        Console.print("  waiting   \(queued)")
        Console.print("  rejected  \(linkage.rejected)")
        LinkageNotes.print(cut: linkage.cut, linkage.cuts, lonely: linkage.lonely) { linkage.records[$0].name }
        if let run { Console.print("To take all of this back: imena undo \(run) --why …") }
        if queued > 0 { Console.print("To decide what waits: imena review") }
    }
}

/// How a command prints that has no table.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
