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

    /// Whom one organisation recognises.
    public struct Organisation: Sendable, Hashable {
        /// Its name.
        public let name: PublicText
        /// The code by which the list of people is narrowed to them.
        public let code: String
        /// People whom it recognises, held or not.
        public let people: Int
        /// Of them held.
        public let held: Bounds

        /// Puts the parts together; each is described at its property.
        public init(name: PublicText, code: String, people: Int, held: Bounds) {
            self.name = name
            self.code = code
            self.people = people
            self.held = held
        }
    }

    /// How two organisations overlap.
    public struct Overlap: Sendable, Hashable {
        /// The first, as its place among the organisations.
        public let first: Int
        /// The second.
        public let second: Int
        /// People whom both recognise.
        public let both: Int
        /// People whom the first alone recognises.
        public let onlyFirst: Int
        /// People whom the second alone recognises.
        public let onlySecond: Int

        /// Puts the parts together; each is described at its property.
        public init(first: Int, second: Int, both: Int, onlyFirst: Int, onlySecond: Int) {
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
