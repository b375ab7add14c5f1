// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A prisoner whom a sponsor could adopt, with all that decides whether and in which order.
public struct SponsorCandidate: Sendable, Hashable {
    /// Why a person is not proposed.
    public enum Obstacle: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Not held on the day.
        case notHeld = "not-held"
        /// Nothing of the person is public, or the person is withheld: counted, and never listed.
        case confidential
        /// A child, or perhaps one: to be decided by hand.
        case child
        /// The case does not meet the definition.
        case notMet = "not-met"
        /// The person or the family refused, or withdrew the consent.
        case refused
        /// No consent for publicity is on file.
        case noConsent = "no-consent"
        /// The words of the consent that say whom it is for are not understood: it counts as none.
        case scopeNotUnderstood = "scope-not-understood"
        /// Offered to a sponsor who has not answered.
        case offered
        /// Adopted.
        case adopted

        /// The order of the list above.
        public static func < (first: Obstacle, second: Obstacle) -> Bool {
            (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
        }
    }

    /// How visible the person is.
    public var visibility: PersonVisibility
    /// The region of custody, else of residence.
    public var region: String?
    /// The languages of the sources on the person, so that a sponsor has something to read.
    public var languages: Set<String>
    /// Why the person is not proposed, the first reason first; empty for who is free.
    public var obstacles: [Obstacle]
    /// Sponsors who declined or gave up the person: they are not asked again.
    public var formerSponsors: Set<String>
    /// Which sponsors the consent covers.
    public var scope: SponsorScope

    /// A prisoner.
    public init(
        visibility: PersonVisibility, region: String? = nil, languages: Set<String> = [],
        obstacles: [Obstacle] = [], formerSponsors: Set<String> = [], scope: SponsorScope = .all
    ) {
        self.visibility = visibility
        self.region = region
        self.languages = languages
        self.obstacles = obstacles.sorted()
        self.formerSponsors = formerSponsors
        self.scope = scope
    }

    /// The id of the person.
    public var person: String { visibility.person }

    /// The grounds of the order on a day: who is named by fewest documents comes first; of those who is unheard of longest; of those
    /// who is held longest; of those the id decides. A silence or a custody without a date counts as none, so that nobody comes
    /// forward by what is not known.
    public func grounds(on day: Day) -> Grounds {
        Grounds(
            documents: visibility.namings.count, silence: visibility.silence(on: day),
            held: visibility.heldSince?.range.latest.map { max(0, day - $0) }, person: person)
    }

    /// The grounds of the order of prisoners.
    public struct Grounds: Sendable, Hashable, Comparable {
        /// How many documents name the person.
        public let documents: Int
        /// For how many days nobody has.
        public let silence: Int?
        /// For how many days the person is held.
        public let held: Int?
        /// The id.
        public let person: String

        /// Whoever is less seen comes first.
        public static func < (first: Grounds, second: Grounds) -> Bool {
            (first.documents, -(first.silence ?? 0), -(first.held ?? 0), first.person)
                < (second.documents, -(second.silence ?? 0), -(second.held ?? 0), second.person)
        }
    }
}
