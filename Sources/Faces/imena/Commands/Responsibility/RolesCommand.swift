// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Ledger
import Phrases
import Register
import SQLiteStore
import Statements
import Tables

struct RolesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: "Find who did what in whose case: judges, prosecutors, investigators, heads of prisons.",
        discussion: """
            Reads texts in Russian, Ukrainian, Belarusian and English: court reports, biographies (--person), statements of \
            reasons of one official (--official), and whole lists of sanctions, in which each entry is about its own person: tables \
            with a column of reasons, acts of the EU as pages of EUR-Lex, and their plain text. With --register-texts it reads the descriptions and the decisions of the register. Each \
            proposal has the official as printed, the role, the body, the words of the act, date, number of the case, the person \
            concerned, the sentence, how likely it is, and why. Nothing is recorded, unless you confirm it: write the CSV to a \
            file, add a column “confirmed”, say yes in the rows that you have checked, mend what is wrong in them, and give it with \
            --record.
            """)

    @Argument(help: "The texts, or lists of sanctions.")
    var files: [String] = []

    @Flag(help: "Read the descriptions and decisions of the register in place of files.")
    var registerTexts = false

    @Option(help: "The id of the person whom the texts are about, as in a biography.")
    var person: String?

    @Option(help: "The name of the official whom the texts are about, as in a statement of reasons.")
    var official: String?

    @Option(help: "Leave out what is less likely than this.")
    var least: Double = 0.2

    @OptionGroup var texts: TextOptions
    @OptionGroup var recording: RoleRecording
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try texts.check(least: least)
        if registerTexts {
            guard files.isEmpty, texts.names == nil, person == nil, official == nil else {
                throw ValidationError("--register-texts takes no files, and no --names, --person or --official.")
            }
        } else if files.isEmpty {
            throw ValidationError("Name a text, or read those of the register: --register-texts.")
        }
        if person != nil, official != nil {
            throw ValidationError("A text is about a person (--person) or about an official (--official), not both.")
        }
        try recording.check(files: files, isRegister: registerTexts, names: texts.names)
    }

    func run() throws {
        if let table = recording.record {
            let found = registerTexts ? try ofRegister() : try files.flatMap { try ofFile($0, try finder()) }
            return try recording.write(ConfirmedRoles(path: table, among: found), to: register)
        }
        var report = RoleReport(format: output.format, language: texts.language)
        if registerTexts {
            report.add(try ofRegister(), in: "register")
        } else {
            let finder = try finder()
            for file in files { report.add(try ofFile(file, finder), in: file) }
        }
        report.end()
    }

    private func finder() throws -> RoleFinder { RoleFinder(MentionIndex(try texts.persons(of: register, moment))) }

    private func ofFile(_ file: String, _ finder: RoleFinder) throws -> [FoundRole] {
        if official == nil, person == nil, let list = try StatementOfReasons.read(path: file, encoding: texts.encoding)
        {
            return list.flatMap { statement in
                finder.find(in: statement).filter { $0.probability >= least }
                    .map { FoundRole(file: file, row: statement.id, field: statement.column, proposal: $0) }
            }
        }
        let context = RoleContext(official: official.map { [$0] } ?? [], person: person)
        return try finder.find(path: file, context, encoding: texts.encoding)
            .filter { $0.probability >= least }.map { FoundRole(file: file, row: "", field: "text", proposal: $0) }
    }

    private func ofRegister() throws -> [FoundRole] {
        let finder = try finder()
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var found: [FoundRole] = []
        try reader.forEachRecord(on: asOf.on, kinds: RoleFinder.recordKinds) { record in
            for role in finder.find(in: record) where role.proposal.probability >= least {
                found.append(
                    FoundRole(
                        file: "register", row: String(role.attribution.position), field: role.kind.name,
                        proposal: role.proposal, attribution: role.attribution))
            }
        }
        return found
    }
}

/// A proposal and where it was found.
struct FoundRole {
    var file: String
    /// The row of a list, or the entry of the register; empty for a text.
    var row: String
    /// The column or the claim in which it stands.
    var field: String
    var proposal: RoleProposal
    /// Who says it, if the register has it already.
    var attribution: Attribution?
}
