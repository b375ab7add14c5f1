// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// One subject of a register, as lists have it on a day: what is counted before doubtful links are decided.
public struct OverlapRecord: Sendable, Hashable {
    /// What a list says of a subject.
    public enum Mark: Int, Sendable, Hashable, Comparable {
        /// The list does not have it, and never examined it.
        case off
        /// It may have it: a decision whose day is not known well enough.
        case open
        /// It could not have it: the person is outside what it collects, or was detained after its last edition.
        case outside
        /// It examined the case and declined it, studies it still, or dropped it. That is no zero: it did find the case.
        case declined
        /// It has it.
        case on

        /// The order in which marks of several subjects of one person outweigh each other.
        public static func < (one: Mark, other: Mark) -> Bool { one.rawValue < other.rawValue }
    }

    /// The subject.
    public let subject: Subject
    /// What each list says of it.
    public let marks: [Mark]
    /// Whether the person was held on the day and falls under the definition.
    public let isEligible: Certainty

    /// Takes marks as they are.
    public init(subject: Subject, marks: [Mark], isEligible: Certainty) {
        (self.subject, self.marks, self.isEligible) = (subject, marks, isEligible)
    }

    /// The subjects of a record as some lists have them.
    ///
    /// - Parameters:
    ///   - lists: the lists asked for.
    ///   - isEligible: whether the person was held on the day of the record and falls under the definition.
    ///   - isOutside: whether a list, by its place, could not have the person.
    public static func all(
        in record: Record, lists: [OverlapList], isEligible: Certainty, isOutside: (Int) -> Bool
    ) -> [OverlapRecord] {
        let day = record.asOf.on
        return record.subjects.map { subject in
            let membership = ListMembership(record, of: subject)
            let marks = lists.enumerated().map { place, list -> Mark in
                let mark = list.mark(membership, on: day)
                return mark < .outside && isOutside(place) ? .outside : mark
            }
            return OverlapRecord(subject: subject, marks: marks, isEligible: isEligible)
        }
    }
}
