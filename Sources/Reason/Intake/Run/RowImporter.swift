// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements
import Tables

/// Goes through the rows of one file and appends what they say.
final class RowImporter {
    /// What a first reading found.
    struct Check {
        var receipt: Receipt
    }

    let request: ImportRequest
    private let file: ImportFile
    let plan: RowPlan
    let rows: InputRows
    private let ledger: any LedgerReading
    private let progress: ((ImportProgress) throws -> Void)?
    private let later: LaterEditions
    private let trustsFingerprints: Bool
    private let codes: [UInt8]
    var states: KnownStates
    private var run = 0
    private var leftAside: [String: Int] = [:]
    /// The key of the row that is being taken, once it is known to be no other row's.
    var claimed: String?
    private var unread: [String] = []
    private(set) var receipt: Receipt
    /// A file full of problems is not read to its end if nothing will be imported anyway.
    private static let greatestProblemCount = 1000

    init(
        _ request: ImportRequest, _ file: ImportFile, _ prior: PriorEditions, _ ledger: some LedgerReading,
        progress: ((ImportProgress) throws -> Void)?
    ) throws {
        self.request = request
        self.file = file
        self.ledger = ledger
        self.progress = progress
        plan = try RowPlan(request.mapping)
        rows = try file.rows(plan.columns)
        later = prior.later
        trustsFingerprints = prior.trustsFingerprints
        states = prior.states
        codes = plan.compartments.map { UInt8(clamping: Compartment.allCases.firstIndex(of: $0) ?? 0) }
        receipt = Receipt(
            source: request.source, published: request.published, format: file.format,
            encoding: rows.encoding.rawValue, sha256: file.sha256)
        receipt.problems = file.passedOver
    }

    /// Counts the rows, and those that the mapping does not take.
    ///
    /// - Throws: `MappingError` if the mapping needs a column that no row has.
    func count() throws -> Receipt {
        while let row = try rows.next() {
            receipt.rows.read += 1
            if plan.exclusion(of: row) != nil { receipt.rows.aside += 1 }
            try report(.checking)
        }
        if receipt.rows.read > 0 { try checkColumns(rows.neverSeen) }
        return receipt
    }

    /// A column that no row has is a slip in the mapping, whatever the format: so it is told once, and nothing is taken.
    private func checkColumns(_ unseen: [Int]) throws(MappingError) {
        let missing = unseen.map { plan.columns[$0] }.filter { !$0.isOptional }.map { "“\($0.name)”" }
        guard !missing.isEmpty else { return }
        throw MappingError(
            file: file.name, path: "",
            problem: "No row of the file has \(missing.joined(separator: ", ")), which the mapping names",
            remedy: "Paths of its first row: \(rows.members.joined(separator: ", ")). Correct the mapping, or mark the "
                + "value there as optional.")
    }

    private func report(_ step: ImportProgress.Step) throws {
        guard let progress, receipt.rows.read & 4095 == 0 else { return }
        try progress(
            ImportProgress(step: step, rows: receipt.rows.read, bytes: rows.bytesRead, totalBytes: file.size))
    }

    /// Appends the opening entry of the run.
    func open(_ appender: inout any LedgerAppending, _ file: ImportFile, rows: Receipt.Rows) throws {
        let claim = EditionClaim(
            published: PartialDate(day: request.published), file: file.name, sha256: file.sha256,
            mapping: request.mapping.identity, format: file.format.rawValue, encoding: receipt.encoding,
            rows: rows.taken, rejected: rows.rejected, aside: rows.aside == 0 ? nil : rows.aside)
        // That a public list was imported is public; that a confidential one was, is not.
        let compartment = plan.compartments.contains(.public) ? .public : request.mapping.compartment
        run = try appender.append(
            Entry(
                subject: Runs.subject(request.source, request.published), source: request.source,
                known: PartialDate(day: request.published), compartment: compartment, account: request.account,
                statements: [Statement(.edition(claim))]))
        receipt.run = run
    }

    /// Appends the entries of all rows, then of the keys that are gone.
    func run(_ appender: inout any LedgerAppending, step: ImportProgress.Step) throws {
        while let row = try rows.next() {
            receipt.rows.read += 1
            if let reason = plan.exclusion(of: row) {
                leftAside[reason, default: 0] += 1
                receipt.rows.aside += 1
                continue
            }
            do {
                try take(row, &appender)
            } catch let failure as ImportFailure {
                receipt.rows.rejected += 1
                note(failure.problems)
                if let claimed, request.onError == .skip { unread.append(claimed) }
                let isHopeless = request.onError == .stop && receipt.problems.count >= Self.greatestProblemCount
                if isHopeless { return try noteBreak() }
            }
            try report(step)
        }
        noteLeftAside()
        if receipt.rows.read > 0 { try checkColumns(rows.neverSeen) }
        for entry in UnreadRows.entries(of: unread, in: request, run: run) { try appender.append(entry) }
        if request.onError == .skip || receipt.rows.rejected == 0 { try appendGone(&appender) }
    }

    private func note(_ problems: [ImportProblem]) {
        let page = rows.file ?? file.name
        receipt.problems += problems.map { $0.inside(page) }
    }

    private func noteBreak() throws {
        try checkColumns(rows.neverSeen.filter { request.mapping.key.columns.contains(plan.columns[$0].name) })
        receipt.problems.append(
            ImportProblem(
                file: file.name, problem: "The file was not read further after \(Self.greatestProblemCount) problems",
                remedy: "Check that mapping, separator and encoding fit the file."))
    }

