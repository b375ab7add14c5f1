// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Register

/// Every answer that the public record gives at a moment, for comparing and for searching through.
struct Answers: Equatable {
    var start: StartFacts
    var pages: [PeoplePage]
    var persons: [PersonAnswer]
    var exchanges: ExchangeList
    var exchangePages: [PublicExchange?]
    var sources: [PublicSource]
    var sourcePages: [PublicSource?]
    var numbers: PublicNumbers
    var standings: [StandingPage]
    var statistics: PublicStatistics
    var officials: [PublicOfficial]
    var officialPages: [OfficialAnswer]
    var instruments: [PublicInstrument]
    var visibility: PublicVisibility
    var actions: PublicActions
    var checkpoint: CheckpointFacts?

    /// Asks everything: every query with every choice, every number that a person could have.
    init(_ publication: LedgerPublication, _ moment: Moment, names: [String] = []) throws {
        start = try publication.start(moment)
        pages = try Self.queries(publication, moment, names).map { try publication.people($0, moment) }
        persons = try (0...moment.at).compactMap { position in
            guard let id = Register.PersonID(position: position), let number = PublicRecord.PersonID(id.text) else {
                return nil
            }
            return try publication.person(number, moment)
        }
        exchanges = try publication.exchanges(moment)
        exchangePages = try ["x-1", "x-2"].compactMap { ExchangeID($0) }.map { try publication.exchange($0, moment) }
        sources = try publication.sources(moment)
        sourcePages = try ["list-a", "list-b", "court", "register", "hidden"].compactMap { PublicRecord.SourceID($0) }
            .map { try publication.source($0, moment) }
        numbers = try publication.numbers(moment)
        let asked: [StandingQuery] =
            numbers.organisations.map { StandingQuery(by: [.one($0.code)]) } + [
                StandingQuery(), StandingQuery(by: [.all]), StandingQuery(notBy: .all, isHeld: true),
                StandingQuery(notBy: .all, met: "PACE1900"),
            ]
        standings = try asked.map { try publication.standings($0, moment) }
        statistics = try publication.statistics(moment)
        officials = try publication.officials(moment)
        officialPages = try officials.map { try publication.official($0.id, moment) }
        instruments = try publication.instruments(moment)
        visibility = try publication.visibility(moment)
        actions = try publication.actions(moment)
        checkpoint = try publication.checkpoint(at: moment.at)
    }

    private static func queries(
        _ publication: LedgerPublication, _ moment: Moment, _ names: [String]
    ) throws -> [PeopleQuery] {
        let choices = try publication.people(PeopleQuery(), moment).choices
        var queries = PeopleOrder.allCases.map { PeopleQuery(order: $0) }
        queries += StatusFilter.allCases.map { PeopleQuery(status: $0) }
        queries += PersonSex.allCases.map { PeopleQuery(sex: $0) }
        queries += choices.heldBy.map { PeopleQuery(heldBy: $0.code) }
        queries += choices.articles.map { PeopleQuery(status: .held, article: $0.code) }
        queries += choices.regions.map { PeopleQuery(region: $0.code) }
        queries += choices.years.map { PeopleQuery(year: Int($0.code)) }
        queries += choices.sources.map { PeopleQuery(source: PublicRecord.SourceID($0.code)) }
        queries += choices.recognitions.map { PeopleQuery(recognition: $0.code) }
        return queries + names.map { PeopleQuery(text: $0) }
    }
}

/// All texts within a value, however deep.
func texts(in value: Any, _ found: inout [String]) {
    if let text = value as? String { found.append(text) }
    for child in Mirror(reflecting: value).children { texts(in: child.value, &found) }
}
