// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Accountability

/// What was asked, how it stands, and what followed. Nobody here exists.
@Suite("The board of actions") struct ActionTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func board() throws -> ActionBoard { ActionBoard(on: try day("2026-03-31")) }

    private static func asked(_ asked: String, due: String? = nil, replied: String? = nil) throws -> Action {
        var action = Action(kind: "medical")
        action.asked = try PartialDate(edtf: asked)
        action.due = try due.map { try PartialDate(edtf: $0) }
        action.replied = try replied.map { try PartialDate(edtf: $0) }
        return action
    }

    @Test("Open, due, silent, answered and refused on a day")
    func states() throws {
        let board = try Self.board()
        #expect(board.state(of: try Self.asked("2026-03-01")) == .open)
        #expect(board.state(of: try Self.asked("2025-12-01")) == .silent)
        #expect(board.state(of: try Self.asked("2026-03-01", due: "2026-04-14")) == .due)
        #expect(board.state(of: try Self.asked("2026-03-01", due: "2026-04-15")) == .open)
        #expect(board.state(of: try Self.asked("2026-03-01", due: "2026-03-30")) == .silent)
        // A month that is not over yet is no deadline that has passed.
        #expect(board.state(of: try Self.asked("2026-02-01", due: "2026-03")) == .due)
        #expect(board.state(of: try Self.asked("2026-01-01", due: "2026-02-01", replied: "2026-03-01")) == .answered)
        var refused = try Self.asked("2026-01-01", replied: "2026-03-01")
        refused.result = .refused
        #expect(board.state(of: refused) == .refused)
        // What was answered later was silent on the day.
        refused.replied = try PartialDate(edtf: "2026-04-01")
        #expect(board.state(of: refused) == .open)
    }

    @Test("One request for several persons is one row; what is asked later is left out; the silent stand first")
    func rows() throws {
        var board = try Self.board()
        let source = RoleSource(source: "our-desk", entry: 3)
        board.add(try Self.asked("2026-03-01"), for: "p2", sources: [source])
        board.add(try Self.asked("2026-03-01"), for: "p1", sources: [source])
        board.add(try Self.asked("2026-04-01"), for: "p1", sources: [source])
        board.add(try Self.asked("2025-03-01", due: "2025-04-01"), for: "p1", sources: [source])
        #expect(board.rows.map(\.state) == [.silent, .open])
        #expect(board.rows.map(\.persons) == [["p1"], ["p1", "p2"]])
        #expect(board.rows[0].daysLeft == -364 && board.rows[1].sources == [source])
    }

    @Test("What followed lies after the request and within the days, and says whether that is certain")
    func followed() throws {
        var board = try Self.board()
        board.add(try Self.asked("2026-02-01"), for: "p1", sources: [])
        for (what, date) in [
            ("release", "2026-02-20"), ("transfer", "2026-02-01"), ("decision", "2026-03"), ("death", "2026-03-20"),
        ] {
            board.addEvent(what, try PartialDate(edtf: date), to: "p1")
        }
        board.addEvent("release", try PartialDate(edtf: "2026-02-20"), to: "p2")
        let followed = try #require(board.rows.first).followed
        #expect(followed.map(\.what) == ["release", "decision"])
        #expect(followed.map(\.isCertain) == [true, false])
        #expect(followed.allSatisfy { $0.person == "p1" })
    }

    @Test("Letters to a person ask no body, wait for no answer, and a person who does not write is not silent")
    func letters() throws {
        var board = try Self.board()
        var letter = Action(kind: "letter-sent")
        letter.asked = try PartialDate(edtf: "2020-01-01")
        board.add(letter, for: "p1", sources: [])
        board.add(try Self.asked("2025-01-01"), for: "p1", sources: [])
        let rows = board.rows
        #expect(rows.map(\.state) == [.silent, .open] && rows.map(\.action.kind) == ["medical", "letter-sent"])
        #expect(BodyRow.all(rows).map(\.asked) == [1])
        #expect(ActionDate.all(rows, silentAfter: 90).map(\.what) == ["medical"])
    }

    @Test("A request for a sanction is an action with its answer")
    func sanctions() throws {
        #expect(Action(SanctionClaim(state: .listed, authority: "EU")) == nil)
        let asked = try #require(
            Action(
                SanctionClaim(
                    state: .refused, authority: "UK", requestedBy: "Our office", endedOn: PartialDate(year: 2025))))
        #expect(asked.to == "UK" && asked.by == "Our office" && asked.result == .refused)
        #expect(try Self.board().state(of: asked) == .refused)
        let open = try #require(Action(SanctionClaim(state: .requested, authority: "EU")))
        #expect(try Self.board().state(of: open) == .open)
    }

    @Test("Each request has an identifier of its own in a calendar, which an answer to another does not change")
    func identifiers() throws {
        let source = RoleSource(source: "our-desk", entry: 3)
        func ids(answered: Bool) throws -> [String] {
            var board = try Self.board()
            board.add(try Self.asked("2026-03-01", due: "2026-12-05"), for: "p1", sources: [source])
            board.add(
                try Self.asked("2026-03-01", due: "2026-12-01", replied: answered ? "2026-03-05" : nil), for: "p1",
                sources: [source])
            board.add(try Self.asked("2026-03-02"), for: "p1", sources: [source])
            return ActionDate.all(board.rows, silentAfter: 90).map { "\($0.kind.rawValue)-\($0.id)" }.sorted()
        }
        let open = try ids(answered: false)
        #expect(open.count == 3 && Set(open).count == 3)
        #expect(try Set(ids(answered: true)) == Set(open).subtracting(["deadline-3-medical-p1"]))
    }

    @Test("An answer dated before the request is none")
    func tooEarly() throws {
        let early = try Self.asked("2026-03-01", replied: "2026-02-01")
        #expect(early.isAnsweredBeforeAsked)
        #expect(try Self.board().state(of: early) == .open)
        // A month can hold both days.
        #expect(try !Self.asked("2026-03-10", replied: "2026-03").isAnsweredBeforeAsked)
        var closed = try Self.asked("2026-03-01")
        closed.isClosed = true
        #expect(closed.isClosedWithoutAnswer)
        #expect(try Self.board().state(of: closed) == .answered)
    }
}
