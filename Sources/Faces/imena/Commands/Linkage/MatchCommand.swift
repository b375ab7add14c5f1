// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Linkage
import Phrases
import Vault

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

    func run() throws {
        var list = LinkageList()
        let reading = Progress("Reading")
        let named = try options.named()
        try list.read(path: first, columns: named) { reading.show($0, of: 0, unit: "rows") }
        let split = list.count
        try list.read(path: second, columns: named) { reading.show($0, of: 0, unit: "rows") }
        reading.end()
        let linking = Progress("Linking")
        let result = Linker().link(list.table, split: split) { linking.show(Int($0 * 100), of: 100, unit: "%") }
        linking.end()
        var model = result.model
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
            model.eachPart(Int(pair.first), Int(pair.second)) { writer.append($0, $1, $2, to: &why) }
            why.withUnsafeBufferPointer { ClusterFile.append($0, to: &out) }
            out.append(contentsOf: [0x0D, 0x0A])
            written += 1
        }
        try AtomicFile.write(out, to: options.out, permissions: 0o644)
        Console.note(
            "\(split) and \(list.count - split) records: \(written) pairs (\(result.compared) compared, "
                + String(format: "%.1f s)", reading.seconds))
    }
}
