// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Who names a person, as of a day.
public struct PersonVisibility: Sendable, Hashable {
    /// A document that names the person.
    public struct Naming: Sendable, Hashable {
        /// The kind of source.
        public var kind: MentionSource
        /// The language of the source, if the register says it.
        public var language: String?
        /// The country it comes from, `EU` or `INT`, if it can be told.
        public var country: String?
        /// When, if it is known.
        public var date: PartialDate?

        /// A document.
        public init(
            kind: MentionSource, language: String? = nil, country: String? = nil, date: PartialDate? = nil
        ) {
            self.kind = kind
            self.language = language
            self.country = country
            self.date = date
        }
    }

    /// The id of the person.
    public var person: String
    /// Whether the person is held.
    public var held: Certainty
    /// Since when, if it is known.
    public var heldSince: PartialDate?
    /// Whether the case meets the definition asked for: certainly by findings, possibly if nobody has assessed it.
    public var definition: Certainty
    /// Whether nothing of the person may be told but that there is one.
    public var isConfidential: Bool
    /// The documents that name the person, each once.
    public var namings: [Naming]

    /// How visible a person is.
    public init(
        person: String, held: Certainty, heldSince: PartialDate? = nil, definition: Certainty = .possibly,
        isConfidential: Bool = false, namings: [Naming] = []
    ) {
        self.person = person
        self.held = held
        self.heldSince = heldSince
        self.definition = definition
        self.isConfidential = isConfidential
        self.namings = namings
    }

    /// How many documents of each kind.
    public var counts: [MentionSource: Int] { namings.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 } }
    /// The languages, in the order of the alphabet.
    public var languages: [String] { Set(namings.compactMap(\.language)).sorted() }
    /// The countries, in the order of the alphabet.
    public var countries: [String] { Set(namings.compactMap(\.country)).sorted() }
    /// The date of the last naming: that of the latest possible day.
    public var last: PartialDate? {
        namings.compactMap(\.date).max { ($0.range.latest ?? .earliest) < ($1.range.latest ?? .earliest) }
    }

    /// For how many days nobody has named the person: since the last naming or, if there is none, since the custody began. `nil` if
    /// neither has a date. Of a date known in part the last possible day counts, so that a silence is never told longer than it is.
    public func silence(on day: Day) -> Int? {
        let since = namings.isEmpty ? heldSince : last
        return since?.range.latest.map { max(0, day - $0) }
    }
}
