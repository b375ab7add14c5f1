// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All that may be published of one person, made field by field.
///
/// Of a child whose name is withheld, the value holds initials, year of birth, the bare status, sources and history, and
/// nothing else, whatever it is made from.
public struct PublicPerson: Sendable, Hashable {
    /// The number.
    public let id: PersonID
    /// Names; the first of each script is the one shown. Of a child: initials, or nothing.
    public let names: [PublicName]
    /// Whether the name is withheld because the person is a child.
    public let isChild: Bool
    /// Year of birth, where a child is shown by initials and year.
    public let birthYear: Int?
    /// The status on the day asked for.
    public let status: StatusFact
    /// The facts, in any order.
    public let facts: [PublicFact]
    /// Where the sources differ.
    public let conflicts: [PublicConflict]
    /// The spells of the timeline.
    public let spells: [PublicSpell]
    /// The events of the timeline.
    public let events: [PublicEvent]
    /// The articles, the gravest first.
    public let articles: [PublicArticle]
    /// The sentence that stands.
    public let sentence: PublicSentence?
    /// The sources used, numbered from 1.
    public let sources: [SourceMark]
    /// The history of the record, newest first.
    public let history: [HistoryEntry]
    /// What each published definition makes of the case.
    public let assessments: [PublicAssessment]
    /// When the sentence ends, if that can be worked out.
    public let term: PublicTerm?
    /// The subjects of which the record is made.
    public let joinedFrom: [JoinedSubject]
    /// Positions in the ledger of the public entries that the record rests on.
    public let positions: [Int]
    /// The exchange, if any.
    public let exchange: ExchangeID?
    /// The documents that name the person, the newest first.
    public let namings: [PublicNaming]
    /// The officials with a published role in the case, in the order of roles.
    public let responsible: [PublicResponsible]
    /// What was asked for the person and chosen to be shown, the latest first.
    public let actions: [PublicAction]
    /// Who adopted the person.
    public let sponsors: [PublicSponsor]

    /// Puts the parts together; each is described at its property.
    public init(
        id: PersonID,
        names: [PublicName] = [],
        isChild: Bool = false,
        birthYear: Int? = nil,
        status: StatusFact,
        facts: [PublicFact] = [],
        conflicts: [PublicConflict] = [],
        spells: [PublicSpell] = [],
        events: [PublicEvent] = [],
        articles: [PublicArticle] = [],
        sentence: PublicSentence? = nil,
        sources: [SourceMark] = [],
        history: [HistoryEntry] = [],
        assessments: [PublicAssessment] = [],
        term: PublicTerm? = nil,
        joinedFrom: [JoinedSubject] = [],
        positions: [Int] = [],
        exchange: ExchangeID? = nil,
        namings: [PublicNaming] = [],
        responsible: [PublicResponsible] = [],
        actions: [PublicAction] = [],
        sponsors: [PublicSponsor] = []
    ) {
        self.id = id
        self.names = isChild ? names.filter { $0.kind == .initials } : names
        self.isChild = isChild
        self.birthYear = birthYear
        self.status = isChild ? status.ofChild : status
        self.facts = isChild ? [] : facts
        self.conflicts = isChild ? [] : conflicts
        self.spells = isChild ? [] : spells
        self.events = isChild ? [] : events
        self.articles = isChild ? [] : articles
        self.sentence = isChild ? nil : sentence
        self.sources = sources
        self.history = history
        self.assessments = isChild ? [] : assessments
        self.term = isChild ? nil : term
        self.joinedFrom = isChild ? [] : joinedFrom
        self.positions = positions
        self.exchange = isChild ? nil : exchange
        self.namings = isChild ? [] : namings
        self.responsible = isChild ? [] : responsible
        self.actions = isChild ? [] : actions
        self.sponsors = isChild ? [] : sponsors
    }
}
