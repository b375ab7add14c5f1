// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Law
import Ledger
import Phrases
import Register
import Tables

struct DeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "List the clocks that run, are due or were missed, for one person or all, also as a calendar.",
        discussion: """
            Limits of custody, appeal and cassation, the end of the term and the first day for parole, bodies beyond the \
            country, reviews of sanctions, and alarms: nobody was released, no news, no contact. With --format ics it \
            is a calendar that a calendar program subscribes to; it has the ids of persons and no names.
            """)

    @Argument(help: "The person's id; everybody if left out.")
    var person: String?

    @Option(help: "Only these states, parted by commas: running, due, missed.")
    var state: String?

    @Option(help: "How many days before its day a clock is due.")
    var notice: Int = 7

    @Option(help: "After how many days without news the alarm is raised; 90 if left out.")
    var silence: Int?

    @Option(help: "For people: text. For programs: json, csv. For calendars: ics.")
    var format: DeadlineFormat = .text

    @Option(help: "The language of what a calendar says of the rules: en, ru.")
    var language: Language = .en

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions

    func validate() throws {
        guard (0...3650).contains(notice), (1...36500).contains(silence ?? 1) else {
            throw ValidationError("--notice takes 0 to 3650 days, --silence 1 to 36500.")
        }
        _ = try states()
    }

    func run() throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let finder = try DeadlineFinder.standard(notice: notice, silence: silence)
        var found: [Deadline] = []
        if let person {
            guard let record = try reader.record(try PersonID(person), on: asOf.on) else {
                throw ShowError.noSuchPerson(person)
            }
            found = finder.deadlines(of: record, on: asOf.on)
        } else {
            try reader.forEachRecord(on: asOf.on, kinds: DeadlineFinder.kinds) { record in
                found += finder.deadlines(of: record, on: asOf.on)
            }
            found += finder.yearly(on: asOf.on)
            found.sort { ($0.due, $0.clock, $0.person?.position ?? -1) < ($1.due, $1.clock, $1.person?.position ?? -1) }
        }
        let states = try states()
        let report = DeadlineReport(found.filter { states.contains($0.state) }, finder, language)
        switch format {
        case .json: Console.print(json: report.json)
        case .csv: report.printCSV()
        case .ics: Console.write(exactly: report.calendar(made: Int(Clock.now().milliseconds / 1000)))
        case .text: report.printText(on: asOf.on)
        }
    }

    private func states() throws -> Set<Deadline.State> {
        guard let state else { return Set(Deadline.State.allCases) }
        return Set(
            try state.split(separator: ",").map { word in
                guard let state = Deadline.State(rawValue: String(word)) else {
                    throw ValidationError("--state \(word): give running, due or missed, parted by commas.")
                }
                return state
            })
    }
}

/// How deadlines are printed.
enum DeadlineFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case ics
}
