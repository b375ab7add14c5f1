// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Register
import Tables

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List persons with their status on a day.")

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The order: name, newest, longest, birth, entered.")
    var sort: CaseOrder = .name

    @Option(help: "At most so many.")
    var limit: Int?

    @Option(help: "Leave out so many first.")
    var offset: Int = 0

    func validate() throws {
        if offset < 0 || (limit ?? 0) < 0 { throw ValidationError("--limit and --offset take numbers from 0 on.") }
    }

    func run() throws {
        let session = try Session.reading(register)
        let table = try CaseTable(reading: session.store, asOf: moment.asOf(session.store))
        let rows = table.sorted(try table.filter(try filters.filter()), by: sort)
        let page = table.page(rows, offset: offset, limit: limit ?? rows.count)
        switch output.format {
        case .json: Console.print(json: .array(page.map(CaseRowReport.json)))
        case .csv: CaseRowReport.printCSV(page)
        case .text: CaseRowReport.printText(page, of: rows.count, table.asOf)
        }
    }
}
