// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Ledger
import Register
import SQLiteStore
import Statements

/// What a document is, in whose name confirmed mentions are recorded.
struct MentionRecording: ParsableArguments {
    @Option(
        help: """
            Record the mentions that this table confirms (the CSV of this command with a column “confirmed”: yes); nothing else             is ever recorded. Takes one text and --document.
            """)
    var record: String?

    @Option(help: "With --record: the document as it is to be cited.")
    var document: String?

    @Option(help: "With --record: who issued it.")
    var body: String?

    @Option(help: "With --record: its date (EDTF).")
    var date: String?

    @Option(help: "With --record: its address.")
    var url: String?

    @Option(
        help: """
            With --record: the resolution or other document as a record of the register, SOURCE/KEY. Title, body, date and \
            address are then taken from it. A column “paragraph” of the table says where in it each name stands.
            """)
    var instrument: String?

    @Option(help: "With --record: who says so, by the name of a source.")
    var source: String = "register"

    @OptionGroup var by: RecordedBy

    /// Refuses what does not go together.
    func check(files: [String], names: String?) throws {
        guard record != nil else {
            if [document, body, date, url, instrument].contains(where: { $0 != nil }) {
                throw ValidationError("--document, --body, --date, --url and --instrument go with --record.")
            }
            return
        }
        guard files.count == 1 else {
            throw ValidationError("--record takes one text, as each document is cited for itself.")
        }
        guard names == nil else { throw ValidationError("--record needs a register: leave out --names.") }
        guard document?.isEmpty == false || instrument != nil else {
            throw ValidationError("Say what the text is: --document TITLE, or --instrument SOURCE/KEY.")
        }
        if instrument != nil, [document, body, date, url].contains(where: { $0 != nil }) {
            throw ValidationError(
                "--instrument gives title, body, date and address: leave out --document, --body, --date and --url.")
        }
        _ = try subject()
        _ = try claim()
    }

    /// The statement about each person.
    func claim() throws -> MentionClaim {
        do {
            return MentionClaim(
                document: document ?? "", body: body, date: try date.map { try PartialDate(edtf: $0) }, url: url)
        } catch {
            throw ValidationError("--date \(date ?? ""): give a date such as 2024-08-01 or 2024-08.")
        }
    }

    /// The subject that --instrument names.
    private func subject() throws -> Subject? {
        guard let instrument else { return nil }
        let parts = instrument.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let source = SourceID(parts[0]) else {
            throw ValidationError(
                "--instrument \(instrument): give source and key with a slash, as our-desk/resolution-1.")
        }
        return Subject(kind: .instrument, source: source, key: String(parts[1]))
    }

    /// The statement about each person, with what the register has of the document.
    private func claim(in session: Session, _ reader: RecordReader<SQLiteStore>) throws -> MentionClaim {
        guard let subject = try subject() else { return try claim() }
        let entries = try session.store.entries(of: subject, before: reader.at)
        let claims = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known).standing
            .flatMap(\.entry.entry.statements).compactMap { statement -> InstrumentClaim? in
                if case .instrument(let claim) = statement.claim { claim } else { nil }
            }
        guard let first = claims.first else { throw MentionRecordingError.noInstrument(instrument ?? "") }
        return MentionClaim(
            document: first.title.text, body: first.body.text, date: claims.lazy.compactMap(\.date).first,
            url: claims.lazy.compactMap(\.url).first, instrument: subject)
    }

    /// Records one entry for each confirmed person; who has the same statement already is left out.
    func write(_ confirmed: ConfirmedMentions, to options: RegisterOptions) throws {
        let said = try Arguments.source(source)
        var recorded: [Int] = []
        var known = 0
        try Session.writing(options.folder(), keys: by.compartment == .public ? .reading : .sealing) { session in
            let moment = Clock.now()
            let reader = try RecordReader(session.store, known: moment.day, at: session.store.size())
            let document = try claim(in: session, reader)
            var entries: [Entry] = []
            var seen: Set<String> = []
            for mention in confirmed.mentions {
                guard let person = mention.person, seen.insert(person).inserted else { continue }
                guard let record = try reader.record(try PersonID(person), on: moment.day) else {
                    throw ShowError.noSuchPerson(person)
                }
                var claim = document
                claim.paragraph = confirmed.paragraphs[mention.start]
                if record.values(of: .mention).contains(where: { $0.claim == .mention(claim) }) {
                    known += 1
                    continue
                }
                let statement = Statement(
                    .mention(claim),
                    note: "Confirmed by \(by.account): “\(mention.text)”, scalars \(mention.start) to \(mention.end)")
                entries.append(
                    Entry(
                        subject: try OpenSubject.choose(of: record, for: by.compartment), source: said,
                        known: said == .register ? nil : claim.date, compartment: by.compartment, account: by.account,
                        statements: [statement]))
            }
            if !entries.isEmpty {
                recorded = try session.store.perform(at: moment) { ledger in try entries.map { try ledger.append($0) } }
            }
        }
        Console.print(
            "Recorded \(recorded.count.counted("mention", "mentions")) as “\(by.compartment.rawValue)”\(Self.places(recorded)). "
                + "On file already: \(known), not confirmed: \(confirmed.left).")
    }

    private static func places(_ entries: [Int]) -> String {
        guard let first = entries.first, let last = entries.last else { return "" }
        return first == last ? ", in entry \(first)" : ", in the entries \(first) to \(last)"
    }
}

/// Why mentions cannot be recorded.
enum MentionRecordingError: Error, CustomStringConvertible {
    case noInstrument(String)

    var description: String {
        switch self {
        case .noInstrument(let name):
            "The register has no document \(name). Record it first, as an entry with subject: {kind: instrument, source: …, key: …}."
        }
    }
}
