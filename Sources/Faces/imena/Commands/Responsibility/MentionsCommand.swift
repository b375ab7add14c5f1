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

    @Option(help: "A table of persons instead of the register: id, name, aliases, official.")
    var names: String?

    @Option(help: "Leave out what is less likely than this.")
    var least: Double = 0.05

    @Option(help: "The encoding of the texts, if it is not recognised.")
    var encoding: String?

    @Option(help: "The language of the reasons: en, ru.")
    var language: Language = .en

    @OptionGroup var recording: MentionRecording
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard least >= 0, least < 1 else { throw ValidationError("--least takes a number from 0 to 1.") }
        _ = try Arguments.textEncoding(encoding)
        try recording.check(files: files, names: names)
    }

    func run() throws {
        let index = MentionIndex(try persons())
        let encoding = try Arguments.textEncoding(encoding)
        if let table = recording.record, let file = files.first {
            let found = try MentionFinder.find(path: file, index, encoding: encoding, least: least)
            return try recording.write(ConfirmedMentions(path: table, of: file, among: found), to: register)
        }
        var report = MentionReport(format: output.format, language: language)
        for file in files {
            report.add(try MentionFinder.find(path: file, index, encoding: encoding, least: least), in: file)
        }
        report.end()
    }

    private func persons() throws -> [NamedPerson] {
        if let names { return try NameList.read(path: names) }
        return try Self.persons(of: register, moment)
    }

    /// The persons of a register, with all their names.
    static func persons(of register: RegisterOptions, _ moment: MomentOptions) throws -> [NamedPerson] {
        let session = try Session.reading(register)
        let table = try CaseTable(reading: session.store, asOf: moment.asOf(session.store))
        return (0..<table.count).compactMap { place in
            table.row(place).map { NamedPerson(id: $0.id.text, names: table.names(place)) }
        }
    }

}

extension Arguments {
    /// The encoding of a text.
    static func textEncoding(_ name: String?) throws -> TextEncoding? {
        guard let name else { return nil }
        guard let known = TextEncoding(name: name) else {
            throw ValidationError(
                "--encoding takes one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return known
    }
}
