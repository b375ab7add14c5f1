// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
internal import Register
public import Statements

/// A version of a list in the ledger, as far as the open keys let it be read.
public struct StoredList: Sendable {
    /// An entry with its place in the ledger.
    public struct Item: Sendable {
        /// The entry.
        public var claim: ListEntryClaim
        /// Who may read it.
        public var compartment: Compartment
        /// The position of the ledger's entry that stands.
        public var position: Int
    }

    /// By what it is called.
    public let id: NameListID
    /// What is stated of the list.
    public let head: NameListClaim
    /// Who may read the list.
    public let compartment: Compartment
    /// The position of the entry that opened it.
    public let position: Int
    /// The entries in the order of the list.
    public let items: [Item]

    /// The entries as printed.
    public var printed: [PrintedEntry] {
        items.map { item in
            var entry = PrintedEntry(number: item.claim.number, row: item.claim.number, name: item.claim.printed)
            entry.birth = item.claim.birthPrinted ?? item.claim.birth?.edtf ?? ""
            entry.sex = item.claim.sex ?? ""
            entry.region = item.claim.region ?? ""
            entry.articles = item.claim.articles
            entry.grounds = item.claim.grounds
            entry.consent = item.claim.consent
            entry.compartment = item.compartment
            entry.reply = item.claim.reply
            entry.outcome = item.claim.outcome
            entry.text = item.claim.text
            return entry
        }
    }

    /// All versions of all lists that can be read, in the order in which they were recorded.
    ///
    /// - Parameters:
    ///   - known: the day by which it must have been known.
    ///   - at: the size of the ledger that is seen.
    public static func all(in ledger: some LedgerReading, known: Day, at: Int) throws -> [StoredList] {
        guard let source = SourceID(NameListID.source) else { return [] }
        let takenBack = try RunsTakenBack(reading: ledger, at: at)
        var lists: [StoredList] = []
        try ledger.forEachSubject(of: .list, source: source, before: at) { subject, entries in
            let account = EntriesInForce(entries, takenBack: takenBack, known: known)
            if let list = StoredList(subject, account) { lists.append(list) }
        }
        return lists.sorted { $0.position < $1.position }
    }

    private init?(_ subject: Subject, _ account: EntriesInForce) {
        guard let id = NameListID(subject.key) else { return nil }
        self.id = id
        var head: (claim: NameListClaim, compartment: Compartment, position: Int)?
        var items: [Item] = []
        for standing in account.standing {
            let entry = standing.entry
            for statement in entry.entry.statements {
                switch statement.claim {
                case .nameList(let claim):
                    head = (claim, entry.entry.compartment, entry.position)
                case .listEntry(let claim):
                    items.append(Item(claim: claim, compartment: entry.entry.compartment, position: entry.position))
                default: break
                }
            }
        }
        guard let head else { return nil }
        (self.head, compartment, position) = (head.claim, head.compartment, head.position)
        self.items = items.sorted { ($0.claim.number, $0.position) < ($1.claim.number, $1.position) }
    }
}
