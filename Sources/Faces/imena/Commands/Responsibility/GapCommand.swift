// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Foundation
import Phrases
import Register
import SQLiteStore

struct GapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap",
        abstract: "Which officials had a role in many cases and are under no sanctions.",
        discussion: """
            The officials are those whom the statements of roles name. One counts if at least --cases persons have a case in \
            which they had a role, if no list of --against has them, and if the register does not state that they are \
            sanctioned; with --missing-on-any also if some of the lists have them and others have not. They are in order of \
            points, ground by ground: cases, roles, years given; the weights stand in a file (--grounds). Each comes with \
            cases, roles and sources. An official with initials alone is told from namesakes by the body; a name that may be \
            on a list is shown as “perhaps”. With --dossiers a draft dossier is written for each. This is work for the staff: \
            nothing of it is published, and before it is used, compare birth and post, and ask the victims.
            """)

    @Option(help: "A list of sanctions; several may be named.")
    var against: [String] = []

    @Option(help: "The least number of persons in whose cases the official had a role.")
    var cases: Int = 2

    @Option(help: "The mapping of the lists: a ready one, or a file. Otherwise it is recognised.")
    var mapping: String?

    @Option(help: "From this probability on an official counts as listed.")
    var threshold: Double = 0.5

    @Option(help: "A file with the weights of the grounds, in place of those that come with the program.")
    var grounds: String?

    @Flag(help: "Also show those who are on some of the lists and not on others.")
    var missingOnAny = false

    @Option(help: "A folder: write a dossier on each official shown, under the regime of --regime.")
    var dossiers: String?

    @Option(help: "The regime of the dossiers: \(DossierOptions.codes).")
    var regime: String?

    @Option(help: "The language of the dossiers: en, ru.")
    var language: Language = .en

    @Option(help: "The form of the dossiers: odt, docx, pdf.")
    var paper: PaperFormat = .odt

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if against.isEmpty { throw ValidationError("Name a list: --against LIST.") }
        guard (dossiers == nil) == (regime == nil) else {
            throw ValidationError("--dossiers takes a folder and --regime the regime: give both or none.")
        }
        guard cases >= 1 else { throw ValidationError("--cases takes a number from 1.") }
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold takes a number between 0 and 1.") }
    }

    func run() throws {
        let weights = try chosenGrounds()
        let lists = try SanctionListFiles(mapping: mapping).read(against)
        let writer = try regime.map { try DossierWriter(regime: $0, language: language, lists: lists) }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var roles = RoleReader()
        try reader.forEachRecord(on: asOf.on, kinds: RoleReader.kinds) { roles.read($0) }
        if roles.roles.isEmpty { Console.note("No statement of the register names an official in a case.") }
        let gap = OfficialGap(
            Officials(roles.roles, known: roles.known), against: Self.named(lists), cases: cases,
            threshold: threshold, on: asOf.on, grounds: weights, missingOnAny: missingOnAny)
        GapReport(gap, asOf, lists: lists.map { $0.files.joined(separator: ", ") }, cases: cases).print(output.format)
        guard let writer, let dossiers else { return }
        let officials = gap.rows.map(\.official)
        let files = try writer.write(officials, to: dossiers, as: paper, reader: reader, asOf: asOf)
        Console.note("Wrote \(files.count.counted("dossier", "dossiers")) into \(dossiers). Confidential drafts.")
    }

    /// The lists by their titles; where two have one title, with the files.
    static func named(_ lists: [SanctionList]) -> [OfficialGap.List] {
        lists.map { list in
            let isAlone = lists.count { $0.mapping.title == list.mapping.title } == 1
            let name = isAlone ? list.mapping.title : "\(list.mapping.title), \(list.files.joined(separator: ", "))"
            return OfficialGap.List(name: name, persons: list.persons)
        }
    }

    private func chosenGrounds() throws -> OfficialGrounds {
        guard let grounds else { return try .standard() }
        guard let text = try? String(contentsOfFile: grounds, encoding: .utf8) else {
            throw ValidationError("--grounds \(grounds): the file cannot be read as UTF-8. Check its name.")
        }
        return try OfficialGrounds(text: text)
    }
}
