// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import PublicRecord
internal import Register
internal import Statements

/// The public record made from a ledger.
///
/// It reads the public entries of the store and nothing else (see `PublicLedger`), shows the persons who may be shown and
/// nobody else (see `PermissionRule`), and builds each value field by field from the kinds of claims that `AllowList`
/// names. It can be used from any thread. Answers for one position are the same for ever, unless a permission was taken
/// back since.
public final class LedgerPublication: PublicRegister {
    private struct TableKey: Hashable, Sendable {
        var base: MomentBase.Key
        var on: Day
    }

    /// All of a moment that does not depend on a query.
    private struct Whole: Sendable {
        var table: PeopleTable
        var choices: ChoiceCodes
    }

    private let store: any LedgerReading & SignedHeadReading
    private let ledger: PublicLedger
    private let today: @Sendable () -> Day
    private let labels = Labels.shared
    private let bases = Recent<MomentBase.Key, MomentBase>(capacity: 6)
    private let catalogs = Recent<MomentBase.Key, ExchangeCatalog>(capacity: 6)
    private let wholes = Recent<TableKey, Whole>(capacity: 4)
    private let exchangePages = Recent<TableKey, [PublicExchange]>(capacity: 4)
    private let starts = Recent<TableKey, StartFacts>(capacity: 4)

    /// Makes the public record of a store.
    ///
    /// - Parameter today: the day of today, in Universal Time.
    public init(store: any LedgerReading & SignedHeadReading, today: @escaping @Sendable () -> Day) {
        self.store = store
        self.today = today
        ledger = PublicLedger(store: store)
    }

    /// The day of today and the size of the store.
    public func now() throws -> Moment {
        let day = today()
        return Moment(on: day, known: day, at: try store.size())
    }

    /// The signed head of exactly this size, taken from the text of its note; the signature is not checked here.
    public func checkpoint(at size: Int) throws -> CheckpointFacts? {
        guard let note = try store.signedHead(at: size) else { return nil }
        let signed = try SignedNote(parsing: note.utf8)
        let lines = signed.text.split(separator: "\n", omittingEmptySubsequences: false)
        let checkpoint = try Checkpoint(text: signed.text)
        guard lines.count > 2, checkpoint.size == UInt64(size) else { return nil }
        return CheckpointFacts(
            origin: checkpoint.origin, size: size, root: String(lines[2]), signedText: note)
    }

    /// What the first page shows. Kept for the last moments asked for.
    public func start(_ moment: Moment) throws -> StartFacts {
        let base = try base(moment)
        return try starts.value(TableKey(base: base.key, on: moment.on)) {
            let whole = try whole(base, moment.on)
            let catalog = try catalog(base)
            let changes = try ChangeBuilder(base: base, day: moment.on).changes { id in
                guard case .shown(let record, let isChild)? = try find(id, base, on: moment.on) else { return nil }
                let builder = PersonBuilder(base, record, isChild: isChild, exchanges: catalog.ids, labels: labels)
                var numbering = SourceNumbering()
                let names = ShownNames(facts: record.facts).names(isChild: isChild, &numbering)
                return (ShownNames.first(names), builder.publicStatus())
            }
            let rows = releaseRows(base, catalog, whole.table)
            return StartFacts(
                totals: totals(base, catalog, whole.table),
                topics: try TopicBuilder(base: base, labels: labels, day: moment.on).topics(), changes: changes,
                releases: Array(
                    rows.filter { ($0.date.range.earliest ?? .earliest) <= moment.on }.prefix(Self.releasesAtStart)))
        }
    }

    private static let releasesAtStart = 12

