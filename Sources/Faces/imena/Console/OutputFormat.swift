// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How a reading command prints.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
}

/// The option that every reading command has.
struct OutputOptions: ParsableArguments {
    @Option(help: "For people: text. For programs: json, csv.")
    var format: OutputFormat = .text
}
