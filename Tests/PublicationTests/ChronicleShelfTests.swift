// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import PublicRecord
import Register
import Synchronization
import Testing

@testable import Publication

/// Readers who ask for many dates cannot take the machine.
@Suite struct ChronicleShelfTests {
    private static let today = day("2026-11-22")
    private static let known = ["2023-01-01", "2023-06-01", "2024-01-01", "2025-01-01"]

    /// Work that is put aside and done when the test says so.
    private final class Aside: Sendable {
        private let waiting = Mutex<[@Sendable () -> Void]>([])

        func put(_ work: @escaping @Sendable () -> Void) { waiting.withLock { $0.append(work) } }
        var count: Int { waiting.withLock { $0.count } }
        func run() {
            for work in waiting.withLock({ works -> [@Sendable () -> Void] in
                defer { works = [] }
                return works
            }) { work() }
        }
    }

    private final class Counter: Sendable {
        private let number = Mutex(0)
        func add() { number.withLock { $0 += 1 } }
        var value: Int { number.withLock { $0 } }
    }

    private static func key(_ known: String, at: Int = 9) -> MomentBase.Key {
        MomentBase.Key(known: day(known), at: at, head: 9, today: today)
    }

    private static func chronicle() -> PeopleChronicle {
        var chronicle = PeopleChronicle()
        chronicle.knownDays = known.map { day($0).number }
        return chronicle
    }

    private static func people(
        _ shelf: ChronicleShelf, _ known: String, on iso: String = "2026-11-22", at: Int = 9, _ made: Counter,
        views: Counter = Counter()
    ) throws -> PeopleOnDay {
        let catalog = try SourceCatalog(PublicLedger(store: TestStore()), at: 0, takenBack: .none)
        return try shelf.people(key(known, at: at), on: day(iso), childDay: day(iso)) {
            made.add()
            return chronicle()
        } view: { chronicle in
            views.add()
            return PeopleOnDay(chronicle, on: day(iso), childDay: day(iso), catalog, Labels.shared)
        }
    }

    @Test func aChronicleIsMadeOnceHoweverManyAskForItAtOnce() async throws {
        let shelf = ChronicleShelf(background: nil)
        let made = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask { _ = try Self.people(shelf, "2026-11-22", on: "2026-11-\(10 + number % 4)", made) }
            }
            try await group.waitForAll()
        }
        #expect(made.value == 1)
    }

    @Test func knownDaysBetweenTwoEditionsShareOne() throws {
        let shelf = ChronicleShelf(background: nil)
        let made = Counter()
        for known in ["2026-11-22", "2026-11-21", "2025-01-01"] { _ = try Self.people(shelf, known, made) }
        #expect(made.value == 1)
        for known in ["2024-12-31", "2024-01-01", "2024-05-05"] { _ = try Self.people(shelf, known, made) }
        #expect(made.value == 2)
    }

    @Test func thatOfTodayIsNotGivenUpForOthers() throws {
        let shelf = ChronicleShelf(background: nil)
        let made = Counter()
        _ = try Self.people(shelf, "2026-11-22", made)
        for known in ["2023-02-01", "2023-07-01", "2024-02-01", "2022-01-01"] {
            _ = try Self.people(shelf, known, made)
        }
        #expect(made.value == 5)
        _ = try Self.people(shelf, "2026-11-22", made)
        #expect(made.value == 5)
    }

    @Test func theLastDaysAreKeptAndNoMore() throws {
        let shelf = ChronicleShelf(background: nil)
        let (made, views) = (Counter(), Counter())
        for iso in ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2024-01-01", "2023-01-01"] {
            _ = try Self.people(shelf, "2026-11-22", on: iso, made, views: views)
        }
        #expect(views.value == 5)
        _ = try Self.people(shelf, "2026-11-22", on: "2020-01-01", made, views: views)
        #expect(views.value == 6 && made.value == 1)
    }

    @Test func asideOneIsMadeAtATimeAndTheOthersAreAskedToComeAgain() throws {
        let aside = Aside()
        let shelf = ChronicleShelf(background: { aside.put($0) })
        let made = Counter()
        for known in ["2026-11-22", "2026-11-22", "2023-02-01", "2024-02-01"] {
            let busy = #expect(throws: RegisterBusy.self) { try Self.people(shelf, known, made) }
            #expect((busy?.seconds ?? 0) >= 1)
        }
        #expect(aside.count == 1 && made.value == 0, "one only is being made")
        aside.run()
        #expect(made.value == 1)
        _ = try Self.people(shelf, "2026-11-22", made)
        #expect(throws: RegisterBusy.self) { try Self.people(shelf, "2023-02-01", made) }
        _ = try Self.people(shelf, "2026-11-22", made)
        aside.run()
        _ = try Self.people(shelf, "2023-02-01", made)
        #expect(made.value == 2)
    }

    @Test func whatFailsAsideIsToldToWhoAsksNextAndTriedAgainAfterThat() throws {
        struct Fault: Error {}
        let aside = Aside()
        let shelf = ChronicleShelf(background: { aside.put($0) })
        let catalog = try SourceCatalog(PublicLedger(store: TestStore()), at: 0, takenBack: .none)
        func ask() throws {
            _ = try shelf.people(Self.key("2026-11-22"), on: Self.today, childDay: Self.today) {
                throw Fault()
            } view: {
                PeopleOnDay($0, on: Self.today, childDay: Self.today, catalog, Labels.shared)
            }
        }
        #expect(throws: RegisterBusy.self) { try ask() }
        aside.run()
        #expect(throws: Fault.self) { try ask() }
        #expect(throws: RegisterBusy.self) { try ask() }
        #expect(aside.count == 1)
    }

    /// The pages of single people do not wait for it.
    @Test func aPersonIsThereWhileTheListIsNot() throws {
        let store = try TestStore().record([basis(person("1")), entry(person("1"), [name("Тестов Иван")])])
        let aside = Aside()
        let publication = LedgerPublication(store: store, today: { Self.today }, background: { aside.put($0) })
        let moment = try publication.moment()
        #expect(throws: RegisterBusy.self) { try publication.people(PeopleQuery(), moment) }
        let id = try #require(Register.PersonID(position: 0).flatMap { PublicRecord.PersonID($0.text) })
        guard case .found = try publication.person(id, moment) else {
            Issue.record("the person must be there")
            return
        }
        aside.run()
        #expect(try publication.people(PeopleQuery(), moment).total == 1)
    }
}
