// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Register

/// The filters of list and count. Their values are checked against what the register has.
struct FilterOptions: ParsableArguments {
    @Option(help: "Status codes, parted by commas: serving, remand, released …")
    var status: String?

    @Option(help: "An article, with its part if wanted: 207.3 or 207.3/2.")
    var article: String?

    @Option(help: "A region as the register names it.")
    var region: String?

    @Option(help: "female, male or other.")
    var sex: String?

    @Option(help: "A year of birth, or two with a hyphen: 1980-1989.")
    var born: String?

    @Option(help: "The year in which the person was detained.")
    var year: String?

    @Option(name: .customLong("source"), help: "A source that speaks of the person.")
    var source: String?

    @Option(help: "An organisation, or organisation:outcome (granted, refused, under-study, withdrawn).")
    var recognition: String?

    @Option(help: "Whether held on the day: certainly, possibly or no.")
    var held: String?

    func filter() throws -> CaseFilter {
        var filter = CaseFilter()
        let given = [
            ("status", status), ("article", article), ("region", region), ("sex", sex), ("born", born), ("year", year),
            ("source", source), ("recognition", recognition), ("held", held),
        ]
        for case (let name, let text?) in given { try filter.set(name, to: text) }
        return filter
    }
}