    /// One page of people. The rows are found in columns; only the people of the page are read in full.
    public func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage {
        let base = try base(moment)
        let whole = try whole(base, moment.on)
        let catalog = try catalog(base)
        let search = PeopleSearch(table: whole.table, query: query, choices: whole.choices)
        let found = search.found()
        let near = found.total == 0 ? nearRows(query, whole.table) : []
        return PeoplePage(
            people: try summaries(found.rows, whole.table, base, catalog, moment.on), total: found.total,
            certainly: found.certainly, choices: whole.choices.choices,
            near: try summaries(near, whole.table, base, catalog, moment.on),
            anyDate: found.total == 0 ? search.countAtAnyDate() : 0)
    }

    /// One person: only the entries of the person's subjects are read.
    public func person(_ id: PublicRecord.PersonID, _ moment: Moment) throws -> PersonAnswer {
        guard let number = try? Register.PersonID(id.text) else { return .missing }
        let base = try base(moment)
        switch try find(number, base, on: moment.on) {
        case nil: return .missing
        case .withdrawn(let day)?: return .withdrawn(on: day, reason: nil)
        case .shown(let record, let isChild)?:
            guard record.id == number, number.text == id.text else {
                return PublicRecord.PersonID(record.id.text).map { .moved($0) } ?? .missing
            }
            let counts = try counts(base)
            var builder = PersonBuilder(
                base, record, isChild: isChild, exchanges: try catalog(base).ids, labels: labels)
            return try builder.person(counts).map { .found($0) } ?? .missing
        }
    }

    /// The exchanges; those with published persons have a page.
    public func exchanges(_ moment: Moment) throws -> ExchangeList {
        let base = try base(moment)
        let catalog = try catalog(base)
        let pages = try exchangePages(base, catalog, moment.on)
        let paged = Set(pages.map(\.id))
        let others = catalog.exchanges.filter { !paged.contains($0.id) }
        return ExchangeList(
            exchanges: pages,
            others: others.compactMap { ExchangeBuilder(base, $0, labels).row(hasPage: false) })
    }

    /// One exchange with a page.
    public func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange? {
        let base = try base(moment)
        return try exchangePages(base, try catalog(base), moment.on).first { $0.id == id }
    }

    /// All sources that are described or state something published, by publisher.
    public func sources(_ moment: Moment) throws -> [PublicSource] {
        let base = try base(moment)
        let counts = try counts(base)
        let stating = counts.statements.keys.filter { $0 != .register }
        let ids = Set(base.catalog.described.keys).union(stating)
        return ids.compactMap { base.catalog.source($0, counts) }.sorted { first, second in
            let names = (
                first.publisher.version(for: "en").text.lowercased(),
                second.publisher.version(for: "en").text.lowercased()
            )
            return names.0 != names.1 ? names.0 < names.1 : first.id < second.id
        }
    }

    /// One source.
    public func source(_ id: PublicRecord.SourceID, _ moment: Moment) throws -> PublicSource? {
        let base = try base(moment)
        guard let source = Statements.SourceID(id.text) else { return nil }
        let counts = try counts(base)
        guard base.catalog.described[source] != nil || counts.statements[source] != nil else { return nil }
        return base.catalog.source(source, counts)
    }
}

extension LedgerPublication {
    /// A person looked up by number.
    private enum Found {
        case shown(Record, isChild: Bool)
        case withdrawn(Day)
    }

    private func base(_ moment: Moment) throws -> MomentBase {
        let head = try store.size()
        let key = MomentBase.Key(
            known: moment.known, at: min(max(moment.at, 0), head), head: head, today: today())
        return try bases.value(key) { try MomentBase(ledger, key) }
    }

    private func catalog(_ base: MomentBase) throws -> ExchangeCatalog {
        try catalogs.value(base.key) { try ExchangeCatalog(base.reader) }
    }

    private func whole(_ base: MomentBase, _ day: Day) throws -> Whole {
        try wholes.value(TableKey(base: base.key, on: day)) {
            let table = try PeopleTable(base, on: day)
            return Whole(table: table, choices: ChoiceCodes(table, base.catalog, labels))
        }
    }

