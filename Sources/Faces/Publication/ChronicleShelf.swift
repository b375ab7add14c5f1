// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
import Synchronization

/// Keeps the chronicles that were made last, and sees to it that readers who ask for many dates cannot take the machine:
/// one chronicle is made at a time, that of today is never given up for another, and one more is kept beside it.
///
/// A chronicle serves every day on which it is asked for, and every known day up to the next on which something became
/// known: so there are no more of them than there are editions of lists.
final class ChronicleShelf: Sendable {
    /// What a chronicle is made for.
    struct Key: Hashable, Sendable {
        /// The last known day on which anything became known.
        var known: Day
        var at: Int
        var head: Int
        var today: Day
    }

    /// A chronicle with the days that were asked for last.
    fileprivate struct Kept: Sendable {
        var key: Key
        var chronicle: PeopleChronicle
        var days: [(on: Day, childDay: Day, people: PeopleOnDay)] = []
    }

    fileprivate struct State: Sendable {
        var today: Kept?
        var other: Kept?
        var making: MomentBase.Key?
        var failure: (key: MomentBase.Key, error: any Error)?
        /// The known days of a position, once a chronicle was made for it.
        var knownDays: [Position: [Int32]] = [:]
        /// How long the last chronicle took.
        var seconds = 1
    }

    fileprivate struct Position: Hashable, Sendable {
        var at: Int
        var head: Int
    }

    private static let daysKept = 4
    private let state = Mutex(State())
    private let inTurn = Mutex(())
    private let background: (@Sendable (@escaping @Sendable () -> Void) -> Void)?

    /// - Parameter background: runs work aside; without it who asks waits until the work is done.
    init(background: (@Sendable (@escaping @Sendable () -> Void) -> Void)?) { self.background = background }

    /// The people on a day, from a chronicle that is kept or made now.
    ///
    /// - Throws: ``RegisterBusy`` if it is made aside and not there yet.
    func people(
        _ base: MomentBase.Key, on day: Day, childDay: Day, make: @escaping @Sendable () throws -> PeopleChronicle,
        view: (PeopleChronicle) -> PeopleOnDay
    ) throws -> PeopleOnDay {
        let (key, chronicle) = try chronicle(base, make)
        func made() -> PeopleOnDay {
            if let kept = state.withLock({ $0.day(key, day, childDay) }) { return kept }
            let people = view(chronicle)
            state.withLock { $0.keep(people, key, day, childDay, limit: Self.daysKept) }
            return people
        }
        if let kept = state.withLock({ $0.day(key, day, childDay) }) { return kept }
        guard background != nil else { return inTurn.withLock { _ in made() } }
        // Who would have to wait comes again, and takes no thread meanwhile from those who need not.
        guard let people = inTurn.withLockIfAvailable({ _ in made() }) else { throw RegisterBusy(seconds: 1) }
        return people
    }

    /// The chronicle that answers for a known day and a position.
    private func chronicle(
        _ base: MomentBase.Key, _ make: @escaping @Sendable () throws -> PeopleChronicle
    ) throws -> (Key, PeopleChronicle) {
        if let kept = state.withLock({ $0.kept(base) }) { return kept }
        guard let background else {
            return try inTurn.withLock { _ in
                if let kept = state.withLock({ $0.kept(base) }) { return kept }
                let made = try make()
                return state.withLock { $0.keep(made, base) }
            }
        }
        let shallMake = try state.withLock { state in
            if let failure = state.failure, failure.key == base {
                state.failure = nil
                throw failure.error
            }
            guard state.making == nil else { return false }
            state.making = base
            return true
        }
        if shallMake { background { [self] in makeAside(base, make) } }
        throw RegisterBusy(seconds: state.withLock { $0.seconds })
    }

    private func makeAside(_ base: MomentBase.Key, _ make: () throws -> PeopleChronicle) {
        let start = ContinuousClock.now
        let result = Result { try make() }
        let seconds = Int((ContinuousClock.now - start).components.seconds) + 1
        state.withLock { state in
            state.making = nil
            state.seconds = seconds
            switch result {
            case .success(let chronicle): _ = state.keep(chronicle, base)
            case .failure(let error): state.failure = (base, error)
            }
        }
    }
}

extension ChronicleShelf.State {
    private func key(_ base: MomentBase.Key) -> ChronicleShelf.Key? {
        guard let days = knownDays[.init(at: base.at, head: base.head)] else { return nil }
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= base.known.number { low = middle + 1 } else { high = middle }
        }
        let known = low > 0 ? Day(number: days[low - 1]) : .earliest
        return .init(known: known, at: base.at, head: base.head, today: base.today)
    }

    fileprivate func kept(_ base: MomentBase.Key) -> (ChronicleShelf.Key, PeopleChronicle)? {
        guard let key = key(base) else { return nil }
        for case let kept? in [today, other] where kept.key == key { return (key, kept.chronicle) }
        return nil
    }

    fileprivate func day(_ key: ChronicleShelf.Key, _ day: Day, _ childDay: Day) -> PeopleOnDay? {
        for case let kept? in [today, other] where kept.key == key {
            return kept.days.first { $0.on == day && $0.childDay == childDay }?.people
        }
        return nil
    }

    /// Keeps a chronicle: that of today in its own place.
    fileprivate mutating func keep(
        _ chronicle: PeopleChronicle, _ base: MomentBase.Key
    ) -> (ChronicleShelf.Key, PeopleChronicle) {
        // What stood before the last recording is not asked for any more: every question is about today's ledger.
        knownDays = knownDays.filter { $0.key.head == base.head }
        if let head = other?.key.head, head != base.head { other = nil }
        if knownDays.count >= 16 { knownDays = [:] }
        knownDays[.init(at: base.at, head: base.head)] = chronicle.knownDays
        let key = key(base) ?? .init(known: base.known, at: base.at, head: base.head, today: base.today)
        let kept = ChronicleShelf.Kept(key: key, chronicle: chronicle)
        if base.at == base.head, base.known == base.today { today = kept } else { other = kept }
        return (key, chronicle)
    }

    fileprivate mutating func keep(
        _ people: PeopleOnDay, _ key: ChronicleShelf.Key, _ day: Day, _ childDay: Day, limit: Int
    ) {
        func add(to kept: inout ChronicleShelf.Kept?) -> Bool {
            guard kept?.key == key else { return false }
            kept?.days.insert((day, childDay, people), at: 0)
            if let count = kept?.days.count, count > limit { kept?.days.removeLast() }
            return true
        }
        if !add(to: &today) { _ = add(to: &other) }
    }
}
