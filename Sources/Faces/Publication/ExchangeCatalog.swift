// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// The exchanges on file, each folded from all that sources say of it.
struct ExchangeCatalog: Sendable {
    /// What one source says of an exchange.
    struct Account: Sendable {
        var claim: ExchangeClaim
        var source: Statements.SourceID
        var mark: Mark?
        /// The place of the entry in the ledger, and of the statement in the entry.
        var position: OrderOfRecord
    }

    /// The order in which things were recorded.
    struct OrderOfRecord: Comparable {
        var entry: Int
        var statement: Int

        static func < (one: Self, other: Self) -> Bool {
            (one.entry, one.statement) < (other.entry, other.statement)
        }
    }

    /// One exchange: each field from the first account that has it, checked accounts and nearer sources first.
    struct Exchange: Sendable {
        var subject: Subject
        var id: ExchangeID
        var date: PartialDate?
        var accounts: [Account]
        /// The first title that names nobody who may not be named.
        var title: LocalizedText?

        /// The title, or what kind of thing it is where no title may be shown.
        func title(_ labels: Labels) -> PublicText {
            title.map { labels.said($0) } ?? PublicText(en: "An exchange", ru: "Обмен")
        }

        func first<Value>(_ field: (ExchangeClaim) -> Value?) -> Value? {
            for account in accounts { if let value = field(account.claim) { return value } }
            return nil
        }

        /// Everyone who gives the field this value.
        func sources<Value: Equatable>(of field: (ExchangeClaim) -> Value?, _ value: Value?) -> [Statements.SourceID] {
            guard let value else { return [] }
            return accounts.filter { field($0.claim) == value }.map(\.source)
        }

        var isUnverified: Bool { accounts.allSatisfy { Codes.isUnverified($0.mark) } }

        /// A child may be counted by sources as going along; the greatest number that a source gives.
        var children: Int { accounts.compactMap(\.claim.children).max() ?? 0 }
    }

    /// The latest first, those without a date last.
    let exchanges: [Exchange]
    /// The number of each exchange.
    let ids: [Subject: ExchangeID]

    init(_ reader: RecordReader<PublicLedger>, hidden: TextGuard) throws {
        var exchanges: [Exchange] = []
        var taken: Set<String> = []
        try reader.ledger.forEachSubject(of: .exchange, source: nil, before: reader.at) { subject, entries in
            let account = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known)
            var accounts: [(key: [Int], account: Account)] = []
            for standing in account.standing {
                let entry = standing.entry.entry
                for (index, statement) in entry.statements.enumerated() {
                    guard case .exchange(let claim) = statement.claim else { continue }
                    let key = [
                        Codes.isUnverified(statement.mark) ? 1 : 0, reader.ranks.rank(of: entry.source),
                        standing.entry.position, index,
                    ]
                    let position = OrderOfRecord(entry: standing.entry.position, statement: index)
                    let shown = Self.claim(claim, hiding: hidden.of(subject))
                    accounts.append(
                        (key, Account(claim: shown, source: entry.source, mark: statement.mark, position: position)))
                }
            }
            guard let first = entries.first, !accounts.isEmpty,
                let id = Self.id(subject, position: first.position, hiding: hidden, taken: &taken)
            else { return }
            accounts.sort { $0.key.lexicographicallyPrecedes($1.key) }
            exchanges.append(
                Exchange(
                    subject: subject, id: id, date: reader.exchanges.date(of: subject),
                    accounts: accounts.map(\.account),
                    title: accounts.lazy.map(\.account.claim.title).first { $0 != Self.untitled }))
        }
        self.exchanges = exchanges.enumerated().sorted { first, second in
            let days = (Self.day(first.element), Self.day(second.element))
            return days.0 != days.1 ? days.0 > days.1 : first.offset < second.offset
        }.map(\.element)
        ids = Dictionary(exchanges.map { ($0.subject, $0.id) }) { first, _ in first }
    }

    /// Stands for a title that may not be shown.
    private static let untitled = LocalizedText("An exchange", language: "en", translations: [("ru", "Обмен")])

    /// The claim without the texts that name those who may not be named.
    private static func claim(_ claim: ExchangeClaim, hiding hidden: TextGuard) -> ExchangeClaim {
        guard !hidden.isEmpty else { return claim }
        var claim = claim
        claim.text = hidden.passing(claim.text)
        claim.legalAct = hidden.passing(claim.legalAct)
        claim.place = hidden.passing(claim.place)
        claim.numbers = hidden.passing(claim.numbers)
        claim.consent = hidden.passing(claim.consent)
        claim.conditions = hidden.passing(claim.conditions)
        claim.refused = hidden.passing(claim.refused)
        for index in claim.legs.indices { claim.legs[index].place = hidden.passing(claim.legs[index].place) }
        claim.mediators.removeAll { hidden.occur(in: $0) }
        if hidden.occur(in: claim.title) { claim.title = untitled }
        // Whatever other texts it has.
        if case .exchange(let rest)? = Claim.exchange(claim).passing(hidden) { claim = rest }
        return claim
    }

    private static func day(_ exchange: Exchange) -> Day { exchange.date?.range.earliest ?? .earliest }

    /// The key of the subject where it can be a number, is not taken and names nobody, else the position of its first entry.
    private static func id(
        _ subject: Subject, position: Int, hiding hidden: TextGuard, taken: inout Set<String>
    ) -> ExchangeID? {
        for text in [subject.key, "x\(position)"] {
            guard !hidden.occur(in: text), !taken.contains(text), let id = ExchangeID(text) else { continue }
            taken.insert(text)
            return id
        }
        return nil
    }
}
