// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import PublicRecord
internal import Register
internal import Statements
import Synchronization

/// The public record made from a ledger.
///
/// It reads the public entries of the store and nothing else (see `PublicLedger`), shows the persons who may be shown and
/// nobody else (see `PermissionRule`), and builds each value field by field from the kinds of claims that `AllowList`
/// names. It can be used from any thread. Answers for one position are the same for ever, unless a permission was taken
/// back since.
public final class LedgerPublication: PublicRegister {
    struct TableKey: Hashable, Sendable {
        var base: MomentBase.Key
        var on: Day
    }

    let store: any LedgerReading & SignedHeadReading
    private let ledger: PublicLedger
    private let today: @Sendable () -> Day
    let labels = Labels.shared
    private let checkpoints = Recent<Int, CheckpointFacts>(capacity: 8)
    private let withholdings = Mutex((head: 0, entries: [LedgerEntry]()))
    private let unnamed = UnnamedShelf()
    private let bases = Recent<MomentBase.Key, MomentBase>(capacity: 6)
    private let catalogs = Recent<MomentBase.Key, ExchangeCatalog>(capacity: 6)
    private let shelf: ChronicleShelf
    private let exchangePages = Recent<TableKey, [PublicExchange]>(capacity: 4)
    private let starts = Recent<TableKey, StartFacts>(capacity: 4)
    let numberPages = Recent<TableKey, PublicNumbers>(capacity: 4)
    let assessments = Recent<TableKey, [AssessedPerson]>(capacity: 4)
    let instrumentCatalogs = Recent<MomentBase.Key, InstrumentCatalog>(capacity: 6)
    let instrumentPages = Recent<TableKey, [PublicInstrument]>(capacity: 4)
    let officialCatalogs = Recent<TableKey, OfficialCatalog>(capacity: 4)
    let statisticsPages: Aside<TableKey, PublicStatistics>
    let visibilityPages: Aside<TableKey, PublicVisibility>
    let actionPages: Aside<TableKey, PublicActions>

    /// Makes the public record of a store.
    ///
    /// - Parameters:
    ///   - today: the day of today, in Universal Time.
    ///   - background: runs work aside. With it an answer that takes long to prepare is refused with `RegisterBusy` until
    ///     it is there; without it who asks waits.
    public init(
        store: any LedgerReading & SignedHeadReading, today: @escaping @Sendable () -> Day,
        background: (@Sendable (@escaping @Sendable () -> Void) -> Void)? = nil
    ) {
        self.store = store
        self.today = today
        ledger = PublicLedger(store: store)
        shelf = ChronicleShelf(background: background)
        statisticsPages = Aside(capacity: 4, background: background)
        visibilityPages = Aside(capacity: 4, background: background)
        actionPages = Aside(capacity: 4, background: background)
    }

    /// The day of today and the size of the ledger as the public may know it: what is recorded in other compartments alone does
    /// not change it, and so changes no page.
    public func now() throws -> Moment {
        let day = today()
        return Moment(on: day, known: day, at: try store.publicSize())
    }

    /// The signed head of exactly this size, if something public was recorded with it, taken from the text of its note; the signature is not checked here.
    public func checkpoint(at size: Int) throws -> CheckpointFacts? {
        if let kept = checkpoints.kept(size) { return kept }
        guard let note = try store.publicHead(at: size) else { return nil }
        let signed = try SignedNote(parsing: note.utf8)
        let lines = signed.text.split(separator: "\n", omittingEmptySubsequences: false)
        let checkpoint = try Checkpoint(text: signed.text)
        guard lines.count > 2, checkpoint.size == UInt64(size) else { return nil }
        return try checkpoints.value(size) {
            CheckpointFacts(origin: checkpoint.origin, size: size, root: String(lines[2]), signedText: note)
        }
    }

