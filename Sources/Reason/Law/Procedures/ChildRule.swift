// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
import Statements

/// Whether a person counts as a child: one who can be under eighteen on the day by any date of birth on file, or whom a
/// source calls a minor, unless a date of birth makes the person certainly an adult. The register’s rule for what it
/// publishes.
public enum ChildRule {
    /// Whether the person is a child, or may be, on the day of the record.
    public static func isChild(_ record: Record) -> Bool {
        let births = record.values(of: .birth).compactMap { value -> Day? in
            guard case .birth(let claim) = value.claim, let date = claim.date else { return nil }
            // An open end leaves every age possible.
            return date.range.latest.map { $0.adding(Term(years: 18)) } ?? .latest
        }
        if let latest = births.max() { return record.asOf.on < latest }
        return record.values(of: .characteristic).contains { value in
            if case .characteristic(let claim) = value.claim { claim.kind == .minor } else { false }
        }
    }
}
