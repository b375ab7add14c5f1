// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// On which lists a person stands, and what organisations decided, day by day.
public struct ListMembership: Sendable, Hashable {
    /// A time on a list.
    public struct Presence: Sendable, Hashable {
        /// The list.
        public let list: SourceID
        /// The day since which an edition has had the person.
        public let since: Day
        /// The first day on which an edition had the person no longer; nothing if the last one still has.
        public let until: Day?
    }

    /// What an organisation decided.
    public struct Decision: Sendable, Hashable {
        /// The organisation, in small letters.
        public let organisation: String
        /// What it decided.
        public let outcome: RecognitionOutcome
        /// The days on which it can have been.
        public let range: DayRange
        fileprivate let order: Day
        fileprivate let position: Int
    }

    /// The times on lists.
    public let presences: [Presence]
    /// The decisions, in the order in which they were made.
    public let decisions: [Decision]

    /// Reads them out of a record.
    ///
    /// - Parameter subject: one subject of the person, whose own rows alone count; nothing for all of them.
    public init(_ record: Record, of subject: Subject? = nil) {
        var (presences, decisions): ([Presence], [Decision]) = ([], [])
        for fact in record.facts {
            for value in fact.values {
                switch value.claim {
                case .listing(let claim) where claim.state == .listed:
                    for said in value.attributions where subject == nil || said.subject == subject {
                        presences.append(Presence(list: said.source, since: said.knownSince, until: said.delistedOn))
                    }
                case .recognition(let claim):
                    if let subject, !value.attributions.contains(where: { $0.subject == subject }) { continue }
                    let range = (claim.date ?? value.valid)?.range ?? DayRange(value.knownSince)
                    decisions.append(
                        Decision(
                            organisation: claim.organisation.lowercased(), outcome: claim.outcome, range: range,
                            order: claim.date?.range.latest ?? value.knownSince,
                            position: value.attributions.last?.position ?? 0))
                default: break
                }
            }
        }
        self.presences = presences
        self.decisions = decisions.sorted { ($0.order, $0.position) < ($1.order, $1.position) }
    }

    /// The names, in small letters, of all lists and organisations that ever had or judged the person.
    public var names: Set<String> {
        Set(presences.map { $0.list.name.lowercased() }).union(decisions.map(\.organisation))
    }

    /// What an organisation decided last by a day; nothing if it decided nothing.
    public func decision(of organisation: String, on day: Day) -> Decision? {
        decisions.last { $0.organisation == organisation && ($0.range.earliest ?? .earliest) <= day }
    }

    /// The organisations that had decided something by a day.
    public func organisations(on day: Day) -> [String] {
        Set(decisions.filter { ($0.range.earliest ?? .earliest) <= day }.map(\.organisation)).sorted()
    }

    /// Whether an edition of a list had the person on a day.
    public func isListed(by list: String, on day: Day) -> Bool {
        presences.contains { presence in
            presence.list.name.lowercased() == list && presence.since <= day && presence.until.map { day < $0 } ?? true
        }
    }

    /// How certain it is that a list or organisation has the person on a day: its list has, or it recognises. A decision that
    /// may lie after the day leaves open what was before.
    ///
    /// - Parameter name: in small letters.
    public func has(_ name: String, on day: Day) -> Certainty {
        if isListed(by: name, on: day) { return .certainly }
        guard let last = decision(of: name, on: day) else { return .no }
        return (last.range.latest ?? .latest) <= day ? Certainty(last.outcome == .granted) : .possibly
    }

    /// The day since which a list has had the person, and until when, for the last time that began by a day.
    public func lastPresence(on list: String, by day: Day) -> Presence? {
        presences.filter { $0.list.name.lowercased() == list && $0.since <= day }.max {
            ($0.until ?? .latest, $0.since) < ($1.until ?? .latest, $1.since)
        }
    }
}