    /// What the first page shows. Kept for the last moments asked for.
    public func start(_ moment: Moment) throws -> StartFacts {
        let base = try base(moment)
        return try starts.value(TableKey(base: base.key, on: moment.on)) {
            let people = try people(base, moment.on)
            let catalog = try catalog(base)
            let changes = try ChangeBuilder(base: base, day: moment.on).changes { id in
                guard case .shown(let record, let isChild)? = try find(id, base, on: moment.on) else { return nil }
                let builder = PersonBuilder(base, record, isChild: isChild, exchanges: catalog.ids, labels: labels)
                var numbering = SourceNumbering()
                let names = ShownNames(facts: record.facts).names(isChild: isChild, &numbering)
                return (ShownNames.first(names), builder.publicStatus())
            }
            let rows = releaseRows(base, catalog)
            return StartFacts(
                totals: try totals(base, catalog, people, moment.on),
                topics: try TopicBuilder(base: base, labels: labels, day: moment.on).topics(), changes: changes,
                releases: Array(
                    rows.filter { ($0.date.range.earliest ?? .earliest) <= moment.on }.prefix(Self.releasesAtStart)))
        }
    }

    private static let releasesAtStart = 12

    /// One page of people. The rows are found in columns; only the people of the page are read in full.
    public func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage {
        let base = try base(moment)
        let people = try people(base, moment.on)
        let catalog = try catalog(base)
        let search = PeopleSearch(people, query)
        let found = search.found()
        // Where nobody is found: whose name has something of what was asked for.
        let near = found.total == 0 ? query.text.map { people.searches.near($0, limit: 10) } ?? [] : []
        let matched = found.names.compactMapValues { people.searches.text(of: $0) }
        return PeoplePage(
            people: try summaries(found.rows, people.chronicle, base, catalog, moment.on, matched: matched),
            total: found.total,
            certainly: found.certainly, choices: people.choices.choices,
            near: try summaries(near, people.chronicle, base, catalog, moment.on),
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
            var builder = PersonBuilder(
                base, record, isChild: isChild, exchanges: try catalog(base).ids, labels: labels)
            if !isChild {
                builder.instruments = try instrumentCatalog(base)
                // Who an official is, all cases together tell: without a role in this one nobody waits for them.
                if record.facts.contains(where: { $0.kind == .role }) {
                    builder.officials = try officialCatalog(base, moment.on)
                }
            }
            return try builder.person().map { .found($0) } ?? .missing
        }
    }

    /// The exchanges: first those with published persons.
    public func exchanges(_ moment: Moment) throws -> ExchangeList {
        let base = try base(moment)
        let catalog = try catalog(base)
        let pages = try exchangePages(base, catalog, moment.on)
        let paged = Set(pages.map(\.id))
        let others = catalog.exchanges.filter { !paged.contains($0.id) }
        return ExchangeList(
            exchanges: pages,
            others: others.compactMap { ExchangeBuilder(base, $0, labels).row() })
    }

    /// One exchange with a date, with published persons or without.
    public func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange? {
        let base = try base(moment)
        let catalog = try catalog(base)
        if let page = try exchangePages(base, catalog, moment.on).first(where: { $0.id == id }) { return page }
        guard let exchange = catalog.exchanges.first(where: { $0.id == id }) else { return nil }
        let chronicle = try people(base, moment.on).chronicle
        var builder = ExchangeBuilder(base, exchange, labels)
        return builder.page(
            [], refused: try shown(chronicle.refused[exchange.subject] ?? [], base, moment.on), chronicle.counts)
    }

    /// The definitions that come with the program.
    public func definitions() throws -> [PublicDefinition] { try LawShelf.definitions() }

    /// All sources that are described or state something published, by publisher.
    public func sources(_ moment: Moment) throws -> [PublicSource] {
        let base = try base(moment)
        let counts = try counts(base)
        let stating = counts.statements.keys.filter { $0 != .register }
        let ids = Set(base.catalog.described.keys).union(stating)
        let silent = try silentSources(base, counts, moment.on)
        return ids.subtracting(silent).compactMap { base.catalog.source($0, counts) }.sorted { first, second in
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
        guard base.catalog.described[source] != nil || counts.statements[source] != nil,
            try !silentSources(base, counts, moment.on).contains(source)
        else { return nil }
        return base.catalog.source(source, counts)
    }
}

extension LedgerPublication {
    func base(_ moment: Moment) throws -> MomentBase {
        let head = try store.publicSize()
        let key = MomentBase.Key(
            known: moment.known, at: min(max(moment.at, 0), head), head: head, today: today())
        return try bases.value(key) { try MomentBase(ledger, key, withholdings: try withholdings(upTo: head), unnamed) }
    }

    /// The public entries that withhold somebody; from one state of the ledger to the next only new ones are read.
    private func withholdings(upTo head: Int) throws -> [LedgerEntry] {
        try withholdings.withLock { known in
            if head < known.head { return known.entries.filter { $0.position < head } }
            known.entries += try ledger.publicWithholdings(in: known.head..<head)
            known.head = head
            return known.entries
        }
    }

