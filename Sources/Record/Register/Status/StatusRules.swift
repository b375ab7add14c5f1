// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// How a status on a day follows from facts.
///
/// Each fact is one or more **events**, and the status is what the latest event on or before the day (at its end)
/// made it.
/// Where partial dates leave the order or the moment open, every event that can be the latest is an alternative. A
/// status
/// is certain if all alternatives agree on it.
///
/// | fact | event | status from then on |
/// |---|---|---|
/// | custody: police, administrative, captivity | start | detained |
/// | custody: remand | start | remand |
/// | custody: prison, colony, colony-settlement | start | serving |
/// | custody, form not stated | start | serving after a conviction (rule 10); else remand |
/// | custody: house arrest | start | house arrest |
/// | custody: restricted liberty, forced labour, exile, travel ban, bail | start | restricted |
/// | custody: psychiatric | start | psychiatric |
/// | conviction to a punishment served in custody (rule 14), in open custody | decision | serving |
/// | conviction to treatment, in open custody | decision | psychiatric |
/// | conviction, punishment unknown, form of custody not stated | decision | serving |
/// | conviction, punishment unknown, in open remand | decision | remand or serving |
/// | conviction to another punishment, in open custody | decision | remand or restricted |
/// | acquittal or closing, in open custody | decision | as before or released |
/// | quashing or return of the case, in open custody after a conviction | decision | remand |
/// | conviction to imprisonment, not in absence, no custody on file at all | decision | serving or unknown |
/// | end of a spell, transferred | day after | as before (serving after a conviction) |
/// | end of a spell, released; died; escaped | day after | released; died; unknown |
/// | end of a spell, ground not stated | day after | released; after a conviction serving or released |
/// | release with a date or a ground | release | released on the ground; by exchange: exchanged |
/// | part in an exchange | exchange | exchanged |
/// | death | death | died; nothing follows |
/// | wanted notice | start; day after end | wanted, unless in open custody; unknown |
///
/// Further rules:
/// 1. A spell lasts until its stated end, a release, an exchange or a death; a later spell takes its place. On its last
///    day it still holds; on the day of a release the person is released. A stated end ends its own spell and no other;
///    a release, an exchange and a death end whatever goes on.
/// 2. Not being on a list any more ends no custody. If no list that states the custody has the person on the day, the
///    status is possible and *unknown* is another possibility; the reason says since when.
/// 3. An event without a date happened on or before the day since which the source has said it, and not before a birth.
/// 4. A date marked `?` or `~` may be off by a year to both sides; one marked `?`, and a statement marked as
///    uncertain, is never certain.
/// 5. Contradicting dates of one fact are one date as wide as all of them, unless the rule of marks chose between them.
/// 6. What came after what is told by the days. Events whose dates overlap are taken in their natural order where there
///    is one: arrest, remand, verdict, colony, release, exchange. A release follows the only spell that it can end; one
///    that can end either of two spells leaves both orders open. On one day a person held before is released and then
///    loses liberty anew; one not held before is arrested and then released. Natural orders that contradict the days or
///    one another fall away, so that the order has no cycle.
/// 7. An end of a spell, a release and an exchange within 31 days of one another are one event: the exchange, else the
///    release; unless another spell begins between them.
/// 8. Before the first event the status is *not held* if an arrest follows, else *unknown*.
/// 9. When every known term, counted from the day stated or from the verdict, is over and no release is on file,
///    *unknown* is possible too.
/// 10. A conviction is followed if it was decided on or before the start and no release lies between.
/// 11. A decision whose date leaves open in which spell it fell is laid over the last of them before the colony; if a
///     release parts that one from an earlier spell, it is possible in the earlier one too.
/// 12. A move whose day is known in part only lies on or after the stated end of the spell before it in the same
///     account.
/// 13. After an end that nobody explains, custody which another source states later and without an end is possible too;
///     after a hospital so is the custody before it.
/// 14. Served in custody are imprisonment, also for life, a colony-settlement, an educational colony, arrest, and the
///     time before an execution.
public enum StatusRules {
    /// The kinds of claims that have a part in the status.
    public static let kinds: Set<ClaimKind> = [
        .birth, .custody, .charge, .decision, .release, .death, .wanted, .recognition, .listing, .participation,
    ]

    /// The status on a day that follows from facts.
    ///
    /// - Parameter exchanges: the dates of the exchanges that persons take part in.
    public static func status(of facts: [Fact], on day: Day, exchanges: ExchangeDates = .none) -> StatusOn {
        var collector = StatusEvents(exchanges: exchanges)
        for fact in facts { collector.take(fact) }
        let events = collector.finish()
        return StatusTimeline(events: events, concernsPrisoner: collector.concernsPrisoner).status(on: day)
    }
}
