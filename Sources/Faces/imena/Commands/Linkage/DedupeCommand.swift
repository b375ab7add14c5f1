// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Linkage
import Phrases

struct DedupeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe",
        abstract: "Find the rows of a table that are one person. Needs no register.",
        discussion: """
            Reads CSV, XLSX, ODS or JSON and writes a CSV with a row for each record: record_id, cluster_id, probability, why. \
            The cluster is named by its first record. The probability is that of the record's best pair within its cluster; of \
            a record that stands alone, that it does so rightly.
            """)

    @Argument(help: "The table.")
    var file: String

    @OptionGroup var options: LinkageOptions

    func validate() throws { try options.check(inputs: [file]) }

    func run() throws {
        var list = LinkageList(keepsCells: options.report != nil)
        let reading = Progress("Reading")
        try options.read(file, into: &list, reading)
        reading.end()
        var linker = Linker()
        linker.threshold = options.threshold
        linker.least = min(linker.least, options.threshold)
        let linking = Progress("Linking")
        var result = linker.link(list.table) { linking.show(share: $0) }
        linking.end()
        let seconds = reading.seconds
        try OutputFile.write(ClusterFile(list, result).bytes(), to: options.out)
        let persons = Set(result.labels).count
        if let report = options.report {
            let page = LinkageReportMaker(
                list: list, files: [file], persons: persons, words: Words.of(options.language))
            try OutputFile.write(page.bytes(&result), to: report)
        }
        Console.note(
            "\(list.count) records are \(persons) persons (\(result.compared) pairs compared, "
                + String(format: "%.1f s)", seconds))
        options.note(list, result)
    }
}
