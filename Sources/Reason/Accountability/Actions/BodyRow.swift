// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// What one body was asked, and how it answers.
public struct BodyRow: Sendable, Hashable {
    /// The body, as it is written most often; `nil` where nobody said who was asked.
    public let body: String?
    /// How many actions.
    public let asked: Int
    /// How many of them stand so.
    public let states: [Action.State: Int]
    /// The middle number of days to an answer, over those answered of which both days are known.
    public let medianDays: Double?
    /// Over how many answers that is.
    public let timed: Int

    /// How many were answered, refusals among them.
    public var answered: Int { (states[.answered] ?? 0) + (states[.refused] ?? 0) }
    /// How many are silent.
    public var silent: Int { states[.silent] ?? 0 }

    /// One row for each body in some actions: most asked first, then by name. Bodies are the same if they are written alike but for
    /// letters and blanks. Letters to persons are left out: they ask no body.
    public static func all(_ rows: [ActionRow]) -> [BodyRow] {
        let groups = Dictionary(grouping: rows.filter { !$0.action.isLetter }) { row in
            row.action.to.map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
        }
        return groups.sorted { first, second in
            let (one, two) = (first.value.count, second.value.count)
            return one != two ? one > two : first.key < second.key
        }.map { BodyRow($0.value) }
    }

    private init(_ rows: [ActionRow]) {
        let names = Dictionary(grouping: rows.compactMap(\.action.to)) { $0 }
        body =
            names.max { first, second in
                let (one, two) = (first.value.count, second.value.count)
                return one != two ? one < two : second.key < first.key
            }?.key
        asked = rows.count
        states = rows.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
        let days = rows.compactMap { row -> Int? in
            guard row.state == .answered || row.state == .refused, let asked = row.action.asked?.range.onlyDay,
                let replied = row.action.replied?.range.onlyDay, replied >= asked
            else { return nil }
            return replied - asked
        }.sorted()
        timed = days.count
        let (lower, upper) = ((days.count - 1) / 2, days.count / 2)
        medianDays = days.isEmpty ? nil : Double(days[lower] + days[upper]) / 2
    }
}
