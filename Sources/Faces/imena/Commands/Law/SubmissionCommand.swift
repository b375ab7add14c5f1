// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Documents
import Foundation
import Law
import Ledger
import Papers
import Phrases
import Register
import Vault

struct SubmissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submission",
        abstract: "Fill a submission to an international body from a record, as a document.",
        discussion: """
            The document is confidential. It cites each statement, marks what is to be filled in by hand, and begins with \
            a sheet of what to know before it is sent. It holds what this command can read: without the passphrase, \
            public statements alone.
            """)

    @Argument(help: "The person's id, as “imena list” and “imena find” print it.")
    var person: String

    @Option(help: "The procedure: WGAD, OP1, CAT22, SPECIAL, SANCTIONS.")
    var procedure: String

    @Option(help: "The language of the document: en, ru.")
    var language: Language

    @Option(help: "The file to write: .odt or .docx to edit, .pdf to read.")
    var out: String

    @Flag(help: "Fill the urgent appeal.")
    var urgent = false

    @Option(help: "Of a request for sanctions: the official, as the record names him or her.")
    var official: String?

    @Flag(help: "Write it even if the procedure is closed to the case.")
    var anyway = false

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions

    func run() throws {
        let format = try PaperFormat(path: out)
        if !force, FileManager.default.fileExists(atPath: out) { throw SubmissionCommandError.fileExists(out) }
        let catalog = try ProcedureCatalog(PackFolder.bundled())
        guard let pack = catalog.pack(procedure) else {
            throw SubmissionCommandError.noSuchProcedure(procedure, known: catalog.packs.map(\.header.id.text))
        }
        let filler = try SubmissionFiller(pack, variant: urgent ? .urgent : .regular)
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        guard let record = try reader.record(try PersonID(person), on: asOf.on) else {
            throw ShowError.noSuchPerson(person)
        }
        let submission = try filler.fill(record, official: official)
        if submission.isClosed, !anyway { throw SubmissionCommandError.closed(submission) }
        let sources = try SourceDescriptions(reading: session.store, at: asOf.at, takenBack: reader.takenBack)
        let paper = SubmissionPaper(submission, sources: sources, language: language).finished()
        try write(try format.bytes(paper.document))
        report(submission, gaps: paper.gaps)
    }

    /// Whole or not at all; readable by the owner alone.
    private func write(_ bytes: [UInt8]) throws {
        do throws(FileFault) {
            try AtomicFile.write(bytes, to: out, replacing: force)
        } catch {
            if error.isExisting { throw SubmissionCommandError.fileExists(out) }
            throw error
        }
    }

    private func report(_ submission: Submission, gaps: Int) {
        let wording = StandingWording(.en)
        for standing in submission.standings where standing.outcome != .open {
            Console.note(wording.heading(standing))
            if let missing = wording.missing(standing) { Console.note("  \(missing)") }
        }
        Console.print("Wrote \(out): \(gaps) fields are to be filled in by hand.")
    }
}

/// Why a submission is not written.
enum SubmissionCommandError: Error, CustomStringConvertible {
    case fileExists(String)
    case noSuchProcedure(String, known: [String])
    case closed(Submission)

    var description: String {
        switch self {
        case .fileExists(let path): "\(path) is there already. Name another file, or add --force."
        case .noSuchProcedure(let id, let known):
            "There is no procedure “\(id)”. There are: \(known.joined(separator: ", "))."
        case .closed(let submission): Self.closed(submission)
        }
    }

    private static func closed(_ submission: Submission) -> String {
        let wording = StandingWording(.en)
        let standings = submission.regimes.isEmpty ? submission.standings : submission.regimes.flatMap(\.standings)
        var lines = standings.flatMap { standing in
            [wording.heading(standing)] + standing.decisive.map { "  " + wording.rule($0.rule.frame) }
        }
        lines.append("Nothing was written. To write it all the same, add --anyway.")
        return lines.joined(separator: "\n")
    }
}
