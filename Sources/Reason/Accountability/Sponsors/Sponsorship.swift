// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// The adoption of one prisoner by one sponsor, as it stands on a day, with the letters between them.
public struct Sponsorship: Sendable, Hashable {
    /// The id of the prisoner.
    public var person: String
    /// Who adopts.
    public var sponsor: String
    /// What kind of sponsor it is.
    public var kind: SponsorKind?
    /// The programme.
    public var programme: String?
    /// How it stands on the day: an adoption of which the end has come is ended.
    public var state: SponsorshipState
    /// Since when it was offered or accepted.
    public var since: PartialDate?
    /// Until when.
    public var until: PartialDate?
    /// Whether the person or the family agreed.
    public var consent: ListConsent?
    /// Whether the sponsor agreed to be named in public.
    public var isSponsorPublic: Bool
    /// The dates of letters that the sponsor sent, `nil` for one without a date.
    public var sent: [PartialDate?] = []
    /// The dates of letters from the prisoner to the sponsor.
    public var received: [PartialDate?] = []
    /// Who states it.
    public var sources: [RoleSource] = []

    /// Whether the prisoner is taken: offered to somebody, or adopted.
    public var isStanding: Bool { state == .offered || state == .accepted }

    /// The adoption that the latest statement about it describes.
    ///
    /// - Parameter day: the day on which it is looked at.
    public init(person: String, _ claim: SponsorshipClaim, on day: Day) {
        self.person = person
        (sponsor, kind, programme, consent) = (claim.sponsor, claim.kind, claim.programme, claim.consent)
        (since, until, isSponsorPublic) = (claim.since, claim.until, claim.publish == true)
        let isOver = claim.until?.isBefore(day) == .certainly
        state = isOver && (claim.state == .offered || claim.state == .accepted) ? .ended : claim.state
    }

    /// The letter that was sent last.
    public var lastSent: PartialDate? {
        sent.compactMap { $0 }.max { ($0.range.latest ?? .earliest) < ($1.range.latest ?? .earliest) }
    }
}
