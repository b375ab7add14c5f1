// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The group of commands that work out statistics.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract:
            "Statistics of a register or a table: counts over time and by group, how long spells last, what an event changed, how a list came to its number.",
        subcommands: [
            StatsSeriesCommand.self, StatsBreakdownCommand.self, StatsSurvivalCommand.self, StatsEventsCommand.self,
            StatsStockCommand.self,
        ])
}