    private func noteLeftAside() {
        for (reason, count) in leftAside.sorted(by: { $0.key < $1.key }) {
            receipt.problems.append(
                ImportProblem(
                    file: file.name,
                    problem: "\(count) rows are not of the kind that the mapping takes (\(reason)) and were left aside",
                    remedy: "Nothing is to be done if that is meant.", isWarning: true))
        }
        if receipt.rows.read == 0 {
            receipt.problems.append(
                ImportProblem(
                    file: file.name, problem: "The file has no rows",
                    remedy: "Check that it is the right file, and whole.", isWarning: true))
        }
    }

    private func take(_ row: InputRow, _ appender: inout any LedgerAppending) throws {
        let (key, index) = try soundKey(of: row)
        let fingerprint = row.fingerprint()
        if trustsFingerprints, isUnchanged(index, fingerprint) {
            receipt.rows.unchanged += 1
            return
        }
        var warnings: [ImportProblem] = []
        let statements = try plan.statements(of: row, warnings: &warnings)
        if !warnings.isEmpty { note(warnings) }
        let origin = RowOrigin(row: row.ordinal, fingerprint: fingerprint.hex)
        let subject = Subject(kind: request.mapping.subject, source: request.source, key: key)
        var main: KnownStates.State?
        var isWritten = false
        var found: UInt8 = 0
        for state in states.states(of: index) {
            let slot = codes.firstIndex(of: state.compartment)
            if slot == 0, state.isBefore { main = state }
            if let slot { found |= 1 << UInt8(slot) }
            let said = slot.map { statements[$0] } ?? []
            if try write(said, over: state, isMain: slot == 0, subject, origin, &appender) { isWritten = true }
        }
        for slot in codes.indices where found & (1 << UInt8(slot)) == 0 && (slot == 0 || !statements[slot].isEmpty) {
            try append(statements[slot], plan.compartments[slot], subject, origin, &appender)
            try settle(nil, subject, plan.compartments[slot], &appender)
            isWritten = true
        }
        switch main {
        case nil: receipt.rows.new += 1
        case .some(let state) where !state.isListed: receipt.rows.returned += 1
        case .some: if isWritten { receipt.rows.changed += 1 } else { receipt.rows.unchanged += 1 }
        }
    }

    private func isUnchanged(_ index: Int, _ fingerprint: Fingerprint) -> Bool {
        var isKnown = false
        for state in states.states(of: index) {
            guard state.isBefore, state.isListed, state.fingerprint == fingerprint else { return false }
            isKnown = true
        }
        return isKnown
    }

    /// Writes what the row says in a compartment if the edition before says something else there.
    private func write(
        _ said: [Statement], over state: KnownStates.State, isMain: Bool, _ subject: Subject, _ origin: RowOrigin,
        _ appender: inout any LedgerAppending
    ) throws -> Bool {
        let compartment = Compartment.allCases[Int(state.compartment)]
        let speaks = state.isBefore && state.isListed
        if !speaks, said.isEmpty, !isMain { return false }
        if speaks, state.digest == Self.digest(of: said) { return false }
        if speaks {
            receipt.statements.superseded += try count(state)
        }
        try append(said, compartment, subject, origin, &appender)
        try settle(state, subject, compartment, &appender)
        return true
    }

    private func count(_ state: KnownStates.State) throws -> Int {
        if state.statements >= 0 { return Int(state.statements) }
        return try ledger.entry(at: state.position)?.entry.statements.count ?? 0
    }

    private static func digest(of statements: [Statement]) -> Fingerprint {
        var writer = CanonicalWriter(capacity: 512)
        writer.list(10, "statements", statements)
        return writer.bytes.withUnsafeBytes { Fingerprint(hashing: $0) }
    }

    private func append(
        _ statements: [Statement], _ compartment: Compartment, _ subject: Subject, _ origin: RowOrigin,
        _ appender: inout any LedgerAppending
    ) throws {
        receipt.statements.added += statements.count
        // After a problem nothing will be kept; the rest is only read for its problems.
        if request.onError == .stop, receipt.rows.rejected > 0 { return }
        try appender.append(
            Entry(
                subject: subject, source: request.source, known: PartialDate(day: request.published), act: .snapshot,
                compartment: compartment, account: request.account, run: run, origin: origin, statements: statements))
    }

    /// Says again what the next edition says, if it rested on what this one changes.
    private func settle(
        _ state: KnownStates.State?, _ subject: Subject, _ compartment: Compartment,
        _ appender: inout any LedgerAppending
    ) throws {
        guard state?.isSettledAfter != true, let next = later.next(for: subject.key) else { return }
        if request.onError == .stop, receipt.rows.rejected > 0 { return }
        try appender.append(
            Reaffirming.entry(
                of: subject, compartment, day: next, from: state?.position, in: ledger, account: request.account,
                run: run))
    }

    /// A key that the edition before has and this one has not is no longer listed, and that is all that is known.
    private func appendGone(_ appender: inout any LedgerAppending) throws {
        for index in 0..<states.count where states.row(of: index) == 0 {
            var isGone = false
            for state in states.states(of: index) where state.isBefore && state.isListed {
                isGone = true
                let compartment = Compartment.allCases[Int(state.compartment)]
                let subject = Subject(
                    kind: request.mapping.subject, source: request.source, key: states.key(index))
                receipt.statements.superseded += try count(state)
                try appender.append(
                    Reaffirming.absence(
                        subject, compartment, day: request.published, account: request.account, run: run))
                try settle(state, subject, compartment, &appender)
            }
            if isGone { receipt.rows.gone += 1 }
        }
    }
}
