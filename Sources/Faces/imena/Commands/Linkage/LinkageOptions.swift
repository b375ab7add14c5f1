// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What the commands that link tables have in common.
struct LinkageOptions: ParsableArguments {
    @Option(help: "The file for the result (CSV).")
    var out: String

    @Option(
        help: ArgumentHelp(
            "Columns by their roles, role=COLUMN with commas between: id, name, family, given, patronymic, sex, birth, "
                + "region, articles, arrest, source; compare=COLUMN for one that is compared as it is. Others are guessed.",
            valueName: "role=column,…"))
    var columns: String?

    @Option(help: "Two records are one person from this probability on.")
    var threshold: Double = 0.5

    func validate() throws {
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold takes a number between 0 and 1.") }
        _ = try named()
    }

    /// The columns that were named.
    func named() throws -> [(role: String, column: String)] {
        try (columns ?? "").split(separator: ",").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("--columns takes role=COLUMN, for example --columns name=ФИО,birth=Born.")
            }
            return (parts[0], parts[1])
        }
    }
}
