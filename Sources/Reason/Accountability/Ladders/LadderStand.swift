// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Statements

/// Where the case of one person stands on a ladder on a day.
public struct LadderStand: Sendable, Hashable {
    /// A step that was taken.
    public struct Taken: Sendable, Hashable {
        /// The step.
        public let step: Ladder.Step
        /// The action.
        public let row: ActionRow
    }

    /// A step that may be taken.
    public struct Next: Sendable, Hashable {
        /// The step.
        public let step: Ladder.Step
        /// The first day on which it may be taken; `nil` if it depends on a date that is not on file.
        public let from: Day?
        /// Whether that day has come.
        public let isOpen: Bool
    }

    /// The ladder.
    public let ladder: String
    /// The id of the person.
    public let person: String
    /// The steps that were taken, in the order of the ladder.
    public let taken: [Taken]
    /// The steps that come next, those that may be taken already first, then by their days.
    public let next: [Next]
    /// Whether what was asked was granted on some step: then no further step is proposed.
    public let isReached: Bool

    /// Where each person stands for whom a step of the ladder was taken, in the order of the ids.
    ///
    /// An action is a step if it says so (`step: ladder/step`), or else if it is of a kind of the step, the name of whom was asked has one
    /// of its words, and the step before it was taken: the first such step of the ladder that was not taken yet. Each action is one
    /// step at most; the earliest request comes first.
    public static func all(_ ladder: Ladder, _ rows: [ActionRow], on day: Day) -> [LadderStand] {
        var byPerson: [String: [ActionRow]] = [:]
        let ordered = rows.sorted {
            ($0.action.asked?.range.earliest ?? .latest, $0.action.kind, $0.action.to ?? "")
                < ($1.action.asked?.range.earliest ?? .latest, $1.action.kind, $1.action.to ?? "")
        }
        for row in ordered { for person in row.persons { byPerson[person, default: []].append(row) } }
        return byPerson.sorted { $0.key < $1.key }.compactMap { LadderStand(ladder, $0.key, $0.value, on: day) }
    }

    private init?(_ ladder: Ladder, _ person: String, _ rows: [ActionRow], on day: Day) {
        var found: [String: ActionRow] = [:]
        for row in rows {
            guard let step = Self.step(of: row.action, ladder, without: Set(found.keys)) else { continue }
            found[step.id] = row
        }
        guard !found.isEmpty else { return nil }
        self.ladder = ladder.id
        self.person = person
        taken = ladder.steps.compactMap { step in found[step.id].map { Taken(step: step, row: $0) } }
        isReached = taken.contains { taken in
            taken.step.ends && taken.row.action.result == .granted && taken.row.state == .answered
        }
        let isReached = isReached
        next =
            isReached
            ? []
            : ladder.steps.compactMap { step in
                guard found[step.id] == nil else { return nil }
                return Self.next(step, after: step.after.flatMap { found[$0] }, on: day)
            }.sorted { ($0.isOpen ? 0 : 1, $0.from ?? .latest) < ($1.isOpen ? 0 : 1, $1.from ?? .latest) }
    }

    private static func step(of action: Action, _ ladder: Ladder, without taken: Set<String>) -> Ladder.Step? {
        if let said = action.step {
            guard said.hasPrefix(ladder.id + "/") else { return nil }
            let id = said.dropFirst(ladder.id.count + 1)
            return ladder.steps.first { $0.id == id }
        }
        let to = action.to?.lowercased() ?? ""
        return ladder.steps.first { step in
            guard !taken.contains(step.id), step.kinds.contains(action.kind),
                step.after.map({ taken.contains($0) }) ?? true
            else { return false }
            return step.words.isEmpty || step.words.contains { to.contains($0.lowercased()) }
        }
    }

    /// When a step may be taken; `nil` if it may not, as things stand.
    private static func next(_ step: Ladder.Step, after row: ActionRow?, on day: Day) -> Next? {
        guard step.trigger != .atOnce else { return Next(step: step, from: day, isOpen: true) }
        guard let row else { return nil }
        let isAnswered = row.state == .answered || row.state == .refused
        switch (step.trigger, isAnswered) {
        case (.answer, true):
            return row.state == .answered ? made(step, row.action.replied?.range.latest, day) : nil
        case (.refusal, true), (.silenceOrRefusal, true):
            return row.state == .refused ? made(step, row.action.replied?.range.latest, day) : nil
        case (.silence, false), (.silenceOrRefusal, false):
            let limit =
                row.action.due?.range.latest ?? row.action.asked?.range.latest?.adding(days: step.days ?? 0)
            return limit.map { made(step, $0.adding(days: 1), day) } ?? Next(step: step, from: nil, isOpen: false)
        default: return nil
        }
    }

    private static func made(_ step: Ladder.Step, _ from: Day?, _ day: Day) -> Next {
        Next(step: step, from: from, isOpen: from.map { $0 <= day } ?? true)
    }
}
