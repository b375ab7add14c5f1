// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Tables

/// How a file with a list is to be read, if that is not recognised.
struct ListFileOptions: ParsableArguments {
    @Option(help: "The encoding of a list in CSV or plain text, if it is not recognised.")
    var encoding: String?

    @Option(help: "The sheet of a workbook, by its name; the first shown with a column of names, if left out.")
    var sheet: String?

    func validate() throws { _ = try textEncoding() }

    /// The encoding that was named.
    func textEncoding() throws -> TextEncoding? {
        guard let encoding else { return nil }
        guard let known = TextEncoding(name: encoding) else {
            throw ValidationError(
                "--encoding takes one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return known
    }
}
