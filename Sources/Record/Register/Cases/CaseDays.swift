// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What a list says of one person, for all days at once.
///
/// Everything in it is a step function of the day: it changes only where an event can have happened, where a list no
/// longer has the person, where a term ends, and where custody or a recognition begins. So it is worked out once for each
/// stretch between two such days, by the very rules that a single day is worked out by.
public struct CaseDays: Sendable, Hashable {
    /// The days from one day on, until the next stretch begins.
    public struct Stretch: Sendable, Hashable {
        /// The first day.
        public let from: Day
        /// The status shown.
        public let status: StatusKind
        /// Each possible status as a bit, by the number of the status.
        public let possible: UInt16
        /// How certain it is that the person is held.
        public let held: Certainty
        /// The first possible day since which the status holds.
        public let since: Day?
        /// The year of the arrest that led to the present or last time in custody.
        public let detentionYear: Int?
        /// The region of the last spell of custody, and its town.
        public let custodyRegion: String?
        /// The town of the last spell of custody.
        public let custodyTown: String?
        /// What each organisation decided last.
        public let recognitions: [CaseRecognition]
    }

    /// The stretches; the first begins with the first day of all.
    public let stretches: [Stretch]
    /// The day before which a birth would change nothing: the first on which an event can have happened; `nil` if an
    /// event has no first day.
    public let firstEvent: Day?
    /// The sex as stated.
    public let sex: Sex?
    /// The region of residence, and its town.
    public let homeRegion: String?
    /// The town of residence.
    public let homeTown: String?
    /// The articles of charges that were not dropped, and of decisions.
    public let articles: [CaseArticle]
    /// The names, that shown first.
    public let names: [String]
    /// The first possible day of birth, as the status sees it.
    public let born: Day?

    /// Works out what the entries in force of all subjects of a person say.
    public init(_ accounts: [EntriesInForce], ranks: SourceRanks, exchanges: ExchangeDates) {
        let facts = FactFold(ranks: ranks, kinds: CaseSummary.kinds).facts(of: accounts)
        var collector = StatusEvents(exchanges: exchanges)
        for fact in facts { collector.take(fact) }
        let events = collector.finish()
        var days: Set<Day> = [.earliest]
        for event in events { days.formUnion(event.turns) }
        for fact in facts { days.formUnion(Self.turns(of: fact)) }
        var stretches: [Stretch] = []
        for day in days.sorted() {
            let stretch = Stretch(CaseSummary(facts, on: day, exchanges: exchanges), from: day)
            if let last = stretches.last, last.isLike(stretch) { continue }
            stretches.append(stretch)
        }
        self.stretches = stretches
        firstEvent = events.reduce(Day?.some(.latest)) { first, event in
            guard let first, let earliest = event.range.earliest else { return nil }
            return min(first, earliest)
        }
        // None of the rest depends on the day.
        let summary = CaseSummary(facts, on: .latest, exchanges: exchanges)
        sex = summary.sex
        homeRegion = summary.places.homeRegion
        homeTown = summary.places.homeTown
        articles = summary.articles
        names = summary.name.isEmpty ? summary.nameTexts : [summary.name] + summary.nameTexts
        born = collector.born
    }

    /// The days on which a fact begins to count for more than the status.
    private static func turns(of fact: Fact) -> [Day] {
        fact.values.compactMap { value in
            switch value.claim {
            case .custody(let claim): claim.from?.range.earliest
            case .recognition(let claim): (claim.date ?? value.valid)?.range.earliest
            default: nil
            }
        }
    }

    /// The stretch that a day lies in.
    public func stretch(on day: Day) -> Stretch? { stretches.last { $0.from <= day } }
}

extension CaseDays.Stretch {
    init(_ summary: CaseSummary, from day: Day) {
        from = day
        status = summary.status.kind
        possible = summary.status.alternatives.reduce(0) { $0 | 1 << UInt16($1.kind.rawValue) }
        held = summary.status.held
        since = summary.status.since?.range.earliest
        detentionYear = summary.detentionYear
        custodyRegion = summary.places.custodyRegion
        custodyTown = summary.places.custodyTown
        recognitions = summary.recognitions
    }

    /// Whether nothing changes from this stretch to another.
    func isLike(_ other: Self) -> Bool {
        status == other.status && possible == other.possible && held == other.held && since == other.since
            && detentionYear == other.detentionYear && custodyRegion == other.custodyRegion
            && custodyTown == other.custodyTown && recognitions == other.recognitions
    }
}
