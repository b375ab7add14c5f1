// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// A list that is to be recorded in the ledger.
///
/// The head is one entry and each entry of the list another, in the compartment that it asks for; none is more open than the
/// list itself. No person is made out of an entry: a list of a thousand names adds nobody to a register.
public struct ListRecording: Sendable {
    /// By what it is called.
    public var id: NameListID
    /// What is stated of the list.
    public var head: NameListClaim
    /// Who may read it.
    public var compartment: Compartment
    /// When it became known; `nil`: when it is recorded.
    public var known: PartialDate?
    /// The account that records, under a pseudonym.
    public var account: String
    /// The entries with whom they may be.
    public var entries: [(printed: PrintedEntry, match: EntryMatch)]

    /// Makes a recording.
    public init(
        id: NameListID, head: NameListClaim, compartment: Compartment, known: PartialDate?, account: String,
        entries: [(printed: PrintedEntry, match: EntryMatch)]
    ) {
        self.id = id
        self.head = head
        self.compartment = compartment
        self.known = known
        self.account = account
        self.entries = entries
    }

    /// The compartments that are written to.
    public var compartments: Set<Compartment> { Set(entries.map { compartment(of: $0.printed) } + [compartment]) }

    /// The more closed one of the list's and the entry's own.
    private func compartment(of entry: PrintedEntry) -> Compartment {
        let all = Compartment.allCases
        let own = entry.compartment ?? compartment
        let places = [own, compartment].map { all.firstIndex(of: $0) ?? all.count - 1 }
        return all[max(places[0], places[1])]
    }

    /// Records the list as one act.
    ///
    /// - Parameter cards: the persons that the matches count by.
    /// - Returns: the position of the entry that opens it.
    public func record(
        on store: some LedgerStore, at moment: RecordedMoment, cards: [PersonCard]
    ) throws -> Int {
        guard let subject = id.subject else { throw ListRecordingError.badName(id.description) }
        let before = try store.entries(of: subject, before: store.size())
        guard before.isEmpty else { throw ListRecordingError.exists(id) }
        return try store.perform(at: moment) { ledger in
            let opening = try ledger.append(
                Entry(
                    subject: subject, source: subject.source, known: known, compartment: compartment, account: account,
                    statements: [Statement(.nameList(head))]))
            for (printed, match) in entries {
                try ledger.append(
                    Entry(
                        subject: subject, source: subject.source, known: known, compartment: compartment(of: printed),
                        account: account, run: opening,
                        statements: [Statement(.listEntry(Self.claim(printed, match, cards)))]))
            }
            let closed = ([compartment] + entries.map { compartment(of: $0.printed) }).filter { $0 != .public }
            for _ in closed.count..<Self.padded(closed.count) {
                try ledger.append(
                    Entry(
                        subject: subject, source: subject.source, known: known,
                        compartment: closed.first ?? compartment, account: account, run: opening, statements: []))
            }
            return opening
        }
    }

    /// The number of entries outside `public` that a list with so many of them is filled up to: a power of four. The entries that
    /// fill it up state nothing.
    ///
    /// By how much the ledger grew is seen when something public is recorded after it (``SignedHeadReading``); it does not tell
    /// how long the list is.
    static func padded(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        var size = 4
        while size < count { size *= 4 }
        return size
    }

    private static func claim(_ printed: PrintedEntry, _ match: EntryMatch, _ cards: [PersonCard]) -> ListEntryClaim {
        let best = match.candidates.first
        return ListEntryClaim(
            number: printed.number, printed: printed.name,
            match: match.isSure ? .machine : best == nil ? .unknown : .doubtful,
            person: best.flatMap { cards.indices.contains($0.card) ? cards[$0.card].subject : nil },
            // To six places, never rounded up.
            probability: best.map { ($0.probability * 1_000_000).rounded(.down) / 1_000_000 },
            birth: printed.born, region: printed.region.nonEmpty, articles: printed.articles, grounds: printed.grounds,
            consent: printed.consent, reply: printed.reply, outcome: printed.outcome, text: printed.text,
            sex: printed.sex.nonEmpty, birthPrinted: printed.birth == printed.born?.edtf ? nil : printed.birth.nonEmpty)
    }

    /// The entry by which somebody decides whom an entry of a list is.
    ///
    /// - Parameters:
    ///   - item: the entry as it stands.
    ///   - person: a subject of the person; `nil`: nobody in the register.
    public static func decision(
        on item: StoredList.Item, of list: StoredList, person: Subject?, why: String, account: String
    ) throws(ListRecordingError) -> Entry {
        guard let subject = list.id.subject else { throw .badName(list.id.description) }
        var claim = item.claim
        claim.match = person == nil ? .nobody : .decided
        claim.person = person
        claim.probability = nil
        return Entry(
            subject: subject, source: subject.source, known: nil, act: .correction(of: item.position),
            compartment: item.compartment, account: account, statements: [Statement(.listEntry(claim))], reason: why)
    }
}

/// Why a list is not recorded.
public enum ListRecordingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A name or a version that no list can have.
    case badName(String)
    /// This version is there already.
    case exists(NameListID)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .badName(let name):
            "“\(name)” cannot be the name and the version of a list: use small Latin letters, digits, hyphens and full stops."
        case .exists(let id): "\(id) is in the register already. Give another --version, or another --name."
        }
    }
}
