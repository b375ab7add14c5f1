// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The group of commands about names alone; none of them needs a register.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract:
            "Work on names alone, without a register: parts, likeness, search, Latin letters, cases, look-alike signs.",
        subcommands: [
            NamesParseCommand.self,
            NamesCompareCommand.self,
            NamesIndexCommand.self,
            NamesSearchCommand.self,
            NamesRomaniseCommand.self,
            NamesCyrillicCommand.self,
            NamesDeclineCommand.self,
            NamesNominativeCommand.self,
            NamesCheckCommand.self,
            NamesSchemesCommand.self,
        ])
}
