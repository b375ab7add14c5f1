// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The actions that were chosen to be shown: by the body that was asked, and how often what followed happens anyway.
public struct PublicActions: Sendable, Hashable {
    /// A body that was asked.
    public struct Body: Sendable, Hashable {
        /// Its name; nothing where nobody said who was asked.
        public let name: PublicText?
        /// How many actions stand how.
        public let states: [PublicAction.State: Int]
        /// The middle number of days to an answer, over the answers of which both days are known.
        public let medianDays: Double?
        /// Over how many answers that is.
        public let timed: Int
        /// How many actions.
        public var asked: Int { states.values.reduce(0, +) }

        /// Puts the parts together; each is described at its property.
        public init(
            name: PublicText?, states: [PublicAction.State: Int], medianDays: Double? = nil, timed: Int = 0
        ) {
            self.name = name
            self.states = states
            self.medianDays = medianDays
            self.timed = timed
        }
    }

    /// How often something happened within some days after an action, and how often in as many days without one.
    public struct Rate: Sendable, Hashable {
        /// What.
        public let event: PublicAction.Event
        /// So many times after an action.
        public let after: Int
        /// In so many of them it happened.
        public let afterWith: Int
        /// So many times of as many days in custody without any action shown here.
        public let without: Int
        /// In so many of them it happened.
        public let withoutWith: Int

        /// Puts the parts together; each is described at its property.
        public init(event: PublicAction.Event, after: Int, afterWith: Int, without: Int, withoutWith: Int) {
            self.event = event
            self.after = after
            self.afterWith = afterWith
            self.without = without
            self.withoutWith = withoutWith
        }
    }

    /// The actions, the latest first.
    public let actions: [PublicAction]
    /// The bodies, most asked first.
    public let bodies: [Body]
    /// What happens after actions and without them.
    public let rates: [Rate]
    /// Within so many days what follows is told.
    public let within: Int
    /// Without a deadline, an action is silent after so many days.
    public let silentAfter: Int

    /// Puts the parts together; each is described at its property.
    public init(
        actions: [PublicAction] = [], bodies: [Body] = [], rates: [Rate] = [], within: Int = 30, silentAfter: Int = 90
    ) {
        self.actions = actions
        self.bodies = bodies
        self.rates = rates
        self.within = within
        self.silentAfter = silentAfter
    }
}
