// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Foundation
import Register
import SQLiteStore

struct GapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap",
        abstract: "Which officials had a role in many cases and are under no sanctions.",
        discussion: """
            The officials are those whom the statements of roles name. One counts if at least --cases persons have a case in             which they had a role, if no list of --against has them, and if the register does not state that they are             sanctioned. They are in order of points, ground by ground: cases, roles, years given; the weights stand in a file             (--grounds). Each comes with cases, roles and sources. An official with initials alone is told from namesakes by             the body; a name that may be on a list is shown as “perhaps”. This is work for the staff: nothing of it is             published, and before it is used, compare birth and post, and ask the victims.
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

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if against.isEmpty { throw ValidationError("Name a list: --against LIST.") }
        guard cases >= 1 else { throw ValidationError("--cases takes a number from 1.") }
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold takes a number between 0 and 1.") }
    }

    func run() throws {
        let weights = try chosenGrounds()
        let lists = SanctionListFiles(mapping: mapping)
        let listed = try against.flatMap { try lists.read($0).listed }
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var roles = RoleReader()
        try reader.forEachRecord(on: asOf.on, kinds: RoleReader.kinds) { roles.read($0) }
        if roles.roles.isEmpty { Console.note("No statement of the register names an official in a case.") }
        let gap = OfficialGap(
            Officials(roles.roles, known: roles.known), against: listed, cases: cases, threshold: threshold,
            on: asOf.on, grounds: weights)
        GapReport(gap, asOf, lists: against, cases: cases).print(output.format)
    }

    private func chosenGrounds() throws -> OfficialGrounds {
        guard let grounds else { return try .standard() }
        guard let text = try? String(contentsOfFile: grounds, encoding: .utf8) else {
            throw ValidationError("--grounds \(grounds): the file cannot be read as UTF-8. Check its name.")
        }
        return try OfficialGrounds(text: text)
    }
}
