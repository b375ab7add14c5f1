// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many people the register has under each organisation and each definition, on a day.
public struct PublicNumbers: Sendable, Hashable {
    /// A number of people with bounds.
    public struct Bounds: Sendable, Hashable {
        /// For whom it is certainly so.
        public let certain: Int
        /// For whom it may be so, the certain ones among them.
        public let possible: Int

        /// Puts the bounds together.
        public init(certain: Int, possible: Int) {
            self.certain = certain
            self.possible = possible
        }
    }

    /// Whom one organisation has: it recognises them, or its list has them.
    public struct Organisation: Sendable, Hashable {
        /// Its name.
        public let name: PublicText
        /// The code that stands for it in addresses.
        public let code: String
        /// People whom it recognises or whom its list has, held or not.
        public let people: Bounds
        /// Of them held.
        public let held: Bounds
        /// People whom its list has.
        public let listed: Int
        /// People by what it decided of them last.
        public let decided: [RecognitionStand: Int]
        /// The definitions that its decisions name.
        public let definitions: [PublicText]

        /// Puts the parts together; each is described at its property.
        public init(
            name: PublicText, code: String, people: Bounds, held: Bounds, listed: Int = 0,
            decided: [RecognitionStand: Int] = [:], definitions: [PublicText] = []
        ) {
            self.name = name
            self.code = code
            self.people = people
            self.held = held
            self.listed = listed
            self.decided = decided
            self.definitions = definitions
        }
    }

    /// The people whom one of two organisations certainly has and the other certainly has not, and what that one said.
    public struct Absence: Sendable, Hashable {
        /// All of them.
        public let people: Int
        /// By what the other organisation decided of them last.
        public let decided: [RecognitionStand: Int]
        /// Of whom it said nothing.
        public let silent: Int
        /// The reasons that it stated, with the number of people, the most frequent first.
        public let reasons: [Reason]

        /// Puts the parts together; each is described at its property.
        public init(
            people: Int, decided: [RecognitionStand: Int] = [:], silent: Int, reasons: [Reason] = []
        ) {
            self.people = people
            self.decided = decided
            self.silent = silent
            self.reasons = reasons
        }
    }

    /// A reason that an organisation stated.
    public struct Reason: Sendable, Hashable {
        /// In its words.
        public let text: PublicText
        /// Of how many people.
        public let people: Int

        /// Puts the parts together.
        public init(text: PublicText, people: Int) {
            self.text = text
            self.people = people
        }
    }

    /// How two organisations overlap.
    public struct Overlap: Sendable, Hashable {
        /// The first, as its place among the organisations.
        public let first: Int
        /// The second.
        public let second: Int
        /// People whom both have.
        public let both: Bounds
        /// People whom the first alone has, and what the second said of them.
        public let onlyFirst: Absence
        /// People whom the second alone has, and what the first said of them.
        public let onlySecond: Absence

        /// Puts the parts together; each is described at its property.
        public init(first: Int, second: Int, both: Bounds, onlyFirst: Absence, onlySecond: Absence) {
            self.first = first
            self.second = second
            self.both = both
            self.onlyFirst = onlyFirst
            self.onlySecond = onlySecond
        }
    }

    /// How many meet a definition by the findings on file.
    public struct DefinitionCount: Sendable, Hashable {
        /// The identifier of the definition.
        public let definition: String
        /// Its title.
        public let title: PublicText
        /// Held people who meet it: certainly, and at most, with all whom nobody assessed.
        public let held: Bounds
        /// People on whom there is a finding under it.
        public let assessed: Int

        /// Puts the parts together; each is described at its property.
        public init(definition: String, title: PublicText, held: Bounds, assessed: Int) {
            self.definition = definition
            self.title = title
            self.held = held
            self.assessed = assessed
        }
    }

    /// All published people.
    public let people: Int
    /// Of them held.
    public let held: Bounds
    /// The organisations, those with most people first.
    public let organisations: [Organisation]
    /// Each pair of organisations.
    public let overlaps: [Overlap]
    /// The definitions.
    public let definitions: [DefinitionCount]

    /// Puts the parts together; each is described at its property.
    public init(
        people: Int, held: Bounds, organisations: [Organisation], overlaps: [Overlap], definitions: [DefinitionCount]
    ) {
        self.people = people
        self.held = held
        self.organisations = organisations
        self.overlaps = overlaps
        self.definitions = definitions
    }
}
