// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Foundation

/// Reads lists of sanctions, and says what could not be read of them.
struct SanctionListFiles {
    /// The mapping that was named: a ready one, or a file; otherwise it is recognised.
    var mapping: String?

    /// The lists of files and folders.
    func read(_ paths: [String]) throws -> [SanctionList] {
        let (lists, passedOver) = try SanctionList.read(paths, mapping: chosen())
        for path in passedOver { Console.note("\(path) is no known list and was passed over.") }
        for list in lists { note(list) }
        return lists
    }

    private func note(_ list: SanctionList) {
        let name = list.files.joined(separator: ", ")
        if list.persons.isEmpty {
            Console.note("\(name) has no person that its mapping (\(list.mapping.title)) knows.")
        }
        if list.leftAside.noPersons > 0 || list.leftAside.unnamed > 0 {
            Console.note(
                "\(name): rows that are no persons: \(list.leftAside.noPersons), without id or name: \(list.leftAside.unnamed)"
            )
        }
        let others = list.persons.count { !$0.isSanctioned }
        if others > 0 {
            Console.note(
                "\(name): \(others) persons are on it for an office, a relative or another reason, and not as sanctioned: "
                    + "they are compared, and count for no gap.")
        }
        if list.unreadBirths.count > 0 {
            Console.note(
                "\(name): \(list.unreadBirths.count) births are not understood, or only in part, or span more "
                    + "than forty years, the first of them “\(list.unreadBirths.first)”")
        }
        if list.unsureCells.count > 0 {
            Console.note(
                "\(name): \(list.unsureCells.count) cells may hold several persons and could not be split for certain, the "
                    + "first of them “\(list.unsureCells.first)”")
        }
        if list.severalCells.count > 0 {
            Console.note(
                "\(name): \(list.severalCells.count) cells hold several persons, whose birth and sex were not compared, the "
                    + "first of them “\(list.severalCells.first)”")
        }
        if list.lacksOtherNames {
            Console.note(
                "\(name): no table of other names (ALT.CSV) lies beside it, so that nobody is found by another name. Put it "
                    + "into the same folder, or name both with --against.")
        }
        if list.organisations.count > 0 {
            Console.note(
                "\(name): \(list.organisations.count) rows called persons are organisations by their names and were left "
                    + "aside, the first of them “\(list.organisations.first)”")
        }
        if list.mapping.mark == .memory, !list.mapping.name.isEmpty {
            Console.note(
                "\(name): the mapping \(list.mapping.name) was never compared with a published file. Check the count of persons: "
                    + "\(list.persons.count).")
        }
    }

    private func chosen() throws -> ListMapping? {
        guard let mapping else { return nil }
        if let text = try? String(contentsOfFile: mapping, encoding: .utf8) { return try ListMapping(text: text) }
        return try ListMappings.named(mapping)
    }
}
