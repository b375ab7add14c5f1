// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// What counts need to know of one person, for every day at once.
public struct PersonHistory: Sendable, Hashable {
    /// The person.
    public let person: PersonID
    /// The status on every day.
    public let course: StatusCourse
    /// The times in custody.
    public let spells: [CustodySpell]
    /// Lists and recognitions.
    public let lists: ListMembership
    /// The days on which the person can have been born; nothing if no source says.
    public let born: DayRange?
    /// The sex as stated.
    public let sex: Sex?
    /// The articles of charges that were not dropped, and of decisions, without parts; each once.
    public let articles: [CaseArticle]
    /// Custodial punishments, each with the first day on which it can have been imposed, in the order of days.
    public let punishments: [Imposed]
    /// Whether the definition asked for is met.
    public let definition: Certainty
    /// Whether the person may be shown in public, so that a count of such persons can be checked by anybody.
    public let isPublished: Bool
    private let places: PlaceHistory

    /// A punishment that is served in custody.
    public enum Punishment: Sendable, Hashable {
        /// For a time.
        case term(Term)
        /// For life.
        case life
        /// To death.
        case death
    }

    /// A punishment with the first day on which it can have been imposed.
    public struct Imposed: Sendable, Hashable {
        /// The day.
        public let from: Day
        /// The punishment.
        public let punishment: Punishment
    }

    /// Reads a record.
    ///
    /// - Parameters:
    ///   - exchanges: the dates of exchanges; see `RecordReader.exchanges`.
    ///   - definition: whether the case falls under the definition asked for.
    ///   - isPublished: whether the person may be shown in public.
    public init(_ record: Record, exchanges: ExchangeDates, definition: Certainty, isPublished: Bool) {
        person = record.id
        course = StatusCourse(of: record.facts, exchanges: exchanges)
        spells = CustodySpell.all(course, record)
        lists = ListMembership(record)
        born = Self.born(record)
        sex =
            record.facts(of: .sex).lazy.compactMap { fact -> Sex? in
                if case .sex(let claim)? = fact.chosen?.claim { claim.sex } else { nil }
            }.last
        articles = Self.articles(record)
        punishments = Self.punishments(record)
        places = PlaceHistory(record)
        self.definition = definition
        self.isPublished = isPublished
    }

    /// How certain it is that the person is held on a day and falls under the definition, and stands on a list if one is
    /// asked for.
    ///
    /// - Parameter list: in small letters.
    public func held(on day: Day, list: String? = nil) -> Certainty {
        let held = course.status(on: day).held.and(definition)
        guard held.isPossible, let list else { return held }
        return held.and(lists.has(list, on: day))
    }

    /// The region of the last custody that had begun by a day, else of residence, else the towns.
    public func region(on day: Day) -> String? { places.region(on: day) }

    /// The last punishment that can have been imposed by a day.
    public func punishment(on day: Day) -> Punishment? { punishments.last { $0.from <= day }?.punishment }

    /// Years of age that the person can have on a day, the least and the most; nothing if no birth is on file.
    public func age(on day: Day) -> ClosedRange<Int>? {
        guard let first = born?.earliest, let last = born?.latest, first <= day else { return nil }
        let most = Term(from: first, to: day).years
        return (last > day ? 0 : min(most, Term(from: last, to: day).years))...most
    }

    private static func born(_ record: Record) -> DayRange? {
        guard let fact = record.facts(of: .birth).first else { return nil }
        let values = fact.conflicts.isEmpty ? Array(fact.values.prefix(1)) : fact.values
        let ranges = values.compactMap { value -> DayRange? in
            if case .birth(let claim) = value.claim { claim.date?.range } else { nil }
        }.filter { $0.earliest != nil && $0.latest != nil }
        guard let first = ranges.compactMap(\.earliest).min(), let last = ranges.compactMap(\.latest).max() else {
            return nil
        }
        return DayRange(earliest: first, latest: last)
    }

    private static func articles(_ record: Record) -> [CaseArticle] {
        var found: Set<CaseArticle> = []
        func add(_ reference: ArticleReference) {
            found.insert(CaseArticle(code: reference.code, article: reference.article))
        }
        for fact in record.facts {
            switch fact.chosen?.claim {
            case .charge(let claim)? where claim.stage != .dropped && claim.stage != .acquitted: add(claim.article)
            case .decision(let claim)?: claim.articles.forEach(add)
            default: break
            }
        }
        // The same number without its code says nothing more.
        let coded = Set(found.filter { $0.code != nil }.map(\.article))
        return found.filter { $0.code != nil || !coded.contains($0.article) }.sorted()
    }

    private static func punishments(_ record: Record) -> [Imposed] {
        var found: [Imposed] = []
        for fact in record.facts(of: .decision) {
            guard case .decision(let claim)? = fact.chosen?.claim else { continue }
            switch claim.kind {
            case .disciplinary, .supervision, .measure, .prolongation: continue
            default: break
            }
            guard let punishment = claim.sentence.lazy.compactMap(punishment).first else { continue }
            found.append(
                Imposed(from: claim.date?.range.earliest ?? fact.chosen?.knownSince ?? .latest, punishment: punishment))
        }
        return found.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    }

    private static func punishment(_ part: SentencePart) -> Punishment? {
        switch part.kind {
        case .life: .life
        case .death: .death
        case .imprisonment, .colonySettlement, .educational, .arrest: part.term.map { .term($0) }
        default: nil
        }
    }
}
