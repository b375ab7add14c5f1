// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Phrases
import Register
import SQLiteStore
import Tables

struct MentionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions",
        abstract:
            "Find who is named in texts: registered persons in any form of the name, articles of law, courts, bodies.",
        discussion: """
            Reads plain text, HTML and JSON in Russian, Ukrainian, Belarusian and English; the encoding is recognised. The persons \
            are those of the register, or of a table with --names. Each mention has its place (Unicode scalars of the decoded \
            file, from 0), how likely it means this person, and why. Below 0.9 it should be looked at. Nothing is recorded, unless you confirm it: \
            write the CSV to a file, add a column “confirmed”, say yes in the rows that you have checked, and give it with --record.
            """)

    @Argument(help: "The texts.")
    var files: [String]

    @Option(help: "Leave out what is less likely than this.")
    var least: Double = 0.05

    @OptionGroup var texts: TextOptions
    @OptionGroup var recording: MentionRecording
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try texts.check(least: least)
        try recording.check(files: files, names: texts.names)
    }

    func run() throws {
        let index = MentionIndex(try texts.persons(of: register, moment))
        if let table = recording.record, let file = files.first {
            let found = try MentionFinder.find(path: file, index, encoding: texts.encoding, least: least)
            return try recording.write(ConfirmedMentions(path: table, of: file, among: found), to: register)
        }
        var report = MentionReport(format: output.format, language: texts.language)
        for file in files {
            report.add(try MentionFinder.find(path: file, index, encoding: texts.encoding, least: least), in: file)
        }
        report.end()
    }
}
