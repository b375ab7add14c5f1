// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Ledger
import Register

/// The two dates and the position that every question has.
struct MomentOptions: ParsableArguments {
    @Option(help: "The day on which it was so (ISO); today if left out.")
    var on: String?

    @Option(help: "The day by which it was known (ISO); today if left out.")
    var known: String?

    @Option(help: "The size of the ledger that the question sees; all of it if left out.")
    var at: Int?

    func asOf(_ ledger: some LedgerReading) throws -> AsOf {
        let size = try ledger.size()
        if let at, at < 0 || at > size {
            throw ValidationError("--at \(at): the ledger has \(size) entries. Give a number from 0 to \(size).")
        }
        return AsOf(on: try day(on, "--on"), known: try day(known, "--known"), at: at ?? size)
    }

    /// The day on which it was so, for a question without a register.
    func day() throws -> Day { try day(on, "--on") }

    private func day(_ text: String?, _ option: String) throws -> Day {
        guard let text else { return Clock.today() }
        guard let day = Day(iso: text) else {
            throw ValidationError("\(option) \(text): give a day as YYYY-MM-DD, for example 2024-08-01.")
        }
        return day
    }
}
