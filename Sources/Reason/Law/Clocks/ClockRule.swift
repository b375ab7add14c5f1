// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A clock: what starts it, how long it runs, and what stops it.
///
/// ```yaml
/// - id: CL-24
///   name: appeal
///   starts: sentenced
///   after: P15D
///   until: [appeal-decided, in-force, released]
/// ```
public struct ClockRule: Sendable, Hashable {
    /// For whom a clock runs.
    public enum Who: String, Sendable, Hashable, CaseIterable {
        /// Whoever may be held.
        case held
        /// Whoever may be held and is not sentenced.
        case remand
        /// Anybody, free or not.
        case anyone
    }

    /// Source, mark and text.
    public var frame: RuleFrame
    /// The name that programs see, for example `appeal`.
    public var name: String
    /// What starts it; `nil` for one that comes each year.
    public var starts: ClockEvent?
    /// How long it runs; the day of the start does not count.
    public var after: Term
    /// What stops it.
    public var until: [ClockEvent]
    /// For whom.
    public var who: Who
    /// Clocks of one ladder follow each other: only the next one is shown.
    public var ladder: String?
    /// The clock in whose place it runs where both would.
    public var replaces: RuleID?
    /// The gravity of the charge for which it holds; empty for any.
    public var gravity: [Gravity]
    /// The articles of which one must be charged; empty for any.
    public var articles: [ChargedArticle]
    /// The States against which the body can be asked, as country codes in small letters; empty for any.
    public var against: [String]
    /// The last day of what happened for which a body is competent.
    public var factsUntil: Day?
    /// How long before its start it is told at the earliest, for a start that is known before it comes.
    public var shownBefore: Term?
    /// What must have happened within the year before the day asked for.
    public var requires: ClockEvent?
    /// Whether only what was missed is told: an alarm.
    public var isAlarm: Bool
    /// How long after its day a clock that was missed is still told; `nil` for ever.
    public var toldFor: Term?
    /// Month and day, for a clock that comes each year and belongs to no person.
    public var yearly: (month: Int, day: Int)? { yearlyDay.map { ($0 / 100, $0 % 100) } }
    private var yearlyDay: Int?

    init(_ node: PackNode) throws(PackError) {
        let known =
            RuleFrame.fieldNames + [
                "name", "starts", "after", "until", "who", "ladder", "gravity", "articles", "factsUntil", "alarm",
                "toldFor", "yearly", "shownBefore", "requires", "replaces", "against",
            ]
        let fields = try PackFields(node, known: known)
        frame = try RuleFrame(fields)
        name = try fields.required("name").text()
        starts = try fields.map("starts") { node throws(PackError) in try node.code(ClockEvent.self) }
        after = try fields.map("after") { node throws(PackError) in try node.term() } ?? .zero
        until =
            try fields.map("until") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(ClockEvent.self) }
            } ?? []
        who = try fields.map("who") { node throws(PackError) in try node.code(Who.self) } ?? .held
        ladder = try fields.map("ladder") { node throws(PackError) in try node.text() }
        replaces = try fields.map("replaces") { node throws(PackError) in try node.ruleID() }
        gravity =
            try fields.map("gravity") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(Gravity.self) }
            } ?? []
        articles = try fields.map("articles") { node throws(PackError) in try node.articles() } ?? []
        against =
            try fields.map("against") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.text() }
            } ?? []
        factsUntil = try fields.map("factsUntil") { node throws(PackError) in try node.day() }
        shownBefore = try fields.map("shownBefore") { node throws(PackError) in try node.term() }
        requires = try fields.map("requires") { node throws(PackError) in try node.code(ClockEvent.self) }
        isAlarm = try fields.map("alarm") { node throws(PackError) in try node.flag() } ?? false
        toldFor = try fields.map("toldFor") { node throws(PackError) in try node.term() }
        yearlyDay = try fields.map("yearly") { node throws(PackError) in try Self.yearly(node) }
        if (starts == nil) == (yearlyDay == nil) {
            throw node.error("A clock has either a start or a day of the year", "Give “starts” or “yearly”.")
        }
    }

    private static func yearly(_ node: PackNode) throws(PackError) -> Int {
        let text = try node.text()
        // A leap year has every day of a year.
        guard text.hasPrefix("--"), let day = Day(iso: "2024-\(text.dropFirst(2))") else {
            throw node.error("“\(text)” is not a day of the year", "Write --MM-DD, for example --02-28.")
        }
        return day.components.month * 100 + day.components.day
    }
}