    /// How much was taken from each source: a matter of the known day and the position, whatever day is asked for.
    private func counts(_ base: MomentBase) throws -> SourceCatalog.Counts {
        try whole(base, base.key.known).table.counts
    }

    /// The person that a number leads to, if it may be shown.
    private func find(_ number: Register.PersonID, _ base: MomentBase, on day: Day) throws -> Found? {
        let subjects: [Subject]
        switch try base.reader.identity.resolve(number, in: base.ledger) {
        case .person(_, let members)?, .redirect(_, let members)?: subjects = members
        case nil: return nil
        }
        switch try base.permission(of: subjects, on: day) {
        case .hidden: return nil
        case .withdrawn(let day): return .withdrawn(day)
        case .shown(let isChild):
            guard let record = try base.reader.record(number, on: day),
                record.facts.contains(where: { AllowList.publishes($0.kind) })
            else { return nil }
            return .shown(record, isChild: isChild)
        }
    }

    private func summaries(
        _ rows: [Int32], _ table: PeopleTable, _ base: MomentBase, _ catalog: ExchangeCatalog, _ day: Day
    ) throws -> [PersonSummary] {
        try rows.compactMap { row in
            guard let id = Register.PersonID(position: Int(table.positions[Int(row)])),
                case .shown(let record, let isChild)? = try find(id, base, on: day)
            else { return nil }
            var builder = PersonBuilder(base, record, isChild: isChild, exchanges: catalog.ids, labels: labels)
            return builder.summary()
        }
    }

    /// Where a name of several words found nobody: those whom one of its words finds.
    private func nearRows(_ query: PeopleQuery, _ table: PeopleTable) -> [Int32] {
        guard let text = query.text else { return [] }
        var rows: [Int32] = []
        for word in text.split(separator: " ").prefix(4) where word.count > 2 {
            for row in table.find(String(word), limit: 5) where !rows.contains(row) { rows.append(row) }
        }
        return Array(rows.prefix(10))
    }

    private func totals(_ base: MomentBase, _ catalog: ExchangeCatalog, _ table: PeopleTable) -> RegisterTotals {
        let inExchanges = catalog.exchanges.reduce(0) { $0 &+ $1.children }
        let participants = Set(table.participants.values.joined())
        return RegisterTotals(
            people: table.count, heldCertainly: table.held.reduce(0) { $0 &+ ($1 == 2 ? 1 : 0) },
            heldPossibly: table.held.reduce(0) { $0 &+ ($1 == 1 ? 1 : 0) },
            sources: Set(base.catalog.described.keys).union(table.statements.keys).subtracting([.register]).count,
            exchanges: catalog.exchanges.count,
            unnamedChildren: inExchanges + table.children.subtracting(participants).count)
    }

    private func releaseRows(
        _ base: MomentBase, _ catalog: ExchangeCatalog, _ table: PeopleTable
    ) -> [ReleaseRow] {
        catalog.exchanges.compactMap { exchange in
            let hasPage = exchange.date != nil && table.participants[exchange.subject] != nil
            return ExchangeBuilder(base, exchange, labels).row(hasPage: hasPage)
        }
    }

    /// The exchanges with published persons, newest first.
    private func exchangePages(
        _ base: MomentBase, _ catalog: ExchangeCatalog, _ day: Day
    ) throws -> [PublicExchange] {
        try exchangePages.value(TableKey(base: base.key, on: day)) {
            let table = try whole(base, day).table
            let counts = try counts(base)
            return try catalog.exchanges.compactMap { exchange in
                guard let positions = table.participants[exchange.subject] else { return nil }
                let records = try positions.compactMap { position -> (record: Record, isChild: Bool)? in
                    guard let id = Register.PersonID(position: position),
                        case .shown(let record, let isChild)? = try find(id, base, on: day)
                    else { return nil }
                    return (record, isChild)
                }
                var builder = ExchangeBuilder(base, exchange, labels)
                return builder.page(records, counts)
            }
        }
    }
}
