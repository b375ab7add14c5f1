// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Something that somebody asked of somebody for published persons, and that was chosen to be shown.
public struct PublicAction: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Asked, and no answer is due yet.
        case open
        /// An answer is due within the next days.
        case due
        /// Answered, or closed.
        case answered
        /// Answered with a refusal.
        case refused
        /// No answer, though it was due, or though much time has passed.
        case silent
    }

    /// What can follow.
    public enum Event: String, Sendable, Hashable, CaseIterable {
        /// A release.
        case release
        /// A transfer.
        case transfer
        /// A decision.
        case decision
        /// A death.
        case death
        /// A document that names the person.
        case mention
    }

    /// A person for whom it was asked.
    public struct Person: Sendable, Hashable {
        /// The person.
        public let id: PersonID
        /// The first name of each script.
        public let names: [PublicName]

        /// Puts the parts together; each is described at its property.
        public init(id: PersonID, names: [PublicName] = []) {
            self.id = id
            self.names = names
        }
    }

    /// What happened afterwards. That it came after does not say that it came of it.
    public struct Follower: Sendable, Hashable {
        /// To whom.
        public let person: PersonID
        /// What.
        public let event: Event
        /// When.
        public let date: PartialDate
        /// Whether the date certainly lies within the days told of.
        public let isCertain: Bool

        /// Puts the parts together; each is described at its property.
        public init(person: PersonID, event: Event, date: PartialDate, isCertain: Bool = true) {
            self.person = person
            self.event = event
            self.date = date
            self.isCertain = isCertain
        }
    }

    /// The code of what was asked: `medical`, `release`, `wgad` …
    public let kind: String
    /// The name of the list or request.
    public let title: PublicText?
    /// Its number.
    public let number: String?
    /// Who asked.
    public let by: PublicText?
    /// Who was asked.
    public let to: PublicText?
    /// When.
    public let asked: PartialDate?
    /// When an answer is due.
    public let due: PartialDate?
    /// When it was answered.
    public let replied: PartialDate?
    /// Whether what was asked was granted; nothing if nobody said.
    public let isGranted: Bool?
    /// How it stands on the day.
    public let state: State
    /// Its address on the network.
    public let address: String?
    /// For whom, in the order of the ids.
    public let persons: [Person]
    /// What followed.
    public let followed: [Follower]
    /// Who states it.
    public let sources: [PublicText]

    /// Puts the parts together; each is described at its property.
    public init(
        kind: String, title: PublicText? = nil, number: String? = nil, by: PublicText? = nil, to: PublicText? = nil,
        asked: PartialDate? = nil, due: PartialDate? = nil, replied: PartialDate? = nil, isGranted: Bool? = nil,
        state: State = .open, address: String? = nil, persons: [Person] = [], followed: [Follower] = [],
        sources: [PublicText] = []
    ) {
        self.kind = kind
        self.title = title
        self.number = number
        self.by = by
        self.to = to
        self.asked = asked
        self.due = due
        self.replied = replied
        self.isGranted = isGranted
        self.state = state
        self.address = address
        self.persons = persons
        self.followed = followed
        self.sources = sources
    }
}
