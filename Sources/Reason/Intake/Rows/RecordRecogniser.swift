// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// One record of a page.
struct PageRecord {
    var cells: [String]
    /// The elements of the cells that are lists, by the index of the cell.
    var lists: [Int: [JSONValue]] = [:]
    /// What an unchanged record is recognised by.
    var raw: [UInt8]
}

/// Finds the records of pages that were made for reading and not for programs.
enum RecordRecogniser: String, CaseIterable {
    /// Memorial's book of remembrance “Executed in Moscow”: a paragraph of class `pers` a person.
    case memorialMoscow = "memorial-moscow"
    /// The report on political prisoners in Azerbaijan of August 2014, as pdf2html made it.
    case azerbaijanReport = "azerbaijan-report"

    /// The names of the cells that each record has.
    var columns: [String] {
        switch self {
        case .memorialMoscow: MemorialMoscowPage.columns
        case .azerbaijanReport: AzerbaijanReport.columns
        }
    }

    /// The records of a page, in its order.
    func records(in reader: HTMLReader, page: String) throws -> [PageRecord] {
        switch self {
        case .memorialMoscow: MemorialMoscowPage.records(in: reader, page: page)
        case .azerbaijanReport: try AzerbaijanReport.records(in: reader)
        }
    }
}
