// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import Ledger
internal import Names
internal import Register
internal import Statements

/// Makes a chronicle while the subjects of the ledger go by once.
///
/// A person of whom one source said something once, as most of a long list are, is put together from parts that were
/// worked out before for others (see ``PersonParts``); everybody else is folded whole. Both ways give the same.
struct ChronicleBuilder {
    var chronicle = PeopleChronicle()
    let base: MomentBase
    /// The rule of permission; its day is not used here.
    let rule: PermissionRule
    private var knownDays: Set<Int32> = []

    init(_ base: MomentBase) {
        self.base = base
        rule = base.rule(on: base.key.known)
    }

    /// Reads all persons.
    static func build(_ base: MomentBase) throws -> PeopleChronicle {
        var builder = ChronicleBuilder(base)
        var parts = PersonParts(base, rule: builder.rule)
        try base.ledger.forEachStoredSubject(of: .person, before: base.key.head) { stored in
            switch stored {
            case .single(let position, let recorded, let content):
                if try parts.take(content, position: position, recorded: recorded, into: &builder) { return }
                let entry = try Entry(canonicalBytes: Array(content), from: 0)
                try builder.take(
                    entry.subject, [LedgerEntry(position: position, recorded: recorded, entry: entry)])
            case .whole(let subject, let entries): try builder.take(subject, entries)
            }
        }
        try builder.noteKnownDaysOfExchanges()
        return try builder.finish()
    }

    private mutating func finish() throws -> PeopleChronicle {
        chronicle.knownDays = knownDays.sorted()
        // Subjects can have gone by in an order that tells of entries that are not public.
        chronicle.participants = chronicle.participants.mapValues { Set($0).sorted() }
        chronicle.refused = chronicle.refused.mapValues { Set($0).sorted() }
        chronicle.assessed = Set(chronicle.assessed).sorted()
        chronicle.judged = Set(chronicle.judged).sorted()
        chronicle.officials = Set(chronicle.officials).sorted()
        chronicle.named = chronicle.named.mapValues { Set($0).sorted() }
        chronicle.putInOrder()
        try chronicle.layUpNames()
        return chronicle
    }

    /// Remembers that entries became known on a day.
    mutating func note(known day: Day) { knownDays.insert(day.number) }

    /// The dates of exchanges are part of what is said of persons.
    private mutating func noteKnownDaysOfExchanges() throws {
        var days: Set<Int32> = []
        try base.ledger.forEachSubject(of: .exchange, source: nil, before: base.key.at) { _, entries in
            for entry in entries { days.insert(entry.knownDay.number) }
        }
        knownDays.formUnion(days)
    }

    /// Takes a subject with its public entries up to the head; a person of several subjects when its first goes by.
    mutating func take(_ subject: Subject, _ entries: [LedgerEntry]) throws {
        let visible = entries.filter { $0.entry.compartment == .public }
        let members = base.reader.identity.members(with: subject)
        guard !visible.isEmpty, members.first == subject else { return }
        var all = [visible]
        for other in base.others(with: subject) {
            all.append(try base.ledger.entries(of: other, before: base.key.head))
        }
        guard case .shown(let childBefore) = rule.showing(all) else { return }
        var seen: [[LedgerEntry]] = []
        for member in members {
            let entries = member == subject ? visible : try base.ledger.entries(of: member, before: base.key.at)
            seen.append(entries.filter { $0.position < base.key.at })
        }
        guard let position = seen[0].first?.position else { return }
        for entry in seen.joined() { note(known: entry.knownDay) }
        append(seen, position: position, childBefore: childBefore)
    }

    private mutating func append(_ seen: [[LedgerEntry]], position: Int, childBefore: Day?) {
        let accounts = inForce(seen)
        noteOfficials(accounts, position: position)
        let kinds = accounts.lazy.flatMap(\.standing).flatMap(\.entry.entry.statements).map(\.claim.kind)
        guard !OfficialRecord.isOfficialAlone(kinds), let sources = said(accounts, position: position) else { return }
        let days = CaseDays(accounts, ranks: base.reader.ranks, exchanges: base.reader.exchanges)
        let timeline = timeline(days, accounts)
        if childBefore != nil {
            let without = inForce(seen.map { $0.map(Self.withoutName) })
            let other = CaseDays(without, ranks: base.reader.ranks, exchanges: base.reader.exchanges)
            if other.stretches != days.stretches {
                chronicle.childTimelines[Int32(truncatingIfNeeded: position)] = self.timeline(other, without)
            }
        }
        appendRow(
            position: position, timeline: timeline, childBefore: childBefore, sex: Self.number(days.sex),
            home: home(days), lawgiver: lawgiver(accounts), articles: articles(days.articles),
            sources: self.sources(sources))
        appendNames(days.names)
    }

    private func inForce(_ subjects: [[LedgerEntry]]) -> [EntriesInForce] {
        subjects.map { EntriesInForce($0, takenBack: base.reader.takenBack, known: base.key.known) }
    }

    /// Counts what is said of a person, and gives the sources in order; `nil` if nothing is.
    private mutating func said(_ accounts: [EntriesInForce], position: Int) -> [Statements.SourceID]? {
        var sources: Set<Statements.SourceID> = []
        var says = false
        for standing in accounts.lazy.flatMap(\.standing) {
            let entry = standing.entry.entry
            // A judgement alone does not make a person.
            guard entry.statements.contains(where: { $0.claim.kind != .judgement }) else { continue }
            says = true
            if entry.source != .register { sources.insert(entry.source) }
            for statement in entry.statements where AllowList.publishes(statement.claim) {
                count(1, from: entry.source)
                if statement.claim.kind == .finding, chronicle.assessed.last != position {
                    chronicle.assessed.append(position)
                }
                if case .participation(let claim) = statement.claim,
                    chronicle.participants[claim.exchange]?.last != position
                {
                    chronicle.participants[claim.exchange, default: []].append(position)
                }
                if case .exchangeRefusal(let claim) = statement.claim {
                    chronicle.refused[claim.exchange, default: []].append(position)
                }
            }
        }
        return says ? sources.sorted() : nil
    }

    /// Remembers in whose case officials have roles, who is an official, and whom documents name.
    private mutating func noteOfficials(_ accounts: [EntriesInForce], position: Int) {
        for statement in accounts.lazy.flatMap(\.standing).flatMap(\.entry.entry.statements) {
            switch statement.claim {
            case .role: chronicle.judged.append(position)
            case .post, .sanction, .reply: chronicle.officials.append(position)
            case .mention(let claim):
                if let instrument = claim.instrument { chronicle.named[instrument, default: []].append(position) }
            default: break
            }
        }
    }

    /// Counts statements that a source makes.
    mutating func count(_ statements: Int, from source: Statements.SourceID) {
        chronicle.statements[source, default: 0] += statements
    }

    private static func withoutName(_ entry: LedgerEntry) -> LedgerEntry {
        var stripped = entry.entry
        stripped.statements.removeAll { $0.claim.kind == .name || $0.claim.kind == .birth }
        return LedgerEntry(position: entry.position, recorded: entry.recorded, entry: stripped)
    }
}
