// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Register
import SQLiteStore

struct OfficialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officials",
        abstract:
            "Officials with all that the register has on them: roles, posts, sanctions, replies, and on whose word.",
        discussion: """
            The officials are those whom the statements of roles name. Shown is everything that the register is unlocked \
            for, also what no page publishes: each role with its sources, marks, words and compartment. “doubtful” means \
            that every source of it is marked as unverified or uncertain. The public pages show less: only roles that \
            rest on an official or published source.
            """)

    @Option(help: "Only officials in whose name or id this is found.")
    var official: String?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var roles = RoleReader()
        try reader.forEachRecord(on: asOf.on, kinds: RoleReader.kinds) { roles.read($0) }
        if roles.roles.isEmpty { Console.note("No statement of the register names an official in a case.") }
        let all = Officials(roles.roles, known: roles.known, replies: roles.replies).all
        OfficialsReport(all.filter(matches), asOf).print(output.format)
    }

    /// Whether the name or the id has what was asked for, whatever the case and the letter ё.
    private func matches(_ one: Official) -> Bool {
        guard let official else { return true }
        let wanted = Self.plain(official)
        return one.known?.person == official || one.names.contains { Self.plain($0).contains(wanted) }
    }

    private static func plain(_ text: String) -> String { text.lowercased().replacing("ё", with: "е") }
}
