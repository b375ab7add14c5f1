// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Names
import Tables

struct NamesSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search an index of names, for one name or a table of them.",
        discussion:
            "With --queries: a CSV with the columns query and query_id; the result is query_id,rank,doc_id,score.")

    @Argument(help: "The index.")
    var index: String

    @Argument(help: "A name.")
    var text: String?

    @Option(help: "A table of queries.")
    var queries: String?

    @Option(help: "At most so many for each.")
    var limit: Int = 10

    @Option(help: "The file for the result of --queries.")
    var out: String?

    func validate() throws {
        guard (text == nil) != (queries == nil) else { throw ValidationError("Give a name, or --queries.") }
        if let out { try OutputFile.check(out, isNotAmong: [index, queries].compactMap { $0 }) }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
    }

    func run() throws {
        let file = try MappedFile(index)
        let index = try NameIndex(file.bytes, keeping: file)
        var search = NameSearch(index)
        if let text {
            for hit in search.find(text, limit: limit, isTyping: true) {
                Console.print("\(index.id(hit.document))  \((hit.score * 1000).rounded() / 1000)")
            }
            return
        }
        guard let queries else { return }
        let reader = try CSVReader(path: queries)
        guard let query = reader.header.firstIndex(of: "query") else {
            throw ValidationError("No column of \(queries) is called query.")
        }
        let id = reader.header.firstIndex(of: "query_id")
        var writer = CSVWriter()
        writer.write(["query_id", "rank", "doc_id", "score"])
        var times: [Double] = []
        while let record = try reader.next() {
            let name = id.map { try? record.text($0) } ?? String(times.count)
            let started = Self.processorTime()
            let hits = record.withBytes(query) { search.find($0.bindMemory(to: UInt8.self), limit: limit) }
            times.append(Self.processorTime() - started)
            for (rank, hit) in hits.enumerated() {
                writer.write([
                    name ?? "", String(rank + 1), index.id(hit.document), "\((hit.score * 10_000).rounded() / 10_000)",
                ])
            }
        }
        if let out {
            try OutputFile.write(writer.bytes, to: out)
        } else {
            Console.write(table: writer.bytes)
        }
        times.sort()
        guard !times.isEmpty else { return }
        Console.note(
            String(
                format: "%d queries: p50 %.3f ms, p99 %.3f ms of CPU", times.count, times[times.count / 2],
                times[min(times.count - 1, times.count * 99 / 100)]))
    }

    /// The processor time of this thread in milliseconds: what other programs do meanwhile does not count.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }
}
