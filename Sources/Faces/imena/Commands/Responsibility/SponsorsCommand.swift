// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Dates
import Register
import SQLiteStore
import Statements
import Statistics
import Tables

struct SponsorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sponsors",
        abstract:
            "Who is adopted by whom, letters sent and answered, who is free; and a fair proposal for new sponsors.",
        discussion: """
            A sponsor (a member of parliament, a city, a university) adopts a prisoner. Without --assign it is the account. \
            With --assign it proposes prisoners to the sponsors of a table (columns name, kind, persons, languages, regions): \
            those whom fewest documents name come first, then the longest silence, then the longest custody, then the id. \
            Nobody is proposed without a recorded consent for publicity, nobody who is confidential, no child. As many \
            prisoners as there are places are taken from the front; within these, wishes are honoured as far as they can be, \
            and the places are filled evenly. A proposal is a proposal: only --record makes it a statement, as “offered”.
            """)

    @Option(help: "The table of sponsors to whom prisoners are to be proposed.")
    var assign: String?

    @Option(help: "No sponsor is proposed more than so many, whatever the table says.")
    var most: Int = 10

    @Option(help: "Only adoptions of this programme; with --record, the programme that is recorded.")
    var programme: String?

    @Flag(help: "With --assign: record each proposal as offered.")
    var record = false

    @Option(help: "With --record: who may read it. Never public: an offer is nobody's business yet.")
    var compartment: Compartment = .confidential

    @Option(help: "With --record: the account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var scope: DefinitionScope
    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...SponsorFile.greatest.persons).contains(most) else {
            throw ValidationError("--most takes a number from 1 to \(SponsorFile.greatest.persons).")
        }
        guard assign != nil || !record else { throw ValidationError("--record goes with --assign TABLE.") }
        guard compartment != .public else {
            throw ValidationError(
                "--compartment public: an offer is not published. Give partner, confidential or sealed.")
        }
        guard !record || (moment.on == nil && moment.known == nil && moment.at == nil) else {
            throw ValidationError("--record works on the register of today: leave out --on, --known and --at.")
        }
    }

    func run() throws {
        let sponsors = try assign.map { try SponsorFile.read(try TableSource.open(path: $0)) }
        guard let sponsors else {
            let (reading, asOf) = try read(try Session.reading(register))
            let account = SponsorAccount(reading.candidates, reading.adoptions, on: asOf.on)
            return SponsorReport(account, asOf).print(output.format)
        }
        guard record else {
            let (reading, asOf) = try read(try Session.reading(register))
            return try report(reading, sponsors, asOf).print(output.format)
        }
        try Session.writing(register.folder(), keys: .sealing) { session in
            let (reading, asOf) = try read(session)
            let report = try report(reading, sponsors, asOf)
            report.print(output.format)
            let offers = SponsorOffers(programme: programme, compartment: compartment, account: account)
            try offers.record(report.assignment.proposals, in: session, asOf)
        }
    }

    private func report(_ reading: SponsorReading, _ sponsors: [Sponsor], _ asOf: AsOf) throws -> AssignmentReport {
        // The library of the solver prints by itself.
        let assignment = try SilencedOutput.during {
            try SponsorAssignment(reading.candidates, sponsors, on: asOf.on, most: most)
        }
        return AssignmentReport(assignment, reading.candidates, sponsors, asOf)
    }

    private func read(_ session: Session) throws -> (SponsorReading, AsOf) {
        let (_, certainty) = try scope.reader()
        let asOf = try moment.asOf(session.store)
        let reading = try SponsorReading(session, asOf, programme: programme, definition: certainty)
        return (reading, asOf)
    }
}

/// All prisoners who could be adopted, and all adoptions.
struct SponsorReading {
    private(set) var candidates: [SponsorCandidate] = []
    private(set) var adoptions: [Sponsorship] = []

    init(_ session: Session, _ asOf: AsOf, programme: String?, definition: (Record) -> Certainty) throws {
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let sources = try SourceDescriptions(reading: session.store, at: asOf.at, takenBack: reader.takenBack)
        let (visibility, candidate) = (VisibilityReader(sources), SponsorCandidateReader(sources))
        let wanted = programme?.lowercased()
        var (candidates, adoptions): ([SponsorCandidate], [Sponsorship]) = ([], [])
        try reader.forEachRecord(on: asOf.on) { record in
            let own = SponsorshipReader.read(record)
            guard record.status.held.isPossible || !own.isEmpty else { return }
            adoptions += own.filter { wanted == nil || $0.programme?.lowercased() == wanted }
            let history = PersonHistory(
                record, exchanges: reader.exchanges, definition: .certainly, isPublished: false)
            candidates.append(
                candidate.read(
                    record, visibility: visibility.read(record, definition: definition(record)),
                    region: history.region(on: asOf.on), adoptions: own))
        }
        (self.candidates, self.adoptions) = (candidates, adoptions)
    }
}
