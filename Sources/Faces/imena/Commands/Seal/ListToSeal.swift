// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Exchanges
import Foundation
import SQLiteStore
import Statements
import Tables

/// A list of the register as the table that is sealed. It is made in memory, and never stands on the disk unsealed.
struct ListToSeal {
    private let list: StoredList

    /// Looks the list up; `nil` if a file is meant: standard input, a file of this name, or no register to look in.
    ///
    /// - Throws: ``ListCommandError`` if there is neither such a file nor such a list, ``SealFault`` if entries of it are locked.
    init?(_ text: String, _ register: RegisterOptions) throws {
        var isFolder: ObjCBool = false
        let isFile = FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) && !isFolder.boolValue
        guard text != "-", register.isNamed, !isFile else { return nil }
        let session = try Session.reading(register)
        let lists = try StoredList.all(in: session.store, known: Clock.today(), at: session.store.size())
        guard let found = ListShowCommand.find(text, in: lists) else {
            throw ListCommandError.noSuchList(text, known: lists.map(\.id.description))
        }
        let locked = (found.head.entries ?? found.items.count) - found.items.count
        guard locked <= 0 else {
            throw SealFault(
                file: found.id.description,
                "\(locked) of its entries are locked, and a part would pass for the whole. Give the passphrase")
        }
        list = found
    }

    /// By what the table is called.
    var fileName: String { "\(list.id.name)-\(list.id.version).csv" }

    /// The entries as printed, with the columns that `imena list-load` understands.
    var table: [UInt8] {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write([
            "name", "birth", "sex", "region", "articles", "grounds", "consent", "compartment", "reply", "outcome",
            "notes",
        ])
        for entry in list.printed {
            writer.write([
                entry.name, entry.birth, entry.sex, entry.region, entry.articles.joined(separator: "; "),
                entry.grounds.joined(separator: "; "), entry.consent?.rawValue ?? "",
                entry.compartment?.rawValue ?? "", entry.reply ?? "", entry.outcome ?? "", entry.text ?? "",
            ])
        }
        return writer.bytes
    }

    /// Says what went in, above all what is more closed than the list.
    func report() {
        let order = Compartment.allCases
        let own = order.firstIndex(of: list.compartment) ?? 0
        let closer = list.items.count { (order.firstIndex(of: $0.compartment) ?? 0) > own }
        Console.note(
            "It holds the \(list.items.count) entries of \(list.id) as printed, and no match with the register.")
        if closer > 0 {
            Console.note("\(closer) of them are more closed than the list. Whoever opens the file reads them too.")
        }
    }
}
