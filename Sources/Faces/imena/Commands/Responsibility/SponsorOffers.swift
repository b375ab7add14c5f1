// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Ledger
import Register
import SQLiteStore
import Statements

/// Records proposals as offers.
struct SponsorOffers {
    let programme: String?
    let compartment: Compartment
    let account: String

    /// One entry for each proposal, all in one act.
    func record(_ proposals: [SponsorAssignment.Proposal], in session: Session, _ asOf: AsOf) throws {
        let moment = Clock.now()
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let entries = try proposals.map { proposal -> Entry in
            let person = proposal.grounds.person
            guard let record = try reader.record(try PersonID(person), on: asOf.on) else {
                throw ShowError.noSuchPerson(person)
            }
            let claim = SponsorshipClaim(
                sponsor: proposal.sponsor.name, kind: proposal.sponsor.kind, programme: programme, state: .offered,
                since: PartialDate(day: moment.day))
            let statement = Statement(
                .sponsorship(claim),
                note: "Proposed at place \(proposal.rank): \(AssignmentReport.words(proposal.grounds))")
            return Entry(
                subject: try OpenSubject.choose(of: record, for: compartment), source: .register, known: nil,
                compartment: compartment, account: account, statements: [statement])
        }
        guard !entries.isEmpty else { return Console.note("There is no proposal; nothing was recorded.") }
        let places = try session.store.perform(at: moment) { ledger in try entries.map { try ledger.append($0) } }
        Console.note(
            "Recorded \(places.count.counted("offer", "offers")) as “\(compartment.rawValue)”, in the entries \(places.first ?? 0) to \(places.last ?? 0)."
        )
    }
}
