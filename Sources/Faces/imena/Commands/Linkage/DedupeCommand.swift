// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Linkage
import Phrases
import Vault

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

    @Option(help: "Also write an HTML page with the pairs in doubt.")
    var report: String?

    @Option(help: "The language of the report: en or ru.")
    var language: Language = .en

    func run() throws {
        var list = LinkageList(keepsCells: report != nil)
        let reading = Progress("Reading")
        try list.read(path: file, columns: try options.named()) { reading.show($0, of: 0, unit: "rows") }
        reading.end()
        var linker = Linker()
        linker.threshold = options.threshold
        let linking = Progress("Linking")
        var result = linker.link(list.table) { linking.show(Int($0 * 100), of: 100, unit: "%") }
        linking.end()
        let seconds = reading.seconds
        try AtomicFile.write(ClusterFile(list, result).bytes(), to: options.out, permissions: 0o644)
        if let report {
            let page = LinkageReportMaker(list: list, file: file, words: Words.of(language))
            try AtomicFile.write(page.bytes(&result), to: report, permissions: 0o644)
        }
        let persons = Set(result.labels).count
        Console.note(
            "\(list.count) records are \(persons) persons (\(result.compared) pairs compared, "
                + String(format: "%.1f s)", seconds))
        if result.cut > 0 {
            Console.note(
                "\(result.cut) records stood under names that too many bear; they were compared by what else is known.")
        }
    }
}
