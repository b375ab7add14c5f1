// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The names that a command about names works on.
struct NamesInput: ParsableArguments {
    @Argument(help: "The name; - for one name a line from standard input.")
    var text: [String] = []

    /// The names. Several words on the command line are one name.
    var names: [String] {
        guard text == ["-"] else { return [text.joined(separator: " ")] }
        var lines: [String] = []
        while let line = readLine() { if !line.isEmpty { lines.append(line) } }
        return lines
    }

    func validate() throws {
        if text.isEmpty { throw ValidationError("Name a name, or - to read names from standard input.") }
    }
}
