// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

extension Words {
    /// A term: "8 years 6 months", «8 лет 6 месяцев».
    public func term(_ term: Term) -> String {
        let parts = [("term.years", term.years), ("term.months", term.months), ("term.days", term.days)]
        let words = parts.filter { $0.1 != 0 }.map { self($0.0, ["n": .number(Int($0.1))]) }
        return words.isEmpty ? self("term.days", ["n": 0]) : words.joined(separator: " ")
    }

    /// A count of days: "371 days", «371 день».
    public func days(_ count: Int) -> String { self("term.days", ["n": .number(count)]) }
}
