// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Tables

/// What became of the persons of a list between two versions, as CSV; those of whom both say the same are left out.
struct ListChangeReport {
    private var writer = CSVWriter(forSpreadsheets: true)
    /// How many were added, removed, and so on.
    let summary: String

    init(_ changes: [(person: ListedPerson, change: ListChange, differences: [String])]) {
        summary = Self.counts(changes.map(\.change))
        writer.write(["listed_id", "change", "name", "what", "programme", "listed", "delisted"])
        for (person, change, differences) in changes where change != .same {
            writer.write([
                person.id, change.rawValue, person.names.first ?? "", differences.joined(separator: "; "),
                person.programmes.joined(separator: "; "), person.listed, person.delisted,
            ])
        }
    }

    var bytes: [UInt8] { writer.bytes }

    /// “1 added, 0 removed, …”.
    static func counts(_ changes: [ListChange]) -> String {
        ListChange.allCases.map { change in "\(changes.count { $0 == change }) \(change.rawValue)" }
            .joined(separator: ", ")
    }
}
