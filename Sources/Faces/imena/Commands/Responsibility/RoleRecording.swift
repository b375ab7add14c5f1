// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Ledger
import Register
import SQLiteStore
import Statements

/// In whose name confirmed roles are recorded.
struct RoleRecording: ParsableArguments {
    @Option(
        help: """
            Record the roles that this table confirms (the CSV of this command with a column “confirmed”: yes; what you mend in \
            official, role, body, date, case, person is recorded as you leave it, and so is a column certainty); nothing else is ever \
            recorded. Takes one text.
            """)
    var record: String?

    @Option(help: "With --record: where it stands, to be cited: a title, a page, an address.")
    var page: String?

    @Option(help: "With --record: the day on which the source said it.")
    var said: String?

    @Option(help: "With --record: who says so, by the name of a source.")
    var source: String?

    @OptionGroup var by: RecordedBy

    /// Refuses what does not go together.
    func check(files: [String], isRegister: Bool, names: String?) throws {
        guard record != nil else {
            if [page, said, source].contains(where: { $0 != nil }) {
                throw ValidationError("--page, --said and --source go with --record.")
            }
            return
        }
        guard isRegister || files.count == 1 else {
            throw ValidationError("--record takes one text, as each text is cited for itself.")
        }
        guard names == nil else { throw ValidationError("--record needs a register: leave out --names.") }
        guard isRegister || source != nil else {
            throw ValidationError("Say whose text it is: --source NAME. It is the source of what is recorded.")
        }
        _ = try source.map { try Arguments.source($0) }
        _ = try said.map { try Arguments.day($0, "--said") }
    }

    /// Records one entry for each person and source; what the person has already is left out.
    func write(_ confirmed: ConfirmedRoles, to options: RegisterOptions) throws {
        var recorded: [Int] = []
        var (before, statements) = (0, 0)
        try Session.writing(options.folder(), keys: by.compartment == .public ? .reading : .sealing) { session in
            let moment = Clock.now()
            let reader = try RecordReader(session.store, known: moment.day, at: session.store.size())
            var entries: [Entry] = []
            for (person, roles) in Self.byPerson(confirmed.roles) {
                guard let record = try reader.record(try PersonID(person), on: moment.day) else {
                    throw ShowError.noSuchPerson(person)
                }
                var stated = Set(record.values(of: .role).map(\.claim))
                let subject = try OpenSubject.choose(of: record, for: by.compartment)
                for (said, roles) in try bySource(roles) {
                    let new = roles.filter { stated.insert(.role($0.claim)).inserted }
                    before += roles.count - new.count
                    statements += new.count
                    guard !new.isEmpty else { continue }
                    entries.append(
                        Entry(
                            subject: subject, source: said, known: try day(of: roles, said),
                            compartment: by.compartment,
                            account: by.account, statements: new.map(statement)))
                }
            }
            if !entries.isEmpty {
                recorded = try session.store.perform(at: moment) { ledger in try entries.map { try ledger.append($0) } }
            }
        }
        Console.print(
            "Recorded \(statements.counted("role", "roles")) as “\(by.compartment.rawValue)” in "
                + "\(recorded.count.counted("entry", "entries")). On file already: \(before), not confirmed: \(confirmed.left)."
        )
    }

    private static func byPerson(_ roles: [ConfirmedRoles.Role]) -> [(String, [ConfirmedRoles.Role])] {
        Dictionary(grouping: roles, by: \.person).sorted { $0.key < $1.key }
    }

    /// What the register has already keeps its source.
    private func bySource(_ roles: [ConfirmedRoles.Role]) throws -> [(SourceID, [ConfirmedRoles.Role])] {
        let given = try source.map { try Arguments.source($0) }
        return Dictionary(grouping: roles) { given ?? $0.found.attribution?.source ?? .register }
            .sorted { $0.key.name < $1.key.name }
    }

    private func day(of roles: [ConfirmedRoles.Role], _ source: SourceID) throws -> PartialDate? {
        if let said { return PartialDate(day: try Arguments.day(said, "--said")) }
        guard source != .register else { return nil }
        return roles.compactMap { $0.found.attribution?.knownDay }.max().map { PartialDate(day: $0) }
    }

    private func statement(_ role: ConfirmedRoles.Role) -> Statement {
        let proposal = role.found.proposal
        let excerpt = Excerpt(
            field: role.found.field, start: proposal.bytes.lowerBound, end: proposal.bytes.upperBound,
            text: proposal.quote)
        let row = role.found.row.isEmpty ? "" : ", \(role.found.attribution == nil ? "row" : "entry") \(role.found.row)"
        return Statement(
            .role(role.claim), excerpt: excerpt,
            note: "Confirmed by \(by.account): scalars \(proposal.start) to \(proposal.end)\(row)", sourcePage: page)
    }
}
