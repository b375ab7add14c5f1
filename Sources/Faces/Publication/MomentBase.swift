// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// What all answers for one known day and one position have in common.
struct MomentBase: Sendable {
    /// What a base is made for.
    struct Key: Hashable, Sendable {
        var known: Day
        var at: Int
        /// The size of the ledger now, for permissions that were taken back since.
        var head: Int
        var today: Day
    }

    let key: Key
    let ledger: PublicLedger
    let reader: RecordReader<PublicLedger>
    private(set) var catalog: SourceCatalog
    /// Who is withheld now: their names may not stand in any text.
    private(set) var withheld = WithheldPersons()
    /// What decides of every text whether it may go out.
    private(set) var texts = TextGuard()
    private var unnamed = UnnamedPersons()
    private let takenBackNow: RunsTakenBack
    private let identityNow: Identity
    private let readerNow = Once<RecordReader<PublicLedger>>()

    /// - Parameter withholdings: the public entries up to the head that withhold somebody.
    init(_ ledger: PublicLedger, _ key: Key, withholdings: [LedgerEntry], _ shelf: UnnamedShelf = UnnamedShelf()) throws
    {
        self.key = key
        self.ledger = ledger
        reader = try RecordReader(ledger, known: key.known, at: key.at)
        catalog = try SourceCatalog(ledger, at: key.at, takenBack: reader.takenBack)
        takenBackNow = key.at == key.head ? reader.takenBack : try RunsTakenBack(reading: ledger, at: key.head)
        identityNow = key.at == key.head ? reader.identity : try Identity(reading: ledger, at: key.head)
        withheld = try WithheldPersons(withholdings, self)
        unnamed = try shelf.persons(self)
        texts = TextGuard(withheld: withheld.names, unnamed: unnamed, day: min(key.known, key.today))
        catalog = catalog.hiding(texts)
    }

    /// The record at the head of the ledger of a person with certain subjects; `nil` if that is what is asked for anyway.
    func recordNow(_ id: Register.PersonID, _ subjects: [Subject]) throws -> Record? {
        guard key.at < key.head || key.known < key.today else { return nil }
        let reader = try readerNow.value { try RecordReader(ledger, known: .latest, at: key.head) }
        let all = allSubjects(subjects)
        return reader.record(id, of: all, entries: try entries(of: all), on: key.today)
    }

    /// What decides of the texts of a day asked for: who is a child depends on it.
    func texts(on day: Day) -> TextGuard {
        let childDay = rule(on: day).childDay
        if childDay == min(key.known, key.today) { return texts }
        return TextGuard(withheld: withheld.names, unnamed: unnamed, day: childDay)
    }

    /// The rule of permission for a day asked for.
    func rule(on day: Day) -> PermissionRule {
        PermissionRule(
            at: key.at, head: key.head, takenBack: reader.takenBack, takenBackNow: takenBackNow, today: key.today,
            childDay: min(day, key.known, key.today))
    }

    /// All subjects that are, or by now were found to be, the person.
    func allSubjects(_ subjects: [Subject]) -> [Subject] {
        var all = subjects
        for subject in subjects where key.at < key.head {
            for other in identityNow.members(with: subject) where !all.contains(other) { all.append(other) }
        }
        return all
    }

    /// How a person may be shown.
    func permission(of subjects: [Subject], on day: Day) throws -> Permission {
        try permission(of: subjects, entries: try entries(of: subjects), on: day)
    }

    /// The same for whom the entries up to the head have been read.
    func permission(of subjects: [Subject], entries: [[LedgerEntry]], on day: Day) throws -> Permission {
        guard subjects.first?.kind == .person else { return .hidden }
        let others = allSubjects(subjects).dropFirst(subjects.count)
        return rule(on: day).permission(entries + (try self.entries(of: Array(others))))
    }

    /// Whether a person who may be shown is a child, whatever the basis.
    func isMinor(_ record: Record, on day: Day) throws -> Bool {
        // An age is on few records: the others need no second reading.
        let hasAge = record.facts.contains { $0.kind == .birth || $0.kind == .characteristic }
        guard hasAge || key.at < key.head else { return false }
        return rule(on: day).isMinor(try entries(of: allSubjects(record.subjects)))
    }

    /// The entries of subjects up to the head.
    func entries(of subjects: [Subject]) throws -> [[LedgerEntry]] {
        try subjects.map { try ledger.entries(of: $0, before: key.head) }
    }

    /// The first positions of all subjects that share a person with another, then or now.
    var joinedPositions: Set<Int> { reader.identity.joinedPositions.union(identityNow.joinedPositions) }

    /// Whether an entry opens a run that was taken back, then or now.
    func isTakenBack(_ position: Int) -> Bool {
        reader.takenBack.runs.contains(position) || takenBackNow.runs.contains(position)
    }

    /// Other subjects of the person of a subject, then or now.
    func others(with subject: Subject) -> [Subject] {
        let then = reader.identity.members(with: subject)
        return allSubjects(then).filter { $0 != subject }
    }

    /// All subjects that are by now found to be the person of a subject.
    func subjectsNow(with subject: Subject) -> [Subject] { identityNow.members(with: subject) }

    /// The sources that speak of withheld persons and of nothing else: their addresses lead to them.
    func silentSources(_ counts: SourceCatalog.Counts) throws -> Set<Statements.SourceID> {
        var silent = withheld.sources.subtracting(counts.statements.keys).subtracting([.register])
        for kind in SubjectKind.allCases where kind != .person && kind != .source && !silent.isEmpty {
            try ledger.forEachSubject(of: kind, source: nil, before: key.at) { _, entries in
                for entry in entries { silent.remove(entry.entry.source) }
            }
        }
        return silent
    }
}
