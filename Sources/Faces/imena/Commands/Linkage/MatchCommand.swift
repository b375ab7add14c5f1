// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Linkage
import Phrases

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Find the persons that two tables have in common. Needs no register.",
        discussion: """
            Reads CSV, XLSX, ODS or JSON and writes a CSV with a row for each pair of a record of the first table and one of \
            the second that are probably one person: a_id, b_id, probability, why. Both tables may have columns of their own; \
            those that --columns names must be in both.
            """)

    @Argument(help: "The first table.")
    var first: String

    @Argument(help: "The second table.")
    var second: String

    @OptionGroup var options: LinkageOptions

    func validate() throws { try options.check(inputs: [first, second]) }

    func run() throws {
        var list = LinkageList(keepsCells: options.report != nil)
        let reading = Progress("Reading")
        try options.read(first, into: &list, reading)
        let split = list.count
        try options.read(second, into: &list, reading)
        reading.end()
        let linking = Progress("Linking")
        var linker = Linker()
        linker.least = min(linker.least, options.threshold)
        var result = linker.link(list.table, split: split) { linking.show(share: $0) }
        linking.end()
        let (table, written) = table(list, &result)
        try OutputFile.write(table, to: options.out)
        if let report = options.report {
            let page = LinkageReportMaker(
                list: list, files: [first, second], persons: nil, words: Words.of(options.language))
            try OutputFile.write(page.bytes(&result), to: report)
        }
        Console.note(
            "\(split) and \(list.count - split) records: \(written) pairs (\(result.compared) compared, "
                + String(format: "%.1f s)", reading.seconds))
        options.note(list, result)
    }

    /// The pairs that reach the threshold, as CSV, and how many they are.
    private func table(_ list: LinkageList, _ result: inout Linker.Result) -> (bytes: [UInt8], pairs: Int) {
        let writer = ReasonWriter(Words.of(.en))
        var out = Array("a_id,b_id,probability,why\r\n".utf8)
        var why: [UInt8] = []
        var written = 0
        let pairs = result.pairs.sorted { ($0.first, $1.logOdds, $0.second) < ($1.first, $0.logOdds, $1.second) }
        for pair in pairs {
            let probability = Calibration.probability(Double(pair.logOdds))
            guard probability >= options.threshold else { continue }
            list.withID(Int(pair.first)) { ClusterFile.append($0, to: &out) }
            out.append(0x2C)
            list.withID(Int(pair.second)) { ClusterFile.append($0, to: &out) }
            out.append(0x2C)
            ClusterFile.append(thousandths: probability, to: &out)
            out.append(0x2C)
            why.removeAll(keepingCapacity: true)
            result.model.eachPart(Int(pair.first), Int(pair.second)) { writer.append($0, $1, $2, to: &why) }
            why.withUnsafeBufferPointer { ClusterFile.append($0, to: &out) }
            out.append(contentsOf: [0x0D, 0x0A])
            written += 1
        }
        return (out, written)
    }
}
