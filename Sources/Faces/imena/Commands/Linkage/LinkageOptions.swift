// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Linkage
import Phrases
import Tables

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

    @Option(help: "Also write an HTML page with the pairs in doubt.")
    var report: String?

    @Option(help: "The language of the report: en or ru.")
    var language: Language = .en

    @Option(help: "The encoding of CSV files, if it is not recognised.")
    var encoding: TextEncoding?

    func validate() throws {
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold takes a number between 0 and 1.") }
        _ = try named()
    }

    /// Refuses outputs that would overwrite an input.
    func check(inputs: [String]) throws {
        try OutputFile.check(out, isNotAmong: inputs)
        if let report { try OutputFile.check(report, isNotAmong: inputs + [out]) }
    }

    /// Reads a table, and says what of it is not understood.
    func read(_ file: String, into list: inout LinkageList, _ progress: Progress) throws {
        let before = list.count
        try list.read(path: file, columns: try named(), encoding: encoding) {
            progress.show($0, of: 0, unit: "rows")
        }
        if let found = list.repeatedID(in: before..<list.count) {
            progress.end()
            Console.note(
                "\(file): \(found.records) records have the id of another one, the first of them “\(found.id)”; the result names "
                    + "records by their ids. Name another column: --columns id=COLUMN.")
        }
    }

    /// Says what was not understood or not compared.
    func note(_ list: LinkageList, _ result: Linker.Result) {
        if list.unreadDates.count > 0 {
            Console.note(
                "\(list.unreadDates.count) dates are not understood and were not compared, the first of them "
                    + "“\(list.unreadDates.first)”. Write 1980-05-06, 1980-05, 1980 or 06.05.1980.")
        }
        LinkageNotes.print(cut: result.cut, result.cuts, lonely: result.lonely) { list.name($0) }
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
