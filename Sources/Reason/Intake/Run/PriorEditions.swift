// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// What the edition before says, and whether the edition after would notice a change.
struct PriorEditions {
    private let request: ImportRequest
    private let earlier: [RunSummary]
    /// The editions after this one.
    let later: LaterEditions
    /// What the edition before says of each key.
    private(set) var states = KnownStates()
    /// Whether a row with the same bytes says the same: all editions so far were read with this very mapping.
    let trustsFingerprints: Bool

    init(_ request: ImportRequest, standing: [RunSummary], unread: UnreadRows) {
        self.request = request
        earlier = standing.filter { $0.day < request.published }
        later = LaterEditions(than: request.published, standing: standing, unread: unread)
        trustsFingerprints = standing.allSatisfy { $0.edition.mapping == request.mapping.identity }
    }

    /// Reads what is known. If this edition is the newest and nothing was ever taken back, the store's own table of
    /// latest states answers; else the entries do.
    mutating func read(_ store: some EditionStateStore, all: Runs, undo: inout UndoPlan?) throws {
        if later.days.isEmpty, undo == nil, all.all.allSatisfy({ !$0.isUndone }) {
            states = KnownStates(expecting: earlier.last?.edition.rows ?? 1024)
            try store.forEachLatestState(of: request.mapping.subject, source: request.source) { state in
                add(state, isSettledAfter: false, isBefore: true)
            }
            return
        }
        let retracted = Set(all.all.filter(\.isUndone).map(\.run))
        try undo?.readAll(store, retracted: retracted, except: request.mapping.subject)
        try store.forEachSubject(
            of: request.mapping.subject, source: request.source, before: try store.size()
        ) { subject, entries in
            for var chain in EditionChain.chains(of: entries, retracted: retracted) {
                undo?.remove(from: &chain, of: subject)
                add(chain, of: subject)
            }
        }
    }

    private mutating func add(_ chain: EditionChain, of subject: Subject) {
        let before = chain.links.last { $0.day < request.published }
        let isSettled = later.next(for: subject.key).map { next in
            chain.links.contains { $0.day > request.published && $0.day <= next }
        }
        if let before {
            add(
                before.state(key: subject.key, chain.compartment), isSettledAfter: isSettled ?? false, isBefore: true)
        } else if isSettled == true, let first = chain.links.first {
            add(first.state(key: subject.key, chain.compartment), isSettledAfter: true, isBefore: false)
        }
    }

    private mutating func add(_ state: EditionState, isSettledAfter: Bool, isBefore: Bool) {
        states.add(
            KnownStates.State(
                fingerprint: Fingerprint(state.fingerprint), digest: Fingerprint(state.digest),
                position: state.position, next: -1, statements: Int32(clamping: state.statements ?? -1),
                compartment: UInt8(clamping: Compartment.allCases.firstIndex(of: state.compartment) ?? 0),
                isListed: state.isListed, isSettledAfter: isSettledAfter, isBefore: isBefore),
            to: states.index(of: state.key))
    }
}
