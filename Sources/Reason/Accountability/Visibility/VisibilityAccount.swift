// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How visible the held persons of a register are on a day, and who is hardly seen.
public struct VisibilityAccount: Sendable {
    /// The day.
    public let day: Day
    /// The held persons who may be told of, in the order of their ids.
    public let shown: [PersonVisibility]
    /// How many held persons are only counted.
    public let confidential: Int
    /// How the mentions of all held persons are spread, the confidential ones among them.
    public let distribution: VisibilityDistribution
    /// The mentions of all held persons by the kind of source.
    public let kinds: [MentionSource: Int]
    /// The mentions of all held persons by the country of the source, `nil` where it cannot be told.
    public let countries: [String?: Int]
    /// The mentions of all held persons by the language of the source, `nil` where the register does not say it.
    public let languages: [String?: Int]
    /// How many held persons were named within the last 365 days, as far as the dates of documents tell: a date known in part
    /// counts by its last possible day.
    public let recent: Int
    /// Who is held, meets the definition by findings, and has fewer mentions than asked: the longest silence first. Those whose silence
    /// has no beginning on file stand at the end.
    public let unseen: [PersonVisibility]
    /// How many more are unseen and only counted.
    public let unseenConfidential: Int
    /// How many held persons have so few mentions, and nobody has assessed whether they meet the definition.
    public let unseenNotAssessed: Int

    /// How many days back a document counts as recent.
    public static let recentDays = 365

    /// Takes stock.
    ///
    /// - Parameters:
    ///   - persons: all persons; who is certainly not held is left out.
    ///   - fewer: unseen is who has fewer mentions than this.
    public init(_ persons: [PersonVisibility], on day: Day, fewer: Int) {
        let held = persons.filter { $0.held.isPossible }
        self.day = day
        shown = held.filter { !$0.isConfidential }.sorted { $0.person < $1.person }
        confidential = held.count - shown.count
        distribution = VisibilityDistribution(held.map(\.namings.count))
        kinds = held.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
        let namings = held.flatMap(\.namings)
        countries = namings.reduce(into: [:]) { $0[$1.country, default: 0] += 1 }
        languages = namings.reduce(into: [:]) { $0[$1.language, default: 0] += 1 }
        recent = held.count { person in
            person.last?.range.latest.map { day - min($0, day) <= Self.recentDays } ?? false
        }
        let few = held.filter { $0.namings.count < fewer }
        let meeting = few.filter { $0.definition == .certainly }
        unseen = meeting.filter { !$0.isConfidential }.sorted { first, second in
            (-(first.silence(on: day) ?? -1), first.person) < (-(second.silence(on: day) ?? -1), second.person)
        }
        unseenConfidential = meeting.count - unseen.count
        unseenNotAssessed = few.count { $0.definition == .possibly }
    }
}
