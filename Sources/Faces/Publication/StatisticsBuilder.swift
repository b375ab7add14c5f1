// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Exchanges
internal import Law
internal import PublicRecord
internal import Register
internal import Statements
internal import Statistics

/// Adds up published people, one after another. All of it is made from what `AllowList` lets pass, by the same counts that
/// `imena stats` gives; of a child nothing is kept that could point to one.
struct StatisticsBuilder {
    /// More lines than these cannot be told apart in a drawing.
    private static let mostLines = 4
    /// Years that a line over time reaches back.
    private static let mostYears = 20

    let asOf: AsOf
    private let exchanges: ExchangeDates
    private let labels: Labels
    let publisher: (Statements.SourceID) -> PublicText
    private var people: [PersonHistory] = []
    private var children: Set<Register.PersonID> = []
    /// Organisations and publishers of lists by their names in small letters, as counts ask for them.
    private var lists: [String: PublicText] = [:]
    private var terms: TermGathering
    /// Published adults by the exchange in which they left.
    private var leftInExchange: [Subject: [Register.PersonID]] = [:]
    /// Published adults by the category under the ordered rules for lists, where exchanges are on file.
    private(set) var categories: [Register.PersonID: String] = [:]
    private let profiles: ProfileReader?
    /// The exchanges on file, as they are published.
    private let catalog: ExchangeCatalog

    var day: Day { asOf.on }

    /// - Parameters:
    ///   - asOf: the point from which records are made.
    ///   - countries: the law of each country.
    ///   - catalog: the exchanges on file.
    ///   - profiles: tells the category of a person; not asked where no exchange is on file.
    ///   - publisher: who publishes a source.
    init(
        asOf: AsOf, exchanges: ExchangeDates, countries: [String: Jurisdiction], labels: Labels,
        catalog: ExchangeCatalog, profiles: ProfileReader, publisher: @escaping (Statements.SourceID) -> PublicText
    ) {
        self.asOf = asOf
        self.exchanges = exchanges
        self.labels = labels
        self.catalog = catalog
        self.profiles = catalog.exchanges.isEmpty ? nil : profiles
        self.publisher = publisher
        terms = TermGathering(asOf.on, countries, labels)
    }

    /// Takes a person who may be shown.
    mutating func take(_ whole: Record, isChild: Bool) {
        let record = whole.keeping { claim in
            AllowList.publishes(claim) && !(isChild && (claim.kind == .birth || claim.kind == .name))
        }
        people.append(PersonHistory(record, exchanges: exchanges, definition: .certainly, isPublished: true))
        if isChild {
            children.insert(record.id)
        } else {
            terms.take(record)
            noteExchanges(record)
            if let profiles { categories[record.id] = profiles.category(record).code }
        }
        noteLists(record)
    }

    private mutating func noteExchanges(_ record: Record) {
        for value in record.values(of: .participation) {
            guard case .participation(let part) = value.claim, part.side == .released,
                leftInExchange[part.exchange]?.last != record.id
            else { continue }
            leftInExchange[part.exchange, default: []].append(record.id)
        }
    }

    private mutating func noteLists(_ record: Record) {
        for fact in record.facts where fact.kind == .recognition || fact.kind == .listing {
            for value in fact.values {
                if case .recognition(let claim) = value.claim {
                    lists[claim.organisation.lowercased()] = PublicText(claim.organisation)
                } else {
                    for said in value.attributions where lists[said.source.name.lowercased()] == nil {
                        lists[said.source.name.lowercased()] = publisher(said.source)
                    }
                }
            }
        }
    }

    /// The statistics of all who were taken.
    func statistics() -> PublicStatistics {
        let cohort = Cohort(asOf: asOf, people: people)
        let adults = cohort.filter { !children.contains($0.person) }
        let statuses = Breakdown(cohort, by: .status, on: day)
        return PublicStatistics(
            people: people.count, held: Self.bounds(cohort.stock(on: day)), children: children.count,
            series: series(cohort),
            statuses: statuses.rows.map { StatisticsGroup(code: $0.group, count: Self.bounds($0.count)) },
            articles: groups(adults, .article, article),
            regions: groups(adults, .region) { ($0, labels.region($0), Codes.slug($0)) },
            sexes: groups(adults, .sex) { ($0, nil, $0) }, ages: groups(adults, .age) { ($0, nil, nil) },
            flows: flows(adults),
            terms: terms.terms(), custody: custody(adults),
            monitor: monitor(adults, catalog, leftInExchange, labels))
    }

    static func bounds(_ bounds: Bounds) -> PublicNumbers.Bounds {
        .init(certain: bounds.certain, possible: bounds.possible)
    }

    private func groups(
        _ cohort: Cohort, _ dimension: BreakdownDimension,
        _ name: (String) -> (code: String, label: PublicText?, filter: String?)
    ) -> [StatisticsGroup] {
        Breakdown(cohort, by: dimension, on: day).rows.map { row in
            let named = row.group.map(name)
            return StatisticsGroup(
                code: named?.code, label: named?.label, filter: named?.filter, count: Self.bounds(row.count))
        }
    }

    /// The code of an article for filters, and the article in words.
    private func article(_ text: String) -> (code: String, label: PublicText?, filter: String?) {
        guard let article = CaseArticle(text: text) else { return (text, PublicText(text), nil) }
        let code = Articles.code(article.code, article.article)
        return (code, Articles.label(code, nil, labels), code)
    }

    private func series(_ cohort: Cohort) -> [StockLine] {
        let begins = people.flatMap(\.spells).compactMap { $0.began.earliest }
        guard let first = begins.min(), first <= day else { return [] }
        let limit = Day(year: day.components.year - Self.mostYears, month: day.components.month, day: 1) ?? first
        let days = StockSeries.monthEnds(from: max(first, limit), to: day)
        func line(_ name: PublicText?, _ list: String?) -> StockLine {
            let points = StockSeries(cohort, days: days, list: list).points
            // What nobody had yet counted is no zero.
            let start = points.firstIndex { $0.held.possible > 0 } ?? points.count
            return StockLine(
                name: name, points: points[start...].map { .init(day: $0.day, held: Self.bounds($0.held)) })
        }
        return [line(nil, nil)] + largest(cohort).map { line($0.name, $0.list) }.filter { !$0.points.isEmpty }
    }

    /// The lists and organisations that have most of those who are held on the day.
    private func largest(_ cohort: Cohort) -> [(list: String, name: PublicText)] {
        let counted = lists.map { (list: $0.key, name: $0.value, held: cohort.stock(on: day, list: $0.key).possible) }
        let ordered = counted.sorted { $0.held != $1.held ? $0.held > $1.held : $0.list < $1.list }
        return ordered.prefix(Self.mostLines - 1).map { ($0.list, $0.name) }
    }
}
