// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Foundation

/// Reads lists of sanctions, and says what could not be read of them.
struct SanctionListFiles {
    /// The mapping that was named: a ready one, or a file; otherwise it is recognised.
    var mapping: String?

    func read(_ path: String) throws -> (listed: [ListedPerson], title: String) {
        let mapping = try chosen(for: path)
        var reader = ListReader(mapping)
        let listed = try reader.read(path: path)
        if listed.isEmpty { Console.note("\(path) has no person that its mapping (\(mapping.title)) knows.") }
        if reader.leftAside.noPersons > 0 || reader.leftAside.unnamed > 0 {
            Console.note(
                "\(path): \(reader.leftAside.noPersons) rows are no persons, \(reader.leftAside.unnamed) have no id or name"
            )
        }
        if reader.unreadBirths.count > 0 {
            Console.note(
                "\(path): \(reader.unreadBirths.count) births are not understood and were not compared, the first of them "
                    + "“\(reader.unreadBirths.first)”")
        }
        return (listed, mapping.title)
    }

    private func chosen(for path: String) throws -> ListMapping {
        guard let mapping else { return try ListReader.mapping(for: path) }
        if let text = try? String(contentsOfFile: mapping, encoding: .utf8) { return try ListMapping(text: text) }
        return try ListMappings.named(mapping)
    }
}
