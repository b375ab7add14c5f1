// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One page of the people who match a question to the recognition ledger.
public struct StandingPage: Sendable, Hashable {
    /// A person, and what organisations said.
    public struct Row: Sendable, Hashable {
        /// The person.
        public let person: PersonSummary
        /// What each organisation decided last; of a child nothing.
        public let decisions: [PublicRecognition]
        /// The organisations whose lists have the person; of a child none.
        public let lists: [PublicText]

        /// Puts the parts together; each is described at its property.
        public init(person: PersonSummary, decisions: [PublicRecognition] = [], lists: [PublicText] = []) {
            self.person = person
            self.decisions = person.isChild ? [] : decisions
            self.lists = person.isChild ? [] : lists
        }
    }

    /// The people of this page.
    public let rows: [Row]
    /// How many match: certainly, and at most.
    public let total: PublicNumbers.Bounds
    /// The organisations that can be asked for.
    public let organisations: [FilterChoice]

    /// Puts the parts together; each is described at its property.
    public init(rows: [Row] = [], total: PublicNumbers.Bounds, organisations: [FilterChoice] = []) {
        self.rows = rows
        self.total = total
        self.organisations = organisations
    }
}
