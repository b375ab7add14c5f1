// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statistics
import Tables

/// What is said of a table that was made from a register.
struct OverlapSource {
    private let reading: OverlapReader
    private let definition: String?
    private let count: OverlapCount

    init(_ reading: OverlapReader, definition: String?) {
        (self.reading, self.definition) = (reading, definition)
        count = reading.overlap.standing
    }

    /// Everything, for programs.
    var json: JSONValue {
        var object = JSONObject(reading.asOf.json.map { .init(key: $0.key, value: $0.value) })
        object["definition"] = .optional(definition)
        object["list_totals"] = .object(
            JSONObject(
                zip(reading.overlap.lists, count.listTotals).map { .init(key: $0.name, value: .int($1)) }))
        object["patterns"] = .array(
            count.counts.indices.dropFirst().filter { count.counts[$0] > 0 }.map { pattern in
                .object([
                    "lists": .texts(
                        reading.overlap.lists.indices.filter { pattern >> $0 & 1 == 1 }.map {
                            reading.overlap.lists[$0].name
                        }),
                    "count": .int(count.counts[pattern]),
                ])
            })
        object["left_out"] = .object([
            "declined": .int(count.declined), "outside": .int(count.outside), "open": .int(count.open),
            "uncertain": .int(count.uncertain),
        ])
        object["on_none"] = .int(count.onNone)
        object["links"] = .object([
            "all": .int(reading.overlap.links.count), "doubtful": .int(reading.overlap.doubtful),
            "not_recorded": .int(reading.unrecorded), "waiting": .int(reading.waiting), "unsure": .int(reading.unsure),
        ])
        return .object(object)
    }

    /// The lists, for people.
    func printText() {
        Console.print(
            "From the register: held on \(reading.asOf.on.iso)\(definition.map { " under \($0)" } ?? ""), as known on "
                + "\(reading.asOf.known.iso), ledger size \(reading.asOf.at)")
        var table = TextTable(heading: ["on the lists", "persons"])
        for pattern in count.counts.indices.dropFirst() where count.counts[pattern] > 0 {
            table.add([
                CaptureTable.name(pattern, reading.overlap.lists.map(\.name)),
                Headline.rounded(Double(count.counts[pattern])),
            ])
        }
        table.print()
        Console.print()
    }
}

/// The table of an overlap as a file that the command reads again.
struct OverlapTable {
    private let overlap: ListOverlap

    init(_ overlap: ListOverlap) { self.overlap = overlap }

    var csv: [UInt8] {
        var writer = CSVWriter()
        let counts = overlap.standing.counts
        writer.write(overlap.lists.map(\.name) + ["count"])
        for pattern in counts.indices.dropFirst() {
            writer.write(overlap.lists.indices.map { String(pattern >> $0 & 1) } + [String(counts[pattern])])
        }
        return writer.take()
    }
}
