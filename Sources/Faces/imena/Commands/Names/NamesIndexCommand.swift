// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Names
import Tables

struct NamesIndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Make an index of the names of a table, for “names search”.",
        discussion:
            "The table has a column name and, if there is one, a column doc_id or id; otherwise the number of the row counts."
    )

    @Argument(help: "A CSV file.")
    var file: String

    @Option(help: "The file for the index.")
    var out: String

    func validate() throws { try OutputFile.check(out, isNotAmong: [file]) }

    func run() throws {
        let reader = try CSVReader(path: file)
        func place(_ titles: String...) -> Int? { titles.lazy.compactMap { reader.header.firstIndex(of: $0) }.first }
        guard let name = place("name", "full_name", "ФИО") else {
            throw ValidationError("No column of \(file) is called name (\(reader.header.joined(separator: ", "))).")
        }
        let id = place("doc_id", "id", "record_id", "key")
        var builder = NameIndexBuilder()
        let progress = Progress("Reading")
        while let record = try reader.next() {
            let number = Array(String(builder.count + 1).utf8)
            record.withBytes(name) { name in
                let name = name.bindMemory(to: UInt8.self)
                if let id {
                    record.withBytes(id) { builder.add(id: $0.bindMemory(to: UInt8.self), name: name) }
                } else {
                    number.withUnsafeBufferPointer { builder.add(id: $0, name: name) }
                }
            }
            if builder.count & 0x3FFF == 0 { progress.show(builder.count, of: 0, unit: "names") }
        }
        progress.end()
        let count = builder.count
        try OutputFile.write(builder.bytes(), to: out)
        Console.note("\(count) names in the index.")
    }
}