    func catalog(_ base: MomentBase) throws -> ExchangeCatalog {
        try catalogs.value(base.key) { try ExchangeCatalog(base.reader, hidden: base.texts) }
    }

    /// The people on a day.
    func people(_ base: MomentBase, _ day: Day) throws -> PeopleOnDay {
        let childDay = base.rule(on: day).childDay
        return try shelf.people(base.key, on: day, childDay: childDay) { [store] in
            try store.inOneSnapshot { try ChronicleBuilder.build(base) }
        } view: { chronicle in
            PeopleOnDay(chronicle, on: day, childDay: childDay, base.catalog, labels)
        }
    }

    /// The sources that are not spoken of; one on which a published role rests is.
    private func silentSources(
        _ base: MomentBase, _ counts: SourceCatalog.Counts, _ day: Day
    ) throws -> Set<Statements.SourceID> {
        let silent = try base.silentSources(counts)
        return silent.isEmpty ? silent : silent.subtracting(try officialCatalog(base, day).sources)
    }

    /// How much was taken from each source: a matter of the known day and the position, whatever day is asked for.
    private func counts(_ base: MomentBase) throws -> SourceCatalog.Counts {
        try people(base, base.key.known).chronicle.counts
    }

    private func summaries(
        _ rows: [Int32], _ chronicle: PeopleChronicle, _ base: MomentBase, _ catalog: ExchangeCatalog, _ day: Day,
        matched: [Int32: String] = [:]
    ) throws -> [PersonSummary] {
        try rows.compactMap { row in
            guard let id = Register.PersonID(position: Int(chronicle.positions[Int(row)])),
                case .shown(let record, let isChild)? = try find(id, base, on: day)
            else { return nil }
            var builder = PersonBuilder(base, record, isChild: isChild, exchanges: catalog.ids, labels: labels)
            return builder.summary(matched: matched[row])
        }
    }

    private func totals(
        _ base: MomentBase, _ catalog: ExchangeCatalog, _ people: PeopleOnDay, _ day: Day
    ) throws -> RegisterTotals {
        let chronicle = people.chronicle
        let inExchanges = catalog.exchanges.reduce(0) { $0 &+ $1.children }
        let participants = Set(chronicle.participants.values.joined())
        let children = people.children.lazy.map { Int(chronicle.positions[Int($0)]) }
        return RegisterTotals(
            people: people.count, heldCertainly: people.held(2), heldPossibly: people.held(1),
            sources: Set(base.catalog.described.keys).union(chronicle.statements.keys).subtracting([.register]).count,
            exchanges: catalog.exchanges.count,
            unnamedChildren: inExchanges + children.filter { !participants.contains($0) }.count,
            instruments: try instrumentCatalog(base).instruments.count,
            officials: try officialCatalog(base, day).officials.count)
    }

    private func releaseRows(_ base: MomentBase, _ catalog: ExchangeCatalog) -> [ReleaseRow] {
        catalog.exchanges.compactMap { ExchangeBuilder(base, $0, labels).row() }
    }

    /// The exchanges with published persons, newest first.
    private func exchangePages(
        _ base: MomentBase, _ catalog: ExchangeCatalog, _ day: Day
    ) throws -> [PublicExchange] {
        try exchangePages.value(TableKey(base: base.key, on: day)) {
            let chronicle = try people(base, day).chronicle
            let counts = chronicle.counts
            return try catalog.exchanges.compactMap { exchange in
                guard let positions = chronicle.participants[exchange.subject] else { return nil }
                let refused = try shown(chronicle.refused[exchange.subject] ?? [], base, day)
                var builder = ExchangeBuilder(base, exchange, labels)
                return builder.page(try shown(positions, base, day), refused: refused, counts)
            }
        }
    }

    /// Those of whom a page may be shown, by the positions that make their numbers.
    private func shown(
        _ positions: [Int], _ base: MomentBase, _ day: Day
    ) throws -> [(record: Record, isChild: Bool)] {
        try positions.compactMap { position in
            guard let id = Register.PersonID(position: position),
                case .shown(let record, let isChild)? = try find(id, base, on: day)
            else { return nil }
            return (record, isChild)
        }
    }
}
