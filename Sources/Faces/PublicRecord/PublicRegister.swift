// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the public pages read. It holds published facts and nothing else; each answer is a value that was made field
/// by field from public statements.
///
/// Every answer belongs to a `Moment` and is the same for ever. A method throws only if the register cannot be read, or
/// ``RegisterBusy`` if the answer is still being worked out.
public protocol PublicRegister: Sendable {
    /// The day, in Universal Time, and the size of the ledger that an answer has if nobody asks for another.
    func now() throws -> Moment

    /// The checkpoint that an answer rests on, or `nil` if the ledger never was signed at that size.
    func checkpoint(at size: Int) throws -> CheckpointFacts?

    /// What the first page shows.
    func start(_ moment: Moment) throws -> StartFacts

    /// One page of the people who match. A `limit` above 1 000 may be cut to it.
    func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage

    /// One person.
    func person(_ id: PersonID, _ moment: Moment) throws -> PersonAnswer

    /// The exchanges known at the moment.
    func exchanges(_ moment: Moment) throws -> ExchangeList

    /// One exchange.
    func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange?

    /// All sources, by publisher.
    func sources(_ moment: Moment) throws -> [PublicSource]

    /// One source.
    func source(_ id: SourceID, _ moment: Moment) throws -> PublicSource?

    /// The definitions under which cases are assessed: a matter of the program, not of the moment.
    func definitions() throws -> [PublicDefinition]

    /// How many people there are under each organisation and each definition.
    func numbers(_ moment: Moment) throws -> PublicNumbers

    /// One page of the people who match a question to the recognition ledger. A `limit` above 1 000 may be cut to it.
    func standings(_ query: StandingQuery, _ moment: Moment) throws -> StandingPage

    /// What the published people add up to: over time, by group, flows, terms, time in custody.
    func statistics(_ moment: Moment) throws -> PublicStatistics

    /// The officials with published roles in the cases of published persons, in the order of their names.
    func officials(_ moment: Moment) throws -> [PublicOfficial]

    /// One official.
    func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer

    /// Resolutions and other documents of parliaments and international bodies, the newest first.
    func instruments(_ moment: Moment) throws -> [PublicInstrument]

    /// One such document.
    func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument?

    /// How documents are spread over the published people who are held.
    func visibility(_ moment: Moment) throws -> PublicVisibility

    /// What was asked for published people and chosen to be shown.
    func actions(_ moment: Moment) throws -> PublicActions
}
