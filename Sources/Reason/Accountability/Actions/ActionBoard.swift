// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// The board of what was asked of whom: open, due, answered, refused, silent; and what followed.
///
/// What several persons share word by word is one action for all of them.
public struct ActionBoard: Sendable {
    /// The kinds of claims that it reads.
    public static let kinds: Set<ClaimKind> = [
        .name, .custody, .intervention, .international, .sanction, .support, .release, .transfer, .decision, .death,
        .mention,
    ]

    /// The bounds in days.
    public struct Bounds: Sendable, Hashable {
        /// An answer that is due within so many days is shown as due.
        public var soon: Int
        /// Without a deadline, an action is silent after so many days without an answer.
        public var silentAfter: Int
        /// What happened within so many days after an action is told.
        public var within: Int

        /// Bounds.
        public init(soon: Int = 14, silentAfter: Int = 90, within: Int = 30) {
            self.soon = soon
            self.silentAfter = silentAfter
            self.within = within
        }
    }

    struct Event: Hashable {
        var what: String
        var date: PartialDate
    }

    let day: Day
    let bounds: Bounds
    private var found: [Action: (persons: [String], sources: [RoleSource])] = [:]
    private(set) var events: [String: [Event]] = [:]
    /// The days from which and to which a person was held, as far as is certain.
    private(set) var spans: [String: ClosedRange<Day>] = [:]

    /// An empty board for a day.
    public init(on day: Day, bounds: Bounds = Bounds()) {
        self.day = day
        self.bounds = bounds
    }

    /// Adds an action for a person. One that certainly comes after the day of the board is left out.
    public mutating func add(_ action: Action, for person: String, sources: [RoleSource]) {
        if action.asked?.isAfter(day) == .certainly { return }
        var entry = found[action] ?? ([], [])
        if !entry.persons.contains(person) { entry.persons.append(person) }
        entry.sources += sources.filter { !entry.sources.contains($0) }
        found[action] = entry
    }

    /// Adds something that happened to a person.
    public mutating func addEvent(_ what: String, _ date: PartialDate, to person: String) {
        events[person, default: []].append(Event(what: what, date: date))
    }

    /// Adds the days on which a person was certainly held; several become one from the first to the last.
    public mutating func addSpan(_ span: ClosedRange<Day>, of person: String) {
        let before = spans[person] ?? span
        spans[person] = min(before.lowerBound, span.lowerBound)...max(before.upperBound, span.upperBound)
    }

    /// The rows: silent first, then due, open, refused and answered; in each the earliest deadline first, then the earliest request.
    public var rows: [ActionRow] {
        let order: [Action.State] = [.silent, .due, .open, .refused, .answered]
        let rows = found.map { action, entry in
            ActionRow(
                action: action, state: state(of: action), daysLeft: deadline(action).map { $0 - day },
                persons: entry.persons.sorted(), sources: entry.sources.sorted { $0.entry < $1.entry },
                followed: entry.persons.sorted().flatMap { followers(of: action, $0) })
        }
        func key(_ row: ActionRow) -> (Int, Day, Day, String, String) {
            (
                order.firstIndex(of: row.state) ?? order.count, deadline(row.action) ?? .latest,
                row.action.asked?.range.earliest ?? .earliest, row.action.kind, row.persons.joined(separator: " ")
            )
        }
        return rows.sorted { key($0) < key($1) }
    }

    /// The last day of the deadline: an answer in that month is still in time.
    func deadline(_ action: Action) -> Day? { action.due?.range.latest }

    /// How an action stands on the day of the board.
    func state(of action: Action) -> Action.State {
        let isLater = action.replied?.isAfter(day) == .certainly
        if !isLater, !action.isAnsweredBeforeAsked {
            if action.result == .refused { return .refused }
            if action.replied != nil || action.reply != nil || action.result != nil || action.isClosed {
                return .answered
            }
        }
        if let deadline = deadline(action) {
            return deadline < day ? .silent : deadline - day <= bounds.soon ? .due : .open
        }
        guard !action.isLetter, let asked = action.asked?.range.latest else { return .open }
        return day - asked > bounds.silentAfter ? .silent : .open
    }

    /// What happened to a person after the last day on which the action can have been, within the days asked for and not after the
    /// day of the board.
    private func followers(of action: Action, _ person: String) -> [ActionRow.Follower] {
        guard let asked = action.asked?.range, let last = asked.latest else { return [] }
        let end = min(day, last.adding(days: bounds.within))
        return (events[person] ?? []).compactMap { event in
            let range = event.date.range
            guard event.date.isAfter(last) != .no, event.date.isOnOrBefore(end) != .no else { return nil }
            let isCertain =
                asked.onlyDay != nil && (range.earliest.map { $0 > last } ?? false)
                && (range.latest.map { $0 <= end } ?? false)
            return ActionRow.Follower(person: person, what: event.what, date: event.date, isCertain: isCertain)
        }.sorted { ($0.date.range.earliest ?? .earliest, $0.what) < ($1.date.range.earliest ?? .earliest, $1.what) }
    }
}
