// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Foundation
import Phrases
import Register
import SQLiteStore
import Vault

struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Write a draft request for sanctions against an official, under one regime, as a document.",
        discussion: """
            One regime, one dossier (SAN-1): its law and standard, each criterion with the facts on file that bear on it, the \
            acts of the official with their sources, who was harmed, what is missing, counter-arguments, whom it may harm. A \
            person harmed is named only if a consent is on file to the purpose “sanctions” whose scope names the regime \
            (SAN-3); the others are counted. The draft is confidential and never published (SAN-2). It holds what this \
            command can read: without the passphrase, public statements alone.
            """)

    @Argument(help: "The official: the name as “imena gap” prints it, or the id of the person of the register.")
    var official: String

    @Option(help: "The regime: \(DossierOptions.codes).")
    var regime: String

    @Option(help: "The file to write: .odt or .docx to edit, .pdf to read.")
    var out: String

    @Option(help: "The language of the document: en, ru.")
    var language: Language = .en

    @Option(
        help: "A list of sanctions to be looked through for prior listings, or a folder of lists; several may be named."
    )
    var against: [String] = []

    @Option(help: "The mapping of the lists: a ready one, or a file. Otherwise it is recognised.")
    var mapping: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions

    func run() throws {
        let format = try PaperFormat(path: out)
        if !force, FileManager.default.fileExists(atPath: out) { throw SubmissionCommandError.fileExists(out) }
        try OutputFile.check(out, isNotAmong: against)
        let lists = against.isEmpty ? nil : try SanctionListFiles(mapping: mapping).read(against)
        let writer = try DossierWriter(regime: regime, language: language, lists: lists)
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var roles = RoleReader()
        try reader.forEachRecord(on: asOf.on, kinds: RoleReader.kinds) { roles.read($0) }
        let found = try Officials(roles.roles, known: roles.known).official(official)
        let dossier = try writer.dossier(found, reader: reader, asOf: asOf)
        let bytes = try format.bytes(writer.document(dossier, reader: reader, asOf: asOf))
        do throws(FileFault) {
            try AtomicFile.write(bytes, to: out, replacing: force)
        } catch {
            if error.isExisting { throw SubmissionCommandError.fileExists(out) }
            throw error
        }
        let direct = dossier.criteria.count { $0.directCount > 0 }
        let doubtful = dossier.criteria.count { $0.directCount > 0 && $0.soundCount == 0 }
        let doubt = doubtful == 0 ? "" : ", for \(doubtful) of these by doubtful statements alone"
        Console.print(
            "Wrote \(out): \(dossier.cases.count.counted("case", "cases")), \(dossier.named.count) of the persons harmed named; facts for \(direct) of "
                + "\(dossier.criteria.count) criteria\(doubt); \(dossier.gaps.count) fields of the pack are missing.")
        Console.note("It is a confidential draft and is never published (SAN-2).")
    }
}
