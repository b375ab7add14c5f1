// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How the attention of documents is spread over the published people who are held. It says nothing of any one person.
///
/// Children are left out.
public struct PublicVisibility: Sendable, Hashable {
    /// A point of the Lorenz curve: the share of documents that the least named share of persons has.
    public struct Point: Sendable, Hashable {
        /// The share of persons, 0 to 1.
        public let persons: Double
        /// The share of documents, 0 to 1.
        public let documents: Double

        /// Puts the parts together; each is described at its property.
        public init(persons: Double, documents: Double) {
            self.persons = persons
            self.documents = documents
        }
    }

    /// How many documents of a kind, a country or a language.
    public struct Count: Sendable, Hashable {
        /// The code; nothing where it cannot be told.
        public let code: String?
        /// The name, where the code alone does not give it.
        public let label: PublicText?
        /// How many.
        public let documents: Int

        /// Puts the parts together; each is described at its property.
        public init(code: String?, label: PublicText? = nil, documents: Int) {
            self.code = code
            self.label = label
            self.documents = documents
        }
    }

    /// A group of persons.
    public struct Group: Sendable, Hashable {
        /// The code; nothing for those of whom it is not known.
        public let code: String?
        /// The name, where the code alone does not give it.
        public let label: PublicText?
        /// How many persons; nothing for a small group, of which nothing else is told either.
        public let persons: Int?
        /// Documents by the person.
        public let mean: Double?
        /// The middle number of documents.
        public let median: Double?
        /// How many per cent nobody names; nothing where it would point to a few.
        public let unnamedPercent: Int?
        /// The Gini coefficient within the group.
        public let gini: Double?
        /// Its limits of 95 %.
        public let limits: ClosedRange<Double>?

        /// Puts the parts together; each is described at its property.
        public init(
            code: String?, label: PublicText? = nil, persons: Int? = nil, mean: Double? = nil, median: Double? = nil,
            unnamedPercent: Int? = nil, gini: Double? = nil, limits: ClosedRange<Double>? = nil
        ) {
            self.code = code
            self.label = label
            self.persons = persons
            self.mean = mean
            self.median = median
            self.unnamedPercent = unnamedPercent
            self.gini = gini
            self.limits = limits
        }
    }

    /// Groups by one property.
    public struct Table: Sendable, Hashable {
        /// Which: `region`, `article`, `sex`, `age`, `year`, `recognition`.
        public let by: String
        /// The groups in their order.
        public let groups: [Group]

        /// Puts the parts together; each is described at its property.
        public init(by: String, groups: [Group]) {
            self.by = by
            self.groups = groups
        }
    }

    /// Published adults who are or may be held.
    public let persons: Int
    /// How many documents name them, each counted for each person whom it names.
    public let documents: Int
    /// How many of them no document names.
    public let unnamed: Int
    /// How many were named within the last 365 days.
    public let recent: Int
    /// The middle number of documents.
    public let median: Double?
    /// The Lorenz curve at each tenth; empty without documents.
    public let lorenz: [Point]
    /// The Gini coefficient; nothing without documents.
    public let gini: Double?
    /// Its limits of 95 %.
    public let limits: ClosedRange<Double>?
    /// By the kind of source.
    public let kinds: [Count]
    /// By the country of the source.
    public let countries: [Count]
    /// By the language of the source.
    public let languages: [Count]
    /// By groups of persons.
    public let tables: [Table]
    /// Of groups of fewer persons nothing is told.
    public let threshold: Int

    /// Puts the parts together; each is described at its property.
    public init(
        persons: Int = 0, documents: Int = 0, unnamed: Int = 0, recent: Int = 0, median: Double? = nil,
        lorenz: [Point] = [], gini: Double? = nil, limits: ClosedRange<Double>? = nil, kinds: [Count] = [],
        countries: [Count] = [], languages: [Count] = [], tables: [Table] = [], threshold: Int = 5
    ) {
        self.persons = persons
        self.documents = documents
        self.unnamed = unnamed
        self.recent = recent
        self.median = median
        self.lorenz = lorenz
        self.gini = gini
        self.limits = limits
        self.kinds = kinds
        self.countries = countries
        self.languages = languages
        self.tables = tables
        self.threshold = threshold
    }
}
