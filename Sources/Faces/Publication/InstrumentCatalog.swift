// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// The resolutions and other documents on file, each folded from all that sources say of it.
struct InstrumentCatalog: Sendable {
    /// What one source says of a document.
    struct Account: Sendable {
        var claim: InstrumentClaim
        var source: Statements.SourceID
        var mark: Mark?
    }

    /// One document: each field from the first account that has it, checked accounts and nearer sources first.
    struct Instrument: Sendable {
        var subject: Subject
        var id: InstrumentID
        var accounts: [Account]
        var claim: InstrumentClaim { accounts[0].claim }

        func first<Value>(_ field: (InstrumentClaim) -> Value?) -> Value? {
            for account in accounts { if let value = field(account.claim) { return value } }
            return nil
        }

        var date: PartialDate? { first(\.date) }
    }

    /// The latest first, those without a date last.
    let instruments: [Instrument]
    /// Where each stands among them.
    private let places: [Subject: Int]

    init(_ reader: RecordReader<PublicLedger>, hidden: TextGuard) throws {
        var found: [Instrument] = []
        var taken: Set<String> = []
        try reader.ledger.forEachSubject(of: .instrument, source: nil, before: reader.at) { subject, entries in
            let inForce = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known)
            var accounts: [(key: [Int], account: Account)] = []
            for standing in inForce.standing {
                let entry = standing.entry.entry
                for (index, statement) in entry.statements.enumerated() {
                    guard case .instrument(let claim) = statement.claim else { continue }
                    let key = [
                        Codes.isUnverified(statement.mark) ? 1 : 0, reader.ranks.rank(of: entry.source),
                        standing.entry.position, index,
                    ]
                    let shown = Self.claim(claim, hiding: hidden.of(subject))
                    accounts.append((key, Account(claim: shown, source: entry.source, mark: statement.mark)))
                }
            }
            guard let first = entries.first, !accounts.isEmpty,
                let id = Self.id(subject, position: first.position, hiding: hidden, taken: &taken)
            else { return }
            accounts.sort { $0.key.lexicographicallyPrecedes($1.key) }
            found.append(Instrument(subject: subject, id: id, accounts: accounts.map(\.account)))
        }
        instruments = found.enumerated().sorted { first, second in
            let days = (Self.day(first.element), Self.day(second.element))
            return days.0 != days.1 ? days.0 > days.1 : first.offset < second.offset
        }.map(\.element)
        places = Dictionary(instruments.enumerated().map { ($0.element.subject, $0.offset) }) { first, _ in first }
    }

    /// The document of a subject.
    subscript(subject: Subject) -> Instrument? { places[subject].map { instruments[$0] } }

    /// The claim without the texts that name those who may not be named.
    private static func claim(_ claim: InstrumentClaim, hiding hidden: TextGuard) -> InstrumentClaim {
        guard !hidden.isEmpty else { return claim }
        var claim = claim
        if hidden.occur(in: claim.title) {
            claim.title = LocalizedText("A document", language: "en", translations: [("ru", "Документ")])
        }
        if hidden.occur(in: claim.body) {
            claim.body = LocalizedText("A body", language: "en", translations: [("ru", "Орган")])
        }
        claim.number = hidden.passing(claim.number)
        claim.url = hidden.passing(claim.url)
        claim.text = hidden.passing(claim.text)
        // Whatever other texts it has.
        if case .instrument(let rest)? = Claim.instrument(claim).passing(hidden) { claim = rest }
        return claim
    }

    private static func day(_ instrument: Instrument) -> Day { instrument.date?.range.earliest ?? .earliest }

    /// The key of the subject where it can be a number, is not taken and names nobody, else the position of its first entry.
    private static func id(
        _ subject: Subject, position: Int, hiding hidden: TextGuard, taken: inout Set<String>
    ) -> InstrumentID? {
        for text in [subject.key, "x\(position)"] {
            guard !hidden.occur(in: text), !taken.contains(text), let id = InstrumentID(text) else { continue }
            taken.insert(text)
            return id
        }
        return nil
    }
}
