// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Law
import Register
import SQLiteStore

struct VisibilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visibility",
        abstract: "Who of the held persons is named by whom, how unevenly, and who is hardly named by anybody.",
        discussion: """
            Counts the documents that name each held person: mentions, lists for exchanges, pardons and amnesties, and opinions             of the United Nations, by kind of source. The spread over all held persons comes as Lorenz curve and Gini             coefficient with its 95% interval. Unseen is who is or may be held, meets --definition by findings, and has fewer             than --fewer documents: the longest silence first. Persons are given by their ids, never by names; those of whom             no name is public, or who are withheld, are counted only. The count is no better than the mentions on file.
            """)

    @Option(help: "Unseen is who has fewer documents than this.")
    var fewer: Int = 1

    @Option(help: "The definition that the unseen meet; its name may be cut short.")
    var definition: String = "PACE1900"

    @OptionGroup var packs: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...1_000_000).contains(fewer) else {
            throw ValidationError("--fewer takes a number from 1 to 1000000.")
        }
    }

    func run() throws {
        let assessor = Assessor(try packs.catalog())
        let found = try PackOptions.definition(definition, in: assessor.catalog)
        let place = assessor.catalog.definitions.firstIndex { $0.id == found.id }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let visibility = VisibilityReader(
            try SourceDescriptions(reading: session.store, at: asOf.at, takenBack: reader.takenBack))
        var persons: [PersonVisibility] = []
        try reader.forEachRecord(on: asOf.on) { record in
            guard record.status.held.isPossible else { return }
            let answer = place.map { assessor.answers(of: record)[$0] }
            persons.append(visibility.read(record, definition: Self.certainty(answer)))
        }
        let account = VisibilityAccount(persons, on: asOf.on, fewer: fewer)
        VisibilityReport(account, asOf, definition: found.id.text, fewer: fewer).print(output.format)
    }

    private static func certainty(_ answer: Answer?) -> Certainty {
        switch answer {
        case .met?: .certainly
        case .notMet?, .excluded?: .no
        case .insufficient?, .notAssessed?, nil: .possibly
        }
    }
}
