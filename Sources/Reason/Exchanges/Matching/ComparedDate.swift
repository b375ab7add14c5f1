// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// A date as it is compared: as far as it is certain.
enum ComparedDate {
    static func text(_ date: PartialDate) -> String {
        let isPlain = !date.isUncertain && !date.isApproximate && !date.isInterval
        if isPlain, let day = date.day { return day.iso }
        guard let first = date.range.earliest?.components, let last = date.range.latest?.components,
            first.year == last.year, (1000...9999).contains(first.year)
        else { return "" }
        guard isPlain, first.month == last.month else { return "\(first.year)" }
        return "\(first.year)-\(first.month < 10 ? "0" : "")\(first.month)"
    }
}
