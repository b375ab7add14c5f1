// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Register
public import Statements

/// A resolution or another document as the register has it: what each source says of it, and whom it names.
public struct InstrumentFolder: Sendable {
    /// The subject.
    public let subject: Subject
    /// What sources say: checked accounts and nearer sources first. Each field is shown from the first that has it.
    public let accounts: [InstrumentAccount]
    /// Whom it names, in the order of the records, by mentions that point to it.
    public let namings: [InstrumentNaming]

    /// A field of the document, from the first account that has it.
    public func first<Value>(_ field: (InstrumentClaim) -> Value?) -> Value? {
        for account in accounts { if let value = field(account.claim) { return value } }
        return nil
    }

    /// Whether accounts give a field that differs from what is shown.
    public func differs<Value: Equatable>(_ field: (InstrumentClaim) -> Value?) -> Bool {
        let values = accounts.compactMap { field($0.claim) }
        return values.contains { $0 != values.first }
    }

    /// Gathers a document; `nil` if no entry that counts speaks of it.
    public init?(_ subject: Subject, reading reader: RecordReader<some LedgerReading>, on day: Day) throws {
        let accounts = Self.accounts(of: try reader.inForce(subject), reader.ranks)
        guard !accounts.isEmpty else { return nil }
        (self.subject, self.accounts) = (subject, accounts)
        var namings: [InstrumentNaming] = []
        try reader.forEachRecord(on: day, kinds: [.name, .mention]) { record in
            for value in record.values(of: .mention) {
                guard case .mention(let claim) = value.claim, claim.instrument == subject else { continue }
                namings.append(
                    InstrumentNaming(
                        person: record.id, name: record.displayName, claim: claim, attributions: value.attributions))
            }
        }
        self.namings = namings
    }

    /// What is shown of a document without whom it names; `nil` if no entry that counts speaks of it, or if it is certainly of a later
    /// day than is asked for.
    public static func outline(
        _ subject: Subject, reading reader: RecordReader<some LedgerReading>, on day: Day
    ) throws -> (subject: Subject, claim: InstrumentClaim)? {
        let accounts = accounts(of: try reader.inForce(subject), reader.ranks)
        let date = accounts.lazy.compactMap(\.claim.date).first
        if date?.isAfter(day) == .certainly { return nil }
        return accounts.first.map { (subject, $0.claim) }
    }

    private static func accounts(of inForce: EntriesInForce, _ ranks: SourceRanks) -> [InstrumentAccount] {
        var found: [(key: [Int], account: InstrumentAccount)] = []
        for standing in inForce.standing {
            let (entry, position) = (standing.entry.entry, standing.entry.position)
            for (index, statement) in entry.statements.enumerated() {
                guard case .instrument(let claim) = statement.claim else { continue }
                let isUnverified = statement.mark == .unverified || statement.mark == .uncertain
                let account = InstrumentAccount(
                    claim: claim, source: entry.source, entry: position, known: standing.entry.knownDay,
                    mark: statement.mark, reliability: statement.claimReliability, compartment: entry.compartment)
                found.append(([isUnverified ? 1 : 0, ranks.rank(of: entry.source), position, index], account))
            }
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.account)
    }

    /// The documents that a name can mean: `source/key`, or the key alone. All of them for `nil`.
    public static func subjects(
        named name: String?, reading reader: RecordReader<some LedgerReading>
    ) throws -> [Subject] {
        var found: [Subject] = []
        try reader.ledger.forEachSubject(of: .instrument, source: nil, before: reader.at) { subject, entries in
            if let name, name != subject.key, name != subject.source.name + "/" + subject.key { return }
            let inForce = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known)
            let says = inForce.standing.contains { standing in
                standing.entry.entry.statements.contains { $0.claim.kind == .instrument }
            }
            if says { found.append(subject) }
        }
        return found
    }
}
