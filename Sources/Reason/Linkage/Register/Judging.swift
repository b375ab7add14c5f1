// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Register
public import Statements

/// Judgements of people on whether two subjects are one person, made out of what they type.
public struct Judging<Reader: LedgerReading> {
    /// Two subjects by the texts that name them.
    public struct Pair: Sendable, Hashable {
        /// The first subject.
        public let first: Subject
        /// The second subject.
        public let second: Subject
        fileprivate let texts: [String]
    }

    /// Which subjects are one person.
    public let identity: Identity
    private let ledger: Reader
    private let at: Int

    /// Prepares to judge by what a ledger says now.
    public init(_ ledger: Reader) throws {
        self.ledger = ledger
        at = try ledger.size()
        identity = try Identity(reading: ledger, at: at)
    }

    /// The two subjects that two texts name, each the id of a person or `source:key`.
    ///
    /// An id stands for the subject that it was first given to, even if it leads to another person now.
    ///
    /// - Throws: ``JudgingError`` if one names nobody, or both name the same subject.
    public func pair(_ first: String, _ second: String) throws -> Pair {
        let pair = Pair(first: try subject(first), second: try subject(second), texts: [first, second])
        guard pair.first != pair.second else { throw JudgingError.oneSubject(first, second) }
        return pair
    }

    private func subject(_ text: String) throws -> Subject {
        if let colon = text.firstIndex(of: ":") {
            guard let source = SourceID(text[..<colon]) else {
                throw JudgingError.unreadable(text, why: "“\(text[..<colon])” is not the name of a source.")
            }
            let subject = Subject(kind: .person, source: source, key: String(text[text.index(after: colon)...]))
            guard try ledger.firstPositions(of: subject).name(before: at) != nil else {
                throw JudgingError.unknown(text)
            }
            return subject
        }
        let id: PersonID
        do {
            id = try PersonID(text)
        } catch { throw JudgingError.unreadable(text, why: error.description) }
        guard let subject = try ledger.subject(namedBy: id.position, before: at), subject.kind == .person else {
            throw JudgingError.unknown(text)
        }
        return subject
    }

    /// The judgement as an entry.
    ///
    /// - Parameter compartment: who may read it; by default those who may read of both subjects.
    /// - Throws: ``JudgingError`` if people judged so already, or there is no reason.
    public func entry(
        _ pair: Pair, _ verdict: JudgementVerdict, reason: String, account: String, compartment: Compartment? = nil
    ) throws -> Entry {
        try check(reason)
        let known = identity.judgements.first { judgement in
            !judgement.isMachine && judgement.verdict == verdict && judgement.isOn(pair.first, pair.second)
        }
        if let known {
            throw JudgingError.alreadyJudged(pair.texts[0], pair.texts[1], verdict, position: known.position)
        }
        let claim = JudgementClaim(verdict: verdict, other: pair.second, reason: reason)
        return Entry(
            subject: pair.first, source: .register, known: nil,
            compartment: try compartment ?? common(pair), account: account, statements: [Statement(.judgement(claim))])
    }

    /// The entries that make two persons of one again; see `SplitPlan`.
    ///
    /// - Throws: ``JudgingError`` if they are two already, or there is no reason.
    public func split(_ pair: Pair, reason: String, account: String) throws -> [Entry] {
        try check(reason)
        guard identity.members(with: pair.first).contains(pair.second) else {
            throw JudgingError.notOnePerson(pair.texts[0], pair.texts[1])
        }
        let plan = try SplitPlan(parting: pair.first, from: pair.second, reading: ledger, at: at)
        return plan.entries(account: account, reason: reason, compartment: try common(pair))
    }

    private func check(_ reason: String) throws(JudgingError) {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .noReason }
    }

    /// The more closed of the compartments in which two subjects are named.
    private func common(_ pair: Pair) throws -> Compartment {
        let places = try [pair.first, pair.second].map { subject in
            try ledger.firstPositions(of: subject).name(before: at)?.openness ?? Compartment.allCases.count - 1
        }
        return Compartment.allCases[max(places[0], places[1])]
    }
}
