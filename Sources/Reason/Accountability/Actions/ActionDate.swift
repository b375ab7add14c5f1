// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Law

/// A date that an action or a ladder sets for the staff: for a calendar. No name stands in it.
public struct ActionDate: Sendable, Hashable {
    /// What is to be done on the day.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An answer is due.
        case deadline
        /// No answer is due, but by this day there should be one: ask again.
        case followUp = "follow-up"
        /// The next step of a ladder may be taken.
        case step
    }

    /// What it is.
    public let kind: Kind
    /// The day.
    public let day: Day
    /// What stays the same when the calendar is made again: an action and its entry, or a person and a step.
    public let id: String
    /// The ids of the persons.
    public let persons: [String]
    /// What was or is to be asked: a code or words.
    public let what: String
    /// Of whom.
    public let to: String?

    /// The dates of open actions: deadlines, and for those without a deadline, letters left out, the day on which the silence begins.
    ///
    /// - Parameter silentAfter: after so many days without an answer.
    public static func all(_ rows: [ActionRow], silentAfter: Int) -> [ActionDate] {
        zip(rows, ids(of: rows)).compactMap { row, id in
            guard row.state != .answered, row.state != .refused else { return nil }
            if let due = row.action.due?.range.latest {
                return ActionDate(
                    kind: .deadline, day: due, id: id, persons: row.persons, what: row.action.kind, to: row.action.to)
            }
            guard !row.action.isLetter, let asked = row.action.asked?.range.latest else { return nil }
            return ActionDate(
                kind: .followUp, day: asked.adding(days: silentAfter), id: id, persons: row.persons,
                what: row.action.kind, to: row.action.to)
        }
    }

    /// An id of each row: its entry, kind and first person. Of several in one entry the second and those after it are numbered, also
    /// beside those that were answered since, so that an answer to one does not move the others.
    private static func ids(of rows: [ActionRow]) -> [String] {
        func base(_ row: ActionRow) -> String {
            "\(row.sources.first?.entry ?? 0)-\(row.action.kind)-\(row.persons.first ?? "")"
        }
        func order(_ row: ActionRow) -> [String] {
            let action = row.action
            let texts = [action.title, action.number, action.to, action.by, action.url]
            return ([action.asked?.edtf, action.due?.edtf] + texts).map { $0 ?? "" }
        }
        let numbered = Dictionary(grouping: rows.indices) { base(rows[$0]) }.mapValues { places in
            places.sorted { order(rows[$0]).lexicographicallyPrecedes(order(rows[$1])) }
        }
        return rows.indices.map { place in
            let base = base(rows[place])
            let number = (numbered[base]?.firstIndex(of: place) ?? 0) + 1
            return number == 1 ? base : "\(base)-\(number)"
        }
    }

    /// The days from which the next steps of ladders may be taken.
    public static func all(_ stands: [LadderStand]) -> [ActionDate] {
        stands.flatMap { stand in
            stand.next.compactMap { next in
                guard let from = next.from, next.step.trigger != .atOnce else { return nil }
                return ActionDate(
                    kind: .step, day: from, id: "\(stand.ladder)-\(next.step.id)-\(stand.person)",
                    persons: [stand.person], what: next.step.what.en, to: next.step.to.en)
            }
        }
    }
}
