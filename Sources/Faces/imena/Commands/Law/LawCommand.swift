// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "Look at the rules that the program works by: data packs with their sources.",
        subcommands: [LawCheckCommand.self, LawRulesCommand.self, LawDiffCommand.self])
}
