// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Register
import SQLiteStore
import Statistics

struct VisibilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visibility",
        abstract: "Who of the held persons is named by whom, how unevenly, and who is hardly named by anybody.",
        discussion: """
            Counts the documents that name each held person: mentions, lists for exchanges, pardons and amnesties, and \
            opinions of the United Nations, by kind of source, its country and language. The spread over all held persons \
            comes as Lorenz curve and Gini coefficient with its 95% interval. Unseen is who is or may be held, meets \
            --definition by findings, and has fewer than --fewer documents: the longest silence first. Persons are given by \
            their ids, never by names; those of whom no name is public, or who are withheld, are counted only. With --by, \
            groups are compared instead, and small groups are hidden by the rule for small cells. The count is no better \
            than the mentions on file.
            """)

    @Option(help: "Unseen is who has fewer documents than this.")
    var fewer: Int = 1

    @Option(help: "Compare groups instead: region, article, sex, age, year (of the arrest), recognition.")
    var by: VisibilityDimension?

    @Flag(help: "Print the unseen alone.")
    var unseen = false

    @Flag(help: "With --by, tell of small groups too, in exact numbers. For the staff: it must not leave the house.")
    var exact = false

    @OptionGroup var scope: DefinitionScope
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...1_000_000).contains(fewer) else {
            throw ValidationError("--fewer takes a number from 1 to 1000000.")
        }
        guard by == nil || !unseen else { throw ValidationError("Give --by or --unseen, not both.") }
        guard by != nil || !exact else { throw ValidationError("--exact goes with --by.") }
    }

    func run() throws {
        let (definition, certainty) = try scope.reader()
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let visibility = VisibilityReader(
            try SourceDescriptions(reading: session.store, at: asOf.at, takenBack: reader.takenBack))
        var persons: [(person: PersonVisibility, groups: [String?])] = []
        try reader.forEachRecord(on: asOf.on) { record in
            guard record.status.held.isPossible else { return }
            let groups = by.map { dimension in
                dimension.groups(
                    of: PersonHistory(
                        record, exchanges: reader.exchanges, definition: .certainly, isPublished: false), on: asOf.on)
            }
            persons.append((visibility.read(record, definition: certainty(record)), groups ?? []))
        }
        if let by {
            let rules = exact ? SmallCells.Rules(threshold: 1, base: 1) : SmallCells.Rules()
            VisibilityGroupReport(VisibilityBreakdown(persons, by: by, rules: rules), asOf).print(output.format)
        } else {
            let account = VisibilityAccount(persons.map(\.person), on: asOf.on, fewer: fewer)
            VisibilityReport(account, asOf, definition: definition, fewer: fewer, isUnseenAlone: unseen)
                .print(output.format)
        }
    }
}
