// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Tables

/// How a file with a list is to be read, if that is not recognised.
struct ListFileOptions: ParsableArguments {
    @Option(help: "The encoding of a list in CSV or plain text, if it is not recognised.")
    var encoding: TextEncoding?

    @Option(help: "The sheet of a workbook, by its name; the first shown with a column of names, if left out.")
    var sheet: String?
}
