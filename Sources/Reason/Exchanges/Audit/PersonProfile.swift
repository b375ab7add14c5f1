// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Law
public import Register
internal import Statements

/// What an audit knows of a person of the register, as of the two dates of its record.
public struct PersonProfile: Sendable {
    /// What a definition makes of the case.
    public struct Outcome: Sendable, Hashable {
        /// The definition.
        public var definition: RuleID
        /// The outcome by findings.
        public var answer: Answer
        /// What the suggestions would make of it.
        public var suggested: Answer?
    }

    /// What is left of a sentence.
    public struct Left: Sendable, Hashable {
        /// The last day; `nil` for a sentence for life.
        public var end: Day?
        /// The last day under the reading of law and facts that ends first; `nil` for a sentence for life.
        public var earliestEnd: Day?
        /// How many days are left; `nil` for a sentence for life.
        public var days: Int?
        /// Whether a fact that the answer needs is not on file.
        public var isOpen: Bool
    }

    /// How well a person is known, by lists and mentions on file.
    public enum Fame: Int, Sendable, Hashable, CaseIterable {
        /// On no list, in no mention.
        case unknown
        /// On one or two.
        case little
        /// On three or more.
        case known
    }

    /// What tells the person apart.
    public var card: PersonCard
    /// The status on the day.
    public var status: StatusOn
    /// What each definition makes of the case.
    public var outcomes: [Outcome]
    /// The category under the rules for lists.
    public var category: CategoryFinding
    /// What is left to serve; `nil` without a sentence that can be counted (``leftProblem``).
    public var left: Left?
    /// Why what is left cannot be counted, of a person who may be held.
    public var leftProblem: TermProblem?
    /// What else has to be known.
    public var flags: Set<AuditFlag>
    /// Organisations that recognise the person, and published lists that have the person.
    public var recognisedBy: [String]
    /// Lists on which somebody put the person, published ones among them.
    public var lists: [EarlierList]
    /// Whether consent to be put on a list is on file.
    public var consents: Bool
    /// The names of a shared case or campaign.
    public var cases: [String]
    /// How well the person is known.
    public var fame: Fame
    /// Since how many days the person has been deprived of liberty without a known break, while so (``deprived``).
    public var heldDays: Int?

    /// What a definition makes of the case.
    public func outcome(_ definition: RuleID) -> Outcome? { outcomes.first { $0.definition == definition } }

    /// Whether the person is deprived of liberty: held, or under house arrest, which is deprivation of liberty by the
    /// definitions of political prisoners (Memorial's criteria count it). ``StatusOn/held`` speaks of institutions alone.
    public var deprived: Certainty { Self.deprived(status) }

    static func deprived(_ status: StatusOn) -> Certainty {
        let kinds = status.alternatives.map(\.kind)
        guard kinds.contains(.houseArrest) else { return status.held }
        return kinds.allSatisfy { $0 == .houseArrest || $0.isHeld } ? .certainly : .possibly
    }

    /// The least and the most days that may be left of a sentence with an end: they differ where the law or the facts on file
    /// leave more than one reading, and where a release is on file that the status of the day contradicts. `nil` without a
    /// sentence that has an end.
    public func daysLeft(on day: Day) -> ClosedRange<Int>? {
        guard let left, let end = left.end else { return nil }
        let most = max(0, end - day)
        let least = max(0, min(left.days ?? most, (left.earliestEnd ?? end) - day))
        return min(least, most)...most
    }

    /// Whether the person is shown as deprived of liberty, for certain or possibly, after the last day of the term.
    public func isPastEnd(on day: Day) -> Bool { deprived.isPossible && left?.end.map { $0 < day } ?? false }
}
